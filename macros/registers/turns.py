"""What is looked for in the Danish of every file, and where it was found. Judges nothing.

What is looked for is data: `docs/termer.yml` and `docs/sprog.yml`.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from math import ceil
from pathlib import Path
from typing import NamedTuple

from macros import content
from macros.caching.latest import Latest, digest
from macros.content import source
from macros.content.text import text as text_of
from macros.models import Stilmoenster, Term
from macros.registers import said
from macros.registers.said import Stykke
from macros.text import prose
from macros.text.lix import words

PAGE = 600  # so many words is a page, when a longer one is measured
CITIZENS, ENGLISH, REVIEWS = "borger/", "english/", "gennemgange/"  # a review quotes what stood that day
LISTS = frozenset(  # of words
    ("termer.yml", "sprog.yml", "sproglofter.yml", "soegning.yml", "egennavne.yml", "omdirigeringer.yml")
)
ENDS = re.compile(r"[.!?](?= |$)")
EITHER = "(?i)"  # before a pattern for letters of either kind
SIGNS = " .!?,;:"
SHOWN = 60  # so many signs of a hit are shown

_seen: Latest["Fundet"] = Latest("sprog")


class Regel(NamedTuple):
    """A pattern to look for, and what is said of it."""

    id: str
    moenster: str
    omfang: str
    pr_side: int
    bortset_fra: tuple[str, ...]
    hvad: str
    raad: str


class Traef(NamedTuple):
    """Where a rule was broken."""

    regel: str
    linje: int
    ord: str


class Fundet(NamedTuple):
    """What a file was found to say."""

    ord: int
    traef: tuple[Traef, ...]

    @property
    def by_rule(self) -> dict[str, list[Traef]]:
        """The hits of each rule that has any, in the order of the file."""
        return {
            name: [hit for hit in self.traef if hit.regel == name] for name in {hit.regel: 0 for hit in self.traef}
        }


def as_rules(terms: Iterable[Term], patterns: Iterable[Stilmoenster]) -> tuple[Regel, ...]:
    """All that is looked for: the terms that have a pattern, then the turns of phrase."""
    of_terms = [
        Regel(
            *(term.id, term.moenster, "personale" if term.borger else "alle", 0, tuple(term.bortset_fra)),
            hvad=f"»{term.ikke}«",
            raad=f"skriv »{term.skriv}«" + (f" ({term.om})" if term.om else ""),
        )
        for term in terms
        if term.moenster
    ]
    of_patterns = [
        Regel(
            *(one.id, one.moenster, one.omfang, one.pr_side, tuple(one.bortset_fra)),
            hvad=one.hvad,
            raad=f"{one.skriv}, fordi {one.fordi}",
        )
        for one in patterns
    ]
    return (*of_terms, *of_patterns)


def rules(docs: Path) -> tuple[Regel, ...]:
    """All that is looked for in a folder of content; nothing where it has no such lists."""
    return as_rules(content.termer(docs), content.stilmoenstre(docs))


def every(docs: Path) -> Iterator[tuple[Path, Fundet]]:
    """Every Danish file with what was found in it."""
    found = rules(docs)
    pages = [docs / name for name, side in content.sider(docs).items() if side.lang == "da"]
    data = [path for path in sorted(docs.glob("**/*.yml")) if path.relative_to(docs).as_posix() not in LISTS]
    of_rules = digest(found)
    for path in [*pages, *data] if found else ():
        address = path.relative_to(docs).as_posix()
        if not address.startswith((ENGLISH, REVIEWS)):
            sources = (source.stamp(path), of_rules)
            yield path, _seen.of(sources[0][0], sources, _look, path, found, address.startswith(CITIZENS))


def rate(count: int, size: int) -> int:
    """How often on a page of ordinary length, rounded up."""
    return ceil(count * PAGE / max(size, PAGE))


def _look(path: Path, found: tuple[Regel, ...], citizens: bool) -> Fundet:
    pieces = list(said.of_file(path, borger=citizens))
    whole = "\n".join(piece.tekst for piece in pieces)
    small = whole.lower()
    met = [rule for rule in found if _may_be_in(rule, whole, small)]  # most are nowhere, and a file has many pieces
    hits = [hit for piece in pieces for hit in in_piece(piece, met)]
    if path.suffix == ".md":
        hits += _in_lines(text_of(path), found)
    return Fundet(sum(len(words(piece.tekst)) for piece in pieces), tuple(sorted(hits, key=lambda hit: hit.linje)))


def in_piece(piece: Stykke, found: Iterable[Regel]) -> Iterator[Traef]:
    """Every hit in a piece of text."""
    for rule in found:
        if _concerns(rule, piece):
            for hit in _pattern(rule.moenster).finditer(piece.tekst):
                if not rule.bortset_fra or not _beside(rule, piece.tekst, hit):
                    start = hit.start() + len(hit[0]) - len(hit[0].lstrip(SIGNS))
                    yield Traef(rule.id, piece.line(start), hit[0].strip(SIGNS)[:SHOWN])


def _may_be_in(rule: Regel, whole: str, small: str) -> bool:
    """Whether a rule can hit a piece, each of which is a line here; one that asks what is not there must be tried.

    `small` is the whole in small letters.
    """
    if "(?!" in rule.moenster or "(?<!" in rule.moenster:
        return True
    pattern, in_small = _roughly(rule.moenster)
    return bool(pattern.search(small if in_small else whole))


def _concerns(rule: Regel, piece: Stykke) -> bool:
    if rule.omfang == "afsnit":
        return piece.slags in {"afsnit", "vaerdi"}
    return rule.omfang == "alle" or (rule.omfang == "personale" and not piece.borger)


def _beside(rule: Regel, text: str, hit: re.Match[str]) -> bool:
    """Whether the sentence around a hit also has a word that makes it right."""
    ends = [0, *(end.end() for end in ENDS.finditer(text)), len(text)]
    begin = max(end for end in ends if end <= hit.start())
    until = min(end for end in ends if end >= hit.end())
    return any(word in text[begin:until].lower() for word in rule.bortset_fra)


def _in_lines(text: str, found: Iterable[Regel]) -> Iterator[Traef]:
    written = [rule for rule in found if rule.omfang == "markdown"]
    for number, line in prose.lines(text):
        for rule in written:
            if hit := _pattern(rule.moenster).search(line):
                yield Traef(rule.id, number, hit[0].strip(SIGNS)[:SHOWN])


@cache
def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(written)


@cache
def _roughly(written: str) -> tuple[re.Pattern[str], bool]:
    """A pattern that finds at least as much, three times as fast, and whether it is for a text in small letters.

    Without the edges of words, and of letters of either kind, Python looks for a pattern's first letters at once.
    """
    bare = written.replace(r"\b", "")
    body = bare.removeprefix(EITHER)
    in_small = body != bare and body == body.lower()
    return re.compile(body if in_small else bare, re.MULTILINE), in_small
