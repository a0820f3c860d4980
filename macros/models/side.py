"""The front matter of a written page: who owns it, what it rests on, and who has looked at it."""

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Dato, Gennemgang, Kilde, Model, Tekst

Maalgruppe = Literal["borger", "kliniker", "udvikler", "leder", "bidragyder"]


Fase = Literal[
    "ide-og-behov",
    "afklaring",
    "data",
    "udvikling",
    "validering",
    "godkendelse",
    "pilot",
    "idriftsaettelse",
    "drift-og-overvaagning",
    "udfasning",
]
Rolle = Literal[
    "projektejer",
    "klinisk-ansvarlig",
    "leder",
    "data-scientist",
    "jurist",
    "it-og-medico",
    "forsker",
    "leverandoer",
]


class Skabelon(Model):
    """What a template is for. Phases and roles are named as their pages in the handbook."""

    faser: list[Fase] = Field(min_length=1, description="De faser, skabelonen bruges i, den første først.")
    roller: list[Rolle] = Field(min_length=1, description="Dem, der udfylder den, den ansvarlige først.")
    tid: Tekst = Field(max_length=60, description="Vores skøn over, hvor længe det tager at udfylde den.")
    resultat: Tekst = Field(max_length=160, description="Hvad I har i hånden bagefter.")


class Side(Model):
    """What stands between the two lines of dashes at the top of a page."""

    title: Tekst = Field(max_length=80, description="Sidens navn.")
    description: Tekst = Field(max_length=200, description="Én sætning til søgeresultater.")
    ejer: Tekst = Field(description="Den rolle, der svarer for siden, aldrig et navn.")
    status: Literal["udkast", "gaeldende", "udgaaet"] = Field(
        description="Udkast, til nogen med faget har gennemgået siden."
    )
    gennemgaaet: Gennemgang | None = Field(None, description="Kun når en gennemgang har fundet sted.")
    gennemgaas_senest: Dato = Field(description="Hvornår siden skal efterses næste gang.")
    maalgruppe: list[Maalgruppe] = Field(min_length=1, description="Hvem siden er skrevet til.")
    jura: bool = Field(False, description="Sand, når siden udtaler sig om, hvad loven siger.")
    kilder: list[Kilde] = Field(default=[], description="Alt det, siden bygger på.")
    skabelon: Skabelon | None = Field(None, description="Kun på en side med en skabelon, der kan hentes.")
    template: Literal["forside.html", "soeg.html"] | None = Field(
        None, description="Kun forside og søgeside har egen ramme."
    )

    @model_validator(mode="after")
    def _in_force_only_after_review(self) -> Self:
        if self.status == "gaeldende" and not self.gennemgaaet:
            raise PydanticCustomError(
                "gennemgang", "status 'gaeldende' kræver 'gennemgaaet' med dato, rolle og hvad; skriv ellers 'udkast'"
            )
        return self
