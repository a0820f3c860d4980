"""Where the phases stand on the picture of the life cycle: down the left side, up the right. Draws nothing.

The picture is narrow on purpose. It is shown at its own size, so its text is as large at 320 px as on a wide screen.
"""

from collections.abc import Mapping
from typing import NamedTuple

WIDTH, STEP, TOP, EDGE, DOT = 312, 46, 30, 22, 15  # user units, which are pixels where there is room


class Stop(NamedTuple):
    """One phase: its number, the middle of its dot, and where its name begins or ends."""

    id: str
    nummer: int
    navn: str
    x: int
    y: int
    tekst_x: int
    til_venstre: bool


class Loop(NamedTuple):
    """The whole picture."""

    bredde: int
    hoejde: int
    r: int
    spor: str
    tilbage: str
    stop: list[Stop]


def drawn(names: Mapping[str, str]) -> Loop:
    """The picture of phases in order: id → name."""
    half = -(-len(names) // 2)
    bottom = TOP + (half - 1) * STEP
    left, right = EDGE, WIDTH - EDGE
    stops = []
    for i, (phase, name) in enumerate(names.items()):
        down = i < half
        y = TOP + (i if down else len(names) - 1 - i) * STEP
        x = left if down else right
        stops.append(Stop(phase, i + 1, name, x, y, x + (DOT + 8) * (1 if down else -1), not down))
    turn = f"v18 q0 14 14 14 H{right - 14} q14 0 14 -14 V{TOP}"
    return Loop(
        bredde=WIDTH,
        hoejde=bottom + 48,
        r=DOT,
        spor=f"M{left} {TOP} V{bottom} {turn}",
        tilbage=f"M{right} {TOP - DOT} V{TOP - 18} q0 -8 -8 -8 H{left + 8} q-8 0 -8 8 V{TOP - DOT - 1}",
        stop=stops,
    )
