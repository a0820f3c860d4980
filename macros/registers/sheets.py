"""A page as one sheet: its first paragraph and some of its sections, word for word. Knows text only."""

import re
from collections.abc import Iterable

from macros.text import front

HEADING = re.compile(r"(?m)^## +(.+?)(?: *\{ *#[^}]*\})?[ ]*$")
LINK_ALONE = re.compile(r"(?m)^\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?\.?\n?")  # on paper nobody can follow it
FOLDERS = {"da": "borger/ark", "en": "english/sheets"}


def address(page: str, language: str) -> str:
    """Where the sheet of a page lies: «borger/hvad-er-ai.md» → «borger/ark/hvad-er-ai.md»."""
    return f"{FOLDERS[language]}/{page.rpartition('/')[2]}"


def sections(source: str) -> dict[str, str]:
    """Heading → the Markdown below it, down to the next heading of the same level."""
    _, *rest = HEADING.split(front.split(source).body)
    return dict(zip(rest[::2], (text.strip() for text in rest[1::2]), strict=True))


def lead(source: str) -> str:
    """The first paragraph of the page: the answer."""
    return front.split(source).body.strip().split("\n\n", maxsplit=1)[0]


def short(source: str, wanted: Iterable[str]) -> str:
    """The sheet's Markdown. Raises KeyError for a section that the page does not have."""
    found = sections(source)
    parts = [lead(source), *(f"## {heading}\n\n{found[heading]}" for heading in wanted)]
    return LINK_ALONE.sub("", "\n\n".join(parts))
