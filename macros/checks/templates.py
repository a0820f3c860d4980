"""A page with a template has the heading that its files are made from, and the box that leads to them."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros import content
from macros.content.faults import Fejl, where
from macros.content.text import text as text_of

HEADING = re.compile(r"^## Skabelonen\s*$", re.MULTILINE)


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each template whose files could not be made or found."""
    for address, side in content.sider(docs).items():
        if side.skabelon is None:
            continue
        path = docs / address
        text = text_of(path)
        if not HEADING.search(text):
            why = "en skabelon står under overskriften »## Skabelonen«; tilføj den over det, der skal udfyldes"
            yield Fejl(where(path), 1, "teksten", why)
        if f'skabelonboks("{path.stem}")' not in text:
            why = 'skriv {{ skabelonboks("…") }} med filens navn øverst, så læseren kan hente filerne'
            yield Fejl(where(path), 1, "teksten", why)
