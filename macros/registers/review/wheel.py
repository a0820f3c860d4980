"""The yearly wheel: what falls due in which month for which role, and what a role would own that nobody has. Pure."""

import datetime as dt
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

from macros.registers import freshness
from macros.registers.freshness import Post

MONTHS = 12


class Maaned(NamedTuple):
    """A month (ÅÅÅÅ-MM) of one role: what falls due, the first on top."""

    ejer: str
    maaned: str
    poster: tuple[Post, ...]

    @property
    def slags(self) -> list[tuple[str, int]]:
        """How many there are of each kind."""
        return Counter(post.slags for post in self.poster).most_common()

    @property
    def begynder(self) -> dt.date:
        """The first day of the month."""
        return dt.date.fromisoformat(f"{self.maaned}-01")


def turns(docs: Path, day: dt.date) -> list[Maaned]:
    """Every role's months with something due, in order of time. What is past stands in the month it was due."""
    found: dict[tuple[str, str], list[Post]] = defaultdict(list)
    for post in freshness.posts(docs, day):
        if post.friskhed:
            found[post.friskhed.frist.isoformat()[:7], post.ejer].append(post)
    return [Maaned(owner, month, tuple(posts)) for (month, owner), posts in sorted(found.items())]


def year(docs: Path, day: dt.date) -> list[Maaned]:
    """The months that are passed, and the twelve to come."""
    last = day.replace(year=day.year + 1).isoformat()[:7] if (day.month, day.day) != (2, 29) else f"{day.year + 1}-02"
    return [one for one in turns(docs, day) if one.maaned <= last]
