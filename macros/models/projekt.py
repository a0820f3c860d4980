"""What the file of one project may say. The descriptions are what contributors read on the page of fields."""

from typing import Annotated, ClassVar, Self

from pydantic import BaseModel, Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import (
    IKKE_OPLYST,
    MED_BOGSTAVER,
    Adresse,
    Dato,
    Gennemgang,
    Model,
    Oplyst,
    Produktid,
    Tekst,
    Tidspunkt,
    Vokabularord,
)
from macros.models.kind import Kind
from macros.models.projektdele import (
    ANDET,
    AiRisiko,
    BorgerForklaring,
    Evidens,
    MaaltEffekt,
    MedicinskUdstyr,
    PaaEngelsk,
    Partner,
    Partnerord,
    Relation,
    Studie,
)
from macros.models.projektdrift import (
    Driftssvar,
    Fasedatoer,
    Genbrug,
    Haendelse,
    IkkeOffentligt,
    LokalValidering,
    Projektkilde,
    Soegerunde,
    Vurdering,
)

SKEMA_VERSION = "1.2"
CARRIED = ("lokal_validering", "driftssvar", "vurderinger", "genbrug")  # each part names one of the sources


class Projekt(Model):
    """One project. The file's name is its id and its address, and never changes."""

    kind: ClassVar[Kind] = Kind("projekter/*.yml", own_page=True)

    titel: Annotated[Tekst, Field(max_length=100), MED_BOGSTAVER] = Field(
        title="Titel", description="Navnet og en navneordsfrase, der siger, hvad løsningen er til."
    )
    resume: Annotated[Tekst, Field(max_length=160)] = Field(
        title="Kort fortalt",
        description="Én hel sætning til kort og søgning, som en medarbejder fra et andet fag forstår.",
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
        None, title="Kontrolleret", description="Udfyldes, når en fagperson har gennemgået posten."
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
    leverandoer: Oplyst[list[Partnerord]] | None = Field(
        None, title="Leverandør", description="De virksomheder, der leverer løsningen."
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
    fasedatoer: Fasedatoer | None = Field(
        None, title="Fasernes datoer", description="Hvornår hver fase begyndte, så nøjagtigt som det er kendt."
    )
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
    teknik_andet: Annotated[Tekst, Field(max_length=160)] | None = Field(
        None, title="Teknik, andet", description="Hvilken teknik det er, når »andet« står under teknik."
    )
    autonomi: Oplyst[Annotated[str, Vokabularord("autonomi")]] | None = Field(
        None, title="Selvstændighed", description="Hvor meget løsningen gør selv."
    )

    produkt: Produktid | None = Field(
        None, title="Produkt", description="Id på produktets fil i docs/produkter, når løsningen er et produkt."
    )
    version: Oplyst[Tekst] | None = Field(None, title="Version", description="Den version, der bruges eller er målt.")
    kildekode: Oplyst[Adresse] | None = Field(None, title="Kildekode", description="Hvor koden er offentlig.")
    modelkort: Oplyst[Adresse] | None = Field(None, title="Modelkort", description="Hvor modelkortet er offentligt.")
    medicinsk_udstyr: Oplyst[MedicinskUdstyr] | None = Field(
        None, title="Medicinsk udstyr", description="Hvad der er kendt om reglerne for udstyr."
    )
    ai_risiko: Oplyst[AiRisiko] | None = Field(
        None, title="Klasse efter AI-forordningen", description="Hvad der er kendt om klassen efter AI-forordningen."
    )
    lov: Oplyst[list[Annotated[str, Vokabularord("lov", "mappen docs/lovregister", slags="lov")]]] | None = Field(
        None, title="Love og regler", description="De love, kilderne nævner for projektet."
    )

    vurderinger: Oplyst[list[Vurdering]] | None = Field(
        None, title="Vurderinger", description="Vurderinger, som en kilde siger er lavet: data, etik, CE, indkøb."
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
    lokal_validering: Oplyst[list[LokalValidering]] | None = Field(
        None, title="Prøvet på egne patienter", description="Resultater på et af hospitalernes egne patienter."
    )
    begraensninger: Oplyst[list[Tekst]] | None = Field(
        None, title="Begrænsninger", description="Hvad løsningen eller dokumentationen ikke kan."
    )
    menneskelig_kontrol: Oplyst[Tekst] | None = Field(
        None, title="Menneskelig kontrol", description="Hvem der ser hvad, før noget sker."
    )

    driftssvar: list[Driftssvar] = Field(
        default=[],
        title="Fem spørgsmål om driften",
        description="Svar, når løsningen er i drift eller pilot. Et spørgsmål uden svar udelades.",
    )
    haendelser: list[Haendelse] = Field(
        default=[],
        title="Meddelelser om sikkerhed",
        description="Offentliggjorte meddelelser og tilbagekaldelser. Aldrig om en patient.",
    )
    sidst_soegt: list[Soegerunde] = Field(
        default=[], title="Sidst søgt", description="Hvornår og hvor der sidst er søgt efter forsøg og meddelelser."
    )
    genbrug: Oplyst[Genbrug] | None = Field(
        None, title="Genbrug", description="Om andre kan overtage løsningen, fra hvem og på hvilke vilkår."
    )
    ikke_offentligt: list[IkkeOffentligt] = Field(
        default=[], title="Ikke offentligt", description="Hvorfor et felt er tomt, og hvornår nogen blev spurgt."
    )

    borgertekst: Oplyst[BorgerForklaring] | None = Field(
        None, title="Til patienter og pårørende", description="Forklaringen til patienter og pårørende."
    )
    engelsk: Oplyst[PaaEngelsk] = Field(
        title="På engelsk",
        description="Titel og to sætninger på engelsk fra posten. Er de »ikke oplyst«, skriver redaktionen dem.",
    )
    kilder: list[Projektkilde] = Field(title="Kilder", min_length=1, description="Alt det, posten bygger på.")
    relationer: list[Relation] = Field(
        default=[], title="Forbindelser", description="Andre projekter, som dette hænger sammen med."
    )

    @model_validator(mode="after")
    def _rests_on_its_sources(self) -> Self:
        known = {str(source.url) for source in self.kilder}
        for field in CARRIED:
            value = getattr(self, field)
            for part in value if isinstance(value, list) else [value]:
                if isinstance(part, BaseModel) and str(getattr(part, "kilde", "")) not in known:
                    raise PydanticCustomError(
                        "kilde", "»kilde« under '{felt}' står ikke under »kilder«; tilføj kilden dér", {"felt": field}
                    )
        return self

    @model_validator(mode="after")
    def _names_its_own_fields(self) -> Self:
        named = [field for source in self.kilder for field in source.felter] + [x.felt for x in self.ikke_offentligt]
        if lost := next((field for field in named if field not in type(self).model_fields), None):
            raise PydanticCustomError(
                "felt", "'{felt}' er ikke et felt i en post; ret navnet (docs/bidrag/felterne.md)", {"felt": lost}
            )
        return self

    @model_validator(mode="after")
    def _tells_what_else_it_is(self) -> Self:
        techniques = self.teknik if isinstance(self.teknik, list) else []
        if ANDET in techniques and not self.teknik_andet:
            raise PydanticCustomError(
                "teknik_andet",
                "»andet« under »teknik« siger ikke hvad; skriv det i »teknik_andet«",
            )
        return self

    @property
    def overtages(self) -> str:
        """Whether others can take the solution over: a word of `genbrug`, or not known."""
        return self.genbrug.mulig if isinstance(self.genbrug, Genbrug) else IKKE_OPLYST

    @property
    def partner(self) -> list[str]:
        """The ids of the partners and suppliers, each once."""
        partners = [one.id for one in self.partnere or [] if isinstance(one, Partner)]
        suppliers = self.leverandoer if isinstance(self.leverandoer, list) else []
        return list(dict.fromkeys([*partners, *suppliers]))
