"""Statements in written pages: each sentence that names a law, tells what must be done, or holds a figure."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from macros import content
from macros.caching.latest import Latest, digest
from macros.content import reader, source
from macros.content.dates import danish, english
from macros.content.text import text as text_of
from macros.models import Lov, Organisationer, Side
from macros.registers import graph, laws, names, reading
from macros.registers.review import paastand
from macros.registers.review.paastand import Belaeg, Paastand
from macros.text import prose

CALL = re.compile(r"\{\{\s*(\w+)\((.*?)\)\s*\}\}")
ARGUMENT = re.compile(r"""["']([^"']*)["']""")
RULE = re.compile(r"[|\s:-]+")
FIGURE = re.compile(r"\d")
FEW = 3  # so few words say nothing
FORMS = "haandbog/skabeloner/"  # their figures are to be filled in
BESIDE = ("bidrag/", "om/", "soeg", "english/search", "netvaerket/erfaringer/")  # tell of the site, not of the world
OF_FOLDER = {  # who can judge what no law stands behind
    "borger": paastand.CLINICIAN,
    "haandbog": paastand.CLINICIAN,
    "dataadgang": paastand.DATA,
    "wiki": paastand.DATA,
    "ordbog": paastand.DATA,
}
Said = Callable[[str, list[str]], str]
_found: Latest[list[Paastand]] = Latest("paastande")


class Line(NamedTuple):
    """A sentence or a row as it was written: the heading over it, its line, and the text with its macros."""

    afsnit: str
    linje: int
    tekst: str


def profession(side: str) -> str:
    """Who judges what stands on a page when no law is behind it."""
    return OF_FOLDER.get(side.partition("/")[0], paastand.EDITOR)


def claims(docs: Path, day: dt.date) -> Iterator[Paastand]:
    """Every statement in the prose of the written pages."""
    named = [source.stamp(path) for model in (Lov, Organisationer) for path in reader.paths(docs, model)]
    around = digest((named, day))
    for side in content.sider(docs):
        if not side.startswith(BESIDE) and side != "index.md":
            yield from _found.of(side, (source.stamp(docs / side), around), _of_page, docs, day, side)


def _of_page(docs: Path, day: dt.date, side: str) -> list[Paastand]:
    say, known, front = saying(docs, day), content.love(docs), content.sider(docs)[side]
    return [one for line in lines(text_of(docs / side)) for one in _claim(known, side, front, line, say)]


def _claim(known: Mapping[str, Lov], side: str, front: Side, line: Line, say: Said) -> Iterator[Paastand]:
    shown, grounds = plain(line.tekst, say), tuple(_grounds(known, line.tekst))
    kind = _kind(side, line, shown, bool(grounds))
    if not kind or not shown:
        return
    kernel = plain(line.tekst, lambda call, said: f"{call}:{'/'.join(said)}")
    name = paastand.name(side, kind, kernel, grounds)
    rights = bool(grounds) and "borger" in front.maalgruppe
    harm = {"skal": paastand.ALLOWS, "tal": paastand.FIGURES}.get(kind, paastand.RIGHTS if rights else paastand.REST)
    who = paastand.LAWYER if grounds else profession(side)
    yield Paastand(side, kind, line.afsnit, shown, who, harm, grounds, name, line.linje)


def _kind(side: str, line: Line, shown: str, law: bool) -> str:
    if "**Skal" in line.tekst:
        return "skal"
    if law:
        return "lov"
    figure = FIGURE.search(shown) and len(shown.split()) > FEW and not side.startswith(FORMS)
    return "tal" if figure else ""


def _grounds(known: Mapping[str, Lov], text: str) -> Iterator[Belaeg]:
    for call in graph.CITATION.finditer(text):
        yield paastand.of_law(call["lov"], known[call["lov"]], call["sted"])


def lines(text: str) -> Iterator[Line]:
    """The sentences, points and rows of a page. A row says what its columns are called."""
    heading, columns = "", list[str]()
    for number, line in prose.lines(text):
        bare = line.strip()
        if bare.startswith("#"):
            heading = plain(bare.lstrip("#"), lambda *_: "")
        elif bare.startswith("|"):
            cells = [cell.strip() for cell in prose.CELL.split(bare.strip("|"))]
            if not columns:
                columns = cells
            elif not RULE.fullmatch(bare):
                yield Line(heading, number, _row(columns, cells))
            continue
        elif bare:
            yield Line(heading, number, bare)
        columns = []


def _row(columns: list[str], cells: list[str]) -> str:
    named = [f"{column}: {cell}" if column else cell for column, cell in zip(columns, cells, strict=False) if cell]
    return "; ".join(named)


def plain(markdown: str, say: Said) -> str:
    """A line as its reader reads it, with `say(macro, arguments)` in the place of each macro."""
    told = CALL.sub(lambda call: say(call[1], ARGUMENT.findall(call[2])), markdown)
    told = reading.TAG.sub("", reading.LINK.sub(r"\1", reading.MACRO.sub("", told)))
    return " ".join(reading.BULLET.sub("", told).replace("*", "").split())


def saying(docs: Path, day: dt.date) -> Said:
    """What the macros in a sentence say on a day."""
    found = content.love(docs)
    told: dict[str, Callable[..., str]] = {
        "lov": lambda law, place="": f"{found[law].i_teksten} {place}".strip(),
        "lov_en": lambda law, place="": f"{found[law].kort_en} {laws.english(place) or place}".strip(),
        "lovdato": lambda law, place: danish(laws.day(found[law], place).dato),
        "lovdato_en": lambda law, place: english(laws.day(found[law], place).dato),
        "org": lambda unit: names.unit(docs, unit, day).navn,
        "org_en": lambda unit: names.unit(docs, unit, day).navn_en or "",
    }
    return lambda call, said: told[call](*said) if call in told else ""
