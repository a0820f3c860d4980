"""What lies on the review desk: how much there is for each profession, page by page, and the worst first. Pure."""

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from macros import content
from macros.caching.build import kept
from macros.models import Side, kind
from macros.registers import graph
from macros.registers.review import claims, status
from macros.registers.review.paastand import LAWYER, SLAGS, Paastand
from macros.text.order import danish_order

FOLDER = "bidrag/gennemgang/"
SHEETS = f"{FOLDER}ark/"
FIRST = f"{SHEETS}jurist-de-vigtigste"
FIFTY, SITTING = 50, 25  # so many on the list, and so many on one sheet of it
HOUR = 60
PATIENTS = "patientrettigheder"  # a subject of laws
SURE = {"uafklaret": 0, "gengivet": 1, "laest": 2}


class Bordside(NamedTuple):
    """A page on the desk of a profession: its name, what is open there, and how long it takes."""

    uri: str
    titel: str
    ark: str
    antal: int
    minutter: int
    skade: int


def sheet(side: str) -> str:
    """The address of a page's review sheet inside the site, without ending."""
    return f"{SHEETS}{side.removesuffix('.md')}"


@kept
def remaining(docs: Path, day: dt.date) -> tuple[Paastand, ...]:
    """Every statement that must be seen and that nobody has found right."""
    answers = status.latest([*content.gennemgange(docs).values()])
    right = {name for name, answer in answers.items() if answer.svar == status.RIGHT}
    return tuple(one for one in claims.every(docs, day) if one.skal_ses and one.id not in right)


def sittings(found: Sequence[Paastand]) -> dict[str, Sequence[Paastand]]:
    """The list in sheets of a size one gets through: the address of each, without ending, and what is on it."""
    starts = range(0, len(found), SITTING)
    return {f"{FIRST}-{number}": found[start : start + SITTING] for number, start in enumerate(starts, 1)}


@kept
def first(docs: Path, day: dt.date) -> tuple[Paastand, ...]:
    """What a lawyer should see first: the most harmful, then what touches patients, then what most pages lead to."""
    links = graph.who_points_to(docs, kind.name(Side))
    kinds = list(SLAGS)
    patients = {f"lovregister/{name}.md" for name, law in content.love(docs).items() if PATIENTS in law.emner}

    def rank(claim: Paastand) -> tuple[int, int, bool, int, int]:
        touches = any(ground.side.partition("#")[0] in patients for ground in claim.belaeg)
        sure = min((SURE[ground.sikkerhed] for ground in claim.belaeg), default=0)
        return claim.skade, kinds.index(claim.slags), not touches, -len(links.get(claim.side, ())), sure

    mine = [claim for claim in remaining(docs, day) if claim.fag == LAWYER]
    return tuple(sorted(mine, key=rank)[:FIFTY])


def pages(docs: Path, found: Iterable[Paastand], profession: str) -> list[Bordside]:
    """The pages with something open for a profession, those where an error does most harm first."""
    by_page: dict[str, list[Paastand]] = {}
    for claim in found:
        if claim.fag == profession:
            by_page.setdefault(claim.side, []).append(claim)
    called = titles(docs)
    made = [
        Bordside(uri, called[uri], sheet(uri), len(mine), minutes(mine), min(one.skade for one in mine))
        for uri, mine in by_page.items()
    ]
    return sorted(made, key=lambda page: (page.skade, -page.minutter, danish_order(page.titel)))


def titles(docs: Path) -> dict[str, str]:
    """What each page with statements is called."""
    written = {uri: side.title for uri, side in content.sider(docs).items()}
    laws = {f"lovregister/{law_id}.md": law.kort for law_id, law in content.love(docs).items()}
    projects = {f"projekter/{slug}.md": one.titel for slug, one in content.projekter(docs).items()}
    asked = {f"borger/spoergsmaal/{one.id}.md": one.spoergsmaal for one in content.spoergsmaal(docs).values()}
    letters = {f"breve/{name}.md": one.titel for name, one in content.breve(docs).items()}
    products = {f"produkter/{name}.md": one.navn for name, one in content.produkter(docs).items()}
    tools = {f"i-brug/{name}.md": one.navn for name, one in content.brug(docs).items()}
    return written | laws | projects | asked | letters | products | tools


def minutes(found: Iterable[Paastand]) -> int:
    """How long it takes to judge them, by our estimate."""
    return sum(claim.minutter for claim in found)


def hours(found: Sequence[Paastand]) -> int:
    """The same in whole hours, rounded up."""
    return -(-minutes(found) // HOUR)
