"""What changed in a record, in the words readers know: field, what it was, what it became, and the day. Pure."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from macros.content.history import Feltaendring
from macros.models import IKKE_OPLYST, Projekt, kind
from macros.models.felter import Vokabularord
from macros.registers.names import NOT_KNOWN, Names

SAYS_MOST = ("fase", "fase_kendt", "patientpaavirkning", "stopgrund", "autonomi", "type", "organisation", "sikkerhed")
FIRST = ("fase", "patientpaavirkning", "evidens", "lokal_validering", "driftssvar", "haendelser", "maalt_effekt")


class Aendret(NamedTuple):
    """A change as it is shown; without values when they are too long to stand side by side."""

    dag: str
    titel: str
    foer: str
    efter: str


def shown(changes: Iterable[Feltaendring], named: Names) -> list[Aendret]:
    """The changes of one record, day by day, what says most first."""
    ordered = sorted(changes, key=lambda one: (one.dag, -_rank(one.felt)), reverse=True)
    return list(dict.fromkeys(_told(one, named) for one in ordered))


def by_day(changes: Iterable[Aendret]) -> dict[str, list[Aendret]]:
    """Day → what changed on it."""
    found: dict[str, list[Aendret]] = {}
    for one in changes:
        found.setdefault(one.dag, []).append(one)
    return found


def _rank(field: str) -> int:
    return FIRST.index(field) if field in FIRST else len(FIRST)


def _told(one: Feltaendring, named: Names) -> Aendret:
    title = Projekt.model_fields[one.felt].title or one.felt
    if one.felt not in SAYS_MOST:
        return Aendret(one.dag, title, "", "")
    return Aendret(one.dag, title, _word(one.felt, one.foer, named), _word(one.felt, one.efter, named))


def _word(field: str, value: Any, named: Names) -> str:
    if value in (None, IKKE_OPLYST):
        return NOT_KNOWN
    vocabulary = next((m.navn for m in _marks(field)), "")
    return named(vocabulary, str(value)) if vocabulary else str(value)


def _marks(field: str) -> list[Vokabularord]:
    info = Projekt.model_fields[field]
    annotation: Any = info.annotation
    said = [*info.metadata, *kind.marks_of(annotation)]
    return [mark for mark in said if isinstance(mark, Vokabularord)]
