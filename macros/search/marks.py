"""The pages as the search reads them: the article alone, with marks where words may be taken apart.

Pagefind reads `page~Find` as one word and also its parts. So `~` is put between the parts of a compound, and `^` for
the blank inside a paragraph's number, so that «§ 42 d» can be asked for as one. Every page begins with `ǂ`, a letter
no one types, so that all pages can be asked for by one word: to ask for none fetches the index of every word. None of
the signs is used on the site; soegemaskine.js takes them out of what it shows.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from html import unescape
from itertools import accumulate, pairwise
from types import MappingProxyType
from typing import NamedTuple

from macros.search.compounds import LEAST
from macros.search.words import LETTERS
from macros.text import signs

LEFT_OUT = 'data-pagefind-ignore="data-pagefind-ignore"'  # as Markdown writes an attribute without a value
PART, BLANK, ALL = "~", "^", "ǂ"
RETIRED = "udgaaet"
PROJECT = 'data-pagefind-filter="slags:projekt"'
TAGS = re.compile(r"(<[^>]*>|&\w+;)")
_ARTICLE = re.compile(r"<article\b[^>]*\bdata-pagefind-body[^>]*>.*</article>", re.DOTALL)
_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_LANGUAGE = re.compile(r'<html lang="(\w+)"')
_KEYWORDS = re.compile(r'<meta name="keywords" content="([^"]*)">')
_ABOUT = re.compile(r'<meta name="description" content="([^"]*)">')
_STATUS = re.compile(r'data-sidestatus="(\w+)"')
_LONG = re.compile(rf"{LETTERS}{{{2 * LEAST},}}")
_PLACE = re.compile(
    r"(§§?|[Aa]rtikel|[Aa]rticle|[Kk]apitel|[Kk]ap\.|[Bb]ilag)(?:\s|&nbsp;)+(\d+)(?:(?:\s|&nbsp;)([a-z])\b)?"
)


class Built(NamedTuple):
    """What the search reads of one built page."""

    language: str
    article: str
    keywords: str
    about: str
    status: str

    @property
    def called(self) -> list[str]:
        """Its title, and what it is looked up by. Projects have none: they are many, and are found by their text."""
        if PROJECT in self.article:
            return []
        return [
            unescape(TAGS.sub("", name).strip())
            for name in (*_TITLE.findall(self.article)[:1], *self.keywords.split(", "))
            if name
        ]

    @property
    def other(self) -> dict[str, str]:
        """What makes it weigh less: that it is out of force, or in another language than most."""
        told = {"status": (self.status, RETIRED), "sprog": (self.language, "en")}
        return {name: value for name, (value, less) in told.items() if value == less}

    @property
    def text(self) -> str:
        """What is written there, without tags."""
        return f"{self.keywords} {self.about} {TAGS.sub(' ', self.article)}"


def read(html: str) -> Built | None:
    """The article of a built page, or None where the page is not for the search."""
    article = _ARTICLE.search(html)
    if not article:
        return None
    told = ((pattern.search(html) or ["", ""])[1] for pattern in (_LANGUAGE, _KEYWORDS, _ABOUT, _STATUS))
    language, keywords, about, status = told
    return Built(language, signs.as_seen(article[0]), signs.as_seen(keywords), signs.as_seen(about), status)


def _joined(hit: re.Match[str]) -> str:
    sign, number, letter = hit.groups()
    place = f"{number}{BLANK}{letter}" if letter else number
    return f"{sign} {place}" if sign.startswith("§") else f"{sign}{BLANK}{place}"


class Marker:
    """Marks the pages of one language. `split` takes a word in small letters apart."""

    def __init__(self, split: Callable[[str], tuple[str, ...]]) -> None:
        self.split = split
        self._seen: dict[str, str] = {}

    def word(self, hit: re.Match[str]) -> str:
        """A long word, with a mark between its parts."""
        word = hit[0]
        if word not in self._seen:
            ends = list(accumulate(map(len, self.split(word.casefold()))))
            fits = ends[-1] == len(word)  # a few letters are two when small
            self._seen[word] = PART.join(word[a:b] for a, b in pairwise([0, *ends])) if fits else word
        return self._seen[word]

    def text(self, html: str) -> str:
        """Text with tags, of which only the text is marked."""
        pieces = TAGS.split(_PLACE.sub(_joined, html))
        return "".join(piece if piece.startswith(("<", "&")) else _LONG.sub(self.word, piece) for piece in pieces)

    def page(self, page: Built, known: Mapping[str, Iterable[str]] = MappingProxyType({})) -> str:
        """The page as HTML for Pagefind, with what more is known of it as filters."""
        facets = {"sprog": [page.language], **known}
        pairs = ((name, value) for name, values in facets.items() for value in values)
        filters = "".join(f'<i data-pagefind-filter="{name}:{value}"></i>' for name, value in pairs)
        metas = {"ord": page.keywords, "om": page.about}
        head = "".join(
            f'<meta data-pagefind-meta="{name}[content]" content="{self.text(value)}">'
            for name, value in metas.items()
            if value
        )
        article = page.article.replace(LEFT_OUT, LEFT_OUT.partition("=")[0])
        body = self.text(article).replace(">", f">{filters}{ALL} ", 1)
        return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
