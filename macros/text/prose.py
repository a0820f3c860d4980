"""The text of a page as its readers see it: without front matter and code, with the lines where they were."""

import re
from collections.abc import Iterator

from macros.text import front

CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
FENCE = re.compile(r"^\s*(?P<sign>`{3,}|~{3,})(?P<rest>.*)$")
CELL = re.compile(r"(?<!\\)\|")  # between two cells of a table


def unclosed(text: str) -> tuple[int, str] | None:
    """(line, sign) of code that is opened and never closed; None when all is."""
    opened: tuple[int, str] | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        if opened:
            opened = None if _closes(line, opened[1]) else opened
        elif sign := _opens(line):
            opened = number, sign
    return opened


def lines(text: str) -> Iterator[tuple[int, str]]:
    """(number, line) of every line of prose, without what stands as code in it."""
    inside = ""  # what closes the code that we are in
    _, body, first, _ = front.split(text)
    for number, line in enumerate(body.splitlines(), start=first):
        if inside:
            inside = "" if _closes(line, inside) else inside
        elif not (inside := _opens(line)):
            yield number, CODE.sub("", line)


def _opens(line: str) -> str:
    """The sign that code of several lines begins with here; empty when none does."""
    found = FENCE.match(line)
    return found["sign"] if found and not (found["sign"][0] == "`" and "`" in found["rest"]) else ""


def _closes(line: str, opened: str) -> bool:
    closing = line.strip()
    return closing.startswith(opened) and not closing.strip(opened[0])
