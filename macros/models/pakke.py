"""A whole application for one track: its documents in the order they are needed, to be fetched as one file."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.blanket import Blanketid
from macros.models.brev import Brevid
from macros.models.felter import Model, Peger, Skabelonid, Tekst
from macros.models.form import Slug
from macros.models.frist import Fristid
from macros.models.kind import Kind


class Pakkedel(Model):
    """One step: a template, a letter, an official form, or a limit to wait for."""

    skabelon: Skabelonid | None = Field(None, description="Skabelonen, der udfyldes.")
    brev: Brevid | None = Field(None, description="Brevet, der sendes.")
    blanket: Blanketid | None = Field(None, description="Myndighedens blanket; den hentes hos myndigheden.")
    frist: Fristid | None = Field(None, description="Fristen, der løber bagefter.")
    hvorfor: Annotated[Tekst, Field(max_length=200)] = Field(description="Hvad trinnet bruges til, i bydeform.")

    @model_validator(mode="after")
    def _is_one_thing(self) -> Self:
        if sum(map(bool, (self.skabelon, self.brev, self.blanket, self.frist))) != 1:
            raise PydanticCustomError("pakkedel", "skriv netop én af 'skabelon', 'brev', 'blanket' og 'frist'")
        return self


class Pakke(Model):
    """The package of one track."""

    id: Slug
    titel: Annotated[Tekst, Field(max_length=70)]
    ark: Annotated[Slug, Peger("opgaveark")] = Field(description="A4-arket med sporets trin.")
    dele: list[Pakkedel] = Field(min_length=2, description="Delene i den rækkefølge, de bruges.")


class Pakkeliste(Model):
    """The file `docs/dataadgang/pakker.yml`."""

    kind: ClassVar[Kind] = Kind("dataadgang/pakker.yml", entries="pakker", page="dataadgang/hele-ansoegningen.md")

    pakker: list[Pakke] = Field(min_length=1)
