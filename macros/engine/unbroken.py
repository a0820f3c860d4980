"""Keeps a number with hyphens (1-1-2) on one line, and cards without addresses. Knows trees, no engine."""

import re
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

NUMBER = re.compile(r"(?<![\w-])\d+(?:-\d+)+(?![\w-])")
SILENT = frozenset(("code", "kbd", "option", "pre", "script", "style", "svg", "textarea"))
WHOLE = "ubrudt"


class Unbroken(Treeprocessor):
    """After the headings have got their addresses."""

    def run(self, root: Element) -> None:
        """Walk the page."""
        keep_whole(root)
        forget_cards(root)


def keep_whole(element: Element) -> None:
    """Set the numbers in an element, in its children, and in what follows each of them."""
    if not isinstance(element.tag, str) or element.tag in SILENT:
        return
    children = list(element)
    element.text = _set(element, 0, element.text)
    for child in children:
        keep_whole(child)
        child.tail = _set(element, list(element).index(child) + 1, child.tail)


def forget_cards(root: Element) -> None:
    """A heading that is a link leads on and is not led to: a list of cards is shorter without their addresses."""
    for cards in root.iter("ul"):
        for heading in cards.iter("h3") if "data-kort" in cards.attrib else ():
            around = [heading.text, *(child.tail for child in heading)]
            if [child.tag for child in heading] == ["a"] and not "".join(filter(None, around)).strip():
                heading.attrib.pop("id", None)


def _set(parent: Element, place: int, text: str | None) -> str | None:
    found = list(NUMBER.finditer(text or ""))
    if not text or not found:
        return text
    ends = [one.start() for one in found[1:]] + [len(text)]
    for offset, (one, end) in enumerate(zip(found, ends, strict=True)):
        whole = Element("span", {"class": WHOLE})
        whole.text, whole.tail = one[0], text[one.end() : end]
        parent.insert(place + offset, whole)
    return text[: found[0].start()]
