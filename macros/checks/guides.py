"""Nothing is written for the guides to add that no guide shows, and who is told to ask is told whom."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from macros import content
from macros.content import source
from macros.content.faults import Fejl
from macros.models import Guide
from macros.registers import guide_pages

ASKS_NOBODY = re.compile(r"Spørg(?: (?:først|tidligt|også|igen))?,")
UNUSED = "ingen guide bruger tillægget; skriv id'et under tillaeg i et udfald, eller slet det"
NOBODY = "siger »spørg« uden at sige hvem; skriv 'kontakt', 'blanket' eller 'brev', eller nævn i teksten, hvem det er"


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each addition that no guide names, and for each step that sends its reader to nobody."""
    yield from _unused(docs)
    for name, guide in content.guider(docs).items():
        for keys in _to_nobody(guide):
            yield source.read(guide_pages.files(docs)[name]).fault(keys, NOBODY)


def _unused(docs: Path) -> Iterator[Fejl]:
    """That the additions named exist, the rule on references sees to."""
    read = guide_pages.of_guides(docs).values()
    if any(PurePosixPath(page).match("guide-*.md") and page not in read for page in content.sider(docs)):
        return  # a guide with a fault is set aside, and may be the one that names them
    named = {name for guide in content.guider(docs).values() for name in guide.all_tillaeg}
    for name in content.guidetillaeg(docs):
        if name not in named:
            yield source.read(docs / "guidetillaeg.yml").fault(["tillaeg", name], UNUSED)


def _to_nobody(guide: Guide) -> Iterator[tuple[str | int, ...]]:
    for outcome, said in guide.udfald.items():
        for field in ("skal", "boer"):
            for place, step in enumerate(getattr(said, field)):
                if ASKS_NOBODY.match(step.tekst) and not step.links:
                    yield "udfald", outcome, field, place, "tekst"
