"""A concept drawing: boxes from top to bottom and arrows between them. Drawing and list share these words."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Model, Tekst
from macros.models.kind import Kind

ABREAST = 3  # so many boxes have room side by side

Kort = Annotated[Tekst, Field(max_length=60)]
Slags = Literal[
    "almindelig", "model", "data", "menneske", "fremmed", "billede", "trin-1", "trin-2", "trin-3", "trin-4"
]


class Felt(Model):
    """One box."""

    navn: Kort = Field(description="Det, der står med fed.")
    hvem: Kort | None = Field(None, description="Hvem der gør det.")
    tekst: Annotated[Tekst, Field(max_length=160)] | None = Field(None, description="Én sætning.")
    slags: Slags = Field("almindelig", description="Hvordan feltet tegnes. Ordene skal kunne stå uden.")


class Del(Model):
    """Boxes that belong together, below each other or side by side, and the arrow to the next part."""

    ramme: Kort | None = Field(None, description="Navnet på det, felterne ligger inde i.")
    felter: list[Felt] = Field(min_length=1, max_length=5)
    ved_siden_af: bool = Field(False, description="Sand, når felterne skal stå ved siden af hinanden. Højst tre.")
    pil: Kort | None = Field(None, description="Hvad der går ned til den næste del.")
    pil_op: Kort | None = Field(None, description="Hvad der går tilbage fra den næste del.")

    @model_validator(mode="after")
    def _room_for_them(self) -> Self:
        if self.ved_siden_af and len(self.felter) > ABREAST:
            raise PydanticCustomError("tegning", "der er højst plads til tre felter ved siden af hinanden")
        return self


class Tegning(Model):
    """The whole drawing."""

    kind: ClassVar[Kind] = Kind("**/tegning-*.yml", prefix="tegning-")

    titel: Annotated[Tekst, Field(max_length=120)] = Field(description="Teksten over tegningen.")
    beskrivelse: Annotated[Tekst, Field(max_length=250)] = Field(
        description="Hvad tegningen viser, for den der ikke ser den."
    )
    nummereret: bool = Field(False, description="Sand, når rækkefølgen er trin.")
    dele: list[Del] = Field(min_length=1)
