"""The parts of a project that tell how it fares in a hospital: tried, asked, searched for, passed on, withheld."""

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Adresse, Dato, Kilde, Model, Oplyst, Tekst, Tidspunkt, Vokabularord


class Projektkilde(Kilde):
    """A source of a record: which fields it carries, and what kind it is."""

    art: Annotated[str, Vokabularord("kildeart")] | None = Field(None, description="Hvad kilden er for en slags.")
    felter: list[Tekst] = Field(
        default=[], description="De felter i posten, kilden bærer. De får kildens nummer på siden.", examples=["fase"]
    )


class LokalValidering(Model):
    """One result on a hospital's own patients, with what is needed to judge it."""

    sted: Tekst = Field(description="Hvor der blev prøvet, som kilden skriver det.")
    periode: Oplyst[Tekst] = Field(description="Hvornår patienterne er fra.", examples=["Januar 2020"])
    antal: Oplyst[Tekst] = Field(description="Hvor mange, og hvad der er talt.", examples=["2.040 patienter"])
    forekomst: Oplyst[Tekst] = Field(
        description="Hvor mange der havde det, der blev ledt efter.", examples=["669 af 2.040 (32,8 %)"]
    )
    maal: Tekst = Field(description="Hvad der er målt.", examples=["Sensitivitet"])
    vaerdi: Tekst = Field(description="Resultatet.", examples=["60,4 %"])
    interval: Oplyst[Tekst] = Field(description="Sikkerhedsintervallet.", examples=["0,71-0,87"])
    undergrupper: Oplyst[Tekst] = Field(description="Resultatet for grupper af patienter, fx køn og alder.")
    mod: Oplyst[Tekst] = Field(description="Hvad der er sammenlignet med.", examples=["Radiologers svar"])
    kilde: Adresse = Field(description="Siden, hvor tallet står.")


class Driftssvar(Model):
    """The answer to one of the five questions on a system in use or in pilot."""

    spoergsmaal: Annotated[str, Vokabularord("driftsspoergsmaal")] = Field(description="Hvilket spørgsmål.")
    svar: Oplyst[Annotated[str, Vokabularord("driftssvar")]] = Field(description="Svaret.")
    dato: Oplyst[Tidspunkt] = Field(description="Hvornår svaret gjaldt.")
    hvad: Tekst = Field(description="Hvad kilden siger.")
    kilde: Adresse = Field(description="Siden, hvor det står.")


class Haendelse(Model):
    """A published notice on the product. Never an event with a patient."""

    dato: Tidspunkt = Field(description="Hvornår meddelelsen er fra.")
    art: Annotated[str, Vokabularord("haendelsesart")] = Field(description="Hvad det er for en meddelelse.")
    myndighed: Tekst = Field(description="Den myndighed eller producent, der har udsendt den.")
    versioner: Oplyst[Tekst] = Field(description="De versioner, den gælder.")
    status: Oplyst[Tekst] = Field(description="Om den er lukket, og hvad der blev gjort.")
    url: Adresse = Field(description="Meddelelsens adresse.")


class Soegerunde(Model):
    """A search that took place, so that «none found» is a finding."""

    art: Annotated[str, Vokabularord("soegeart")] = Field(description="Hvad der blev ledt efter.")
    dato: Tidspunkt = Field(description="Hvornår der blev søgt.")
    hvor: Tekst = Field(description="Hvor der blev søgt, og hvad der ikke kunne slås op.")
    fund: Tekst = Field(description="Hvad der blev fundet.", examples=["Ingen fundet"])


class Genbrug(Model):
    """Whether others can take the solution over."""

    mulig: Annotated[str, Vokabularord("genbrug")] = Field(description="Kan andre overtage løsningen?")
    fra: Oplyst[Tekst] = Field(description="Hvem man får den fra.")
    vilkaar: Oplyst[Tekst] = Field(description="På hvilke vilkår.")
    kraever: Oplyst[Tekst] = Field(description="Hvad det kræver af dem, der tager over.")
    spoerg: Oplyst[Adresse] = Field(description="Hvor man kan spørge.")
    kilde: Adresse = Field(description="Siden, hvor det står.")


class IkkeOffentligt(Model):
    """Why a field is blank."""

    felt: Tekst = Field(description="Feltets navn.", examples=["maalt_effekt"])
    grund: Annotated[str, Vokabularord("ikkeoffentlig")] = Field(description="Hvorfor det ikke er oplyst.")
    spurgt: Oplyst[Dato] = Field(description="Hvornår nogen blev spurgt.")
    tekst: Oplyst[Tekst] = Field(description="Hvad kilden siger om det.")


class Vurdering(Model):
    """An assessment that was made or is under way."""

    type: Annotated[str, Vokabularord("vurdering")] = Field(description="Hvilken vurdering.")
    status: Annotated[str, Vokabularord("vurderingsstatus")] = Field(description="Hvor langt den er.")
    dato: Oplyst[Tidspunkt] = Field(description="Hvornår.")
    tekst: Oplyst[Tekst] = Field(description="Hvad kilden siger.")
    kilde: Adresse = Field(description="Siden, hvor det står.")


class Fasedatoer(Model):
    """When each phase began, as exact as it is known."""

    udvikling: Tidspunkt | None = Field(None, description="Udviklingen begyndte.")
    validering: Tidspunkt | None = Field(None, description="Valideringen begyndte.")
    pilot: Tidspunkt | None = Field(None, description="Piloten begyndte.")
    drift: Tidspunkt | None = Field(None, description="Driften begyndte.")

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not any(getattr(self, phase) for phase in type(self).model_fields):
            raise PydanticCustomError("fasedatoer", "skal have mindst én dato; tilføj den, eller slet feltet")
        return self
