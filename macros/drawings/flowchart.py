"""Where the boxes of a flow stand: steps in, coordinates out (user units, origin top left). Draws nothing.

One column, narrow enough for a phone without scaling, so that the words keep their size.
"""

import textwrap
from collections.abc import Iterable
from typing import NamedTuple

from macros.models import Spor

WIDTH, INDENT, LETTERS = 280, 46, 28  # of the drawing; of the words in a box; of one line
LINE, PAD, GAP = 18, 12, 24  # height of a line; above and below the words; between boxes, room for an arrow


class Line(NamedTuple):
    """A line of words, its baseline, and what it is: the step itself, who does it, or the time."""

    tekst: str
    y: int
    slags: str


class Box(NamedTuple):
    """One step. `pil` is where the arrow to the next begins and ends, and None after the last."""

    nummer: int
    krav: str
    y: int
    hoejde: int
    midt: int
    linjer: list[Line]
    pil: tuple[int, int] | None


class Flow(NamedTuple):
    """The whole drawing."""

    bredde: int
    hoejde: int
    indryk: int
    kasser: list[Box]


def flow(track: Spor) -> Flow:
    """The steps of a track as boxes from top to bottom."""
    boxes: list[Box] = []
    y = 2
    for number, step in enumerate(track.skridt, start=1):
        words = [(line, "kort") for line in textwrap.wrap(step.kort, LETTERS)]
        lines = list(_lines([*words, (step.hvem, "hvem"), *([(step.frist, "frist")] if step.frist else [])], y))
        height = 2 * PAD + len(lines) * LINE
        last = number == len(track.skridt)
        arrow = None if last else (y + height, y + height + GAP)
        boxes.append(Box(number, step.krav, y, height, y + height // 2, lines, arrow))
        y += height + GAP
    return Flow(WIDTH, y - GAP + 2, INDENT, boxes)


def _lines(words: Iterable[tuple[str, str]], top: int) -> Iterable[Line]:
    for index, (text, kind) in enumerate(words):
        yield Line(text, top + PAD + index * LINE + LINE - 4, kind)
