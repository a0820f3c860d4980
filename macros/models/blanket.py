"""Forms and official templates: what they are for, and where they are fetched."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Adresse, Dato, Kilde, Model, Peger, Tekst, Vokabularord
from macros.models.form import Slug
from macros.models.kind import Kind
from macros.models.kontakt import Kontaktid

Blanketid = Annotated[Slug, Peger("blanket")]


class Blanket(Model):
    """One form or template."""

    id: Slug
    navn: Annotated[Tekst, Field(max_length=120)] = Field(description="Hvad den hedder.")
    til: Annotated[Tekst, Field(max_length=200)] = Field(description="Hvornår man bruger den.")
    ejer: Kontaktid = Field(description="Id i docs/kontakter på den, der ejer den.")
    for_hvem: Tekst = Field(description="Hvem der udfylder den.")
    format: Tekst = Field(description="Hvordan den udfyldes.", examples=["webskema med MitID", "Word"])
    url: Adresse = Field(description="Siden, hvor den hentes eller udfyldes.")
    sikkerhed: Annotated[str, Vokabularord("sikkerhed")] = Field(description="Hvor sikker kilden er.")
    gyldig_til: Dato | None = Field(None, description="Den sidste dag, den er kendt at gælde.")
    forbehold: Annotated[Tekst, Field(max_length=400)] | None = Field(None, description="Det, læseren skal vide.")
    kilder: list[Kilde] = Field(min_length=1, description="Hvor det er læst.")

    @property
    def laest(self) -> Dato:
        """The day it was last read."""
        return max(kilde.laest for kilde in self.kilder)


class Blanketliste(Model):
    """The file `docs/blanketter.yml`."""

    kind: ClassVar[Kind] = Kind(
        "blanketter.yml", entries="blanketter", entry="blanket", page="samarbejde/blanketter.md"
    )

    blanketter: list[Blanket] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        check_unique("blanketter", [blanket.id for blanket in self.blanketter])
        return self


def check_unique(kind: str, ids: list[str]) -> None:
    """Raises when an id stands twice."""
    if doubles := sorted({name for name in ids if ids.count(name) > 1}):
        raise PydanticCustomError("id", "{k} med samme id: {d}", {"k": kind, "d": ", ".join(doubles)})
