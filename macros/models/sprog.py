"""How the site is written: the term for each thing, the patterns that make a text stiff, and how far it has come."""

import re
from typing import Annotated, ClassVar, Literal, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.blanket import check_unique
from macros.models.felter import Model, Tekst
from macros.models.form import Slug
from macros.models.kind import Kind


def _check_pattern(value: str) -> str:
    try:
        re.compile(value)
    except re.error as error:
        why = "kan ikke læses som et mønster ({d}); spørg den, der passer koden"
        raise PydanticCustomError("moenster", why, {"d": str(error)}) from None
    return value


Moenster = Annotated[Tekst, AfterValidator(_check_pattern)]
Omfang = Literal["alle", "personale", "afsnit", "markdown"]


class Term(Model):
    """One thing with one name: write this, not that."""

    id: Slug = Field(description="Fast navn på linjen.", examples=["idriftsaette"])
    skriv: Tekst = Field(description="Det ord, der bruges.", examples=["idriftsætte, tage i brug"])
    om: Tekst | None = Field(None, description="Hvad ordet bruges om, når det ikke er klart.")
    ikke: Tekst = Field(description="Det, der ikke skrives.", examples=["tænde"])
    borger: bool = Field(False, description="Om det højre ord må stå i tekst til borgere.")
    moenster: Moenster | None = Field(
        None,
        description="Mønster (regulært udtryk), som tjekket finder ordet med. Udelades, når det ikke er sikkert.",
    )
    bortset_fra: list[Tekst] = Field(
        default=[], description="Ord, der gør træffet rigtigt, når de står i samme sætning."
    )

    @model_validator(mode="after")
    def _finds_the_wrong_and_not_the_right(self) -> Self:
        if self.moenster and not re.search(self.moenster, self.ikke):
            raise PydanticCustomError("moenster", "mønstret finder ikke det, der står i 'ikke'; ret et af dem")
        if self.moenster and re.search(self.moenster, self.skriv):
            raise PydanticCustomError("moenster", "mønstret finder også det, der står i 'skriv'; gør det snævrere")
        return self


class Termer(Model):
    """The file `docs/termer.yml`: the terms of the site."""

    kind: ClassVar[Kind] = Kind("termer.yml", entries="termer", page="bidrag/saadan-skriver-vi.md")

    termer: list[Term] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        check_unique("termer", [term.id for term in self.termer])
        return self


class Stilmoenster(Model):
    """A turn of phrase that is right now and then, and wearying when it is everywhere."""

    id: Slug = Field(description="Fast navn på linjen.", examples=["den-der"])
    moenster: Moenster = Field(description="Mønstret som regulært udtryk.")
    omfang: Omfang = Field(
        description="alle: al tekst. personale: ikke tekst til borgere. afsnit: kun afsnit i løbende tekst. "
        "markdown: filens egne linjer, som de er skrevet."
    )
    hvad: Tekst = Field(description="Hvad det er, i få ord.", examples=["»den, der …«"])
    eksempel: Tekst = Field(description="En sætning, som mønstret finder.", examples=["Spørg den, der har adgang."])
    skriv: Tekst = Field(description="Det, man skriver i stedet.")
    fordi: Tekst = Field(description="Hvorfor det er bedre.")
    pr_side: Annotated[int, Field(ge=0)] = Field(
        0, description="Så mange gange en side på 600 ord må bruge det. 0 betyder aldrig."
    )
    bortset_fra: list[Tekst] = Field(
        default=[], description="Ord, der gør træffet rigtigt, når de står i samme sætning."
    )

    @model_validator(mode="after")
    def _finds_its_example(self) -> Self:
        if not re.search(self.moenster, self.eksempel):
            raise PydanticCustomError("moenster", "mønstret finder ikke sit eksempel; ret et af dem")
        return self


class Sprog(Model):
    """The file `docs/sprog.yml`: the patterns that the check looks for."""

    kind: ClassVar[Kind] = Kind("sprog.yml", entries="moenstre", page="bidrag/saadan-skriver-vi.md")

    moenstre: list[Stilmoenster] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        check_unique("moenstre", [one.id for one in self.moenstre])
        return self


class Sproglofter(Model):
    """The file `docs/sproglofter.yml`: what a section is still let off with. It may only be lowered."""

    kind: ClassVar[Kind] = Kind("sproglofter.yml", entries="lofter")

    lofter: dict[Slug, dict[Slug, Annotated[int, Field(ge=1)]]] = Field(
        description="Mappe → mønster → så mange gange en side på 600 ord må bruge det. Tallene må kun sænkes."
    )
