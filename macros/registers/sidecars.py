"""The pages that are made from records beside their own: sheets for clinicians, and pairs side by side."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from macros import content
from macros.registers import compare, summary


class Made(NamedTuple):
    """A page: the record's file it is edited in, its address, its front matter, and the macro that draws it."""

    source: str
    uri: str
    front: dict[str, Any]
    call: str


def sheet(slug: str) -> str:
    """The file of a clinician's sheet inside `docs`."""
    return f"projekter/ark/{slug}.md"


def pages(docs: Path, owner: str) -> Iterator[Made]:
    """Every sheet and every pair."""
    projekter = content.projekter(docs)
    for slug, projekt in projekter.items():
        if projekt.fase in summary.IN_USE:
            front = {
                "title": f"{slug} (ark)",
                "overskrift": projekt.titel,
                "description": f"Ark til klinikeren: {projekt.resume}",
                "ark_af": f"projekter/{slug}.md",
                "template": "ark.html",
            }
            yield Made(f"projekter/{slug}.yml", sheet(slug), _front(front, owner), f"klinikerark({slug!r})")
    for first, second in compare.pairs(projekter):
        front = {
            "title": f"{first} og {second}",
            "titel": f"{projekter[first].titel} og {projekter[second].titel}",
            "description": "To projekter side om side, felt for felt.",
        }
        call = f"sammenligning({first!r}, {second!r})"
        yield Made(f"projekter/{first}.yml", compare.page(first, second), _front(front, owner), call)


def _front(values: dict[str, Any], owner: str) -> dict[str, Any]:
    return {**values, "ejer": owner, "status": "udkast", "skjult_i_soegning": True}
