"""Puts a table of three columns or more in a frame that scrolls sideways where the screen is narrow.

The frame takes the focus, so that the keyboard can scroll it in every browser, and says what the table is of.
"""

import re
from collections import Counter
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from macros.engine.named import Named

FRAME = "rullebar"
LEAST = 3  # columns; two have room on any screen
CALLED = {"da": "Tabel", "en": "Table"}
STASHED = re.compile("\x02.*?\x03")  # where Markdown has put HTML aside


class Frames(Treeprocessor):
    """Knows the language of the page."""

    def __init__(self, md: Markdown, named: Named) -> None:
        super().__init__(md)
        self.named = named

    def run(self, root: Element) -> None:
        """Frame the tables of the page, each with a name of its own."""
        self._walk(root, Counter())

    def _language(self) -> str:
        return "en" if self.named.side.startswith("english/") else "da"

    def _walk(self, parent: Element, names: Counter[str]) -> None:
        for place, node in enumerate(parent):
            if FRAME in node.get("class", "").split():
                continue
            heads = node.findall("thead/tr/th")
            if node.tag == "table" and not node.get("class") and len(heads) >= LEAST:
                parent[place] = self._framed(node, heads, names)
            else:
                self._walk(node, names)

    def _framed(self, table: Element, heads: list[Element], names: Counter[str]) -> Element:
        told = [" ".join(STASHED.sub("", "".join(head.itertext())).split()) for head in heads]
        name = f"{CALLED[self._language()]}: {', '.join(filter(None, told))}"
        names[name] += 1
        label = name if names[name] == 1 else f"{name} ({names[name]})"
        frame = Element("div", {"class": FRAME, "tabindex": "0", "role": "region", "aria-label": label})
        frame.append(table)
        frame.tail, table.tail = table.tail, None
        return frame
