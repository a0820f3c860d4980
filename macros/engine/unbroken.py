"""Keeps a number with hyphens (1-1-2) on one line, in texts and in titles. Knows trees, no engine."""

import re
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

NUMBER = re.compile(r"(?<![\w-])(\d+(?:-\d+)+)(?![\w-])")
SILENT = frozenset(("code", "kbd", "option", "pre", "script", "style", "svg", "textarea"))
WHOLE = "ubrudt"


class Unbroken(Treeprocessor):
    """Walks a page."""

    def run(self, root: Element) -> None:
        """Set its numbers."""
        keep_whole(root)


def pieces(title: str) -> list[tuple[str, bool]]:
    """A title in pieces, each with whether it is to stay whole: the frame draws it."""
    return [(piece, bool(place % 2)) for place, piece in enumerate(NUMBER.split(title)) if piece]


def keep_whole(element: Element) -> None:
    """Set the numbers in an element, in its children, and in what follows each of them."""
    if not isinstance(element.tag, str) or element.tag in SILENT:
        return
    children = list(element)
    element.text = _set(element, 0, element.text)
    for child in children:
        keep_whole(child)
        child.tail = _set(element, list(element).index(child) + 1, child.tail)


def _set(parent: Element, place: int, text: str | None) -> str | None:
    before, *rest = NUMBER.split(text or "")
    for offset, (number, after) in enumerate(zip(rest[::2], rest[1::2], strict=True)):
        whole = Element("span", {"class": WHOLE})
        whole.text, whole.tail = number, after
        parent.insert(place + offset, whole)
    return before if rest else text
