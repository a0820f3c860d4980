"""What is quoted stands in »…«, on every Danish page and in all data."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from macros import content
from macros.content import source
from macros.content.faults import Fejl, where
from macros.content.text import text as text_of
from macros.registers.reading import MACRO, TAG
from macros.text import prose

WRONG = re.compile(r"[\"“”„]|(?<![^\s(|*\[])«(?=\w)")  # the last: «…» the other way round
# macros and attributes, tags, addresses of links, and the title of a box
SYNTAX = re.compile(rf"{MACRO.pattern}|{TAG.pattern}|\]\([^)]*\)|^\s*(?:\?\?\?\+?|!!!) .*$")
# the marks that belong to YAML itself
YAML = re.compile(r'(?:^|(?<=[:,-] )|(?<=[\[{]))"(?:[^"\\]|\\.)*"(?=\s*(?:[,\]}:#]|$))', re.MULTILINE)
ENGLISH = re.compile(r"(?:^|_)(?:en|engelsk)$")  # fields in English have the marks of English
WHY = "{} bruges ikke om det, der citeres; skriv »…«"


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each line and each field with other quotation marks. A source's own title stays as it is."""
    for name, side in content.sider(docs).items():
        if side.lang == "da":
            yield from _in_file(docs / name, (docs / name).stat().st_mtime_ns)
    for path in sorted(docs.glob("**/*.yml")):
        yield from _in_file(path, path.stat().st_mtime_ns)


@cache
def _in_file(path: Path, _changed: int) -> tuple[Fejl, ...]:
    """Looked through once per change of the file: who writes does not wait for a thousand others."""
    return tuple(_in_page(path) if path.suffix == ".md" else _in_data(path, text_of(path)))


def _in_page(path: Path) -> Iterator[Fejl]:
    text = text_of(path)
    yield from _in_data(path, text.partition("\n---\n")[0])
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
