"""What is quoted stands in »…«, on every Danish page and in all data."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros import content
from macros.checks import each
from macros.checks.each import Each
from macros.content import source
from macros.content.faults import Fejl, where
from macros.content.text import text as text_of
from macros.registers.reading import MACRO, TAG
from macros.text import front, prose

WRONG = re.compile(r"[\"“”„]|(?<![^\s(|*\[])«(?=\w)")  # the last: «…» the other way round
# macros and attributes, tags, addresses of links, and the title of a box
SYNTAX = re.compile(rf"{MACRO.pattern}|{TAG.pattern}|\]\([^)]*\)|^\s*(?:\?\?\?\+?|!!!) .*$")
# the marks that belong to YAML itself
YAML = re.compile(r'(?:^|(?<=[:,-] )|(?<=[\[{]))"(?:[^"\\]|\\.)*"(?=\s*(?:[,\]}:#]|$))', re.MULTILINE)
ENGLISH = re.compile(r"(?:^|_)(?:en|engelsk)$")  # fields in English have the marks of English
_each = Each("citater")
WHY = "{} bruges ikke om det, der citeres; skriv »…«"


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each line and each field with other quotation marks. A source's own title stays as it is."""
    danish = (docs / name for name, side in content.sider(docs).items() if side.lang == "da")
    yield from _each.of(danish, _in_page)
    yield from _each.of(each.data(docs), _in_file)


def _in_file(path: Path) -> Iterator[Fejl]:
    return _in_data(path, text_of(path))


def _in_page(path: Path) -> Iterator[Fejl]:
    text = text_of(path)
    yield from _in_data(path, front.split(text).front)
    for number, line in prose.lines(text):
        if WRONG.search(line) and (found := WRONG.search(SYNTAX.sub("", line))):
            yield Fejl(where(path), number, "teksten", WHY.format(found[0]))


def _in_data(path: Path, text: str) -> Iterator[Fejl]:
    if not WRONG.search(YAML.sub("", text)):
        return  # to look is fast, to read is slow
    read = source.read(path)
    for keys, value in _texts(read.data, ()):
        if found := WRONG.search(value):
            yield read.fault(keys, WHY.format(found[0]))


def _texts(data: Any, keys: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(data, str):
        yield keys, data
    elif isinstance(data, list):
        for index, item in enumerate(data):
            yield from _texts(item, (*keys, index))
    elif isinstance(data, dict):
        for key, value in data.items():
            if not ENGLISH.search(str(key)) and not (key == "titel" and "url" in data):
                yield from _texts(value, (*keys, key))
