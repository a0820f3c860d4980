"""Which pages come as a sheet for a waiting room, and which of their sections the sheet takes."""

from typing import ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Model, Sideadresse, Tekst
from macros.models.kind import Kind


class Ark(Model):
    """One sheet. Its text is the page's own, so that the two can never say different things."""

    side: Sideadresse = Field(description="Siden, som arket er en kort udgave af, fx borger/hvad-er-ai.md.")
    afsnit: list[Tekst] = Field(
        min_length=1, description="Overskrifterne på de afsnit, arket tager med. Sidens første afsnit er altid med."
    )


class Arkliste(Model):
    """The file `docs/borger/ark.yml`."""

    kind: ClassVar[Kind] = Kind("borger/ark.yml", entries="ark")

    ark: list[Ark] = Field(min_length=1)

    @model_validator(mode="after")
    def _pages_are_unique(self) -> Self:
        pages = [ark.side for ark in self.ark]
        doubles = sorted({page for page in pages if pages.count(page) > 1})
        if doubles:
            raise PydanticCustomError("ark", "siden står mere end én gang: {d}", {"d": ", ".join(doubles)})
        return self
