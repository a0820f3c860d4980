"""The one gate that all content passes: hook, tests and the writers' command ask here, and nowhere else."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from macros.caching.beside import beside
from macros.caching.build import run
from macros.checks import ON_TEXT, ON_WHOLE, guard
from macros.checks.aside import Aside, aside
from macros.content import reader
from macros.content.faults import ContentError, Fejl
from macros.models import kind

IN_TEXT = ("teksten", "overskriften")


def check(docs: Path) -> None:
    """Read everything, and raise one ContentError with all the faults there are."""
    with run(), beside(lambda: _from_the_last(docs)):
        found = alone(docs)
        if not found:
            found = [fault for rule in ON_WHOLE for fault in rule(docs)]
        elif not leaned_on(docs, found):
            with aside(docs, unreadable(docs, found)) as rest:
                found += together(rest)
    if found:
        raise ContentError(map(guard.silenced, found))


def _from_the_last(docs: Path) -> None:
    """Ask the rules in the opposite order: what is wrong with a single file is kept, and told by who asks next."""
    for rule in reversed((*ON_TEXT, *ON_WHOLE)):
        with suppress(Exception):  # `check` itself tells what is wrong
            list(rule(docs))


def alone(docs: Path) -> list[Fejl]:
    """The faults of each file by itself.

    Files that lean on vocabularies are read only when those are right: else a mistake would be told a hundred times.
    """
    found = [fault for rule in ON_TEXT for fault in rule(docs)]
    foundation, others = kind.in_order()
    return found + (list(reader.faults(docs, foundation)) or list(reader.faults(docs, others)))


def leaned_on(docs: Path, found: list[Fejl]) -> bool:
    """Whether something is broken that all the other files lean on."""
    foundation = {path.resolve() for model in kind.in_order()[0] for path in reader.paths(docs, model)}
    return bool(foundation & broken(docs, found))


def unreadable(docs: Path, found: list[Fejl]) -> set[Path]:
    """The files that cannot be read as what they should be; a page with a fault in its text still can."""
    return broken(docs, [fault for fault in found if fault.felt not in IN_TEXT])


def broken(docs: Path, found: list[Fejl]) -> set[Path]:
    """The files that the faults are in."""
    return {path for fault in found if (path := Path(fault.fil).resolve()).is_relative_to(docs.resolve())}


def together(rest: Aside) -> list[Fejl]:
    """The faults between files, as far as can be told without those that are broken."""
    return list(rest.here(_asked(rest.copy)))


def _asked(docs: Path) -> Iterator[Fejl]:
    for rule in ON_WHOLE:
        with suppress(Exception):  # the rule leans on a file that was left out, and is asked when that is mended
            yield from rule(docs)
