"""Where curves, intervals and people stand in the figures of the wiki: numbers in, coordinates out. Draws nothing."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

LEFT, TOP, RIGHT, FOOT = 58, 14, 24, 48  # the margins around a curve
WIDE, HIGH = 380, 300
NAMES, TRACK, STEP = 116, 228, 40  # intervals: room for names, length of the axis, distance between rows
PER_ROW, PERSON_W, PERSON_H = 40, 11, 14  # people; praevalens.js counts with the same three


class Akse(NamedTuple):
    """An axis: its name, its ends, and the values written at it, as numbers and as text."""

    navn: str
    fra: float
    til: float
    vaerdier: Mapping[float, str]


class Serie(NamedTuple):
    """A named series of points; `klasse` chooses colour and dashes, `form` whether a line joins them."""

    navn: str
    klasse: str
    punkter: Sequence[tuple[float, float]]
    form: Literal["linje", "prikker", "begge"] = "linje"


class Maerke(NamedTuple):
    """A value written at an axis."""

    plads: float
    tekst: str


class Linje(NamedTuple):
    """A series as drawn: the points of a polyline (empty without a line), and the dots that stand out."""

    navn: str
    klasse: str
    punkter: str
    prikker: list[tuple[float, float]]


class Graf(NamedTuple):
    """Curves in a frame."""

    bredde: int
    hoejde: int
    venstre: int
    hoejre: int
    top: int
    bund: int
    x_navn: str
    y_navn: str
    x_maerker: list[Maerke]
    y_maerker: list[Maerke]
    linjer: list[Linje]


def graph(x: Akse, y: Akse, series: Sequence[Serie]) -> Graf:
    """The curves over the two axes. An axis may run backwards."""
    right, ground = WIDE - RIGHT, HIGH - FOOT

    def across(value: float) -> float:
        return round(LEFT + (value - x.fra) / (x.til - x.fra) * (right - LEFT), 1)

    def up(value: float) -> float:
        return round(ground - (value - y.fra) / (y.til - y.fra) * (ground - TOP), 1)

    lines = []
    for found in series:
        placed = [(across(a), up(b)) for a, b in found.punkter]
        path = "" if found.form == "prikker" else " ".join(f"{a:g},{b:g}" for a, b in placed)
        lines.append(Linje(found.navn, found.klasse, path, [] if found.form == "linje" else placed))
    return Graf(
        *(WIDE, HIGH, LEFT, right, TOP, ground, x.navn, y.navn),
        x_maerker=[Maerke(across(value), text) for value, text in x.vaerdier.items()],
        y_maerker=[Maerke(up(value), text) for value, text in y.vaerdier.items()],
        linjer=lines,
    )


class Interval(NamedTuple):
    """A share with its interval; `hoejde` is the row's middle."""

    navn: str
    hoejde: int
    midt: float
    fra: float
    til: float


class Intervaller(NamedTuple):
    """Intervals over a percentage axis."""

    bredde: int
    hoejde: int
    venstre: int
    bund: int
    maerker: list[Maerke]
    raekker: list[Interval]


def intervals(rows: Mapping[str, tuple[float, float, float]]) -> Intervaller:
    """For each name (share, lower, upper) in per cent."""

    def across(value: float) -> float:
        return round(NAMES + value / 100 * TRACK, 1)

    ground = TOP + len(rows) * STEP
    return Intervaller(
        *(NAMES + TRACK + RIGHT + 10, ground + 34, NAMES, ground),
        maerker=[Maerke(across(value), f"{value} %") for value in range(0, 101, 25)],
        raekker=[
            Interval(name, TOP + i * STEP + STEP // 2, *(across(value) for value in values))
            for i, (name, values) in enumerate(rows.items())
        ],
    )


class Blok(NamedTuple):
    """One group of people: whole rows as one rectangle, the last row as another."""

    klasse: str
    antal: int
    y: int
    hoejde: int
    rest_y: int
    rest: int


class Mennesker(NamedTuple):
    """People in groups, each group on rows of its own with an empty row between."""

    bredde: int
    hoejde: int
    menneske: tuple[int, int]
    blokke: list[Blok]


def people(counts: Mapping[str, int]) -> Mennesker:
    """The groups in the order given. An empty group takes no room."""
    blocks, row = [], 0
    for name, count in counts.items():
        whole, rest = divmod(count, PER_ROW)
        y, height = row * PERSON_H, whole * PERSON_H
        blocks.append(Blok(name, count, y, height, y + height, rest * PERSON_W))
        row += whole + bool(rest) + bool(count)
    return Mennesker(PER_ROW * PERSON_W, max(row - 1, 1) * PERSON_H, (PERSON_W, PERSON_H), blocks)
