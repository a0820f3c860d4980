"""What a file says in Danish, piece by piece: paragraphs, points, headings, cells and values, each with its lines.

Judges nothing. Code, addresses, search words, forms of words, English and the titles of sources are not said; links
are their text, a macro is «§§», and what is quoted in »…« is somebody else's and stands as »§«.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any, Literal, NamedTuple

from macros.content import source
from macros.content.text import text as text_of
from macros.text import prose

Slags = Literal["afsnit", "punkt", "overskrift", "celle", "vaerdi"]

COMMENT = re.compile(r"\{#.*?#\}|<!--.*?-->", re.DOTALL)
MACRO = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
ATTRIBUTES = re.compile(r"\{:? ?[.#][^}]*\}")
LINK = re.compile(r"!?\[((?:[^\[\]]|\[[^\]]*\])*)\]\([^)]*\)")
TAG = re.compile(r"</?[A-Za-z][^<>]*>")
ADDRESS = re.compile(r"<?https?://[^\s>]+>?")
QUOTED = re.compile(r"»[^»«]*«")
HEADING = re.compile(r"#{1,6} (.*)|(?:!!!|\?\?\?\+?) [\w ]*?(?:\"(.*)\")?$|=== \"(.*)\"")
POINT = re.compile(r"(?:[-*+]|\d+[.)]|:) +(.*)")
ALONE = re.compile(r"\{\{.*\}\}|\{%.*%\}|\{:? ?[.#].*\}|\[[^\]]+\]: .*|\*\[.*")
RULED = re.compile(r"[|:\- ]+")
NAME = re.compile(r"[a-z0-9/_.-]+|[\d.,: -]+")  # an id, an address inside the site, a figure
ENGLISH = re.compile(r"(?:^|_)(?:en|engelsk)$")
UNSAID = frozenset(
    ("soegeord", "former", "synonymer", "forkortelser", "kaldenavne", "kaldes", "soeger", "sted", "kolonner")
)
OF_CITIZENS = frozenset(("borgertekst", "borger", "folkeligt"))


class Stykke(NamedTuple):
    """One piece of text, with where each of its lines begins in it."""

    tekst: str
    slags: Slags
    borger: bool
    linjer: tuple[tuple[int, int], ...]
    """(offset, number of the line in the file)"""

    def line(self, offset: int) -> int:
        """The line of the file that a place in the text stands on."""
        return self.linjer[max(0, bisect_right(self.linjer, (offset, len(self.tekst) ** 2)) - 1)][1]


def plain(text: str) -> str:
    """The text as it is read, on one line."""
    for pattern, shown in ((MACRO, "§§"), (ATTRIBUTES, ""), (LINK, r"\1"), (ADDRESS, "§"), (TAG, "")):
        text = pattern.sub(shown, text)
    return QUOTED.sub("»§«", " ".join(text.replace("*", "").split()))


def of_file(path: Path, *, borger: bool) -> Iterator[Stykke]:
    """Everything a page or a file of data says. Raises ContentError when it cannot be read."""
    yield from of_data(path, borger=borger)
    if path.suffix == ".md":
        yield from of_markdown(text_of(path), borger=borger)


def of_markdown(text: str, *, borger: bool = False) -> Iterator[Stykke]:
    """The text of a page, after its front matter."""
    bare = COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text)
    kind: Slags = "afsnit"
    rows: list[tuple[int, str]] = []
    for number, line in prose.lines(bare):
        row = line.strip()
        cells = row.startswith("|")
        heading, point = HEADING.match(row), POINT.match(row)
        if not row or cells or heading or point or ALONE.fullmatch(row):
            yield from _made(rows, kind, borger=borger)
            kind, rows = "afsnit", []
        if cells and not RULED.fullmatch(row):
            for cell in row.strip("|").split("|"):
                yield from _made([(number, cell)], "celle", borger=borger)
        elif heading:
            yield from _made([(number, next(filter(None, heading.groups()), ""))], "overskrift", borger=borger)
        elif point:
            kind, rows = "punkt", [(number, point[1])]
        elif row and not cells and not ALONE.fullmatch(row):
            rows.append((number, row.lstrip("> ")))
    yield from _made(rows, kind, borger=borger)


def of_data(path: Path, *, borger: bool) -> Iterator[Stykke]:
    """The values of a file of data, or of a page's front matter."""
    found = source.read(path)
    for keys, value in _values(found.data, ()):
        if not NAME.fullmatch(value):
            own = borger or not OF_CITIZENS.isdisjoint(map(str, keys))
            yield from _made([(found.line(keys), value)], "vaerdi", borger=own)


def _made(rows: list[tuple[int, str]], kind: Slags, *, borger: bool) -> Iterator[Stykke]:
    said = [(number, text) for number, row in rows if (text := plain(row))]
    if said:
        starts = accumulate((len(text) + 1 for _, text in said[:-1]), initial=0)
        places = tuple(zip(starts, (number for number, _ in said), strict=True))
        yield Stykke(" ".join(text for _, text in said), kind, borger, places)


def _values(data: Any, keys: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(data, str):
        yield keys, data
    elif isinstance(data, list):
        for index, item in enumerate(data):
            yield from _values(item, (*keys, index))
    elif isinstance(data, dict):
        for key, value in data.items():
            title = key == "titel" and "url" in data  # of a source: it is written as the source writes it
            if not title and key not in UNSAID and not ENGLISH.search(str(key)):
                yield from _values(value, (*keys, key))
