"""The network's proposal for a risk scale: two figures from 1 to 5, and the level their product gives."""

from itertools import product
from typing import NamedTuple

SCALE = range(1, 6)
MIDDLE, HIGH = 5, 10  # the lowest products of the two upper levels
DEATH = 5  # a consequence that is never of low risk


class Felt(NamedTuple):
    """One field of the matrix."""

    sandsynlighed: int
    konsekvens: int
    produkt: int
    niveau: str


def level(likelihood: int, consequence: int) -> str:
    """Whether a danger is «lav», «middel» or «hoej»."""
    score = likelihood * consequence
    if score >= HIGH:
        return "hoej"
    return "middel" if score >= MIDDLE or consequence == DEATH else "lav"


def matrix() -> dict[int, list[Felt]]:
    """Every field, row by row from the likeliest danger down."""
    fields = [Felt(s, k, s * k, level(s, k)) for s, k in product(SCALE, SCALE)]
    return {s: [field for field in fields if field.sandsynlighed == s] for s in reversed(SCALE)}
