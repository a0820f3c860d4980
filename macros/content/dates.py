"""Dates: what git knows of files, what day the site is built for, and how Danes write a day."""

import datetime as dt
import os
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from macros.caching.build import kept
from macros.caching.latest import Latest
from macros.content import git
from macros.content.faults import ContentError, Fejl

SPRING = ("januar", "februar", "marts", "april", "maj", "juni")
AUTUMN = ("juli", "august", "september", "oktober", "november", "december")
MONTHS = (*SPRING, *AUTUMN)
ENGLISH_SPRING = ("January", "February", "March", "April", "May", "June")
ENGLISH_MONTHS = (*ENGLISH_SPRING, "July", "August", "September", "October", "November", "December")
DANISH_TIME = ZoneInfo("Europe/Copenhagen")
# When each commit came to the branch that is published: what is merged, on the day it was merged.
LOG = ("log", "--first-parent", "-m", "--format=%x01%ct", "--name-status", "-z", "-M")
SAME = "R100"  # another name, and not a letter of the text
UNKNOWN = "ukendt"  # what the date plugin gets for a file that git does not know; an empty answer would make it guess


def build_date() -> dt.date:
    """The day the site is built for: `BYGGEDATO` (ÅÅÅÅ-MM-DD) when set, else today in Denmark."""
    given = os.environ.get("BYGGEDATO")
    try:
        return dt.date.fromisoformat(given) if given else dt.datetime.now(DANISH_TIME).date()
    except ValueError:
        why = f"'{given}' er ikke en dato; skriv den som 2026-10-01, eller lad være med at sætte den"
        raise ContentError([Fejl("miljøet", 1, "BYGGEDATO", why)]) from None


def danish(value: dt.date | str) -> str:
    """«23. november 2026», «november 2026» or «2026», as exact as the value is."""
    year, *rest = str(value).split("-")
    month = [MONTHS[int(part) - 1] for part in rest[:1]]
    day = [f"{int(part)}." for part in rest[1:2]]
    return " ".join([*day, *month, year])


def english(value: dt.date | str) -> str:
    """«23 November 2026», «November 2026» or «2026», as exact as the value is."""
    year, *rest = str(value).split("-")
    month = [ENGLISH_MONTHS[int(part) - 1] for part in rest[:1]]
    day = [f"{int(part)}" for part in rest[1:2]]
    return " ".join([*day, *month, year])


def written(value: dt.date | str, language: str = "da") -> str:
    """A day as the page's language writes it."""
    return {"da": danish, "en": english}[language](value)


class Aendring(NamedTuple):
    """That a file came (`ny`) or got another text, on a day."""

    dag: str
    fil: Path
    ny: bool


class GitDates:
    """When every file came and changed, from one pass over the history. Empty where the history is not whole.

    Stands in for the date plugin's own helper, which starts a process per page.
    """

    def __init__(self, root: Path, commit: str = "") -> None:
        self.commit = commit
        self.last: dict[Path, str] = {}
        self.first: dict[Path, str] = {}
        self.history: list[Aendring] = list(_history(root))  # the newest first
        for change in self.history:
            self.last.setdefault(change.fil, change.dag)
            self.first[change.fil] = change.dag

    def get_revision_date_for_file(self, path: str) -> str:
        """The plugin's question: ÅÅÅÅ-MM-DD, or `UNKNOWN` for a file that is not committed."""
        return self.last.get(Path(path).resolve(), UNKNOWN)


_known: Latest[GitDates] = Latest("datoer")


@kept
def of_commit(root: Path) -> GitDates:
    """The dates of the commit that is checked out, read once for it however often the site is built."""
    return _of(root, git.ask(root, "rev-parse", "HEAD"))


@cache
def _of(root: Path, head: str) -> GitDates:
    return _known.of(str(root), head, GitDates, root, head)


class _Step(NamedTuple):
    """A file in a commit as git tells it: what happened, and its name before and after."""

    dag: str
    status: str
    gammel: str
    ny: str


def _history(root: Path) -> Iterator[Aendring]:
    """Every change, the newest first, on the day it could be read. A file that only got another name is as it was."""
    top = git.ask(root, "rev-parse", "--show-toplevel")
    # A shallow clone knows one commit and would date every file by it: no date is better than a wrong one.
    if not top or git.ask(root, "rev-parse", "--is-shallow-repository") != "false":
        return
    steps = list(_steps(git.ask(root, *LOG)))
    days = list(accumulate((step.dag for step in reversed(steps)), max))  # a clock that is wrong takes no day back
    now: dict[str, str] = {}  # the name of then → today's
    for step, day in zip(steps, reversed(days), strict=True):
        path = now.pop(step.ny, step.ny) if step.status == "A" else now.get(step.ny, step.ny)
        if step.status.startswith("R"):
            now[step.gammel] = path
        if step.status != SAME:
            yield Aendring(day, Path(top, path), step.status == "A")


def _steps(log: str) -> Iterator[_Step]:
    parts = filter(None, log.replace("\n", "\0").split("\0"))
    day = ""
    for part in parts:
        if part.startswith("\x01"):
            day = dt.datetime.fromtimestamp(int(part[1:]), DANISH_TIME).date().isoformat()
        else:
            old = next(parts)
            yield _Step(day, part, old, next(parts) if part.startswith("R") else old)
