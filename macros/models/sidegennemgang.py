"""A review of a page, statement by statement: which words were held against which source, and what was found."""

from typing import Annotated, ClassVar, Literal, LiteralString, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Dato, Model, Sidesti, Tekst, Vokabularord
from macros.models.form import Paastandsnummer
from macros.models.kind import Kind

Dom = Literal["rigtig", "forkert", "uklar"]


class Bedoemmelse(Model):
    """One statement as it stood that day, and what the reviewer found."""

    id: Paastandsnummer = Field(description="Påstandens nummer på arket. Det følger ordene og skal ikke rettes.")
    tekst: Tekst = Field(description="Påstanden, som den stod på arket den dag.")
    svar: Dom = Field(description="»rigtig«, »forkert« eller »uklar«.")
    bemaerkning: Tekst | None = Field(None, description="Hvad der er galt, eller hvad der mangler.")

    @model_validator(mode="after")
    def _a_fault_is_told(self) -> Self:
        if self.svar != "rigtig" and not self.bemaerkning:
            why = "»forkert« og »uklar« kræver 'bemaerkning'; skriv, hvad der er galt"
            raise PydanticCustomError("bemaerkning", why)
        return self


class Sidegennemgang(Model):
    """One review of one page by one profession."""

    kind: ClassVar[Kind] = Kind("gennemgange/*.yml", order=("dato",))

    side: Sidesti = Field(description="Siden uden .md, fx dataadgang/guide-opslag.")
    dato: Dato = Field(description="Den dag, gennemgangen fandt sted.")
    fag: Annotated[str, Vokabularord("fag")] = Field(description="Det fag, der gennemgik.")
    rolle: Tekst = Field(description="Rollen, der gennemgik, aldrig et navn.", examples=["Jurist i regionen"])
    hvad: Tekst = Field(description="Hvad påstandene blev holdt op imod.")
    sag: int | None = Field(None, description="Nummeret på den sag, svarene kom i.")
    paastande: list[Bedoemmelse] = Field(min_length=1, description="Svarene, ét for hver påstand.")

    @model_validator(mode="after")
    def _one_answer_each(self) -> Self:
        ids = [answer.id for answer in self.paastande]
        doubles = sorted({one for one in ids if ids.count(one) > 1})
        if doubles:
            why: LiteralString = "påstanden har to svar: {d}; slet det ene"
            raise PydanticCustomError("paastande", why, {"d": ", ".join(doubles)})
        return self
