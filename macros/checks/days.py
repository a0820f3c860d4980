"""Days that cannot be: what was read or looked at after today, and what ends before it begins."""

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from macros.checks.each import Each, data, pages
from macros.content import dates, source
from macros.content.faults import ContentError, Fejl

PAST = frozenset(("laest", "fase_kendt"))  # fields that tell of what has been
REVIEWS = frozenset(("gennemgaaet", "kontrolleret"))
PAIRS = (("start", "slut"), ("gyldig_fra", "gyldig_til"), ("dato", "laest"))
FUTURE = "{day} ligger ude i fremtiden; skriv den dag, det skete"
REVERSED = "ligger før '{first}' ({day}); ret den af dem, der er forkert"

DAY = re.compile(r"(?:18|19|20|21)\d\d(?:-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?)?")

_each = Each("dage")
Keys = tuple[str | int, ...]


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each day that cannot be, in data and in the front matter of pages."""
    today = max(dates.build_date(), dt.date.today())  # one may ask for the site of a day before the files were read
    yield from _each.of([*data(docs), *pages(docs)], _in_file, today.isoformat())


def _in_file(path: Path, today: str) -> Iterator[Fejl]:
    with suppress(ContentError):  # the reader tells what is wrong with the file
        found = source.read(path)
        yield from (found.fault(keys, why) for keys, why in _of(found.data, (), today))


def _of(value: Any, keys: Keys, today: str) -> Iterator[tuple[Keys, str]]:
    if isinstance(value, dict):
        yield from _reversed(value, keys)
    for key, child in (
        value.items() if isinstance(value, dict) else enumerate(value if isinstance(value, list) else [])
    ):
        if (key in PAST or (key == "dato" and keys[-1:] and keys[-1] in REVIEWS)) and _later(child, today):
            yield (*keys, key), FUTURE.format(day=child)
        yield from _of(child, (*keys, key), today)


def _reversed(value: dict[str, Any], keys: Keys) -> Iterator[tuple[Keys, str]]:
    for first, last in PAIRS:
        if first in value and last in value and _later(value[first], str(value[last])):
            yield (*keys, last), REVERSED.format(first=first, day=value[first])


def _later(day: Any, than: str) -> bool:
    """Whether a day is surely later, as exactly as both are known."""
    if not isinstance(day, str | int | dt.date) or not DAY.fullmatch(str(day)) or not DAY.fullmatch(than):
        return False
    exact = min(len(str(day)), len(than))
    return str(day)[:exact] > than[:exact]
