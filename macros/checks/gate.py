"""The one gate that all content passes: hook, tests and the writers' command ask here, and nowhere else."""

from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from macros.caching.build import run
from macros.checks import ON_TEXT, ON_WHOLE, guard
from macros.content import reader
from macros.content.faults import ContentError, Fejl
from macros.models import kind


def check(docs: Path) -> None:
    """Read everything, and raise one ContentError with all the faults there are.

    Rules over several files are asked only when each file is right by itself, and files that lean on
    vocabularies only when those are right: else one mistake would be told a hundred times.
    """
    with run():
        leaned_on, others = kind.in_order()
        _collect(reader.faults(docs, leaned_on))
        _collect(chain(reader.faults(docs, others), *(rule(docs) for rule in ON_TEXT)))
        _collect(chain(*(rule(docs) for rule in ON_WHOLE)))


def _collect(faults: Iterable[Fejl]) -> None:
    found = list(faults)
    if found:
        raise ContentError(map(guard.silenced, found))
