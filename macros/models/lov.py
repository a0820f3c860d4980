"""What the file of one law may say. Dates and numbers of law live here and nowhere else."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Adresse, Dato, Model, Oplyst, Tekst, Tidspunkt, Vokabularord
from macros.models.kind import Kind

Laest = Literal["laest", "gengivet", "uafklaret"]
LAEST = "Hvor sikkert det er: »laest« i den officielle tekst, »gengivet« i en anden kilde, eller »uafklaret«."


class Bestemmelse(Model):
    """One provision, with a title of our own in plain Danish."""

    sted: Tekst = Field(description="Paragraf eller artikel, som den skrives.", examples=["§ 42 d, stk. 2, nr. 2"])
    titel: Annotated[Tekst, Field(max_length=100)] = Field(description="Hvad den handler om, i almindelige ord.")
    betyder: Annotated[Tekst, Field(max_length=600)] | None = Field(None, description="Hvad den siger, i egne ord.")
    sikkerhed: Laest = Field(description=LAEST)


class Skaeringsdato(Model):
    """A day on which something begins or ceases to apply."""

    dato: Dato = Field(description="Dagen.")
    titel: Annotated[Tekst, Field(max_length=120)] = Field(description="Hvad der sker den dag.")
    gaelder_dig: Tekst = Field(
        description="Har betydning for dig, hvis …", examples=["I udvikler medicinsk udstyr med AI"]
    )
    sted: Tekst | None = Field(None, description="Den bestemmelse, det drejer sig om.")
    sikkerhed: Laest = Field(description=LAEST)


class Lov(Model):
    """One act, order, regulation or guideline. The file's name is its id and its address, and never changes."""

    kind: ClassVar[Kind] = Kind("lovregister/*.yml", own_page=True)

    titel: Tekst = Field(description="Den officielle titel.")
    kort: Annotated[Tekst, Field(max_length=60)] = Field(description="Det navn, den kaldes ved i teksten.")
    kort_en: Annotated[Tekst, Field(max_length=60)] | None = Field(
        None, description="Navnet på de engelske sider; kræves, når en af dem henviser til loven."
    )
    kaldenavne: list[Tekst] = Field(
        default=[], description="Andre navne og forkortelser, den søges under.", examples=["persondataforordningen"]
    )
    art: Annotated[str, Vokabularord("lovart")] = Field(description="Lov, bekendtgørelse, forordning …")
    nummer: Oplyst[Tekst] = Field(description="Nummeret, som det skrives officielt.", examples=["LBK nr. 275"])
    dato: Oplyst[Tidspunkt] = Field(description="Datoen i titlen.")
    url: Oplyst[Adresse] = Field(description="Den officielle adresse.")
    set_paa: Adresse | None = Field(
        None, description="Hvor vi læste den, når det ikke var på den officielle adresse."
    )
    status: Annotated[str, Vokabularord("lovstatus")] = Field(description="Om den gælder i dag.")
    emner: Annotated[list[Annotated[str, Vokabularord("lovemne")]], Field(min_length=1)] = Field(
        description="Hvad den handler om."
    )
    kort_fortalt: Annotated[Tekst, Field(max_length=400)] = Field(description="Hvad den betyder for et AI-projekt.")
    bestemmelser: list[Bestemmelse] = Field(default=[], description="De bestemmelser, siden henviser til.")
    datoer: list[Skaeringsdato] = Field(default=[], description="Dage, hvor noget begynder at gælde eller holder op.")
    uafklaret: list[Tekst] = Field(default=[], description="Det, der ikke er afgjort eller ikke kunne læses.")
    egennavn: bool = Field(
        False, description="Skriv true, når navnet begynder med et egennavn, fx »Datatilsynets …«."
    )
    laest: Dato = Field(description="Hvornår vi sidst læste den.")
    laest_af: Tekst = Field(description="Hvilken rolle der læste den, aldrig et navn.")
    sikkerhed: Laest = Field(description=LAEST)
    note: Tekst | None = Field(None, description="Ændringer og forbehold.")

    @property
    def i_teksten(self) -> str:
        """The name inside a sentence: «sundhedsloven», but «GDPR» and «Datatilsynets …»."""
        first = self.kort.split()[0]
        common = first[1:].islower() and not self.egennavn  # «Sundhedsloven» is, «AI-loven» is not
        return self.kort[0].lower() + self.kort[1:] if common else self.kort

    @model_validator(mode="after")
    def _places_are_unique(self) -> Self:
        for field, places in (
            ("bestemmelser", [b.sted for b in self.bestemmelser]),
            ("datoer", [d.sted for d in self.datoer if d.sted]),
        ):
            doubles = sorted({place for place in places if places.count(place) > 1})
            if doubles:
                told = {"felt": field, "d": ", ".join(doubles)}
                raise PydanticCustomError("steder", "{felt}: {d} står to gange; giv hvert sted sit eget navn", told)
        return self
