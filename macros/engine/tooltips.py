"""Marks the first use of each term of the glossary on a page. The only module that knows Python-Markdown.

It runs in any engine that renders with Python-Markdown. A mark is a link to the glossary, laid before the engine
resolves and checks links; the definition goes along as data for the script, and as a list for print.
"""

from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from macros import content
from macros.engine import doubt
from macros.engine.asked import Linker
from macros.engine.card_headings import CardHeadings
from macros.engine.frames import Frames
from macros.engine.languages import Languages
from macros.engine.marker import NO_SEARCH, Marker
from macros.engine.named import Named
from macros.engine.openings import Openings
from macros.engine.unbroken import Unbroken
from macros.models import Opslag
from macros.registers import asking, glossary
from macros.registers.glossary import Finder
from macros.text.order import danish_order

FIRST = 100  # before anything else reads the text
PRIORITY = 4  # attr_list (8) has read «{ .x }» out of the text; MkDocs (0) has not yet resolved the links
ENGLISH = "english/"


@cache
def _glossary(docs: Path, _changed: tuple[int, ...]) -> tuple[Finder, dict[str, list[Opslag]]]:
    return Finder(term.opslag for term in glossary.terms(docs).values()), glossary.subjects(docs)


class Tooltips(Treeprocessor):
    """Asks which page it is on, and marks it."""

    def __init__(self, md: Markdown, docs: Path, named: Named) -> None:
        super().__init__(md)
        self.docs, self.named = docs, named

    def run(self, root: Element) -> None:
        """Mark the page, and put what was marked at its end."""
        side = self.named.side
        finder, about = _glossary(self.docs, glossary.changed(self.docs))
        if side != glossary.PAGE and not side.startswith(ENGLISH):
            own = (opslag.id for opslag in about.get(side, []))
            marker = Marker(finder, side, own, self.md.htmlStash.rawHtmlBlocks)
            marker.walk(root)
            _list_for_print(root, [finder.opslag[term_id] for term_id in marker.found], side)


def _list_for_print(root: Element, found: list[Opslag], side: str) -> None:
    if not found:
        return
    section = SubElement(root, "section", {"class": "ord-paa-siden", NO_SEARCH: ""})
    SubElement(section, "p").text = "Ord på siden"
    terms = SubElement(section, "dl")
    for opslag in sorted(found, key=lambda opslag: danish_order(opslag.term)):
        SubElement(terms, "dt").text = opslag.term
        SubElement(terms, "dd").text = glossary.about(opslag, side)


class Asking(Treeprocessor):
    """Gives whom a page tells its reader to ask a link and a contact."""

    def __init__(self, md: Markdown, docs: Path, named: Named) -> None:
        super().__init__(md)
        self.docs, self.named = docs, named

    def run(self, root: Element) -> None:
        """Walk the page; the page that shows the contacts needs no links to itself."""
        if self.named.side != asking.PAGE and not self.named.side.startswith(ENGLISH):
            contacts = content.kontakter(self.docs)
            Linker(asking.finder(self.docs), contacts, self.named.side, self.md.htmlStash.rawHtmlBlocks).walk(root)


class Doubts(Treeprocessor):
    """Sets the marks of uncertainty of a Danish page."""

    def __init__(self, md: Markdown, docs: Path, named: Named) -> None:
        super().__init__(md)
        self.docs, self.named = docs, named

    def run(self, root: Element) -> None:
        """Walk the page; the page with the legend needs no link to itself."""
        to = doubt.legend(self.docs)
        if to and self.named.side != doubt.PAGE and not self.named.side.startswith(ENGLISH):
            doubt.Doubt(to).walk(root)


class Laws(Treeprocessor):
    """Gives the laws that begin a sentence their capital."""

    def run(self, root: Element) -> None:
        """Walk the page."""
        Openings(self.md.htmlStash.rawHtmlBlocks).walk(root)


class TooltipExtension(Extension):
    """Option: `docs`, the folder with the glossary. The page says itself which it is (`macros.engine.named`)."""

    def __init__(self, **options: Any) -> None:
        self.config = {"docs": ["docs", "Mappen med ordbogen"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  the name is Python-Markdown's
        """Register after attributes are read, before links are resolved."""
        docs, named = Path(self.getConfig("docs")), Named(md)
        md.preprocessors.register(named, "side", FIRST)
        md.treeprocessors.register(Asking(md, docs, named), "spoerg", PRIORITY)  # first: a link is not marked again
        md.treeprocessors.register(Tooltips(md, docs, named), "ordbog", PRIORITY)
        md.treeprocessors.register(Doubts(md, docs, named), "usikkerhed", PRIORITY)
        md.treeprocessors.register(Laws(md), "love", PRIORITY)
        md.treeprocessors.register(Languages(md, docs, named), "sprog", PRIORITY)
        md.treeprocessors.register(Frames(md, named), "rammer", PRIORITY)  # the heads are read as they stand
        md.treeprocessors.register(Unbroken(md), "ubrudt", PRIORITY)
        md.treeprocessors.register(CardHeadings(md), "kort", PRIORITY)


def makeExtension(**options: Any) -> TooltipExtension:  # noqa: N802  the name is Python-Markdown's
    """Called by Python-Markdown."""
    return TooltipExtension(**options)
