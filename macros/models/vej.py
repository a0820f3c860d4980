"""A way as a drawing: a row of small pictures with a few words each. The words are text, so nothing is said twice."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from macros.models.felter import Model, Tekst
from macros.models.kind import Kind

Tegn = Literal[
    "person", "to-personer", "laege", "skaerm", "papir", "hospital", "laas", "skjold", "telefon", "vaegt", "server",
    "seng", "lup", "pengesedler", "stop", "kalender", "pakke", "maal",
]  # fmt: skip


class Led(Model):
    """One picture with its words."""

    tegn: Tegn = Field(description="Hvilken tegning, der står over ordene.")
    art: Literal["almindelig", "menneske", "maskine", "advarsel"] = Field(
        "almindelig", description="Hvad det handler om: mennesker, maskiner og data, eller en advarsel."
    )
    svar: bool = Field(False, description="Sand ved det ene led, hvor AI giver sit svar; det får en prik.")
    titel: Annotated[Tekst, Field(max_length=40)] = Field(description="Det, der sker, i få ord.")
    tekst: Annotated[Tekst, Field(max_length=120)] = Field(description="Én linje mere.")


class Vej(Model):
    """The whole drawing."""

    kind: ClassVar[Kind] = Kind("**/vej-*.yml", prefix="vej-")

    titel: Annotated[Tekst, Field(max_length=100)] = Field(description="Teksten over tegningen.")
    raekkefoelge: bool = Field(True, description="Falsk, når leddene er sider af samme sag.")
    led: list[Led] = Field(min_length=2, max_length=6, description="Leddene. Fem har bedst plads.")
