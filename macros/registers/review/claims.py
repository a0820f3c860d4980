"""All statements of the site, page by page. Pure: the same files and the same day give the same statements."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from macros.caching.build import kept, run
from macros.registers.review import acting, data, projects, prose
from macros.registers.review.paastand import Paastand


@kept
def of_site(docs: Path, day: dt.date) -> dict[str, tuple[Paastand, ...]]:
    """The statements of each page that has any, each once, the page's own order kept within a kind of harm."""
    found: dict[str, dict[str, Paastand]] = defaultdict(dict)
    with run():  # the same laws are asked for thousands of times
        drawn = (prose.claims(docs, day), data.claims(docs), acting.claims(docs), projects.claims(docs, day))
        for claim in chain.from_iterable(drawn):
            found[claim.side].setdefault(claim.id, claim)
    return {side: tuple(sorted(claims.values(), key=lambda one: one.skade)) for side, claims in found.items()}


def every(docs: Path, day: dt.date) -> Iterator[Paastand]:
    """All statements, one page after the other."""
    return chain.from_iterable(of_site(docs, day).values())
