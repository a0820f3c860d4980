"""What YAML reads, but not as it looks: keys said twice, words that would be lost, numbers and days in disguise.

Works on the tree of nodes and the text it came from.
"""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

ANCHOR = "ankre og henvisninger (& og *) bruges ikke her; begynder teksten med tegnet, så sæt anførselstegn om den"
TAGGED = "teksten begynder med !, som betyder noget særligt i YAML; sæt anførselstegn om hele teksten"
KEY = "et felt skal have et navn af bogstaver; er [ eller { tekst, så sæt anførselstegn om den"
DOUBLE = "står to gange; slet den ene"
HARD_SPACE = re.compile(r"^[\u00a0\u2007\u202f]|[\u00a0\u2007\u202f]$")
HARD = "der står et hårdt mellemrum ved feltets navn; skriv almindelige mellemrum i stedet"
REMARK = (
    "det, der står efter #, ville forsvinde; hører det til teksten, så sæt anførselstegn om det hele, "
    "og er det en bemærkning, så giv den sin egen linje"
)
SPLIT = "kommaet deler teksten i to punkter; sæt anførselstegn om den tekst, der hører sammen"
DEEPER = "punktet er rykket længere ind end punktet over og bliver en del af dets tekst; ryk det ud på linje med det"
TWICE = "»{value}« står to gange på listen; slet det ene"
NUMBER = "tallet ville blive læst som et andet; skriv det med almindelige cifre, eller sæt anførselstegn om det"
DAY = "en dato skrives som 2026-10-01: år, måned og dag med to cifre"
NO_DAY = "datoen findes ikke i kalenderen; ret den"
YEAR = "året skal ligge mellem {first} og {last}; ret datoen"
YEARS = range(1800, 2100)

Found = Iterator[tuple[int, str, str]]  # line, field, why


class Place(NamedTuple):
    """The lines of the file, and the way of keys to the node that is looked at."""

    lines: list[str]
    field: str


def faults(tree: Any, text: str) -> Found:
    """(line, field, why) for each node that does not mean what it looks like."""
    yield from _node(tree, Place(text.split("\n"), "filen"), set())


def _node(node: Any, at: Place, seen: set[int]) -> Found:
    sign = _sign(node, at.lines)
    if id(node) in seen:  # a reference, which could grow without end; its anchor has been told
        return
    if sign == "&":
        yield _line(node), at.field, ANCHOR
    seen.add(id(node))
    if sign == "!" and not node.tag.startswith("tag:yaml.org,2002:python"):
        yield _line(node), at.field, TAGGED
    elif node.id == "sequence":
        yield from _sequence(node, at, seen)
    elif node.id == "mapping":
        yield from _mapping(node, at, seen)
    else:
        yield from _scalar(node, at)


def _sign(node: Any, lines: list[str]) -> str:
    line = lines[node.start_mark.line] if node.start_mark.line < len(lines) else ""
    return line[node.start_mark.column : node.start_mark.column + 1]


def _line(node: Any) -> int:
    return int(node.start_mark.line) + 1


def _within(at: Place, key: str) -> Place:
    return at._replace(field=key if at.field == "filen" else f"{at.field}.{key}")


def _sequence(node: Any, at: Place, seen: set[int]) -> Found:
    for number, child in enumerate(node.value, start=1):
        if node.flow_style and child.id == "scalar" and not child.style and re.search(r"\w-$", child.value):
            yield _line(child), at.field, SPLIT
        yield from _node(child, _within(at, str(number)), seen)
    said = set[str]()
    for number, child in enumerate({id(child): child for child in node.value}.values(), start=1):
        if child.id == "scalar" and child.value in said:
            yield _line(child), f"{at.field}.{number}", TWICE.format(value=child.value)
        said |= {child.value} if child.id == "scalar" else set()


def _mapping(node: Any, at: Place, seen: set[int]) -> Found:
    keys = set()
    for key, child in node.value:
        if key.id != "scalar":
            yield _line(key), at.field, KEY
            continue
        inner = _within(at, key.value)
        if key.value in keys:
            yield _line(key), key.value, DOUBLE
        if HARD_SPACE.search(key.value):
            yield _line(key), key.value.strip(), HARD
        keys.add(key.value)
        yield from _node(child, inner, seen)


def _scalar(node: Any, at: Place) -> Found:
    if node.style:  # between quotation marks, or a text of several lines: it means what it says
        return
    for number in range(node.start_mark.line + 1, node.end_mark.line + 1):
        if number < len(at.lines) and re.match(r"\s*- ", at.lines[number]) and _within_text(node, number, at.lines):
            yield number + 1, at.field, DEEPER
    kind = node.tag.rpartition(":")[2]
    rest = at.lines[node.end_mark.line][node.end_mark.column :] if node.end_mark.line < len(at.lines) else ""
    if kind in ("str", "null") and re.match(r"\s+#.*\S" if node.value else r"\s*#.*\S", rest):
        yield _line(node), at.field, REMARK
    elif kind in ("int", "float") and not re.fullmatch(r"-?(?:0|[1-9]\d*)(?:\.\d+)?", node.value):
        yield _line(node), at.field, NUMBER
    elif kind == "timestamp":
        yield from _day(node, at)


def _within_text(node: Any, number: int, lines: list[str]) -> bool:
    """Whether a line lies inside the node's text, and is not where the next thing begins."""
    return " ".join(lines[number].split()) in " ".join(node.value.split())


def _day(node: Any, at: Place) -> Found:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", node.value):
        yield _line(node), at.field, DAY
        return
    try:
        day = dt.date.fromisoformat(node.value)
    except ValueError:
        yield _line(node), at.field, NO_DAY
        return
    if day.year not in YEARS:
        yield _line(node), at.field, YEAR.format(first=YEARS[0], last=YEARS[-1])
