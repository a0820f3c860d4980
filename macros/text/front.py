"""A page's front matter and its prose, taken apart and put together. Alone knows how the two are marked off."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

MARK = "---"
OPEN, CLOSE = f"{MARK}\n", f"\n{MARK}\n"


class Parts(NamedTuple):
    """The YAML of a page, its prose, and the number of the line where the prose begins."""

    front: str
    body: str
    first: int = 1
    closed: bool = False  # an open front matter leaves no prose: nobody can say where it would begin


def split(text: str) -> Parts:
    """The parts of a page. A text without front matter is prose from its first line."""
    if not text.startswith(OPEN):
        return Parts("", text)
    end = text.find(CLOSE, len(MARK))
    if end < 0:
        return Parts(text[len(OPEN) :], "")
    front, body = text[len(OPEN) : end + 1], text[end + len(CLOSE) :]
    return Parts(front, body, front.count("\n") + 3, closed=True)


def written(values: Mapping[str, Any]) -> str:
    """The front matter of a page that is made from data, with the blank line after it."""
    lines = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())
    return f"{OPEN}{lines}{MARK}\n\n"
