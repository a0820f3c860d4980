"""What the search knows of words beyond the glossary."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Model, Tekst
from macros.models.kind import Kind

Ordliste = Annotated[list[Tekst], Field(min_length=1)]


class Soegning(Model):
    """The file `docs/soegning.yml`."""

    kind: ClassVar[Kind] = Kind("soegning.yml")

    synonymer: list[Annotated[list[Tekst], Field(min_length=2)]] = Field(
        description="Hver linje er ord for det samme. Den, der søger på ét af dem, finder også de andre. "
        "Ordbogens ord, synonymer og forkortelser er med i forvejen.",
        examples=["[sky, cloud]"],
    )
    fyldord: Ordliste = Field(description="Danske ord, der ikke siger, hvad man leder efter: »må«, »jeg«, »hvordan«.")
    engelske_fyldord: Ordliste = Field(description="Det samme på engelsk. De viser også, at der søges på engelsk.")
    borgerord: list[Tekst] = Field(
        default=[],
        description="Ord, der viser, at en borger spørger: »mig«, »mine«. Borgernes sider vejer så mere.",
    )
    saetord: list[Tekst] = Field(
        default=[],
        description="Ord, der viser, at man leder efter flere projekter: »projekter«, »kører«. "
        "Nævner man også en fase, et speciale eller et hospital, er det første svar det filtrerede katalog.",
    )
    emneord: list[Tekst] = Field(
        default=[],
        description="Ord for det, hele siden handler om: »AI«. De siger ikke, hvilke projekter det er.",
    )

    @model_validator(mode="after")
    def _no_word_both_counts_and_does_not(self) -> Self:
        fill = {word.casefold() for word in self.fyldord}
        both = sorted({word for group in self.synonymer for word in group if word.casefold() in fill})
        if both:
            why = "{ord} står både som synonym og som fyldord; slet det ene sted"
            raise PydanticCustomError("soegning", why, {"ord": ", ".join(both)})
        return self
