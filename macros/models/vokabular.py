"""Controlled vocabularies, names that change over time, and the stage gates: the data that other data lean on."""

import datetime as dt
from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from macros.models.felter import Adresse, Dato, Kilde, Model, Oplyst, Organisationsid, Tekst
from macros.models.form import Slug
from macros.models.kind import Kind

Trin = Literal["S0", "S1", "S2", "S3", "S4"]


class Begreb(Model):
    """One word of a vocabulary."""

    id: Slug
    da: Tekst
    en: Tekst | None = Field(None, description="Engelsk navn; udelades, hvor der ikke er et.")
    definition: Tekst = Field(description="Hvad ordet betyder her, i én sætning.")
    brug_til: Tekst | None = Field(None, description="Hvornår man vælger ordet.")
    eksempel: Tekst | None = None
    gyldig_fra: Dato | None = None
    gyldig_til: Dato | None = None
    url: Oplyst[Adresse] | None = Field(None, description="Officiel adresse (love og datakilder).")
    organisation: Organisationsid | None = Field(None, description="Hvem stedet hører til (hospitaler).")
    faser: list[Slug] = Field(default=[], description="Hvilke faser i kataloget ordet svarer til (livscyklus).")
    trin: Trin | None = Field(None, description="Hvilket trin i faseportene ordet svarer til (faser).")
    folkeligt: Tekst | None = Field(None, description="Navnet i almindelige ord, til borgernes sider.")
    samler: list[Slug] = Field(default=[], description="De faser, som ordet samler (borgerfase.yml).")


class Vokabular(Model):
    """All words that one field may hold, in the order readers see them."""

    kind: ClassVar[Kind] = Kind("vokabularer/*.yml", foundation=True)

    titel: Tekst
    beskrivelse: Tekst
    ord: list[Begreb] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        ids = [begreb.id for begreb in self.ord]
        doubles = sorted({i for i in ids if ids.count(i) > 1})
        if doubles:
            raise ValueError(f"id står mere end én gang: {', '.join(doubles)}")
        return self

    def __getitem__(self, key: str) -> Begreb:
        """The word of an id. Raises KeyError when there is none."""
        for begreb in self.ord:
            if begreb.id == key:
                return begreb
        raise KeyError(key)

    @property
    def ids(self) -> tuple[str, ...]:
        """Every word's id, in order."""
        return tuple(begreb.id for begreb in self.ord)


class Organisation(Model):
    """A unit with the time its name holds. What comes after is named, so that pages turn by themselves."""

    id: Slug
    navn: Tekst
    navn_en: Tekst | None = None
    gyldig_fra: Dato | None = None
    gyldig_til: Dato | None = None
    afloeses_af: Organisationsid | None = None
    url: Oplyst[Adresse] | None = None
    note: Tekst | None = None
    kilder: list[Kilde] = Field(min_length=1)

    def gyldig(self, dag: dt.date) -> bool:
        """Whether the name holds on a day (both ends included)."""
        return (self.gyldig_fra or dag) <= dag <= (self.gyldig_til or dag)


class Organisationer(Model):
    """The file `docs/organisationer.yml`."""

    kind: ClassVar[Kind] = Kind("organisationer.yml", foundation=True, entries="organisationer", entry="organisation")

    organisationer: list[Organisation] = Field(min_length=1)


class Faseport(Model):
    """When a field of a project is required or recommended."""

    kraeves: list[Trin] = Field(default=[], description="Trin, hvor feltet altid skal stå der.")
    kraeves_patienter: list[Trin] = Field(
        default=[], description="Trin, hvor feltet skal stå der, når patienter berøres."
    )
    anbefales: list[Trin] = Field(default=[], description="Trin, hvor feltet gør posten bedre.")


class Faseporte(Model):
    """The file `docs/faseporte.yml`: field → gate."""

    kind: ClassVar[Kind] = Kind("faseporte.yml", foundation=True)

    patientpaavirkning: list[Slug] = Field(description="De værdier, der betyder, at patienter berøres.")
    felter: dict[str, Faseport]
