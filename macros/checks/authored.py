"""What somebody writes in a page is text: it calls macros with literals only, and brings nothing that runs."""

import html
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import markdown

from macros.checks import each
from macros.checks.each import Each
from macros.content.faults import ContentError, Fejl, where
from macros.content.text import text as text_of
from macros.templates import authored
from macros.text import front, marks, prose

TAGS = (
    *("script", "meta", "base", "form", "object", "iframe", "style", "link", "embed", "applet", "frame", "frameset"),
    *("template", "noembed", "math", "foreignobject", "animate", "set", "portal", "fencedframe"),
)
TAG = "<{name}> må ikke stå i en side; slet det, eller sæt `…` om det, når tegnene skal vises"
ATTRIBUTE = "»{name}=« må ikke stå i en side; siden må hverken køre noget eller have sit eget udseende; slet det"
ADDRESS = "adresser, der begynder med »{name}«, må ikke stå i en side; skriv en almindelig adresse"
PATTERNS = "sprog.yml"  # looks for what is written in pages, and is shown on none
SCHEME = re.compile(r"^(?:javascript|vbscript|data|blob|file)(?=:)")
SPACE = re.compile(r"[\s\x00-\x20]+")
REACHING = {"href", "src", "action", "formaction", "srcset", "data", "poster", "background", "cite", "xlink:href"}
OWN_LOOK = {"style", "srcdoc", "http-equiv", "formaction", "ping"}
# What a look at the text alone must suspect, before Markdown itself is asked.
SUSPECT = re.compile(
    rf"<\s*/?(?:{'|'.join(TAGS)})\b|(?:java|vb)?script|data:|blob:|file:|&[#a-z]\w*;|\bon[a-z]+\s*=|\bstyle\s*="
    r"|srcdoc|http-equiv|formaction|\bping\s*=",
    re.IGNORECASE,
)
EXTENSIONS = (
    "admonition",
    "attr_list",
    "def_list",
    "md_in_html",
    "tables",
    "pymdownx.superfences",
    "pymdownx.details",
)
MACRO = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_each = Each("forfattet")


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each thing in a page that is more than text and macros."""
    yield from _each.of(each.pages(docs), _of_page)
    yield from _each.of((path for path in each.data(docs) if path != docs / PATTERNS), _of_data)


def _of_data(path: Path) -> list[Fejl]:
    try:
        lines = text_of(path).split("\n")
    except ContentError:
        return []  # told by who reads the data
    return [
        Fejl(where(path), number, "teksten", why)
        for number, line in _read(lines)
        for why in marks.shown_as_signs(line)
    ]


def _read(lines: list[str]) -> Iterator[tuple[int, str]]:
    """(number, line) of data that readers get: not the remarks."""
    return ((number, line) for number, line in enumerate(lines, start=1) if not line.lstrip().startswith("#"))


def _of_page(path: Path) -> list[Fejl]:
    try:
        text = text_of(path)
    except ContentError:
        return []
    _, body, first, _ = front.split(text)
    told = [
        (number, why) for number, line in _read(text.split("\n")[: first - 1]) for why in marks.shown_as_signs(line)
    ]
    found = [(line, "teksten", why) for line, why in authored.faults(body)]
    if SUSPECT.search(body):
        found += _of_body(body)
    below = [Fejl(where(path), first - 1 + line, field, why) for line, field, why in found]
    return [Fejl(where(path), number, "filen", why) for number, why in told] + below


def _of_body(body: str) -> Iterator[tuple[int, str, str]]:
    """(line, field, what is wrong) for what Markdown makes of the text: it alone knows what is code."""
    finder = _Finder()
    finder.feed(markdown.markdown(MACRO.sub("", body), extensions=list(EXTENSIONS)))
    lines = list(prose.lines(body))
    for name, why in dict.fromkeys(finder.found):
        places = [number for number, line in lines if name in _plain(line)]
        anywhere = (n for n, line in enumerate(body.split("\n"), start=1) if name in _plain(line))
        yield from ((number, "teksten", why) for number in places or [next(anywhere, 1)])


def _plain(line: str) -> str:
    return html.unescape(line).lower()


class _Finder(HTMLParser):
    """What must not be in a page's HTML: (how it is written, what is said of it)."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at a tag and all it says."""
        if tag in TAGS:
            self.found.append((f"<{tag}", TAG.format(name=tag)))
        for name, value in attrs:
            if name.startswith("on") or name in OWN_LOOK:
                self.found.append((name, ATTRIBUTE.format(name=name)))
            scheme = SCHEME.match(SPACE.sub("", value or "").lower()) if name in REACHING else None
            if scheme:
                self.found.append((scheme[0], ADDRESS.format(name=f"{scheme[0]}:")))
