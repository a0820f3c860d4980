"""What looks like a list, a table, a box or code to its writer, and would run together or lose words here."""

import re
from collections.abc import Iterator
from itertools import pairwise

from macros.text import prose

LIKE_LIST = "»{sign}« bliver ikke til en liste her; skriv '- ' foran punktet, eller '1. ' når rækkefølgen tæller"
LOST = "rækken har {n} celler, og tabellen kun {m} kolonner, så det sidste ville forsvinde; ret rækken"
NO_DELIMITER = "tabellen mangler linjen under kolonnernes navne: | --- | --- |"
OPEN_CODE = "koden, der begynder her, bliver ikke lukket; skriv {sign} på en linje for sig efter den"
NO_TEXT = "boksen er tom, for teksten under den er ikke rykket ind; ryk den fire mellemrum ind"

ALIKE = re.compile(r"^ *(?P<sign>[–—•·▪●◦‣∙☐☑☒✓]|\d{1,2}\)|[a-z]\)) +\S")
DELIMITER = re.compile(r"^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$")
ROW = re.compile(r"^\s*\|.*\|\s*$")
BOX = re.compile(r"^(?:!!!|\?\?\?\+?) ")
MACRO = re.compile(r"\{\{.*?\}\}")
Lines = list[tuple[int, str]]  # of prose, by their number


def of_text(text: str) -> Iterator[tuple[int, str]]:
    """(line, why) for each place in a page's text."""
    lines = [*prose.lines(text)]
    yield from _lists(lines)
    yield from _tables(lines)
    yield from _boxes(lines)
    if opened := prose.unclosed(text):
        number, sign = opened
        yield number, OPEN_CODE.format(sign=sign)


def _lists(lines: Lines) -> Iterator[tuple[int, str]]:
    found = ((number, ALIKE.match(line)) for number, line in lines)
    yield from ((number, LIKE_LIST.format(sign=point["sign"])) for number, point in found if point)


def _tables(lines: Lines) -> Iterator[tuple[int, str]]:
    columns, before = 0, ""
    for (number, line), (after_number, after) in pairwise([*lines, (0, "")]):
        row = bool(ROW.match(line))
        if row and not ROW.match(before):  # the names of the columns
            columns = _cells(line)
            if ROW.match(after) and after_number == number + 1 and not DELIMITER.match(after):
                yield number, NO_DELIMITER
        elif row and _cells(line) > columns:
            yield number, LOST.format(n=_cells(line), m=columns)
        before = line


def _cells(row: str) -> int:
    return len(prose.CELL.split(MACRO.sub("", row).strip())) - 2  # a stroke stands at both ends


def _boxes(lines: Lines) -> Iterator[tuple[int, str]]:
    for (number, line), (after_number, after) in pairwise([*lines, (0, "")]):
        if BOX.match(line) and after_number == number + 1 and after.strip() and not after.startswith("    "):
            yield number, NO_TEXT
