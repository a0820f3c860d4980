"""Marks the first use of each term of the glossary on a page. The only module that knows Python-Markdown.

It runs in any engine that renders with Python-Markdown. A mark is a link to the glossary, laid before the engine
resolves and checks links; the definition goes along as data for the script, and as a list for print.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from macros import glossary
from macros.glossary import Finder
from macros.models import Opslag

PRIORITY = 4  # attr_list (8) has read «{ .x }» out of the text; MkDocs (0) has not yet resolved the links
ENGLISH = "english/"
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

    def __init__(self, finder: Finder, without: frozenset[str], raw: list[Any]) -> None:
        self.finder, self.seen, self.raw = finder, set(without), raw
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
        about = self.finder.opslag[term_id].definition
        link = Element("a", {"class": "opslag", "href": f"/{glossary.PAGE}#{term_id}", "data-om": about})
        link.text = text
        return link


@cache
def _glossary(docs: Path, _changed: tuple[int, ...]) -> tuple[Finder, dict[str, list[Opslag]]]:
    return Finder(term.opslag for term in glossary.terms(docs).values()), glossary.subjects(docs)


class Tooltips(Treeprocessor):
    """Asks which page it is on, and marks it."""

    def __init__(self, md: Markdown, docs: Path, side: str) -> None:
        super().__init__(md)
        self.docs, self.side = docs, side

    def run(self, root: Element) -> None:
        """Mark the page, and put what was marked at its end; and the words a search should find it by."""
        finder, about = _glossary(self.docs, glossary.changed(self.docs))
        own = about.get(self.side, [])
        if self.side != glossary.PAGE and not self.side.startswith(ENGLISH):
            marker = Marker(finder, frozenset(opslag.id for opslag in own), self.md.htmlStash.rawHtmlBlocks)
            marker.walk(root)
            _list_for_print(root, finder, marker.found)
        _words_for_search(root, own)


def _words_for_search(root: Element, own: list[Opslag]) -> None:
    """Whoever searches for «DPIA», «KI» or «bias» finds the page that explains it, whatever word the page prefers."""
    if own:
        words = SubElement(root, "p", {"hidden": "", "class": "soegeord", "data-pagefind-meta": "ord"})
        words.text = ", ".join(name for opslag in own for name in (*opslag.navne, opslag.engelsk) if name)


def _list_for_print(root: Element, finder: Finder, found: list[str]) -> None:
    if not found:
        return
    section = SubElement(root, "section", {"class": "ord-paa-siden", NO_SEARCH: ""})
    SubElement(section, "p").text = "Ord på siden"
    terms = SubElement(section, "dl")
    for opslag in sorted((finder.opslag[i] for i in found), key=lambda o: o.term.lower()):
        SubElement(terms, "dt").text = opslag.term
        SubElement(terms, "dd").text = opslag.definition


class TooltipExtension(Extension):
    """Options: `docs`, the folder with the glossary, and `side`, the page's address in it."""

    def __init__(self, **options: Any) -> None:
        self.config = {"docs": ["docs", "Mappen med ordbogen"], "side": ["", "Sidens adresse i mappen"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  the name is Python-Markdown's
        """Register after attributes are read, before links are resolved."""
        tooltips = Tooltips(md, Path(self.getConfig("docs")), self.getConfig("side"))
        md.treeprocessors.register(tooltips, "ordbog", PRIORITY)


def makeExtension(**options: Any) -> TooltipExtension:  # noqa: N802  the name is Python-Markdown's
    """Called by Python-Markdown."""
    return TooltipExtension(**options)
