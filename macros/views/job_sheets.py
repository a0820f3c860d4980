"""What the macros on sheets for staff show: one sheet, its parts on a page, and the list of them all."""

from functools import partial
from typing import Any

from macros import content, templates
from macros.models import Arkdel, Opgaveark
from macros.registers import steps
from macros.registers.site import Site
from macros.views.law import citation

GROUPS = {
    "vagten": "På vagten",
    "data": "Adgang til data",
    "ledelse": "Ledelse og idriftsættelse",
    "faser": "Krav før næste fase",
}


def sheet(site: Site, name: str) -> str:
    """One job on one side of paper."""
    return templates.render("opgaveark.md.j2", ark=content.opgaveark(site.docs)[name], **_shared(site))


def part(site: Site, name: str, heading: str) -> str:
    """The lines of one part of a sheet, for a page that says the same. Raises StopIteration when it has no such."""
    found = next(one for one in content.opgaveark(site.docs)[name].dele if one.overskrift == heading)
    return templates.render("arkdel.md.j2", del_=found, **_shared(site))


def listing(site: Site) -> str:
    """Every sheet under its group."""
    groups: dict[str, dict[str, Opgaveark]] = {group: {} for group in GROUPS}
    for name, found in content.opgaveark(site.docs).items():
        groups[found.gruppe][name] = found
    shown = {GROUPS[group]: found for group, found in groups.items() if found}
    return templates.render("opgavearkliste.md.j2", grupper=shown)


def _shared(site: Site) -> dict[str, Any]:
    every = {placed.trin.id: placed for placed in steps.every(site.haandbog)}

    def placed(del_: Arkdel) -> list[steps.Placed]:
        return steps.gate(site.haandbog, del_.port) if del_.port else [every[one] for one in del_.trin]

    return {
        "trin": placed,
        "spor": content.sporene(site.docs),
        "roller": site.words("rolle"),
        "kontakter": content.kontakter(site.docs),
        "henvis": partial(citation, site),
    }


MACROS = {"opgaveark": sheet, "arkdel": part, "opgavearkliste": listing}
