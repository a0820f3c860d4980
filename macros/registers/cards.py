"""Projects as the cards of a list; of one that outgrows its page the further pages, and what filters read. Pure."""

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from macros import content
from macros.content import stages
from macros.models import Begreb, Projekt, Vokabular, er_oplyst
from macros.registers import catalogue
from macros.registers.names import Names
from macros.text import signs

PAGE = 100  # cards on a page: what a slow phone fetches and draws at once
LISTS = {"projekter/index.md": "projektkatalog", "borger/ai-paa-hospitalerne.md": "borgerkatalog"}  # page → its macro
TELLS = (
    "laering",
    "maalt_effekt",
    "lokal_validering",
    "finansiering",
    "borgertekst",
)  # what a reader may look for in a record
WORD = re.compile(r"[\w-]+")


class Kort(NamedTuple):
    """A card: what it can be filtered and sorted by (field → ids), and the text it is found by."""

    slug: str
    projekt: Projekt
    felter: Mapping[str, tuple[str, ...]]
    tekst: str

    def har(self, felt: str) -> tuple[str, ...]:
        """The ids of a field."""
        return self.felter[felt]


class Listeside(NamedTuple):
    """One page of a list: its number, its file, and the word its first title begins with."""

    nummer: int
    uri: str
    fra: str


class Liste(NamedTuple):
    """A list in several pages, seen from one of them. `udgave` names what it holds."""

    sider: list[Listeside]
    her: int
    pr_side: int
    i_alt: int
    udgave: str


def for_staff(
    projekter: Mapping[str, Projekt], docs: Path, vocabularies: Mapping[str, Vokabular], named: Names
) -> list[Kort]:
    """The cards of the catalogue, in the order given."""
    gates, phases = content.faseporte(docs), vocabularies["fase"]
    return [
        Kort(
            slug,
            p,
            {field: catalogue.values(p, field) for field in catalogue.FACETS}
            | {"oplyst": tuple(field for field in TELLS if er_oplyst(getattr(p, field)))}
            | {"aar": (catalogue.year(p),), "kendt": (str(p.fase_kendt),)}
            | _known(stages.completeness(p, gates, phases).procent),
            " ".join([p.titel, p.resume, *p.soegeord, *_named(p, ("fase", "hospitaler", "speciale"), named)]),
        )
        for slug, p in projekter.items()
    ]


def _known(percent: int) -> dict[str, tuple[str, ...]]:
    return {"fuldstaendig": (str(percent),), "huller": (str(100 - percent),)}


def for_citizens(projekter: Mapping[str, Projekt], words: Sequence[Begreb], named: Names) -> list[Kort]:
    """The cards of the catalogue in plain words, what is in use first. `words` are the stages."""
    order = {word.id: place for place, word in enumerate(words)}
    stage_of = {phase: word.id for word in words for phase in word.samler}
    cards = []
    for slug, p in projekter.items():
        stage = stage_of.get(p.fase, p.fase)
        fields = {"stand": (stage,), **{field: catalogue.values(p, field) for field in ("hospitaler", "speciale")}}
        told = getattr(p.borgertekst, "hvad", "")
        seen = [named("borgerfase", stage), *_named(p, ("hospitaler", "speciale"), named)]
        cards.append(Kort(slug, p, fields, " ".join([p.titel, told, *p.soegeord, *seen])))
    return sorted(cards, key=lambda card: order.get(card.felter["stand"][0], len(order)))


def _named(projekt: Projekt, fields: Iterable[str], named: Names) -> Iterator[str]:
    return (
        named(catalogue.VOCABULARY.get(field, field), value)
        for field in fields
        for value in catalogue.values(projekt, field)
    )


def paged(page: str, cards: Sequence[Kort], here: int) -> Liste | None:
    """The pages a list stands on, the first being the page itself. None for a list that one page holds."""
    if len(cards) <= PAGE:
        return None
    found = [
        Listeside(number, further(page, number), cards[start].projekt.titel.split()[0])
        for number, start in enumerate(range(0, len(cards), PAGE), start=1)
    ]
    return Liste(found, here, PAGE, len(cards), edition(cards) if here == 1 else "")


def number_of_pages(count: int) -> int:
    """How many pages a list of so many cards needs."""
    return -(-count // PAGE)


def further(page: str, number: int) -> str:
    """The file of a page of the list: «projekter/index.md», then «projekter/side/2.md»."""
    return f"{folder(page)}side/{number}.md" if number > 1 else page


def folder(page: str) -> str:
    """Where the page's address is, so that its script finds what belongs to it: «a/b.md» → «a/b/»."""
    return page.removesuffix("index.md") if page.endswith("index.md") else f"{page.removesuffix('.md')}/"


def on_page(cards: Sequence[Kort], number: int) -> Sequence[Kort]:
    """The cards of one page."""
    return cards[(number - 1) * PAGE : number * PAGE]


def index(cards: Sequence[Kort]) -> str:
    """What filters read: for each field the values in use, as on the cards, and for each card its place there."""
    columns: dict[str, dict[str, Any]] = {}
    for field in cards[0].felter:
        values = [" ".join(card.felter[field]) for card in cards]
        place = {value: number for number, value in enumerate(dict.fromkeys(values))}
        columns[field] = {"ord": list(place), "af": [place[value] for value in values]}
    return _compact(columns)


def words(cards: Sequence[Kort]) -> str:
    """What a search in the list reads: word → the cards that have it, as steps from the one before."""
    found: dict[str, list[int]] = defaultdict(list)
    last: dict[str, int] = defaultdict(int)
    for place, card in enumerate(cards):
        for word in sorted(set(WORD.findall(signs.as_seen(card.tekst).lower()))):
            found[word].append(place - last[word])
            last[word] = place
    return _compact(dict(sorted(found.items())))


def edition(cards: Sequence[Kort]) -> str:
    """A short name for what the list holds, so that no browser mixes an old index with new pages."""
    return hashlib.sha256(index(cards).encode() + "".join(card.slug for card in cards).encode()).hexdigest()[:8]


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
