"""What is tried in a browser at every change. The tests read it, and the accessibility statement shows it."""

from typing import ClassVar

from pydantic import Field

from macros.models.felter import Model, Tekst
from macros.models.form import Forsideadresse, Proevenavn
from macros.models.kind import Kind


class Sidetype(Model):
    """One page of a kind."""

    adresse: Forsideadresse = Field(description="Sidens adresse, fx projekter/; tom for forsiden.")
    navn: Tekst = Field(description="Hvilken slags side den står for.")


class Proeve(Model):
    """One thing that is tried, and the test that tries it."""

    hvad: Tekst = Field(description="Hvad prøven viser, i én sætning.")
    test: Proevenavn = Field(description="Filen og funktionen, der prøver det.")
    alle_sidetyper: bool = Field(False, description="Sand, når prøven kører på hver af sidetyperne.")


class Afproevning(Model):
    """The file `docs/om/afproevning.yml`."""

    kind: ClassVar[Kind] = Kind("om/afproevning.yml")

    sidetyper: list[Sidetype] = Field(min_length=1)
    proever: list[Proeve] = Field(min_length=1)
