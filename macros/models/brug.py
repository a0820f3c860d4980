"""A playbook for one kind of AI tool: before, during and after, and what the department must have ready."""

from typing import Annotated, ClassVar

from pydantic import Field

from macros.models.bruglaering import Laereenhed
from macros.models.felter import Borgertekst, Dato, Kilde, Model, Peger, Projektid, Tekst, Vokabularord
from macros.models.form import Slug
from macros.models.guidedele import Afsnit, Kort, Lovhenvisning
from macros.models.kind import Kind

Punkter = Annotated[list[Kort], Field(min_length=2, max_length=5)]
IBRUG = "i-brug"
"""The folder of the playbooks."""


class Maal(Model):
    """What to watch while the tool is in use, and when to act."""

    maal: Kort = Field(description="Hvad der måles.")
    graense: Kort = Field(description="Hvornår der handles, og hvad der gøres. Et forslag, når loven tier.")


class Afdelingskrav(Model):
    """What the department must have in place before anybody uses the tool."""

    ejer: Kort = Field(description="Hvilken rolle der svarer for brugen, og hvad rollen må beslutte.")
    oplaering: Kort = Field(description="Hvad brugerne skal kunne, før de får adgang.")
    noedplan: Kort = Field(description="Hvad afdelingen gør, når værktøjet er nede.")
    overvaagning: list[Maal] = Field(min_length=2, max_length=5, description="Målene med hver sin grænse.")


class Patientsaetning(Model):
    """What is said to the patient, and where it stands."""

    tekst: Borgertekst = Field(description="Ordene, som de kan siges eller skrives til patienten.")
    hvor: Kort = Field(description="Hvornår de siges, og hvor de står.")


class Regel(Model):
    """One rule in plain words, with where it stands in the law."""

    tekst: Afsnit
    lov: list[Lovhenvisning] = Field(min_length=1)


class Fund(Model):
    """Something that was read, with its source."""

    tekst: Afsnit = Field(description="Hvad der er vist eller sagt, med tal og forbehold, i egne ord.")
    kilde: Kilde


class Projektvalg(Model):
    """Which projects of the catalogue are of this kind: those with one of the uses and one of the techniques."""

    anvendelse: list[Annotated[str, Vokabularord("anvendelse")]] = Field(default=[], description="Anvendelserne.")
    teknik: list[Annotated[str, Vokabularord("teknik")]] = Field(default=[], description="Teknikkerne.")
    ogsaa: list[Projektid] = Field(default=[], description="Projekter, som de to felter ikke finder.")
    ikke: list[Annotated[Slug, Peger("projekt", udelader=True)]] = Field(
        default=[], description="Projekter af en anden slags, som felterne også finder."
    )


class Brug(Model):
    """One playbook. The file's name is its id and its address, and never changes."""

    kind: ClassVar[Kind] = Kind(f"{IBRUG}/*.yml", own_page=True, order=("nummer",))

    nummer: int = Field(ge=1, description="Slagsens plads på listen.")
    navn: Annotated[Tekst, Field(max_length=60)] = Field(description="Som personalet kalder det.")
    soegeord: list[Tekst] = Field(description="Ord, folk kan finde på at søge efter.")
    kort: Kort = Field(description="Hvad værktøjet gør, og det vigtigste at huske, i én eller to sætninger.")
    goer: Punkter = Field(description="Hvad den slags værktøj gør.")
    goer_ikke: Punkter = Field(description="Hvad det ikke gør, eller ikke kan.")
    foer: Punkter = Field(description="Hvad fagpersonen gør, før værktøjet bruges.")
    imens: Punkter = Field(description="Hvad fagpersonen gør, mens værktøjet bruges.")
    bagefter: Punkter = Field(description="Hvad fagpersonen gør bagefter.")
    afdelingen: Afdelingskrav
    leverandoer: list[Kort] = Field(min_length=4, max_length=8, description="Spørgsmål, leverandøren mindst får.")
    patient: Patientsaetning
    lov: list[Regel] = Field(min_length=2)
    uafklaret: list[Kort] = Field(min_length=1, description="Det, der ikke er afgjort, og hvem man spørger.")
    nationalt: Fund | None = Field(None, description="Hvor langt fælles arbejde i Danmark er, med dato.")
    vist: list[Fund] = Field(min_length=1, description="Hvad undersøgelser har vist.")
    ikke_vist: list[Kort] = Field(min_length=1, description="Hvad ingen undersøgelse, vi har læst, har vist.")
    projekter: Projektvalg
    ti_minutter: Laereenhed
    gennemgaas_senest: Dato

    @property
    def kilder(self) -> list[Kilde]:
        """Everything the playbook rests on besides the law, each once."""
        found = [*self.vist, *([self.nationalt] if self.nationalt else [])]
        return list({fund.kilde.url: fund.kilde for fund in found}.values())
