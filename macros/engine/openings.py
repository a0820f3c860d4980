"""A law's name that begins a sentence begins with a capital. Knows trees, no engine.

A citation cannot know what stands before it, so it is written as inside a sentence; the whole page knows.
"""

from typing import Any
from xml.etree.ElementTree import Element

from macros.engine.marker import STASHED
from macros.text.lix import begins_after

INLINE = frozenset(
    ("a", "abbr", "b", "cite", "code", "em", "i", "q", "small", "span", "strong", "sub", "sup", "time")
)
LAWS = "lovregister/"
BREAK = "\0"  # where a line is broken by hand


class Openings:
    """One walk over one page, with the text of the block so far."""

    def __init__(self, raw: list[Any]) -> None:
        self.raw, self.before = raw, ""

    def walk(self, element: Element) -> None:
        """Raise the first letter of the laws in an element that begin a sentence."""
        block = element.tag not in INLINE
        if block:
            self.before = ""
        if element.text and LAWS in element.get("href", "") and begins_after(self.before):
            element.text = element.text[0].upper() + element.text[1:]
        self._read(element.text)
        for child in element:
            self.walk(child)
            self._read(child.tail)
        if block:
            self.before = ""

    def _read(self, text: str | None) -> None:
        shown = STASHED.sub(lambda found: self._stashed(int(found[1])), text or "")
        self.before = (self.before + shown).rpartition(BREAK)[2]

    def _stashed(self, number: int) -> str:
        return BREAK if str(self.raw[number]).startswith("<br") else ""
