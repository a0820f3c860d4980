"""A letter's text, cut into paragraphs and points, and each of those into words and places to fill in. Pure."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from macros.models.brev import PLACE, Brev


class Piece(NamedTuple):
    """Words, or a place to fill in with the id of its field."""

    tekst: str
    felt: str = ""


class Block(NamedTuple):
    """A paragraph, or a list of points."""

    slags: Literal["afsnit", "punkter"]
    dele: list[list[Piece]]  # one of a paragraph, several of a list


def blocks(letter: Brev) -> list[Block]:
    """The letter as it is drawn."""
    return [_block(part, _names(letter)) for part in re.split(r"\n\s*\n", letter.tekst.strip())]


def subject(letter: Brev) -> list[Piece]:
    """The subject line."""
    return list(_pieces(letter.emne, _names(letter)))


def _names(letter: Brev) -> dict[str, str]:
    return {field.id: field.navn for field in letter.felter}


def _block(part: str, names: dict[str, str]) -> Block:
    lines = [line.strip() for line in part.splitlines()]
    if all(line.startswith("- ") for line in lines):
        return Block("punkter", [list(_pieces(line[2:], names)) for line in lines])
    return Block("afsnit", [list(_pieces(" ".join(lines), names))])


def _pieces(text: str, names: dict[str, str]) -> Iterator[Piece]:
    end = 0
    for place in PLACE.finditer(text):
        if before := text[end : place.start()]:
            yield Piece(before)
        yield Piece(f"[{names[place[1]]}]", place[1])
        end = place.end()
    if rest := text[end:]:
        yield Piece(rest)
