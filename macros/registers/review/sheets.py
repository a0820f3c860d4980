"""The sheets that are filled in at a review: one for each page, and one for what a lawyer should see first. Pure."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from macros import content
from macros.registers.moved import address
from macros.registers.review import claims, desk
from macros.registers.review.paastand import Belaeg, Paastand

HEAVY, MARKS = 95_000, 900  # signs on a sheet, and those around each statement


class Gruppe(NamedTuple):
    """Statements under one heading: its words, the page it leads to, and each statement with its number."""

    overskrift: str
    side: str
    paastande: tuple[tuple[int, Paastand], ...]


class Del(NamedTuple):
    """The part of a sheet that one profession fills in."""

    fag: str
    antal: int
    minutter: int
    grupper: tuple[Gruppe, ...]


class Ark(NamedTuple):
    """A sheet: its address without ending, its title, the page it is of, the page's sources, and its parts."""

    adresse: str
    titel: str
    side: str
    kilder: tuple[tuple[str, str, dt.date], ...]
    dele: tuple[Del, ...]
    naeste: str = ""


def every(docs: Path, day: dt.date) -> Iterator[Ark]:
    """Every sheet of the site."""
    called, words = desk.titles(docs), {word.id: word.da for word in content.vokabularer(docs)["fag"].ord}
    yield from _first(desk.first(docs, day), called)
    for uri, found in claims.of_site(docs, day).items():
        cuts = _cut(found)
        for number, part in enumerate(cuts, 1):
            parts = tuple(_part(words[one], [c for c in part if c.fag == one]) for one in words)
            own = tuple(one for one in parts if one.antal)
            place = f", del {number} af {len(cuts)}" if len(cuts) > 1 else ""
            following = f"{desk.sheet(uri)}-{number + 1}" if number < len(cuts) else ""
            where = desk.sheet(uri) if number == 1 else f"{desk.sheet(uri)}-{number}"
            yield Ark(where, called[uri] + place, address(uri), _sources(docs, uri), own, following)


def _cut(found: Sequence[Paastand]) -> list[Sequence[Paastand]]:
    """The statements of a page on as many sheets as a telephone can load in one go, in halves."""
    weight = sum(
        len(one.tekst) + MARKS + sum(len(ground.titel) + MARKS // 4 for ground in one.belaeg) for one in found
    )
    texts = {ground.titel: len(ground.tekst) for one in found for ground in one.belaeg}
    if weight + sum(texts.values()) <= HEAVY or len(found) == 1:
        return [found]
    half = len(found) // 2
    return [*_cut(found[:half]), *_cut(found[half:])]


def _first(first: Sequence[Paastand], called: Mapping[str, str]) -> Iterator[Ark]:
    """The list for a lawyer, page by page, in sheets."""
    made = desk.sittings(first)
    for number, (where, mine) in enumerate(made.items()):
        groups = groupby(mine, key=lambda claim: claim.side)
        by_page = tuple(
            _group(called[uri], uri, found, number * desk.SITTING + before)
            for (uri, found), before in _counted(groups)
        )
        title = f"De {len(first)} vigtigste påstande for en jurist, del {number + 1} af {len(made)}"
        yield Ark(where, title, "", (), (Del("Jurist", len(mine), desk.minutes(mine), _once(by_page)),))


def _counted(groups: Iterable[tuple[str, Iterator[Paastand]]]) -> Iterator[tuple[tuple[str, list[Paastand]], int]]:
    before = 0
    for uri, group in groups:
        found = list(group)
        yield (uri, found), before
        before += len(found)


def _part(profession: str, found: list[Paastand]) -> Del:
    """A part in the page's order, under the page's headings."""
    ordered = sorted(found, key=lambda claim: (claim.skade, claim.linje))
    groups = tuple(
        _group(heading, "", claims_, before)
        for (heading, claims_), before in _counted(groupby(ordered, key=lambda claim: claim.afsnit))
    )
    return Del(profession, len(found), desk.minutes(found), _once(groups))


def _once(groups: Iterable[Gruppe]) -> tuple[Gruppe, ...]:
    """Each text of law stands under the first statement that rests on it; the others say where."""
    seen: dict[str, int] = {}

    def first(ground: Belaeg, number: int) -> Belaeg:
        where = seen.setdefault(ground.titel, number) if ground.tekst else number
        return ground if where == number else ground._replace(side="", url="", tekst=f"se {where}")

    return tuple(
        group._replace(
            paastande=tuple(
                (number, claim._replace(belaeg=tuple(first(ground, number) for ground in claim.belaeg)))
                for number, claim in group.paastande
            )
        )
        for group in groups
    )


def _group(heading: str, uri: str, found: list[Paastand], before: int) -> Gruppe:
    return Gruppe(heading, address(uri) if uri else "", tuple(enumerate(found, before + 1)))


def _sources(docs: Path, uri: str) -> tuple[tuple[str, str, dt.date], ...]:
    """The sources a written page names; a statement without any of its own rests on them."""
    written = content.sider(docs).get(uri)
    return tuple((one.titel, one.url, one.laest) for one in written.kilder) if written else ()
