"""The lines of a YAML file that are its structure: what is text, remark or blank between them is left out."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# indentation, dashes of lists, «key:» and what follows
ENTRY = re.compile(r"^(?P<indent>\s*)(?P<dashes>(?:- +)*)(?:(?P<key>[\w-]+):(?=\s|$))?\s*(?P<value>.*)$")
BLOCK = re.compile(r"[|>][+-]?\d?[+-]?\s*(?:#.*)?$")  # opens a text of several lines


class Line(NamedTuple):
    """A line as it is written, with its number, how far in its key stands, its key, and the value after it."""

    number: int
    text: str
    column: int
    key: str
    value: str


def structure(text: str) -> Iterator[Line]:
    """Every line that is neither blank, a remark, nor a part of a text that `|` or `>` opened."""
    within: int | None = None  # how far in the key stands whose text we are in
    for number, line in enumerate(text.split("\n"), start=1):
        inward = len(line) - len(line.lstrip(" "))
        if within is not None and (not line.strip() or inward > within):
            continue
        within = None
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = ENTRY.match(line)
        if found:
            key, value = found["key"] or "", found["value"].rstrip()
            column = len(found["indent"]) + len(found["dashes"])
            if BLOCK.fullmatch(value):
                within = inward if key or found["dashes"] else None
            yield Line(number, line, column, key, value)
