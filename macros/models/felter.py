"""Types that several models share: text, dates, sources, the word for «not known»."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, LiteralString, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    Tag,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from macros.models.form import SIDE, SIDE_UDEN_MD, Slug
from macros.text.lix import lix, words
from macros.text.near import nearest

IKKE_OPLYST = "ikke-oplyst"
UNION_TAGS = ("§oplyst", "§ikke")  # stand in the path of an error; the sign keeps them apart from every field's name

ADDRESS = r"https?://[^\s<>\"'`{}\\]+\.[^\s<>\"'`{}\\]+"
SENTENCES: dict[str, LiteralString] = {  # of values of our own kinds; the form in the page says the same
    "tidspunkt": "skal være år, år-måned eller dato, fx 2024, 2024-06 eller 2024-06-27",
    "aar": "året skal ligge mellem 1800 og 2099; ret datoen",
    "ukendt": "'{value}' er ikke en oplysning; skriv 'ikke-oplyst', hvis det ikke er kendt",
    "tegn": "skal have bogstaver eller tal, ikke kun tegn",
    "adresse": "skal være en hel adresse, der begynder med https:// (eller http://)",
    "borgertekst": "har {n} ord, højst {max}; kort teksten ned",
    "lix": "har LIX {n}, højst {max}; del de længste sætninger, og skriv kortere ord",
}

POINT = r"(?:18|19|20)\d{2}(?:-\d{2}(?:-\d{2})?)?"  # in time, as exact as it is known
ANY_YEAR = r"\d{4}(?:-\d{2}){0,2}"
# how people write that they do not know, spelt as `_bare` spells it
NOTHING = frozenset(
    [
        "na",
        "ikkeoplyst",
        "ikkekendt",
        "ukendt",
        "none",
        "null",
        "nil",
        "ingeninfo",
        "vedikke",
        "tbd",
        "intet",
        "tba",
        "idk",
        "mangler",
        "udfyldes",
        "udfyldessenere",
        "xxx",
    ]
)

SHOWN = 15  # so many words a message lists before it points to the file

T = TypeVar("T")


class Ord(tuple[str, ...]):
    """The ids a field may hold, which know the names they are shown by."""

    navne: Mapping[str, str]

    @classmethod
    def med_navne(cls, pairs: Iterable[tuple[str, str]]) -> "Ord":
        """From (id, name), in order."""
        named = dict(pairs)
        made = cls(named)
        made.navne = named
        return made


class Model(BaseModel):
    """Unknown keys are refused, text is stripped, and nothing is changed after reading."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, frozen=True)


def _kind(value: Any) -> str:
    return UNION_TAGS[value == IKKE_OPLYST]


def siger_intet(value: Any) -> bool:
    """Whether a text only says that nothing is known: «N/A», «Ikke oplyst», «-», «?»."""
    if not isinstance(value, str) or value == IKKE_OPLYST:
        return False
    bare = re.sub(r"[\W_]+", "", value).lower()
    return bare in NOTHING if bare else bool(value.strip())


def _says_something(value: Any) -> Any:
    for part in value if isinstance(value, list) else [value]:
        if siger_intet(part):
            raise PydanticCustomError("ukendt", SENTENCES["ukendt"], {"value": part})
    return value


Oplyst = Annotated[
    Annotated[T, BeforeValidator(_says_something), Tag(UNION_TAGS[0])]
    | Annotated[Literal["ikke-oplyst"], Tag(UNION_TAGS[1])],
    Discriminator(_kind),
]
"""A value, or the explicit «not known»."""


def kan_vaere_ukendt(info: FieldInfo) -> bool:
    """Whether a field of a model accepts the explicit «not known»."""
    return IKKE_OPLYST in repr(info.annotation)


def er_oplyst(value: object) -> bool:
    """Whether a field says something: neither left out, empty, nor marked as not known."""
    return value not in (None, IKKE_OPLYST, [])


@dataclass(frozen=True)
class Peger:
    """Marks a text as the id of something else, so that it is checked to exist and knows who points to it.

    `slags` is what is pointed to: a kind of file, an entry of one, a page, or a template. `sted` is the field beside
    it that says where inside. `udelader` marks what is named only to be left out: it is not spoken of.
    """

    slags: str
    sted: str = ""
    udelader: bool = False


