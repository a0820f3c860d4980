"""Every English page lies with the English, and leads to a Danish page on the same subject that no other leads to."""

from collections.abc import Iterator
from pathlib import Path

from macros import content
from macros.content import source
from macros.content.faults import Fejl
from macros.models import Side
from macros.registers.twins import ENGLISH


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each page in the wrong folder, and for each twin that is missing, English or taken."""
    pages = content.sider(docs)
    taken: dict[str, str] = {}
    for name, side in pages.items():
        if (side.lang == "en") != name.startswith(ENGLISH):
            why = "engelske sider, og kun de, ligger i docs/english og har 'lang: en'"
            yield source.read(docs / name).fault(["lang"], why)
        elif side.lang == "en" or side.tvilling:
            yield from (source.read(docs / name).fault(["tvilling"], why) for why in _reasons(side, pages, taken))
            taken.setdefault(side.tvilling or "", name)


def _reasons(side: Side, pages: dict[str, Side], taken: dict[str, str]) -> Iterator[str]:
    if not side.tvilling:
        yield "skriv den danske side om det samme, fx 'tvilling: borger/hvad-er-ai.md'"
    elif side.lang == "da":
        yield "skrives kun på den engelske side; linket tilbage kommer af sig selv"
    elif side.tvilling not in pages:
        return  # the rule on references says so
    elif pages[side.tvilling].lang == "en":
        yield "skal være en dansk side"
    elif side.tvilling in taken:
        yield f"docs/{taken[side.tvilling]} har allerede den tvilling; hver side har kun én"
