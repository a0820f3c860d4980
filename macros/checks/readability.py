"""No text is harder to read than its readers were promised: LIX 50 for staff, 40 and short sentences for citizens."""

from collections.abc import Iterator
from pathlib import Path

from macros import reading, source
from macros.faults import Fejl, where
from macros.lix import average, lix, longest
from macros.reading import Piece

NAMED = 3  # so many of the longest sentences a fault names


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each text that is too hard, with its longest sentences."""
    for piece in reading.pieces(docs):
        for why in _reasons(piece):
            shown = " / ".join(f"»{sentence}«" for sentence in longest(piece.tekst, NAMED))
            line = source.read(piece.fil).line(piece.sted) if piece.sted else 1
            yield Fejl(where(piece.fil), line, piece.felt, f"{why}. De længste: {shown}")


def _reasons(piece: Piece) -> Iterator[str]:
    level, mean = lix(piece.tekst), average(piece.tekst)
    if level > piece.lix:
        yield f"har LIX {level}, højst {piece.lix}; brug kortere sætninger og ord"
    if piece.saetning and mean > piece.saetning:
        said = f"{mean:.1f}".replace(".", ",")
        yield f"har {said} ord pr. sætning i gennemsnit, højst {piece.saetning}; del de lange sætninger"
