"""An education that leads to one of the positions beside the clinic, as its official page describes it."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from macros.models.blanket import check_unique
from macros.models.felter import Adresse, Kilde, Model, Oplyst, Tekst, Vokabularord
from macros.models.form import Slug
from macros.models.kind import Kind

Kort = Annotated[Tekst, Field(max_length=240)]


class Uddannelse(Model):
    """One programme with the address where one applies or asks."""

    id: Slug
    titel: Annotated[Tekst, Field(max_length=80)] = Field(description="Uddannelsens eget navn.")
    udbyder: Annotated[Tekst, Field(max_length=80)] = Field(description="Hvem der holder den.")
    slags: Literal["kandidat", "master", "diplom", "phd"] = Field(
        description="kandidat (fuld tid), master eller diplom (deltid ved siden af arbejdet) eller phd."
    )
    stillinger: list[Annotated[str, Vokabularord("stilling")]] = Field(
        min_length=1, description="De stillinger, den er en vej til (skøn)."
    )
    adgang: Oplyst[Kort] = Field(description="Hvad man skal have, før man søger, som kilden skriver det.")
    omfang: Oplyst[Kort] = Field(description="Tid, ECTS og pris, når kilden skriver det.")
    sprog: Oplyst[Annotated[str, Vokabularord("kursussprog")]] = Field(description="Undervisningssproget.")
    adresse: Adresse = Field(description="Den officielle side, hvor man læser videre og søger.")
    spoerg: Kort = Field(description="Den rolle eller enhed, man spørger, aldrig et navn.")
    forbehold: Kort | None = Field(None, description="Det, vi ikke har kunnet bekræfte.")
    kilder: list[Kilde] = Field(min_length=1, description="Officielle sider, hvor det er læst.")


class Uddannelser(Model):
    """The file `docs/kompetencer/uddannelser.yml`."""

    kind: ClassVar[Kind] = Kind(
        "kompetencer/uddannelser.yml", entries="uddannelser", page="kompetencer/karriereveje.md"
    )

    uddannelser: list[Uddannelse] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        check_unique("uddannelser", [each.id for each in self.uddannelser])
        return self
