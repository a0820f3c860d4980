"""Turns whom a text tells its reader to ask into links, with the contact on the spot. Knows trees, no engine."""

from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from macros.engine.marker import NO_SEARCH, QUIET, STASHED, WAY_ON
from macros.engine.named import address
from macros.models import Kontakt
from macros.registers.asking import PAGE, Asked, Finder

PART = "section"  # of a guide: the reader sees one at a time


class Linker:
    """One walk over one page. The number or address is shown where a page, or a part, first names the contact."""

    def __init__(self, finder: Finder, contacts: Mapping[str, Kontakt], side: str, raw: list[Any]) -> None:
        self.finder, self.contacts, self.side, self.raw = finder, contacts, side, raw
        self.shown: set[str] = set()

    def walk(self, element: Element) -> None:
        """Link the text of an element, of its children, and what follows each of them."""
        if self._is_quiet(element):
            return
        before, self.shown = self.shown, set() if element.tag == PART else self.shown
        children = list(element)
        element.text = self._link(element, 0, element.text)
        for child in children:
            self.walk(child)
            child.tail = self._link(element, list(element).index(child) + 1, child.tail)
        self.shown = before

    def _is_quiet(self, element: Element) -> bool:
        if not isinstance(element.tag, str) or element.tag in QUIET or NO_SEARCH in element.attrib:
            return True
        texts = [element.text or "", *(child.tail or "" for child in element)]
        raw = (str(self.raw[int(number)]) for text in texts for number in STASHED.findall(text))
        return element.get("role") == "heading" or any(WAY_ON.match(one) for one in raw)

    def _link(self, parent: Element, place: int, text: str | None) -> str | None:
        """Lay links into `parent` from `place` on; what is left before the first of them is the text."""
        found = list(self.finder.find(text or ""))
        if not text or not found:
            return text
        laid = list(self._laid(text, found))
        for offset, element in enumerate(laid):
            parent.insert(place + offset, element)
        return text[: found[0].start]

    def _laid(self, text: str, found: list[Asked]) -> Iterator[Element]:
        ends = [one.start for one in found[1:]] + [len(text)]
        for one, end in zip(found, ends, strict=True):
            after = text[one.end : end]
            link = Element("a", {"class": "spoerg", "href": address(f"{PAGE}#{one.id}", self.side)})
            link.text = text[one.start : one.end]
            way = self._way(one.id)
            (way if way is not None else link).tail = after
            yield link
            if way is not None:
                yield way

    def _way(self, name: str) -> Element | None:
        """The mailbox, else the number, the first time a page names the contact."""
        contact = self.contacts[name]
        if name in self.shown or not contact.veje:
            return None
        self.shown.add(name)
        box = Element("span", {"class": "spoerg-vej"})
        box.text = " ("
        way = contact.veje[0]
        href = f"mailto:{way}" if "@" in way else f"tel:{way.replace(' ', '')}"
        SubElement(box, "a", {"href": href}).text = way
        box[0].tail = ")"
        return box
