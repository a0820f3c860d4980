"""The sheets for staff, one for each job: their pages, and the pages that lead to them. Draws nothing."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros import content
from macros.models import Opgaveark
from macros.models.opgaveark import OPGAVEARK
from macros.registers.playbook_pages import NOTE, OWNER, Made


def pages(docs: Path) -> Iterator[Made]:
    """A page for each sheet."""
    for name, sheet in content.opgaveark(docs).items():
        yield Made(f"{OPGAVEARK}/{name}.yml", address(name), meta(name, sheet), f"opgaveark({name!r})")


def address(name: str) -> str:
    """Where a sheet lies."""
    return f"{OPGAVEARK}/{name}.md"


def by_page(docs: Path) -> dict[str, list[tuple[str, str]]]:
    """The sheets of each page on which the job is done, as (address, title)."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, sheet in content.opgaveark(docs).items():
        for page in dict.fromkeys([sheet.side, *sheet.ogsaa]):
            found[page].append((address(name), sheet.titel))
    return dict(found)


def meta(name: str, sheet: Opgaveark) -> dict[str, Any]:
    """Front matter of a sheet: found by the search, since a job is what people look for."""
    return {
        "title": f"opgaveark-{name}",
        "titel": f"{sheet.titel} (A4-ark)",
        "overskrift": sheet.titel,
        "description": sheet.kort,
        "ejer": OWNER,
        "status": "udkast",
        "maalgruppe": ["kliniker", "leder"],
        "jura": True,
        "ark_af": sheet.side,
        "arknote": NOTE,
        "template": "ark.html",
    }