class Vokabularord:
    """Marks a text as a word of the vocabulary `docs/vokabularer/<navn>.yml`.

    The words are handed over as the validation context `{"vokabularer": {navn: ids}}`,
    because they are data: a new word is a new line in a file, not a change of code.
    """

    def __init__(self, navn: str, fil: str | None = None, slags: str = "") -> None:
        """`slags` says that the word is the id of something with a life of its own, as `Peger` does."""
        self.navn, self.fil, self.slags = navn, fil or f"docs/vokabularer/{navn}.yml", slags

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "x-vokabular": self.navn}

    def _check(self, value: str, info: ValidationInfo) -> str:
        known = (info.context or {}).get("vokabularer", {}).get(self.navn, ())
        if value in known:
            return value
        near = nearest(value, known, getattr(known, "navne", None))
        shown = ", ".join(known[:SHOWN]) + (" … (resten står i filen)" if len(known) > SHOWN else "")
        raise PydanticCustomError(
            "vokabular",
            "'{value}' findes ikke i {fil}; {mend}",
            {"value": value, "fil": self.fil, "mend": f"mente du '{near}'?" if near else f"vælg en af: {shown}"},
        )


def _point_in_time(value: Any) -> Any:
    """YAML reads 2024 as a number and 2024-06-27 as a date; both mean a point in time as exact as it is known."""
    return str(value) if isinstance(value, int | dt.date) and not isinstance(value, bool) else value


def _check_point_in_time(value: str) -> str:
    if re.fullmatch(ANY_YEAR, value) and not re.fullmatch(POINT, value):
        raise PydanticCustomError("aar", SENTENCES["aar"])
    try:
        if not re.fullmatch(POINT, value):
            raise ValueError(value)
        dt.date.fromisoformat(value + "-01-01"[len(value) - 10 :] if len(value) in (4, 7) else value)
    except ValueError:
        raise PydanticCustomError("tidspunkt", SENTENCES["tidspunkt"]) from None
    return value


def _check_letters(value: str) -> str:
    if not any(map(str.isalnum, value)):
        raise PydanticCustomError("tegn", SENTENCES["tegn"])
    return value


def _check_address(value: str) -> str:
    if not re.fullmatch(ADDRESS, value):
        raise PydanticCustomError("adresse", SENTENCES["adresse"])
    return value


def _check_citizen_text(value: str) -> str:
    count, level = len(words(value)), lix(value)
    if count > CITIZEN_WORDS:
        raise PydanticCustomError("borgertekst", SENTENCES["borgertekst"], {"n": count, "max": CITIZEN_WORDS})
    if level > CITIZEN_LIX:
        raise PydanticCustomError("lix", SENTENCES["lix"], {"n": level, "max": CITIZEN_LIX})
    return value


CITIZEN_WORDS, CITIZEN_LIX = 60, 40

Dato = Annotated[dt.date, Field(strict=True)]
Tekst = Annotated[str, Field(min_length=1)]
MED_BOGSTAVER = AfterValidator(_check_letters)
"""After a text's length: it becomes an address, so it needs letters."""
Adresse = Annotated[str, AfterValidator(_check_address), WithJsonSchema({"type": "string", "format": "uri"})]
Tidspunkt = Annotated[
    str,
    BeforeValidator(_point_in_time),
    AfterValidator(_check_point_in_time),
    WithJsonSchema(
        {"type": ["string", "integer"], "pattern": f"^{POINT}$", "patternErrorMessage": SENTENCES["tidspunkt"]}
    ),
]
Borgertekst = Annotated[
    str,
    Field(min_length=1, json_schema_extra={"x-ord": CITIZEN_WORDS, "x-lix": CITIZEN_LIX}),
    AfterValidator(_check_citizen_text),
]
Sideadresse = Annotated[str, SIDE, Peger("side")]
"""A written page as links name it: the address inside `docs` with .md."""
Sidesti = Annotated[str, SIDE_UDEN_MD, Peger("sidesti")]
"""A page, written or made from data, without .md."""
Lovid = Annotated[Slug, Peger("lov", sted="sted")]
Organisationsid = Annotated[Slug, Peger("organisation")]
Projektid = Annotated[Slug, Peger("projekt")]
Produktid = Annotated[Slug, Peger("produkt")]
Skabelonid = Annotated[Slug, Peger("skabelon")]
Tillaegsid = Annotated[Slug, Peger("tillaeg")]
Guideid = Annotated[Slug, Peger("guide")]


class Kilde(Model):
    """Where a fact was read."""

    titel: Tekst = Field(description="Sidens eller artiklens navn.", examples=["Radiology, juni 2024"])
    url: Adresse = Field(description="Hele adressen.", examples=["https://www.regionh.dk/…"])
    dato: Oplyst[Tidspunkt] | None = Field(None, description="Hvornår kilden selv er fra.", examples=["2024-06"])
    laest: Dato = Field(description="Den dag, kilden blev læst.", examples=["2026-11-23"])


class Gennemgang(Model):
    """A review that took place. A date without what was checked is no review."""

    dato: Dato = Field(description="Hvornår der blev gennemgået.")
    rolle: Tekst = Field(description="Hvilken rolle der gennemgik, aldrig et navn.", examples=["Kvalitetsleder"])
    hvad: Tekst = Field(description="Hvad der blev kontrolleret.", examples=["Fase og borgertekst læst igennem"])
