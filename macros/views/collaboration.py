"""What the macros on collaboration show: who helps with what."""

from collections.abc import Mapping

from markupsafe import Markup

from macros import content, templates
from macros.models import Enhed
from macros.registers import catalogue
from macros.registers.names import unit
from macros.registers.site import Site
from macros.text.order import danish_order
from macros.views.asking import link

FACETS = {"opgaver": "Opgave", "arter": "Slags hjælp", "soeger": "Hvem er du?", "faser": "Fase i håndbogen"}


def finder(site: Site) -> str:
    """Every unit with filters, and before it each task with technical, legal and other help side by side."""
    units = content.enheder(site.docs)
    called = {name: _name(site, found) for name, found in units.items()}
    ordered = dict(sorted(units.items(), key=lambda item: danish_order(called[item[0]])))
    return templates.render(
        "hvemhjaelper.md.j2",
        enheder=ordered,
        kaldet=called,
        navn=site.navn,
        facetter=catalogue.facets(units.values(), site.vokabularer, FACETS),
        felter=list(FACETS),
        vaerdier=catalogue.values,
        opgaver=site.words("opgave"),
        arter=site.words("hjaelpeart"),
        hjaelper=_by_task(ordered),
        dag=site.day,
        kontakter=_contacts(site),
    )


def _contacts(site: Site) -> dict[str, list[Markup]]:
    """For each unit, links to its contacts."""
    found: dict[str, list[Markup]] = {}
    for name, contact in content.kontakter(site.docs).items():
        if contact.enhed:
            found.setdefault(contact.enhed, []).append(link(site, name, "Kontakt"))
    return found


def _name(site: Site, found: Enhed) -> str:
    """The unit's own name, with the name that holds today of the organisation it belongs to."""
    if not found.organisation:
        return found.navn
    above = unit(site.docs, found.organisation, site.day).navn
    return above if above == found.navn else f"{found.navn} ({above})"


def _by_task(units: Mapping[str, Enhed]) -> dict[tuple[str, str], list[str]]:
    """(task, kind of help) → the units that give it."""
    found: dict[tuple[str, str], list[str]] = {}
    for name, helper in units.items():
        for help_ in helper.hjaelp:
            found.setdefault((help_.opgave, help_.art), []).append(name)
    return found


MACROS = {"hvemhjaelper": finder}
