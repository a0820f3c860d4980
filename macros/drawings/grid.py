"""Where things stand in the drawings: numbers in, coordinates out (user units, origin top left). Draws nothing."""

from collections.abc import Mapping
from typing import NamedTuple

LABEL, CELL_W, CELL_H, GAP, HEAD = 250, 54, 30, 4, 74  # the grid: width of row names, size of cells, height of heads
BAR_W, BAR_GAP, BAR_MAX, FOOT = 40, 12, 150, 28  # the bars
SHADES = 4  # how many tones the grid uses


class Label(NamedTuple):
    """A text and where it begins."""

    x: int
    y: int
    tekst: str


class Cell(NamedTuple):
    """One cell of the grid."""

    raekke: str
    kolonne: str
    navn: str
    antal: int
    trin: int
    x: int
    y: int
    bredde: int
    hoejde: int
    midt_x: int
    midt_y: int


class Grid(NamedTuple):
    """A grid of counts with names at its rows and columns, and the same as rows of numbers."""

    bredde: int
    hoejde: int
    kolonner: list[Label]
    raekker: list[Label]
    celler: list[Cell]
    tabel: list[tuple[str, list[int]]]


class Bar(NamedTuple):
    """One bar; `over` is the baseline of its number, `midt` its middle."""

    aar: str
    antal: int
    x: int
    y: int
    bredde: int
    hoejde: int
    midt: int
    over: int


class Bars(NamedTuple):
    """Bars over the years."""

    bredde: int
    hoejde: int
    bund: int
    soejler: list[Bar]


def grid(
    counts: Mapping[str, Mapping[str, int]], row_names: Mapping[str, str], column_names: Mapping[str, str]
) -> Grid:
    """The grid of row → column → count. A darker tone is a larger count."""
    top = max((n for row in counts.values() for n in row.values()), default=0)
    cells = [
        Cell(
            raekke=row,
            kolonne=column,
            navn=f"{row_names[row]}, {column_names[column].lower()}: {n} {'projekt' if n == 1 else 'projekter'}",
            antal=n,
            trin=-(-n * SHADES // top) if top else 0,
            x=(x := LABEL + j * (CELL_W + GAP)),
            y=(y := HEAD + i * (CELL_H + GAP)),
            bredde=CELL_W,
            hoejde=CELL_H,
            midt_x=x + CELL_W // 2,
            midt_y=y + CELL_H // 2 + 5,
        )
        for i, (row, columns) in enumerate(counts.items())
        for j, (column, n) in enumerate(columns.items())
    ]
    return Grid(
        bredde=LABEL + len(column_names) * (CELL_W + GAP) + 60,
        hoejde=HEAD + len(counts) * (CELL_H + GAP) + GAP,
        kolonner=[
            Label(LABEL + j * (CELL_W + GAP) + CELL_W // 2 - 4, HEAD - 10, name)
            for j, name in enumerate(column_names.values())
        ],
        raekker=[
            Label(0, HEAD + i * (CELL_H + GAP) + CELL_H // 2 + 5, row_names[row]) for i, row in enumerate(counts)
        ],
        celler=cells,
        tabel=[(row_names[row], list(columns.values())) for row, columns in counts.items()],
    )


def bars(counts: Mapping[str, int]) -> Bars:
    """One bar for each year, as high as its share of the highest."""
    top = max(counts.values(), default=0) or 1
    ground = 24 + BAR_MAX
    drawn = []
    for i, (year, n) in enumerate(counts.items()):
        x, height = i * (BAR_W + BAR_GAP), round(BAR_MAX * n / top)
        drawn.append(Bar(year, n, x, ground - height, BAR_W, height, x + BAR_W // 2, ground - height - 6))
    return Bars(max(len(drawn), 1) * (BAR_W + BAR_GAP), ground + FOOT, ground + FOOT - 8, drawn)
