"""The network's proposal for a risk scale: two figures from 1 to 5, and the level their product gives."""

from itertools import product
from typing import NamedTuple

SCALE = range(1, 6)
LEVELS = {15: "meget-hoej", 10: "hoej", 5: "middel", 0: "lav"}  # the lowest product of each level, highest first


class Felt(NamedTuple):
    """One field of the matrix."""

    sandsynlighed: int
    konsekvens: int
    produkt: int
    niveau: str


def level(likelihood: int, consequence: int) -> str:
    """How high the risk of a danger is."""
    return next(name for least, name in LEVELS.items() if likelihood * consequence >= least)


def matrix() -> dict[int, list[Felt]]:
    """Every field, row by row from the likeliest danger down."""
    fields = [Felt(s, k, s * k, level(s, k)) for s, k in product(SCALE, SCALE)]
    return {s: [field for field in fields if field.sandsynlighed == s] for s in reversed(SCALE)}
