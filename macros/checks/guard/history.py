"""What stands in a proposal's history: each line that a commit added, its message, and the names files had."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from macros.checks.guard import of_name, personal, readable
from macros.content import git
from macros.content.faults import Fejl

HUNK = re.compile(r"^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
SIGNED = re.compile(r"^[A-Z][a-z]+(?:-[a-z]+)*-by: .*$", re.MULTILINE)  # git's own way to name who took part
AGAIN = "Det er ikke nok at slette linjen; lav en ny gren"
LINE = "en tidligere udgave ({commit}) har noget, der {why}. " + AGAIN
MESSAGE = "beskeden til {commit} har noget, der {why}. " + AGAIN


class Hunk(NamedTuple):
    """Lines that stand together and were added by one commit."""

    commit: str
    file: str
    first: int
    lines: list[str]


def of_history(root: Path, since: str, known: Collection[str]) -> Iterator[Fejl]:
    """A fault for each line, message and name of any commit since another, also what a later one took away.

    Raises GitError where git cannot answer.
    """
    for hunk in hunks(git.patches(root, since)):
        for line, why in personal.in_text(readable("\n".join(hunk.lines).encode()), known):
            told = LINE.format(commit=hunk.commit, why=_short(why))
            yield Fejl(personal.masked(hunk.file, known), hunk.first + line - 1, "historikken", told)
    for commit, message in git.messages(root, since):
        for line, why in personal.in_text(SIGNED.sub("", message), known):
            yield Fejl("commit", line, "historikken", MESSAGE.format(commit=commit, why=_short(why)))
    for name in git.names(root, since):
        yield from of_name(name, known)


def _short(why: str) -> str:
    return why.partition(";")[0]


def hunks(log: str) -> Iterator[Hunk]:
    """The hunks of a log of patches without context. Each says how long it is: a line may look like a head."""
    commit, name, lines = "", "", iter(log.split("\n"))
    for line in lines:
        if line.startswith("commit "):
            commit = line.removeprefix("commit ")
        elif line.startswith("+++ "):
            name = line.removeprefix("+++ ").strip('"').removeprefix("b/")
        elif found := HUNK.match(line):
            gone, first, come = (1 if part is None else int(part) for part in found.groups())
            yield Hunk(commit, name, first, _added(lines, gone + come))


def _added(lines: Iterator[str], left: int) -> list[str]:
    added = []
    while left and (line := next(lines, None)) is not None:
        if line.startswith("\\"):  # «No newline at end of file» is no line
            continue
        left -= 1
        if line.startswith("+"):
            added.append(line[1:])
    return added
