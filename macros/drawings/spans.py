"""Where horizontal bars with a span stand: sums in, coordinates out (user units). The page's script does the same."""

from collections.abc import Mapping
from typing import NamedTuple

from macros.numbers.budget import Sum
from macros.text.numerals import half_up

LABEL, BAR, NUMBER = 190, 340, 110  # widths: names, bars, numbers
ROW, THICK = 34, 16


class Row(NamedTuple):
    """One bar; `fra` and `til` are the ends of its span, `tal` where its number begins."""

    id: str
    midt: int
    oeverst: int
    bredde: int
    fra: int
    til: int
    tal: int
    sum: Sum


class Rows(NamedTuple):
    """The whole drawing."""

    bredde: int
    hoejde: int
    venstre: int
    skala: int
    tyk: int
    raekker: list[Row]


def rows(sums: Mapping[str, Sum]) -> Rows:
    """The longest span fills the width."""
    most = max((s.hoej for s in sums.values()), default=0) or 1

    def wide(value: float) -> int:
        return int(half_up(BAR * value / most))

    def row(place: int, name: str, s: Sum) -> Row:
        middle, end = ROW * place + ROW // 2, LABEL + wide(s.hoej)
        return Row(name, middle, middle - THICK // 2, wide(s.sandsynlig), LABEL + wide(s.lav), end, end + 8, s)

    found = [row(place, name, s) for place, (name, s) in enumerate(sums.items())]
    return Rows(LABEL + BAR + NUMBER, ROW * len(found), LABEL, BAR, THICK, found)
