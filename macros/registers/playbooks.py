"""Playbooks beyond the single file: their projects, their professions, and the edition of a unit's text."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from macros import content
from macros.models import Begreb, Brug, Projekt, Projektvalg
from macros.models.brug import IBRUG
from macros.registers import catalogue

USED = ("drift", "pilot")  # the phases in which staff meet a system
MARK = 6  # so many signs tell two editions of a text apart
# as whom the catalogue knows a profession; those who answer for all systems use none of them
USERS = {
    "sygeplejerske": "sygeplejersker",
    "laege": "laeger",
    "sekretaer": "laegesekretaerer",
    "radiograf": "radiografer",
    "bioanalytiker": "bioanalytikere",
    "forsker": "forskere",
}


def chosen(choice: Projektvalg, projekter: Mapping[str, Projekt]) -> dict[str, Projekt]:
    """The projects of a kind of tool, in the order given."""
    return {slug: p for slug, p in projekter.items() if slug in choice.ogsaa or _found(choice, slug, p)}


def _found(choice: Projektvalg, slug: str, projekt: Projekt) -> bool:
    wanted = {"anvendelse": choice.anvendelse, "teknik": choice.teknik}
    return slug not in choice.ikke and all(
        set(words) & set(catalogue.values(projekt, field)) for field, words in wanted.items()
    )


def worth_showing(projekter: Mapping[str, Projekt], choice: Projektvalg, most: int) -> dict[str, Projekt]:
    """Those that a person chose, for their records tell that they stand here, and the newest of the rest."""
    by_hand = set(choice.ogsaa) & set(projekter)
    rest = {slug: p for slug, p in projekter.items() if slug not in by_hand}
    shown = by_hand | set(catalogue.newest(rest, max(most - len(by_hand), 0)))
    return {slug: p for slug, p in projekter.items() if slug in shown}


def used(projekter: Mapping[str, Projekt]) -> dict[str, Projekt]:
    """The systems that were in use or in pilot when somebody last told of them."""
    return {slug: p for slug, p in projekter.items() if p.fase in USED}


def used_by(projekter: Mapping[str, Projekt], profession: str) -> dict[str, Projekt]:
    """The systems in use or pilot that a profession sits with; all of them for those who answer for them."""
    as_user = USERS.get(profession)
    return {
        slug: p for slug, p in used(projekter).items() if as_user is None or as_user in catalogue.values(p, "brugere")
    }


def written_for(docs: Path, profession: str) -> dict[str, Brug]:
    """The playbooks with something of its own to say to a profession."""
    return {
        name: brug
        for name, brug in content.brug(docs).items()
        if any(role.faggruppe == profession for role in brug.ti_minutter.roller)
    }


def professions(docs: Path) -> list[Begreb]:
    """The professions that a unit is written for."""
    return [word for word in content.vokabularer(docs)["faggruppe"].ord if written_for(docs, word.id)]


def of_project(docs: Path, slug: str) -> dict[str, Brug]:
    """The playbooks of the kinds that a project is of."""
    alone = {slug: content.projekter(docs)[slug]}
    return {name: brug for name, brug in content.brug(docs).items() if chosen(brug.projekter, alone)}


def edition(brug: Brug) -> str:
    """A mark of the unit's text: another text has another mark, wherever it was changed."""
    return hashlib.sha256(brug.ti_minutter.model_dump_json().encode()).hexdigest()[:MARK]


def unit(name: str) -> str:
    """The address of a playbook's ten minutes."""
    return f"{IBRUG}/{name}-ti-minutter.md"


def sheets(docs: Path) -> dict[str, str]:
    """Every page with a sheet for staff: the page → its sheet."""
    kinds = {f"{IBRUG}/{name}.md": f"{IBRUG}/{name}-ark.md" for name in content.brug(docs)}
    systems = {f"projekter/{slug}.md": f"{IBRUG}/ark/{slug}.md" for slug in used(content.projekter(docs))}
    return kinds | systems
