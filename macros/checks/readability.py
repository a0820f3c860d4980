"""No text is harder to read than its readers were promised: LIX 50 for staff, 40 and short sentences for citizens."""

from collections.abc import Iterator
from pathlib import Path

from macros.caching.latest import Latest
from macros.content import source
from macros.content.faults import Fejl, where
from macros.registers import reading
from macros.registers.reading import Piece
from macros.text.lix import average, lix, longest

_seen: Latest[list[str]] = Latest("laesbarhed")
NAMED = 3  # so many of the longest sentences a fault names


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each text that is too hard, with its longest sentences."""
    for piece in reading.pieces(docs):
        for why in _seen.of(f"{source.name(piece.fil)} {piece.sted}", piece[3:], _reasons, piece):
            shown = " / ".join(f"»{sentence}«" for sentence in longest(piece.tekst, NAMED))
            line = source.read(piece.fil).line(piece.sted) if piece.sted else 1
            yield Fejl(where(piece.fil), line, piece.felt, f"{why}. De længste: {shown}")


def _reasons(piece: Piece) -> list[str]:
    level, mean, found = lix(piece.tekst), average(piece.tekst), []
    if level > piece.lix:
        found.append(f"har LIX {level}, højst {piece.lix}; del de længste sætninger, og behold fagordene")
    if piece.saetning and mean > piece.saetning:
        said = f"{mean:.1f}".replace(".", ",")
        found.append(f"har {said} ord pr. sætning i gennemsnit, højst {piece.saetning}; del de længste")
    return found
