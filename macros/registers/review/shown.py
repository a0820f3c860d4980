"""What the frame tells of a page's reviews: who has seen it, what has changed since, who is missing, the sheet."""

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from macros import content
from macros.models import Begreb
from macros.registers.review import desk, status


class Vist(NamedTuple):
    """As `Stand`, in words, with the address of the sheet inside the site."""

    mangler: tuple[str, ...]
    gennemgaaet: tuple[tuple[dt.date, str], ...]
    aendret: tuple[tuple[str, str, str], ...]
    rigtige: int
    i_alt: int
    ark: str


def of_page(docs: Path, day: dt.date, side: str, language: str = "da") -> Vist | None:
    """What is told of one page, in its language; None for a page without statements."""
    stand = status.of_site(docs, day).get(side)
    if not stand:
        return None
    words = {word.id: called(word, language) for word in content.vokabularer(docs)["fag"].ord}
    return Vist(
        mangler=tuple(words[one] for one in stand.mangler),
        gennemgaaet=tuple((one.dato, words[one.fag]) for one in stand.gennemgaaet),
        aendret=tuple((one.tekst, one.hvorfor, words[one.fag]) for one in stand.aendret),
        rigtige=stand.rigtige,
        i_alt=stand.i_alt,
        ark=f"{desk.sheet(side)}/",
    )


def called(word: Begreb, language: str) -> str:
    """A profession in the middle of a sentence."""
    name = (word.en if language == "en" else None) or word.da
    return name[0].lower() + name[1:]
