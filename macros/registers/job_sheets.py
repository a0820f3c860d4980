"""The sheets for staff, one for each job: their pages, and the pages that lead to them. Draws nothing."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros import content
from macros.models import Opgaveark
from macros.models.opgaveark import OPGAVEARK
from macros.models.sidehoved import Sidehoved
from macros.registers.heads import draft
from macros.registers.playbook_pages import NOTE, Made

ANSWERED = "netvaerket/anbefalinger.yml"
BOARD, ASKED = "anbefalinger-til-bestyrelsen", "netvaerket/anbefalinger.md"
BOARD_TITLE = "De syv anbefalinger: status til bestyrelsen"


def pages(docs: Path) -> Iterator[Made]:
    """A page for each sheet."""
    for name, sheet in content.opgaveark(docs).items():
        yield Made(f"{OPGAVEARK}/{name}.yml", address(name), head(name, sheet), f"opgaveark({name!r})")
    if (docs / ANSWERED).is_file():
        yield Made(ANSWERED, address(BOARD), board_head(), "bestyrelsesark()")


def address(name: str) -> str:
    """Where a sheet lies."""
    return f"{OPGAVEARK}/{name}.md"


def by_page(docs: Path) -> dict[str, list[tuple[str, str]]]:
    """The sheets of each page on which the job is done, as (address, title)."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, sheet in content.opgaveark(docs).items():
        for page in dict.fromkeys([sheet.side, *sheet.ogsaa]):
            found[page].append((address(name), sheet.titel))
    if (docs / ANSWERED).is_file():
        found[ASKED].append((address(BOARD), BOARD_TITLE))
    return dict(found)


@draft
def head(name: str, sheet: Opgaveark) -> Sidehoved:
    """The head of a sheet: found by the search, since a job is what people look for."""
    return Sidehoved(
        **_common(name, sheet.titel, sheet.side),
        description=sheet.kort,
        maalgruppe=["kliniker", "leder"],
        jura=True,
        arknote=NOTE,
    )


@draft
def board_head() -> Sidehoved:
    """The head of the sheet for those who decide on what the network asked for."""
    return Sidehoved(
        **_common(BOARD, BOARD_TITLE, ASKED),
        description="Netværkets anbefalinger på én A4-side: sket, næste beslutning, og hvem der tager den.",
        maalgruppe=["leder"],
        arknote="Kilder og datoer for hver række står på siden.",
    )


def _common(name: str, title: str, page: str) -> dict[str, Any]:
    return {
        "title": f"opgaveark-{name}",
        "titel": f"{title} (A4-ark)",
        "overskrift": title,
        "ark_af": page,
        "template": "ark.html",
    }
