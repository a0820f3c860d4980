"""The pages as the search reads them: the article alone, with marks where words may be taken apart.

Pagefind reads `page~Find` as one word and also its parts. So `~` is put between the parts of a compound, and `^` for
the blank inside a paragraph's number, so that «§ 42 d» can be asked for as one. Neither sign is used on the site;
soegemaskine.js takes them out of what it shows.
"""

import re
from collections.abc import Callable
from html import unescape
from typing import NamedTuple

from macros.search.compounds import LEAST
from macros.search.words import LETTERS

PART, BLANK = "~", "^"
PROJECT = 'data-pagefind-filter="slags:projekt"'
TAGS = re.compile(r"<[^>]*>")
_ARTICLE = re.compile(r"<article\b[^>]*\bdata-pagefind-body[^>]*>.*</article>", re.DOTALL)
_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_LANGUAGE = re.compile(r'<html lang="(\w+)"')
_KEYWORDS = re.compile(r'<meta name="keywords" content="([^"]*)">')
_ABOUT = re.compile(r'<meta name="description" content="([^"]*)">')
_STATUS = re.compile(r'data-sidestatus="(\w+)"')
_PIECES = re.compile(rf"(<[^>]*>)|(&\w+;)|({LETTERS}{{{2 * LEAST},}})")
_PLACE = re.compile(r"(§§?|[Aa]rtikel|[Aa]rticle|[Kk]apitel|[Kk]ap\.|[Bb]ilag)(?:\s|&nbsp;)+(\d+)(?:(?:\s|&nbsp;)([a-z])\b)?")


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
        return [unescape(TAGS.sub("", name).strip()) for name in (*_TITLE.findall(self.article)[:1], *self.keywords.split(", ")) if name]

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
    return Built(language, article[0], keywords, about, status)


def marked(page: Built, section: str, split: Callable[[str], tuple[str, ...]]) -> str:
    """The page as HTML for Pagefind. `section` is the first part of its address."""

    def parts(hit: re.Match[str]) -> str:
        if not (word := hit[3]):
            return hit[0]
        found = split(word.casefold())
        if len(found) == 1 or len("".join(found)) != len(word):
            return word
        cut, at = [], 0
        for part in found:
            cut.append(word[at : at + len(part)])
            at += len(part)
        return PART.join(cut)

    def place(hit: re.Match[str]) -> str:
        sign, number, letter = hit.groups()
        joined = f"{number}{BLANK}{letter}" if letter else number
        return f"{sign} {joined}" if sign.startswith("§") else f"{sign}{BLANK}{joined}"

    def text(html: str) -> str:
        return _PIECES.sub(parts, _PLACE.sub(place, html))

    facets = {"afsnit": section, "status": page.status, "sprog": page.language}
    filters = "".join(f'<i data-pagefind-filter="{name}:{value}"></i>' for name, value in facets.items() if value)
    metas = {"ord": page.keywords, "om": page.about}
    head = "".join(
        f'<meta data-pagefind-meta="{name}[content]" content="{text(value)}">' for name, value in metas.items() if value
    )
    body = text(page.article).replace(">", f">{filters}", 1)
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
