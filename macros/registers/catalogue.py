"""What the catalogue shows beyond the single record: facets, counts, relatives, gaps. Pure: models in, values out."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel

from macros import content
from macros.content import stages
from macros.content.faults import ContentError, Fejl, where
from macros.models import IKKE_OPLYST, Projekt, Vokabular, er_oplyst
from macros.text.near import nearest

Projekter = Mapping[str, Projekt]

MOST = 50  # projects that a list beside the catalogue names before it leads on to the catalogue

# field of the model → heading; the vocabulary is found through VOCABULARY
FACETS = {
    "fase": "Fase",
    "hospitaler": "Hospital",
    "speciale": "Speciale",
    "anvendelse": "Anvendelse",
    "teknik": "Teknik",
    "projekttype": "Projekttype",
    "patientpaavirkning": "Påvirker patienter",
    "data": "Datakilde",
    "lov": "Love og regler",
    "overtages": "Kan andre overtage den?",
    "partner": "Partner eller leverandør",
}
VOCABULARY = {  # where the field's name is not the vocabulary's
    "hospitaler": "hospital",
    "overtages": "genbrug",
    "data": "datakilde",
    "emner": "lovemne",
    "art": "lovart",
    "opgaver": "opgave",
    "arter": "hjaelpeart",
    "faser": "livscyklus",
    "status": "lovstatus",
    "formaal": "puljeformaal",
    "stoerrelse": "puljestoerrelse",
    "aabenhed": "puljestatus",
    "stand": "borgerfase",
    "niveau": "kursusniveau",
    "sprog": "kursussprog",
    "roller": "airolle",
}

NO_FIELD = "facetten er ikke et felt i {model}; {near}"
NO_WORDS = "ordlisten '{name}' findes ikke; skriv ordlistens navn til feltet i VOCABULARY, en af disse: {known}"

# how much a shared value says: two projects on one disease area are closer than two at one hospital
KINSHIP = {"speciale": 3, "anvendelse": 2, "teknik": 2, "data": 1, "hospitaler": 1}


class Choice(NamedTuple):
    """A value that a facet can be narrowed to."""

    id: str
    antal: int


class Facet(NamedTuple):
    """A field by which the list can be narrowed."""

    felt: str
    titel: str
    vokabular: str
    valg: tuple[Choice, ...]


class Relative(NamedTuple):
    """A related project and the shared values that make it so: (vocabulary, id)."""

    slug: str
    projekt: Projekt
    faelles: tuple[tuple[str, str], ...]


class Gap(NamedTuple):
    """How often a field is not known: `ukendt` of the `af` records that the phase asks it of."""

    felt: str
    ukendt: int
    af: int


def values(record: BaseModel, field: str) -> tuple[str, ...]:
    """The field of a record as ids; not known is the id `ikke-oplyst`."""
    try:
        value = getattr(record, field)
    except AttributeError:
        meant = nearest(field, type(record).model_fields)
        near = f"mente du '{meant}'?" if meant else "ret navnet, eller slet linjen"
        raise _refused(field, NO_FIELD.format(model=type(record).__name__, near=near)) from None
    if not er_oplyst(value):
        return (IKKE_OPLYST,)
    return tuple(value) if isinstance(value, list) else (value,)


def facets(
    records: Collection[Any],
    vocabularies: Mapping[str, Vokabular],
    fields: Mapping[str, str] = FACETS,
    of: Callable[[Any, str], tuple[str, ...]] = values,
) -> list[Facet]:
    """Every field (→ heading) with the values in use, in the vocabulary's order, the unknown last."""
    found = []
    for field, title in fields.items():
        name = VOCABULARY.get(field, field)
        if name not in vocabularies:
            raise _refused(field, NO_WORDS.format(name=name, known=", ".join(sorted(vocabularies))))
        counts = Counter(value for record in records for value in of(record, field))
        ids = (*vocabularies[name].ids, IKKE_OPLYST)
        found.append(Facet(field, title, name, tuple(Choice(i, counts[i]) for i in ids if counts[i])))
    return found


def _refused(field: str, why: str) -> ContentError:
    """What is wrong with a facet, told where facets and their vocabularies are declared."""
    return ContentError([Fejl(where(Path(__file__)), 1, field, why)])


