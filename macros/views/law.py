"""What the macros on law show: the citation, the law's own page, the register, the timeline."""

from collections import Counter

from markupsafe import Markup

from macros import templates
from macros.content import dates
from macros.registers import catalogue, laws
from macros.registers.site import Site
from macros.text.order import danish_order

FACETS = {"emner": "Emne", "status": "Status", "art": "Art"}
SURE = {
    "laest": "Læst i teksten",
    "gengivet": "Læst i en anden kilde",
    "uafklaret": "Ikke afklaret",
}


def citation(site: Site, law_id: str, place: str | None = None) -> Markup:
    """A short link to a law or one of its provisions, with what it is about for the tooltip.

    Raises KeyError when the register does not have it; the gate has told so before, with file and line.
    """
    law = site.love[law_id]
    if place is None:
        return templates.part("lov.md.j2", id=law_id, tekst=law.i_teksten, anker="", om=law.kort_fortalt)
    found = laws.provision(law, place)
    text = f"{law.i_teksten} {place}"
    return templates.part("lov.md.j2", id=law_id, tekst=text, anker=laws.anchor(place), om=found.titel)


def day(site: Site, law_id: str, place: str) -> str:
    """The day a place of a law begins to apply, as Danes write it."""
    return dates.danish(laws.day(site.love[law_id], place).dato)


def page(site: Site, law_id: str) -> str:
    """The page of one law."""
    citers = site.peger("lov").get(law_id, [])
    projekter = {citer.projekt: site.projekter[citer.projekt] for citer in citers if citer.projekt}
    return templates.render(
        "lovside.md.j2",
        lov=site.love[law_id],
        navn=site.navn,
        anker=laws.anchor,
        sider=[citer for citer in citers if not citer.projekt],
        projekter=catalogue.newest(projekter),
        antal=len(projekter),
        id=law_id,
        sikkerheder=SURE,
    )


def register(site: Site) -> str:
    """All laws with their filters."""
    found = dict(sorted(site.love.items(), key=lambda item: danish_order(item[1].kort)))
    return templates.render(
        "lovregister.md.j2",
        love=found,
        navn=site.navn,
        facetter=catalogue.facets(found.values(), site.vokabularer, FACETS),
        felter=[*FACETS, "sikkerhed"],
        vaerdier=catalogue.values,
        sikkerheder=SURE,
        antal=Counter(law.sikkerhed for law in found.values()),
    )


def timeline(site: Site) -> str:
    """The days of law that are to come, and those that have been."""
    found = laws.days(site.love)
    return templates.render(
        "tidslinje.md.j2",
        kommer=[d for d in found if d.dag.dato > site.day],
        gaelder=[d for d in reversed(found) if d.dag.dato <= site.day],
        sikkerheder=SURE,
    )


MACROS = {"lov": citation, "lovdato": day, "lovside": page, "lovregister": register, "tidslinje": timeline}
