"""How fresh a page or a record is: on the day of the build, and from which days on it will be otherwise. Pure.

The browser compares the same days with the reader's own, so that a page is right without being built again.
"""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

from macros import content
from macros.caching.build import kept
from macros.registers import framewords, heads
from macros.registers.moved import address
from macros.text.order import danish_order

Stand = Literal["frisk", "snart", "overskredet", "foraeldreloes"]
SOON = dt.timedelta(days=30)  # so long before its day a page is called due soon
LATE = dt.timedelta(days=60)  # so long after its day readers are told at the top of the page


class Friskhed(NamedTuple):
    """What a chip shows: the day, the days on which it turns, and how it stands when built."""

    frist: dt.date
    snart: dt.date
    banner: dt.date
    stand: Stand
    sent: bool  # whether readers are told already on the day of the build


class Post(NamedTuple):
    """A page or a record that someone answers for."""

    uri: str
    titel: str
    slags: str
    ejer: str
    friskhed: Friskhed | None  # None: no day has been set

    @property
    def adresse(self) -> str:
        """Its address inside the site."""
        return address(self.uri)


def words(docs: Path, language: str = "da") -> dict[Stand, str]:
    """How each standing is called."""
    return {stand: framewords.of(docs)[language][stand] for stand in get_args(Stand)}


@kept
def owners(docs: Path) -> frozenset[str]:
    """The roles that answer for pages."""
    return frozenset(role.da for role in content.vokabularer(docs)["ejer"].ord)


def of(meta: Mapping[str, Any], day: dt.date, known: Collection[str]) -> Friskhed | None:
    """How a page stands, by its front matter. None when no day has been set."""
    due = meta.get("gennemgaas_senest")
    if not due:
        return None
    due = dt.date.fromisoformat(str(due))
    own_project = meta.get("post") and meta["ejer"] != heads.OWNER
    owned = own_project or meta["ejer"] in known
    stand: Stand = "foraeldreloes" if not owned else _stand(due, day)
    return Friskhed(due, due - SOON, due + LATE, stand, day >= due + LATE)


def _stand(due: dt.date, day: dt.date) -> Stand:
    if day > due:
        return "overskredet"
    return "snart" if day >= due - SOON else "frisk"


@kept
def posts(docs: Path, day: dt.date) -> list[Post]:
    """Everything that someone answers for, what is due first on top."""
    known = owners(docs)
    found = [
        Post(uri, meta.get("titel") or meta["title"], kind, meta["ejer"], of(meta, day, known))
        for uri, kind, meta in _all(docs)
    ]
    return sorted(
        found, key=lambda post: (post.friskhed.frist if post.friskhed else dt.date.max, danish_order(post.titel))
    )


def _all(docs: Path) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    for uri, side in content.sider(docs).items():
        yield uri, "Side", {"title": side.title, "ejer": side.ejer, "gennemgaas_senest": side.gennemgaas_senest}
    for slug, projekt in content.projekter(docs).items():
        yield f"projekter/{slug}.md", "Projekt", heads.project(slug, projekt).front()
    for law_id, law in content.love(docs).items():
        yield f"lovregister/{law_id}.md", "Lov", heads.law(law_id, law).front()
    for question_id, question in content.spoergsmaal(docs).items():
        yield f"borger/spoergsmaal/{question_id}.md", "Spørgsmål", heads.question(docs, question).front()
