"""Where the boxes and words of a drawing in one column stand: words in, coordinates out. Draws nothing.

The drawing is as wide as the narrowest phone allows and grows downwards, so it is read the same at every width.
"""

from typing import NamedTuple

from macros.models import Del, Felt, Spor, Tegning
from macros.text.lettering import wrap

WIDTH, MARGIN, PAD, GAP = 300, 4, 10, 10
HEAD, BODY, SMALL = 15, 14, 13  # sizes of type
LINE = {HEAD: 19, BODY: 18, SMALL: 17}
NUMBER = 26  # room for the number of a step
ARROW = 30  # the shortest arrow
PICTURE = 70  # the little picture and the air beside it
BAR, STEP, TOP = 18, 4, 4  # the bar of the highest step, how much thinner each lower one is, and their number

Words = tuple[tuple[str | None, str, int], ...]
"""A box's texts from above: the words, what they are, and their size."""


class Ord(NamedTuple):
    """A line of words and where its baseline begins."""

    x: int
    y: int
    tekst: str
    slags: str


class Boks(NamedTuple):
    """A box with its lines; `nr` is its number in the order, `maerke` the middle of it, `bjaelke` the bar's width."""

    x: int
    y: int
    bredde: int
    hoejde: int
    slags: str
    linjer: list[Ord]
    nr: int
    maerke: tuple[int, int]
    billede: tuple[int, int]
    bjaelke: int


class Pil(NamedTuple):
    """An arrow, from one height to another, with its words at its side."""

    x: int
    fra: int
    til: int
    linjer: list[Ord]

    @property
    def ned(self) -> bool:
        """Whether it points down."""
        return self.til > self.fra


class Ramme(NamedTuple):
    """A frame around boxes, with its name."""

    x: int
    y: int
    bredde: int
    hoejde: int
    navn: Ord


class Flow(NamedTuple):
    """The whole drawing."""

    bredde: int
    hoejde: int
    rammer: list[Ramme]
    bokse: list[Boks]
    pile: list[Pil]


def flow(drawing: Tegning) -> Flow:
    """Every box, frame and arrow of a drawing in its place."""
    found = Flow(WIDTH, 0, [], [], [])
    y = MARGIN
    for part in drawing.dele:
        y = _part(found, part, y, numbered=drawing.nummereret)
        if part is not drawing.dele[-1]:
            y = _arrows(found, part, y)
    return found._replace(hoejde=y + MARGIN)


def steps(track: Spor) -> Flow:
    """The steps of a track, numbered, with an arrow between."""
    found = Flow(WIDTH, 0, [], [], [])
    y = MARGIN
    for number, step in enumerate(track.skridt, start=1):
        words = ((step.hvem, "hvem", SMALL), (step.kort, "navn", HEAD), (step.frist, "tekst", BODY))
        if found.bokse:
            found.pile.append(Pil(WIDTH // 2, y + 3, y + ARROW - 3, []))
            y += ARROW
        found.bokse.append(_box(words, step.krav, (MARGIN, y, WIDTH - 2 * MARGIN), number))
        y += found.bokse[-1].hoejde
    return found._replace(hoejde=y + MARGIN)


def _part(found: Flow, part: Del, y: int, *, numbered: bool) -> int:
    """Lay one part from `y`; returns where it ends."""
    top, inset = y, 0
    if part.ramme:
        y, inset = y + LINE[BODY] + PAD, PAD
    left, width = MARGIN + inset, WIDTH - 2 * (MARGIN + inset)
    if part.ved_siden_af:
        each = (width - GAP * (len(part.felter) - 1)) // len(part.felter)
        boxes = [_box(_words(f), f.slags, (left + i * (each + GAP), y, each)) for i, f in enumerate(part.felter)]
        tallest = max(box.hoejde for box in boxes)
        found.bokse.extend(box._replace(hoejde=tallest) for box in boxes)
        y += tallest
    else:
        for field in part.felter:
            found.bokse.append(
                _box(_words(field), field.slags, (left, y, width), len(found.bokse) + 1 if numbered else 0)
            )
            y += found.bokse[-1].hoejde + GAP
        y -= GAP
    if part.ramme:
        y += PAD
        name = Ord(MARGIN + PAD, top + LINE[BODY], part.ramme, "rammenavn")
        found.rammer.append(Ramme(MARGIN, top, WIDTH - 2 * MARGIN, y - top, name))
    return y


def _words(field: Felt) -> Words:
    return (field.hvem, "hvem", SMALL), (field.navn, "navn", HEAD), (field.tekst, "tekst", BODY)


def _box(words: Words, kind: str, place: tuple[int, int, int], number: int = 0) -> Boks:
    """A box whose left, top and width are known; its words say how tall it is."""
    x, y, width = place
    indent = NUMBER if number else 0
    bar = BAR if kind.startswith("trin-") else 0
    picture = PICTURE if kind == "billede" else 0
    room = width - 2 * PAD - indent - bar - picture
    lines, at = [], y + PAD - 4
    for text, style, size in words:
        for line in wrap(text or "", room, size, bold=style == "navn"):
            at += LINE[size]
            lines.append(Ord(x + PAD + indent + bar, at, line, style))
    height = max(at - y + PAD + 2, picture + PAD)
    return Boks(
        x,
        y,
        width,
        height,
        kind,
        lines,
        number,
        maerke=(x + PAD + 9, y + 21),
        billede=(x + width - picture, y + PAD),
        bjaelke=BAR - STEP * (TOP - int(kind[-1])) if bar else 0,
    )


def _arrows(found: Flow, part: Del, y: int) -> int:
    """Lay the arrows below a part; returns where the next part begins."""
    both = part.pil_op is not None
    places = [(part.pil, WIDTH // 2 if not both else 16)] + ([(part.pil_op, 162)] if both else [])
    room = WIDTH // 2 - 30
    words = [wrap(text or "", room, SMALL) for text, _ in places]
    length = max(ARROW, max(len(lines) for lines in words) * LINE[SMALL] + 8)
    for lines, (_, x), upwards in zip(words, places, (False, True), strict=False):
        ends = (y + length - 3, y + 3) if upwards else (y + 3, y + length - 3)
        first = y + (length - len(lines) * LINE[SMALL]) // 2 + SMALL
        labels = [Ord(x + 12, first + i * LINE[SMALL], line, "paa-pil") for i, line in enumerate(lines)]
        found.pile.append(Pil(x, *ends, labels))
    return y + length
