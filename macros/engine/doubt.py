"""Sets the marks of uncertainty small, and links the first on a page to what they mean. Knows trees, no engine."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from macros.content.text import text as text_of
from macros.engine.marker import QUIET

PAGE, ANCHOR = "om/index.md", "maerker"
MARK = re.compile(r"\((?:skøn|forslag|ikke offentligt|(?:uafklaret )?pr\. [a-zæøå]+ \d{4})\)")


def legend(docs: Path) -> str | None:
    """The address of the legend, where there is one."""
    path = docs / PAGE
    return f"/{PAGE}#{ANCHOR}" if path.is_file() and f"{{ #{ANCHOR} }}" in text_of(path) else None


class Doubt:
    """One walk over one page."""

    def __init__(self, to: str) -> None:
        self.to, self.linked = to, False

    def walk(self, element: Element) -> None:
        """Set the marks in an element, in its children, and in what follows each of them."""
        if not isinstance(element.tag, str) or element.tag in QUIET:
            return
        children = list(element)
        element.text = self._set(element, 0, element.text)
        for child in children:
            self.walk(child)
            child.tail = self._set(element, list(element).index(child) + 1, child.tail)

    def _set(self, parent: Element, place: int, text: str | None) -> str | None:
        found = list(MARK.finditer(text or ""))
        if not text or not found:
            return text
        for offset, mark in enumerate(self._marks(text, found)):
            parent.insert(place + offset, mark)
        return text[: found[0].start()]

    def _marks(self, text: str, found: list[re.Match[str]]) -> Iterator[Element]:
        ends = [one.start() for one in found[1:]] + [len(text)]
        for one, end in zip(found, ends, strict=True):
            mark = Element("span" if self.linked else "a", {"class": "usikker"})
            if not self.linked:
                mark.set("href", self.to)
            self.linked = True
            mark.text, mark.tail = one[0], text[one.end() : end]
            yield mark
