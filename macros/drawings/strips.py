"""Where results between nothing and all stand on a line: text from records in, coordinates out (user units)."""

import re
from typing import NamedTuple

WIDE, TALL, MARGIN = 200, 18, 6
NUMBER = re.compile(r"\d+(?:,\d+)?")
SPAN = re.compile(r"^(\d+(?:,\d+)?)\s*-\s*(\d+(?:,\d+)?)")


class Strip(NamedTuple):
    """A line from 0 to 1: the ends of what is drawn (equal for a point), and of the interval when there is one."""

    bredde: int
    hoejde: int
    fra: float
    til: float
    lav: float | None
    hoej: float | None


def strip(value: str, interval: str = "") -> Strip | None:
    """A result as a place on a line; None for what is no share between 0 and 1, such as minutes."""
    percent = "%" in value
    ends = _ends(value, percent)
    if not ends or not 0 <= ends[0] <= ends[1] <= 1 or not (percent or re.match(r"^0?[01],\d", value.strip())):
        return None
    around = _ends(interval, percent) if SPAN.match(interval) else None
    low, high = (_place(around[0]), _place(around[1])) if around and around[1] <= 1 else (None, None)
    return Strip(WIDE + 2 * MARGIN, TALL, _place(ends[0]), _place(ends[1]), low, high)


def _ends(text: str, percent: bool) -> tuple[float, float] | None:
    span, one = SPAN.match(text), NUMBER.match(text)
    found = span.groups() if span else (one[0], one[0]) if one else ()
    if not found:
        return None
    low, high = (float(part.replace(",", ".")) / (100 if percent else 1) for part in found)
    return low, high


def _place(share: float) -> float:
    return round(MARGIN + WIDE * share, 1)
