"""A meeting or webinar of the network, as it was announced or held."""

import datetime as dt
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from macros.models.felter import Adresse, Dato, Kilde, Model, Oplyst, Tekst
from macros.models.form import Klokken
from macros.models.kind import Kind
from macros.text.slugs import slugify


class Materiale(Model):
    """Something to read or see from the meeting."""

    titel: Tekst = Field(description="Hvad det er.", examples=["Slides om validering"])
    url: Adresse = Field(description="Hvor det ligger offentligt.")


def anker(navn: str) -> str:
    """The anchor of a meeting on the page of meetings, from its file's name."""
    return f"moede-{slugify(navn)}"


class Moede(Model):
    """One meeting. The file's name is its id: «2027-02-03-validering.yml»."""

    kind: ClassVar[Kind] = Kind("moeder/*.yml", order=("dato", "start"))

    titel: Annotated[Tekst, Field(max_length=120)] = Field(description="Mødets emne i få ord.")
    dato: Dato = Field(description="Den dag, mødet holdes.")
    start: Oplyst[Klokken] = Field(description="Klokkeslæt i dansk tid.", examples=["14:00"])
    slut: Oplyst[Klokken] = Field(description="Klokkeslæt i dansk tid.", examples=["15:30"])
    form: Literal["fremmoede", "online", "begge"] = Field(description="Om man møder frem eller er med online.")
    sted: Oplyst[Tekst] = Field(description="Adressen, eller hvordan man kommer på online.")
    emne: Annotated[Tekst, Field(max_length=600)] = Field(description="Hvad mødet handler om.")
    for_hvem: Tekst = Field(description="Hvem der kan være med.")
    tilmelding: Oplyst[Adresse] = Field(description="Offentlig side, hvor man melder sig til.")
    sprog: Literal["dansk", "engelsk"] = Field(description="Det sprog, mødet holdes på.")
    materiale: list[Materiale] = Field(default=[], description="Det, man kan læse bagefter.")
    optagelse: Oplyst[Adresse] | None = Field(None, description="Offentlig optagelse af mødet.")
    aflyst: bool = Field(False, description="Sand, når mødet er aflyst. Filen bliver stående.")
    kilder: list[Kilde] = Field(min_length=1, description="Hvor mødet er offentligt omtalt.")

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.start != "ikke-oplyst" and self.slut != "ikke-oplyst" and self.slut <= self.start:
            raise ValueError("'slut' skal være senere end 'start'")
        return self

    def kommer(self, dag: dt.date) -> bool:
        """Whether the meeting is on that day or later."""
        return self.dato >= dag
