"""The macros as pages call them: for each, one call to learn from, and the page that it stands on."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from macros import content
from macros.content.text import text as text_of
from macros.models import Side

CALL = re.compile(r"\{\{ *(?P<call>(?P<name>\w+)\([^{}]*\)) *\}\}")


class Example(NamedTuple):
    """A call as somebody wrote it, and where what it gives can be seen."""

    kald: str
    side: str
    titel: str


def examples(docs: Path, names: Iterable[str]) -> dict[str, Example]:
    """Name → the shortest call on a written page, by name; without those that only generated pages call."""
    wanted = set(names)
    found: dict[str, Example] = {}
    for page, side in content.sider(docs).items():
        for call in CALL.finditer(text_of(docs / page)):
            name = call["name"]
            if name in wanted and (name not in found or len(call["call"]) < len(found[name].kald)):
                found[name] = _example(call["call"], page, side)
    return dict(sorted(found.items()))


def _example(call: str, page: str, side: Side) -> Example:
    return Example(" ".join(call.split()), page, side.title)
