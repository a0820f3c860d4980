"""What citizens ask, and the answers: short first, then why, then what one can do."""

from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Kilde, Lovid, Model, Projektid, Sideadresse, Tekst
from macros.models.form import Slug
from macros.models.guidedele import Lovhenvisning
from macros.models.kind import Kind
from macros.text.lix import sentences

MOST = 2  # so many sentences the short answer may have


def _short(value: str) -> str:
    count = len(sentences(value))
    if count > MOST:
        raise PydanticCustomError(
            "kort", "har {n} sætninger, højst {max}; flyt resten til 'svar'", {"n": count, "max": MOST}
        )
    return value


Afsnit = Annotated[Tekst, Field(max_length=600)]


class Projekteksempel(Model):
    """What happened in a project of the catalogue."""

    projekt: Projektid = Field(description="Projektets id i kataloget.")
    tekst: Afsnit = Field(description="Hvad der skete, med resultatet, som det var.")


class Lovdag(Model):
    """A day of law. The day itself stands in the register and nowhere else."""

    id: Lovid
    sted: Tekst = Field(description="Et sted, der har en dato i lovens fil.")
    tekst: Afsnit = Field(description="Hvad der sker den dag.")


class Spoergsmaal(Model):
    """One question with its answer, at an address of its own. The id never changes."""

    id: Slug = Field(description="Bliver til adressen /borger/spoergsmaal/<id>/.")
    spoergsmaal: Annotated[Tekst, Field(max_length=80)] = Field(description="Som en borger ville spørge.")
    kort: Annotated[Tekst, Field(max_length=200), AfterValidator(_short)] = Field(
        description="Svaret i højst to sætninger."
    )
    svar: list[Afsnit] = Field(min_length=1, description="Hvorfor det er sådan, ét afsnit pr. punkt.")
    eksempler: list[Projekteksempel] = Field(default=[], description="Virkelige eksempler fra kataloget.")
    goer: list[Afsnit] = Field(min_length=1, description="Det kan du gøre.")
    ved_ikke: list[Afsnit] = Field(default=[], description="Det, vi ikke ved.")
    lov: list[Lovhenvisning] = Field(min_length=1, description="De bestemmelser, svaret bygger på.")
    datoer: list[Lovdag] = Field(default=[], description="Dage, hvor reglerne ændrer sig.")
    kilder: list[Kilde] = Field(min_length=1, description="Alt andet, svaret bygger på.")
    se_ogsaa: list[Sideadresse] = Field(min_length=1, description="Andre sider, fx borger/dine-data.md.")
    soegeord: list[Tekst] = Field(default=[], description="Det, borgere ellers skriver, når de søger svaret.")


class Spoergsmaalsliste(Model):
    """The file `docs/borger/spoergsmaal.yml`."""

    kind: ClassVar[Kind] = Kind("borger/spoergsmaal.yml", entries="spoergsmaal", entry="spoergsmaal")

    spoergsmaal: list[Spoergsmaal] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        ids = [question.id for question in self.spoergsmaal]
        doubles = sorted({i for i in ids if ids.count(i) > 1})
        if doubles:
            raise PydanticCustomError("id", "id står mere end én gang: {d}", {"d": ", ".join(doubles)})
        return self
