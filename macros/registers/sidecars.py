"""The pages that are made from records beside their own: sheets for clinicians, and pairs side by side."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from macros import content
from macros.models import Projekt
from macros.models.sidehoved import Sidehoved
from macros.registers import compare, summary
from macros.registers.heads import draft


class Made(NamedTuple):
    """A page: the record's file it is edited in, its address, its head, and the macro that draws it."""

    source: str
    uri: str
    head: Sidehoved
    call: str


def sheet(slug: str) -> str:
    """The file of a clinician's sheet inside `docs`."""
    return f"projekter/ark/{slug}.md"


def pages(docs: Path) -> Iterator[Made]:
    """Every sheet and every pair."""
    projekter = content.projekter(docs)
    for slug, projekt in projekter.items():
        if projekt.fase in summary.IN_USE:
            yield Made(f"projekter/{slug}.yml", sheet(slug), _sheet(slug, projekt), f"klinikerark({slug!r})")
    for first, second in compare.pairs(projekter):
        call = f"sammenligning({first!r}, {second!r})"
        yield Made(f"projekter/{first}.yml", compare.page(first, second), _pair(first, second, projekter), call)


@draft
def _sheet(slug: str, projekt: Projekt) -> Sidehoved:
    return Sidehoved(
        title=f"{slug} (ark)",
        overskrift=projekt.titel,
        description=f"Ark til klinikeren: {projekt.resume}",
        ark_af=f"projekter/{slug}.md",
        skjult_i_soegning=True,
        template="ark.html",
    )


@draft
def _pair(first: str, second: str, projekter: Mapping[str, Projekt]) -> Sidehoved:
    return Sidehoved(
        title=f"{first} og {second}",
        titel=f"{projekter[first].titel} og {projekter[second].titel}",
        description="To projekter side om side, felt for felt.",
        skjult_i_soegning=True,
    )
