"""A teaching module: what its page says about itself, and its quiz."""

from typing import ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Model, Sidesti
from macros.models.guidedele import Afsnit, Kort, Lovhenvisning
from macros.models.kind import Kind

MODULER = "kompetencer/moduler"
"""The folder of the modules and their quizzes."""


class Modul(Model):
    """What the list of modules tells about one: its place in the order, its length, and who it is for."""

    nummer: int = Field(ge=1, description="Modulets plads i rækken.")
    minutter: int = Field(ge=30, le=45, description="Så lang tid tager det; planen på siden skal give det samme.")
    hvem: Kort = Field(description="Hvem modulet er for.", examples=["Alle, der arbejder med patienter"])


class Quizsvar(Model):
    """One answer, and what whoever chose it should know."""

    tekst: Kort
    fordi: Afsnit = Field(description="Hvorfor det er rigtigt eller forkert. Det er her, man lærer noget.")
    rigtigt: bool = Field(False, description="Sand ved det ene rigtige svar.")


class Quizspoergsmaal(Model):
    """One question with one right answer."""

    spoergsmaal: Afsnit
    svar: list[Quizsvar] = Field(min_length=3, max_length=4)
    side: Sidesti = Field(description="Den side, svaret bygger på: adressen inde i docs uden .md, fx wiki/ai.")
    lov: list[Lovhenvisning] = Field(default=[], description="Loven, når svaret siger, hvad loven siger.")

    @model_validator(mode="after")
    def _one_answer_is_right_and_no_two_are_alike(self) -> Self:
        right = sum(answer.rigtigt for answer in self.svar)
        if right != 1:
            raise PydanticCustomError("quiz", "har {n} rigtige svar; netop ét skal have rigtigt: true", {"n": right})
        if len({answer.tekst.casefold() for answer in self.svar}) < len(self.svar):
            raise PydanticCustomError("quiz", "har to ens svar; ret det ene")
        return self


class Quiz(Model):
    """The questions at the end of a module."""

    kind: ClassVar[Kind] = Kind(f"{MODULER}/quiz-*.yml", prefix="quiz-", page=f"{MODULER}/{{id}}.md")

    spoergsmaal: list[Quizspoergsmaal] = Field(min_length=6, max_length=8)
