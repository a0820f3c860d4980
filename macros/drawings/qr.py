"""An address as a QR code: which squares are dark, as a path to draw. The only module that knows segno."""

from functools import cache
from typing import NamedTuple

import segno

QUIET = 4  # so many light squares must surround the code for a telephone to find it


class Kode(NamedTuple):
    """A code to draw: its address, its side in squares with the quiet zone, and the path of the dark squares."""

    adresse: str
    side: int
    sti: str


@cache
def code(address: str) -> Kode:
    """The QR code of an address. A quarter of it may be dirty or folded and it can still be read (level Q)."""
    rows = segno.make_qr(address, error="q", boost_error=False).matrix
    dark = (
        f"M{x + QUIET} {y + QUIET}h1v1h-1z" for y, row in enumerate(rows) for x, square in enumerate(row) if square
    )
    return Kode(address, len(rows) + 2 * QUIET, "".join(dark))
