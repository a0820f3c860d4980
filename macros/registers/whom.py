"""Whom a reader can ask, as one card: from a unit's file, or from the list of whom each part of the site sends to."""

from pathlib import Path
from typing import Any

from macros import content
from macros.content import dates
from macros.models import Enhed, Kontaktkort, er_oplyst
from macros.registers import asking

FIELDS = tuple(Kontaktkort.model_fields)
FINDER = "samarbejde/hvem-hjaelper.md"


def of_unit(docs: Path, name: str) -> dict[str, Any]:
    """The card of a unit: its contact, or else what its file says, which leads to its place in the list of units."""
    own = next((key for key, one in content.kontakter(docs).items() if one.enhed == name), None)
    if own:
        return asking.card(docs, own)
    unit = content.enheder(docs)[name]
    told = {field: getattr(unit, field, None) for field in FIELDS}
    told |= {key: None for key, value in told.items() if not er_oplyst(value)}
    source = unit.kilder[0]
    told |= {"kilde": told["kilde"] or source.url, "laest": dates.danish(source.laest)}
    return told | {"til": told["til"] or _subject(unit), "side_her": f"{FINDER}#{name}", "side": None}


def _subject(unit: Enhed) -> str | None:
    said = unit.hjaelper_med.split(". ")[0]
    return said if len(said) <= MOST else None


MOST = 120  # signs; longer than that is for the unit's own place in the list


def of_page(docs: Path, address: str, own: str | None) -> dict[str, Any] | None:
    """The card of a page: of the unit it names itself, or of whom its part of the site sends to, if anybody."""
    if own:
        return of_unit(docs, own)
    fitting = [one for one in content.spoerg(docs) if address.startswith(one.under)]
    if not fitting:
        return None
    found = max(fitting, key=lambda one: len(one.under))
    if found.enhed:
        return of_unit(docs, found.enhed)
    card = found.kort.model_dump() if found.kort else {}
    return card | {"laest": dates.danish(card["laest"]) if card.get("laest") else None}
