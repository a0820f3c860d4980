"""Finds where on a page the terms of the glossary are first used, and lays links there. Knows trees, no engine."""

import re
from collections.abc import Iterable, Iterator
from typing import Any
from xml.etree.ElementTree import Element

from macros.engine.named import address
from macros.registers.glossary import PAGE, Finder, about

PER_SENTENCE = 2  # more underlines than that, and the sentence is hard to read
# what is a heading, a way on, code, or a picture is no running text
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "caption", "dt", "label", "legend", "summary", "th")
QUIET = frozenset((*HEADINGS, "a", "abbr", "button", "code", "figure", "kbd", "pre", "script", "style", "svg"))
BLOCKS = frozenset(("blockquote", "dd", "div", "dl", "li", "ol", "p", "section", "table", "td", "tr", "ul"))
NO_SEARCH = "data-pagefind-ignore"  # what the search does not read is a list of other pages, not this page's text
STASHED = re.compile(r"\x02wzxhzdk:(\d+)\x03")  # raw HTML that stands aside while the tree is built
WAY_ON = re.compile(r"</?(?:a|button|label|summary|svg|text)\b")


class Marker:
    """One walk over one page."""

    def __init__(self, finder: Finder, side: str, without: Iterable[str], raw: list[Any]) -> None:
        self.finder, self.side, self.seen, self.raw = finder, side, set(without), raw
        self.found: list[str] = []
        self.in_sentence = 0

    def walk(self, element: Element) -> None:
        """Mark the text of an element, its children, and what follows each of them."""
        if element.tag in BLOCKS:
            self.in_sentence = 0
        if self._is_quiet(element):
            return
        children = list(element)
        element.text = self._mark(element, 0, element.text)
        for child in children:
            self.walk(child)
            place = list(element).index(child) + 1
            child.tail = self._mark(element, place, child.tail)

    def _is_quiet(self, element: Element) -> bool:
        return (
            not isinstance(element.tag, str)
            or element.tag in QUIET
            or element.get("role") == "heading"
            or NO_SEARCH in element.attrib
            or self._holds_ways_on(element)
        )

    def _holds_ways_on(self, element: Element) -> bool:
        texts = [element.text or "", *(child.tail or "" for child in element)]
        return any(WAY_ON.match(str(self.raw[int(n)])) for text in texts for n in STASHED.findall(text))

    def _mark(self, parent: Element, place: int, text: str | None) -> str | None:
        """Lay links into `parent` from `place` on; what is left before the first of them is the text."""
        if not text or not text.strip():
            return text
        links: list[Element] = []
        before, end = text, 0
        for hit, term_id in self._first_uses(text):
            between = text[end : hit.start()]
            if links:
                links[-1].tail = between
            else:
                before = between
            links.append(self._link(hit[0], term_id))
            end = hit.end()
        if not links:
            return text
        links[-1].tail = text[end:]
        for offset, link in enumerate(links):
            parent.insert(place + offset, link)
        return before

    def _first_uses(self, text: str) -> Iterator[tuple[re.Match[str], str]]:
        for hit, term_id in self.finder.find(text):
            if term_id is None:
                self.in_sentence = 0
            elif term_id not in self.seen and self.in_sentence < PER_SENTENCE:
                self.in_sentence += 1
                self.seen.add(term_id)
                self.found.append(term_id)
                yield hit, term_id

    def _link(self, text: str, term_id: str) -> Element:
        definition = about(self.finder.opslag[term_id], self.side)
        href = address(f"{PAGE}#{term_id}", self.side)
        link = Element("a", {"class": "opslag", "href": href, "data-om": definition})
        link.text = text
        return link
