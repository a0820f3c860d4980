"""Whom readers are told to ask that no public page can tell of: their own leader, the department, the supplier."""

from typing import ClassVar

from pydantic import Field

from macros.models.felter import Model, Tekst
from macros.models.kind import Kind


class Ukendt(Model):
    """Some words for the same, and why there is no contact."""

    ord: list[Tekst] = Field(min_length=1, description="Ordene, som de står efter »spørg«.")
    hvorfor: Tekst = Field(description="Hvorfor der ikke findes en offentlig kontakt.")


class Uden(Model):
    """The file `docs/uden-kontakt.yml`."""

    kind: ClassVar[Kind] = Kind("uden-kontakt.yml", entries="uden")

    uden: list[Ukendt] = Field(default=[], description="Alle, man spørger uden at der kan stå en kontakt.")
