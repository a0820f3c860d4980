"""What the glossary may say: a term, what it means in plain Danish, and every form it is met in."""

from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from macros.models.felter import Borgertekst, Kilde, Model, Peger, Sideadresse, Tekst
from macros.models.form import Slug
from macros.models.kind import Kind
from macros.text.lix import words

WORDS = 40


def _check_definition(value: str) -> str:
    if (count := len(words(value))) > WORDS:
        why = "har {n} ord, højst {max}; kort forklaringen ned"
        raise PydanticCustomError("forklaring", why, {"n": count, "max": WORDS})
    return value


Forklaring = Annotated[Tekst, AfterValidator(_check_definition)]


class Opslag(Model):
    """One term of the glossary."""

    id: Slug = Field(description="Ordets adresse på ordbogssiden. Den ændres aldrig.", examples=["falsk-positiv"])
    term: Annotated[Tekst, Field(max_length=60)] = Field(description="Ordet, som det slås op.")
    definition: Forklaring = Field(description="Hvad det betyder, med højst 40 ord. Fagets navneord er i orden.")
    former: list[Tekst] = Field(
        default=[],
        description="Bøjninger, som ordet også skal genkendes i; ejefald med s kommer af sig selv.",
        examples=["algoritmen, algoritmer, algoritmerne"],
    )
    synonymer: list[Tekst] = Field(default=[], description="Andre ord for det samme.")
    forkortelser: list[Tekst] = Field(default=[], description="Forkortelser med store bogstaver, som de skrives.")
    engelsk: Tekst | None = Field(None, description="Det engelske ord, når der er et.")
    se_ogsaa: list[Annotated[Slug, Peger("opslag")]] = Field(default=[], description="Id på ord, der hører til.")
    forklaret: list[Sideadresse] = Field(
        default=[], description="Sider, der forklarer ordet. Wikiartikler med ordet som titel kommer af sig selv."
    )
    kilde: Kilde | None = Field(None, description="Hvor betydningen er læst, når den ikke er almindelig viden.")
    borger: Borgertekst | None = Field(
        None, description="Forklaring i hverdagsord. Den sætter ordet på borgernes liste."
    )
    i_teksten: bool = Field(
        True,
        description="Falsk for ord, alle kender, og ord med flere betydninger. De fremhæves ikke på siderne.",
    )

    @property
    def navne(self) -> tuple[str, ...]:
        """What it is called: the term, its synonyms, its abbreviations."""
        return (self.term, *self.synonymer, *self.forkortelser)


class Ordbog(Model):
    """One file of the glossary: the terms of one subject."""

    kind: ClassVar[Kind] = Kind("ordbog/*.yml", entries="ord", entry="opslag")

    emne: Tekst = Field(description="Det, filens ord handler om.")
    ord: list[Opslag] = Field(min_length=1)


class Egennavne(Model):
    """The file `docs/egennavne.yml`: capitals in the text that need no explanation."""

    kind: ClassVar[Kind] = Kind("egennavne.yml")

    navne: list[Tekst] = Field(min_length=1, description="Navne på projekter, virksomheder, standarder og steder.")
    enheder: list[Tekst] = Field(default=[], description="Måleenheder og tegn, alle kender.")