def matrix(projekter: Projekter, rows: Iterable[str], columns: Iterable[str]) -> dict[str, dict[str, int]]:
    """Hospital → phase → number of projects. A project at two hospitals counts at both."""
    counts = Counter(
        (h, p)
        for projekt in projekter.values()
        for h in values(projekt, "hospitaler")
        for p in values(projekt, "fase")
    )
    columns = tuple(columns)
    return {row: {column: counts[row, column] for column in columns} for row in rows}


def year(projekt: Projekt) -> str:
    """The year a project began, or `ikke-oplyst`."""
    return str(projekt.start)[:4] if er_oplyst(projekt.start) else IKKE_OPLYST


def years(projekter: Projekter) -> dict[str, int]:
    """Year → number of projects that began in it; years without any are there with 0, the unknown last."""
    counts = Counter(map(year, projekter.values()))
    known = [int(y) for y in counts if y != IKKE_OPLYST]
    span = range(min(known), max(known) + 1) if known else ()
    return {**{str(y): counts[str(y)] for y in span}, IKKE_OPLYST: counts[IKKE_OPLYST]}


class Kin:
    """Finds the relatives of each project of a catalogue.

    A set of projects is a whole number with a bit for each, in order of the slugs: so one addition counts a shared
    value for all of them at once, and no project is held up against every other.
    """

    def __init__(self, projekter: Projekter) -> None:
        self.projekter, self.slugs = projekter, sorted(projekter)
        self.bit = {slug: 1 << place for place, slug in enumerate(self.slugs)}
        self.having: dict[tuple[str, str], int] = defaultdict(int)
        for slug in self.slugs:
            for trait in _traits(projekter[slug]):
                self.having[trait] |= self.bit[slug]

    def relatives(self, slug: str, most: int = 4) -> list[Relative]:
        """The projects that share most with one, closest first; those that share one thing only are left out."""
        own = self.projekter[slug]
        once, twice, score = 0, 0, list[int]()
        for trait in _traits(own):
            having = self.having[trait]
            once, twice = once | having, twice | once & having
            _add(score, having, KINSHIP[trait[0]])
        for known in (slug, *(relation.id for relation in own.relationer)):
            twice &= ~self.bit.get(known, 0)
        found: list[Relative] = []
        while twice and len(found) < most:
            closest = twice
            for digit in reversed(score):
                closest = closest & digit or closest
            first = closest & -closest
            twice ^= first
            other = self.slugs[first.bit_length() - 1]
            projekt = self.projekter[other]
            shared = [(f, v) for f, v in _traits(own) if v in values(projekt, f)]
            found.append(Relative(other, projekt, tuple((VOCABULARY.get(f, f), v) for f, v in shared)))
        return found


def _traits(projekt: Projekt) -> list[tuple[str, str]]:
    """(field, value) for all that makes projects akin."""
    return [(f, v) for f in KINSHIP for v in values(projekt, f) if v != IKKE_OPLYST]


def _add(digits: list[int], projects: int, points: int) -> None:
    """Give points to a set of projects. `digits` hold the scores in binary: the projects with a one in each place."""
    for place in range(points.bit_length()):
        carried, at = projects if points >> place & 1 else 0, place
        while carried:
            digits += [0] * (at + 1 - len(digits))
            digits[at], carried, at = digits[at] ^ carried, digits[at] & carried, at + 1


def newest(projekter: Projekter, most: int = MOST) -> dict[str, Projekt]:
    """The projects that sources tell of last, in the order given; all of them when they are few."""
    known = {slug: str(p.fase_kendt) if er_oplyst(p.fase_kendt) else "" for slug, p in projekter.items()}
    kept = set(sorted(projekter, key=known.__getitem__, reverse=True)[:most])
    return {slug: p for slug, p in projekter.items() if slug in kept}


def gaps(docs: Path, projekter: Projekter) -> list[Gap]:
    """Every field with a gate, most often unknown first."""
    table, phases = content.faseporte(docs), content.vokabularer(docs)["fase"]
    asked: Counter[str] = Counter()
    blank: Counter[str] = Counter()
    for projekt in projekter.values():
        asked.update(stages.asked(projekt, table, phases))
        blank.update(stages.completeness(projekt, table, phases).mangler)
    found = [Gap(field, blank[field], asked[field]) for field in table.felter if blank[field]]
    return sorted(found, key=lambda gap: (-gap.ukendt, gap.felt))
