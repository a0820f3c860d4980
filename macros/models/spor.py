"""The way to data, step by step. One file, from which a page shows both the drawing and the list."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from macros.models.felter import Adresse, Model, Sideadresse, Tekst
from macros.models.form import Slug
from macros.models.guidedele import Lovhenvisning
from macros.models.kind import Kind

Krav = Literal["skal", "boer"]


class Henvisning(Model):
    """A link at the end of a sentence: to a page inside `docs`, or out."""

    tekst: Tekst
    side: Sideadresse | None = None
    url: Adresse | None = None


class Saetning(Model):
    """One sentence of the list, with the law it rests on."""

    tekst: Tekst
    lov: list[Lovhenvisning] = Field(default=[], description="Det, sætningen hviler på.")
    se: Henvisning | None = None


class Skridt(Model):
    """One step: the words of its box in the drawing, and its sentences in the list."""

    krav: Krav = Field(description="Om det er noget, man skal eller bør.")
    kort: Annotated[Tekst, Field(max_length=60)] = Field(description="Ordene i tegningen.")
    hvem: Annotated[Tekst, Field(max_length=40)] = Field(description="Rollen, der gør det.")
    frist: Annotated[Tekst, Field(max_length=30)] | None = Field(None, description="Tiden, hvor loven sætter en.")
    saetninger: list[Saetning] = Field(min_length=1)


class Spor(Model):
    """One track."""

    titel: Annotated[Tekst, Field(max_length=60)]
    skridt: list[Skridt] = Field(min_length=2)


class Sporene(Model):
    """The file `docs/dataadgang/saadan-indhenter-du.yml`."""

    kind: ClassVar[Kind] = Kind("dataadgang/saadan-indhenter-du.yml", entries="spor", entry="spor")

    spor: dict[Slug, Spor]
