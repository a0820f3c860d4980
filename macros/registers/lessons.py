"""A module's page taken apart: its plan, its sections, and the slides made of them. Knows Markdown only."""

import re
import textwrap
from collections.abc import Iterator
from typing import NamedTuple

from macros.text import front

HEADINGS = (
    "Kort fortalt",
    "Mål",
    "Sådan foregår det",
    "Det skal I vide",
    "Øvelse",
    "Tal om det",
    "Quiz",
    "Til underviseren",
    "Læs videre",
)
ON_SLIDES = ("Mål", "Det skal I vide", "Øvelse", "Tal om det")  # what the room sees; the notes are for one person

PART = re.compile(r"^### (.+)$", re.MULTILINE)
MINUTES = re.compile(r"^\|\s*(\d+)\s*\|", re.MULTILINE)
FOLDED = re.compile(r'^\?\?\? \w+ "(.+)"\n((?:\n| {4}.*\n?)+)', re.MULTILINE)


class Slide(NamedTuple):
    """One sheet: its heading, and its text as Markdown."""

    titel: str
    tekst: str


def headings(markdown: str) -> list[str]:
    """The headings of the page's sections, in order."""
    return [name for name, _ in _sections(markdown)]


def minutes(markdown: str) -> int:
    """How long the plan takes: the sum of its first column."""
    return sum(int(found) for found in MINUTES.findall(dict(_sections(markdown)).get("Sådan foregår det", "")))


def slides(markdown: str) -> list[Slide]:
    """The sheets of a module, in the order of its page. What is folded away on the page has a sheet of its own."""
    found = dict(_sections(markdown))
    return [slide for name in ON_SLIDES if name in found for slide in _parts(name, found[name])]


def _sections(markdown: str) -> Iterator[tuple[str, str]]:
    pieces = re.split(r"^## (.+)$", front.split(markdown).body, flags=re.MULTILINE)
    return zip(pieces[1::2], pieces[2::2], strict=True)


def _parts(name: str, section: str) -> Iterator[Slide]:
    folded = [Slide(title, textwrap.dedent(text).strip()) for title, text in FOLDED.findall(section)]
    first, *rest = PART.split(FOLDED.sub("", section))
    sheets = [(name, first), *zip(rest[0::2], rest[1::2], strict=True)]
    yield from (Slide(title, text.strip()) for title, text in sheets if text.strip())
    yield from folded
