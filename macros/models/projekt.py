"""What the file of one project may say. The descriptions are what contributors read on the page of fields."""

from typing import Annotated, ClassVar

from pydantic import Field

from macros.models.felter import (
    Adresse,
    Borgertekst,
    Dato,
    Gennemgang,
    Kilde,
    Model,
    Oplyst,
    Projektid,
    Tekst,
    Tidspunkt,
    Vokabularord,
)
from macros.models.kind import Kind

SKEMA_VERSION = "1.0"


class Partner(Model):
    """Someone outside the hospital who takes part."""

    navn: Tekst = Field(description="Organisationens navn, aldrig en persons.", examples=["DTU Compute"])
    rolle: Oplyst[Tekst] = Field(description="Hvad partneren bidrager med.", examples=["Udvikler modellen"])


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

    doi: Annotated[str, Field(pattern=r"^10\.\d{4,9}/\S+$")] = Field(
        description="DOI uden https.", examples=["10.1038/x"]
    )
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


class Relation(Model):
    """A link to another project."""

    type: Annotated[str, Vokabularord("relation")] = Field(description="Hvordan de to hænger sammen.")
    id: Projektid = Field(description="Det andet projekts filnavn uden .yml.", examples=["ward-247"])


class Projekt(Model):
    """One project. The file's name is its id and its address, and never changes."""

    kind: ClassVar[Kind] = Kind("projekter/*.yml", own_page=True)

    titel: Annotated[Tekst, Field(max_length=100)] = Field(
        title="Titel", description="Siger, hvad løsningen gør, gerne med et verbum."
    )
    resume: Annotated[Tekst, Field(max_length=160)] = Field(
        title="Kort fortalt", description="Én sætning til kort og søgning, uden fagsprog."
    )
    beskrivelse: Oplyst[Annotated[Tekst, Field(max_length=900)]] = Field(
        title="Beskrivelse", description="Hvad, hvordan og med hvem, i egne ord."
    )
    type: Annotated[str, Vokabularord("type")] = Field(title="Slags", description="Hvad det er for en slags post.")
    projekttype: Oplyst[Annotated[str, Vokabularord("projekttype")]] = Field(
        title="Projekttype", description="Forskning, kvalitet, drift eller innovation."
    )
    ansvarlig_rolle: Oplyst[Tekst] = Field(
        title="Ansvarlig", description="Den rolle eller afdeling, der svarer for projektet, aldrig et navn."
    )
    kontakt: Oplyst[Adresse] = Field(
        title="Kontakt", description="Offentlig side, hvor man kan henvende sig om projektet."
    )
    kontrolleret: Gennemgang | None = Field(
        None, title="Kontrolleret", description="Kun når nogen med faget i hånden har gennemgået posten."
    )
    naeste_kontrol: Dato | None = Field(
        None, title="Næste kontrol", description="Hvornår posten skal efterses næste gang."
    )
    sikkerhed: Annotated[str, Vokabularord("sikkerhed")] = Field(
        title="Kildernes sikkerhed", description="Hvor sikre kilderne er."
    )
    soegeord: list[Tekst] = Field(
        default=[], title="Søgeord", max_length=10, description="Ord, folk kan finde på at søge efter."
    )

    organisation: Annotated[str, Vokabularord("organisationer", "docs/organisationer.yml", slags="organisation")] = (
        Field(title="Organisation", description="Den region eller myndighed, posten hører til.")
    )
    hospitaler: Oplyst[Annotated[list[Annotated[str, Vokabularord("hospital")]], Field(min_length=1)]] = Field(
        title="Hospitaler", description="Hospitaler, der deltager eller bruger løsningen."
    )
    afdelinger: Oplyst[list[Tekst]] | None = Field(
        None, title="Afdelinger", description="Afdelinger, som kilderne skriver dem."
    )
    partnere: Oplyst[list[Partner]] | None = Field(
        None, title="Partnere", description="Universiteter, virksomheder og andre, der er med."
    )
    finansiering: Oplyst[Annotated[Tekst, Field(max_length=300)]] | None = Field(
        None, title="Finansiering", description="Hvem betaler, og hvor meget."
    )

    formaal: Oplyst[Annotated[Tekst, Field(max_length=900)]] = Field(
        title="Formål", description="Det problem, løsningen skal hjælpe med."
    )
    anvendelse: Oplyst[Annotated[list[Annotated[str, Vokabularord("anvendelse")]], Field(min_length=1)]] = Field(
        title="Anvendelse", description="Hvad løsningen bruges til."
    )
    speciale: Oplyst[Annotated[list[Annotated[str, Vokabularord("speciale")]], Field(min_length=1)]] = Field(
        title="Speciale", description="De lægelige specialer, der er tale om."
    )
    patientgruppe: Oplyst[Tekst] | None = Field(
        None, title="Patientgruppe", description="Hvilke patienter: alder, tilstand, hvem der ikke er med."
    )
    brugere: Oplyst[Annotated[list[Annotated[str, Vokabularord("brugere")]], Field(min_length=1)]] | None = Field(
        None, title="Brugere", description="Hvem der sidder med løsningen."
    )
    patientpaavirkning: Oplyst[Annotated[str, Vokabularord("patientpaavirkning")]] = Field(
        title="Påvirker patienter",
        description="Om løsningen, som den bruges eller afprøves nu, kan ændre en patients forløb.",
    )

    fase: Oplyst[Annotated[str, Vokabularord("fase")]] = Field(
        title="Fase", description="Den seneste fase, der er dokumenteret."
    )
    fase_kendt: Oplyst[Tidspunkt] = Field(
        title="Fasen kendt", description="Hvornår fasen var kendt. Det er ikke nødvendigvis fasen i dag."
    )
    start: Oplyst[Tidspunkt] | None = Field(None, title="Start", description="Hvornår projektet begyndte.")
    slut: Oplyst[Tidspunkt] | None = Field(None, title="Slut", description="Hvornår projektet sluttede.")
    stopgrund: Oplyst[Annotated[str, Vokabularord("stopgrund")]] | None = Field(
        None, title="Grund til afslutning", description="Hvorfor projektet sluttede."
    )
    laering: Oplyst[Annotated[Tekst, Field(max_length=1500)]] | None = Field(
        None, title="Læring", description="Hvad andre kan lære af projektet."
    )

    personoplysninger: Oplyst[Annotated[str, Vokabularord("personoplysninger")]] = Field(
        title="Personoplysninger", description="Hvilken slags oplysninger om personer der indgår."
    )
    data: Oplyst[Annotated[list[Annotated[str, Vokabularord("datakilde")]], Field(min_length=1)]] | None = Field(
        None, title="Datakilder", description="De datakilder, løsningen er bygget på eller bruger."
    )
    teknik: Oplyst[Annotated[list[Annotated[str, Vokabularord("teknik")]], Field(min_length=1)]] | None = Field(
        None, title="Teknik", description="Hvilken slags AI der er tale om."
    )
    autonomi: Oplyst[Annotated[str, Vokabularord("autonomi")]] | None = Field(
        None, title="Selvstændighed", description="Hvor meget løsningen gør selv."
    )

    medicinsk_udstyr: Oplyst[MedicinskUdstyr] | None = Field(
        None, title="Medicinsk udstyr", description="Hvad der er kendt om reglerne for udstyr."
    )
    ai_risiko: Oplyst[AiRisiko] | None = Field(
        None, title="Klasse efter AI-forordningen", description="Hvad der er kendt om klassen efter AI-forordningen."
    )
    lov: Oplyst[list[Annotated[str, Vokabularord("lov", "mappen docs/lovregister", slags="lov")]]] | None = Field(
        None, title="Love og regler", description="De love, kilderne nævner for projektet."
    )

    evidens: Oplyst[Evidens] | None = Field(
        None, title="Dokumentation", description="Hvor godt virkningen er dokumenteret."
    )
    studier: Oplyst[list[Studie]] | None = Field(
        None, title="Studier", description="Videnskabelige artikler om løsningen."
    )
    maalt_effekt: Oplyst[list[MaaltEffekt]] | None = Field(
        None, title="Målt effekt", description="Målte tal, hvert med sin kilde."
    )
    begraensninger: Oplyst[list[Tekst]] | None = Field(
        None, title="Begrænsninger", description="Hvad løsningen eller dokumentationen ikke kan."
    )
    menneskelig_kontrol: Oplyst[Tekst] | None = Field(
        None, title="Menneskelig kontrol", description="Hvem der ser hvad, før noget sker."
    )

    borgertekst: Oplyst[BorgerForklaring] | None = Field(
        None, title="Til patienter og pårørende", description="Forklaringen til patienter og pårørende."
    )
    kilder: list[Kilde] = Field(title="Kilder", min_length=1, description="Alt det, posten bygger på.")
    relationer: list[Relation] = Field(
        default=[], title="Forbindelser", description="Andre projekter, som dette hænger sammen med."
    )
