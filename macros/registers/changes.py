"""What is new for readers: pages, projects and laws by the month they came or changed. From what git knows; pure."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from macros import content
from macros.content.dates import Aendring
from macros.registers.moved import address
from macros.text.order import danish_order

PROJECT, LAW, GUIDELINE, PAGE = "projekter", "love og regler", "retningslinjer", "sider"
ONE = {PROJECT: "projekt", LAW: "lov eller regel", GUIDELINE: "retningslinje", PAGE: "side"}
GUIDELINES = ("haandbog/", "dataadgang/")  # what staff act on
SOURCES = "dataadgang/kilder/"  # tell what there is, not what to do


class Nyt(NamedTuple):
    """A page that came or changed."""

    dag: str
    uri: str
    titel: str
    resume: str
    slags: str
    ny: bool

    @property
    def adresse(self) -> str:
        """Its address inside the site."""
        return address(self.uri)

    @property
    def hvad(self) -> str:
        """«Nyt projekt», «Ny side», «Ændret side»."""
        new = "Nyt" if self.slags == PROJECT else "Ny"
        return f"{new if self.ny else 'Ændret'} {ONE[self.slags]}"


class Maaned(NamedTuple):
    """A month (ÅÅÅÅ-MM) and what happened in it, kind by kind: the heading, and the pages."""

    dag: str
    grupper: list[tuple[str, list[Nyt]]]


def news(docs: Path, history: list[Aendring]) -> Iterator[Nyt]:
    """Every change of a page that still is there, the newest first."""
    known = {uri: (side.title, side.description) for uri, side in content.sider(docs).items()}
    known |= {f"projekter/{slug}.md": (p.titel, p.resume) for slug, p in content.projekter(docs).items()}
    known |= {f"lovregister/{law}.md": (found.kort, found.kort_fortalt) for law, found in content.love(docs).items()}
    root = docs.resolve()
    for change in history:
        if change.fil.suffix in (".md", ".yml") and change.fil.is_relative_to(root):
            file = change.fil.relative_to(root).as_posix()
            uri = f"{file.rpartition('.')[0].replace('/trin/', '/')}.md"  # data changes the page beside it
            if uri in known:
                own = file.endswith(".md") or not (docs / uri).exists()
                yield Nyt(change.dag, uri, *known[uri], _kind(file), change.ny and own)


def _kind(file: str) -> str:
    if file.endswith(".yml") and file.startswith("projekter/"):
        return PROJECT
    if file.endswith(".yml") and file.startswith("lovregister/"):
        return LAW
    return GUIDELINE if file.startswith(GUIDELINES) and not file.startswith(SOURCES) else PAGE


def latest(found: list[Nyt]) -> list[Nyt]:
    """Each page once, by its newest day; new when it came that day."""
    seen: dict[str, Nyt] = {}
    for one in found:
        known = seen.setdefault(one.uri, one)
        if one.ny and one.dag == known.dag:
            seen[one.uri] = known._replace(ny=True)
    return list(seen.values())


def mixed(found: list[Nyt]) -> list[Nyt]:
    """The newest day first, and within a day the kinds in turn, so that one kind does not hide the others."""
    ordered: list[Nyt] = []
    for _, day in groupby(sorted(found, key=lambda one: one.dag, reverse=True), key=lambda one: one.dag):
        turns: dict[str, int] = defaultdict(int)
        ranked = []
        for one in sorted(day, key=lambda one: (not one.ny, danish_order(one.titel))):
            ranked.append((turns[one.slags], list(ONE).index(one.slags), one))
            turns[one.slags] += 1
        ordered += [one for _, _, one in sorted(ranked, key=lambda rank: rank[:2])]
    return ordered


def months(found: list[Nyt], most: int) -> list[Maaned]:
    """The last months in which something happened. A page stands once in a month: as new when it came then."""
    by_month: dict[str, list[Nyt]] = defaultdict(list)
    for one in found:
        by_month[one.dag[:7]].append(one)
    return [Maaned(month, _groups(by_month[month])) for month in sorted(by_month, reverse=True)[:most]]


def _groups(found: list[Nyt]) -> list[tuple[str, list[Nyt]]]:
    new = {one.uri: one for one in found if one.ny}
    changed = {one.uri: one for one in found if one.uri not in new}
    groups = [
        (
            f"{word} {kind}",
            sorted((one for one in of.values() if one.slags == kind), key=lambda one: danish_order(one.titel)),
        )
        for word, of in (("Nye", new), ("Ændrede", changed))
        for kind in ONE
    ]
    return [(heading, pages) for heading, pages in groups if pages]
