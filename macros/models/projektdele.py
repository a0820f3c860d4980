"""The parts of a project: what a file may say of one partner, one study, one measured figure."""

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Adresse, Borgertekst, Model, Oplyst, Projektid, Tekst, Vokabularord
from macros.models.form import Doi, Engelsksaetning

ANDET = "andet"  # the word for what the vocabulary has no word for
Partnerord = Annotated[str, Vokabularord("partner")]


class Partner(Model):
    """Someone outside the hospital who takes part."""

    id: Partnerord = Field(
        description="Organisationens id i docs/vokabularer/partner.yml; »andet«, hvis den ikke står der.",
        examples=["dtu-compute"],
    )
    navn: Tekst | None = Field(
        None, description="Kun ved »andet«: organisationens navn, aldrig en persons.", examples=["Firma A/S"]
    )
    rolle: Oplyst[Tekst] = Field(description="Hvad partneren bidrager med.", examples=["Udvikler modellen"])

    @model_validator(mode="after")
    def _named_once(self) -> Self:
        if (self.id == ANDET) != bool(self.navn):
            raise PydanticCustomError(
                "partner", "»navn« skrives, når »id« er »andet«, og kun da; tilføj navnet, eller slet det"
            )
        return self


class MedicinskUdstyr(Model):
    """What is publicly known about device status."""

    status: Oplyst[Annotated[str, Vokabularord("udstyrsstatus")]] = Field(
        description="Er løsningen medicinsk udstyr?"
    )
    klasse: Oplyst[Annotated[str, Vokabularord("udstyrsklasse")]] = Field(
        description="Risikoklassen efter MDR eller IVDR."
    )
    ce: Oplyst[Tekst] = Field(description="Hvad der er offentligt kendt om CE-mærket.", examples=["CE-mærket 2021"])


class AiRisiko(Model):
    """Class under the AI Act, as somebody publicly stated it."""

    klasse: Oplyst[Annotated[str, Vokabularord("ai-risiko")]] = Field(description="Klassen efter AI-forordningen.")
    begrundelse: Oplyst[Tekst] = Field(description="Hvorfor, og hvem der har vurderet det.")


class Evidens(Model):
    """How well the effect is shown."""

    niveau: Oplyst[Annotated[str, Vokabularord("evidens")]] = Field(description="Hvor langt dokumentationen rækker.")
    tekst: Oplyst[Annotated[str, Field(max_length=900)]] = Field(
        description="Hvad undersøgelserne viste, med tal og år."
    )


class Studie(Model):
    """A published study."""

    doi: Doi = Field(description="DOI uden https.", examples=["10.1038/x"])
    design: Oplyst[Annotated[str, Vokabularord("studiedesign")]] = Field(description="Hvordan studiet er bygget op.")


class MaaltEffekt(Model):
    """One measured figure with its source."""

    maal: Tekst = Field(description="Hvad der er målt.", examples=["Fundne kræfttilfælde"])
    vaerdi: Tekst = Field(description="Tallet med det, det sammenlignes med.", examples=["0,82 % mod 0,70 %"])
    kilde: Adresse = Field(description="Siden, hvor tallet står.")


class BorgerForklaring(Model):
    """Four short answers in plain words: at most 60 words and LIX 40 each."""

    hvad: Oplyst[Borgertekst] = Field(description="Hvad gør computeren?")
    hvorfor: Oplyst[Borgertekst] = Field(description="Hvorfor prøver hospitalet det?")
    hvem_bestemmer: Oplyst[Borgertekst] = Field(description="Hvem træffer beslutningen om min behandling?")
    dine_data: Oplyst[Borgertekst] = Field(description="Hvilke oplysninger om mig bliver brugt?")


class PaaEngelsk(Model):
    """A title and two sentences for readers of English. The facts come from the vocabularies."""

    titel: Annotated[Tekst, Field(max_length=100)] = Field(description="Titlen på engelsk.")
    hvad: Annotated[Engelsksaetning, Field(max_length=240)] = Field(
        description="Hvad løsningen er til, som det står i posten.",
        examples=["A model reads chest X-rays and marks those that should be seen first."],
    )
    viden: Annotated[Engelsksaetning, Field(max_length=240)] = Field(
        description="Hvad der er vist, og hvad der ikke er kendt, som det står i posten.",
        examples=["No published results have been found."],
    )


class Relation(Model):
    """A link to another project."""

    type: Annotated[str, Vokabularord("relation")] = Field(description="Hvordan de to hænger sammen.")
    id: Projektid = Field(description="Det andet projekts filnavn uden .yml.", examples=["ward-247"])
