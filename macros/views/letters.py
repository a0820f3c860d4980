"""What the macros on letters show: one letter with its fields, and all of them."""

from functools import partial

from markupsafe import Markup

from macros import content, templates
from macros.models import Brev
from macros.registers import asking as whom
from macros.registers import letters
from macros.registers.site import Site
from macros.views import asking
from macros.views.contacts import card
from macros.views.law import citation
from macros.views.templates import place

FOLDER = "breve"
GROUPS = {
    "data": "Data og tilladelser",
    "it": "It og sikkerhed",
    "patienter": "Patienter og afdelinger",
    "samarbejde": "Netværk og leverandører",
    "kompetencer": "Job og karriere",
}


def letter(site: Site, name: str) -> str:
    """One letter: complete without scripts, filled in by one."""
    found = content.breve(site.docs)[name]
    limits = [content.frister(site.docs)[one] for one in found.frister]
    return templates.render(
        "brev.md.j2",
        id=name,
        brev=found,
        emne=letters.subject(found),
        blokke=letters.blocks(found),
        mail=whom.mailbox(site.docs, found.til) if found.til else None,
        modtager=card(site.docs, whom.card(site.docs, found.til), word="Til") if found.til else None,
        blanketter=[content.blanketter(site.docs)[one] for one in found.blanketter],
        frister=limits,
        fristtekst={one.id: asking.limit(site, one.id) for one in limits},
        hent=_file(site, name),
        titel=lambda uri: site.sider[uri].title,
        henvis=partial(citation, site),
    )


def _file(site: Site, name: str) -> Markup:
    return place(site, f"{FOLDER}/{name}", "Brevet til Word og LibreOffice", [site.docs / FOLDER / f"{name}.yml"])


def listing(site: Site) -> str:
    """Every letter under its group."""
    groups: dict[str, dict[str, Brev]] = {group: {} for group in GROUPS}
    for name, found in content.breve(site.docs).items():
        groups[found.gruppe][name] = found
    shown = {group: found for group, found in groups.items() if found}
    return templates.render("brevliste.md.j2", grupper=shown, navne=GROUPS)


def packages(site: Site) -> str:
    """The whole application of each track: its documents in order, and one file with them all."""
    found = content.pakker(site.docs)
    source = site.docs / "dataadgang/pakker.yml"
    fetched = {p.id: place(site, f"dataadgang/pakke-{p.id}", "Pakken med alle dokumenter", [source]) for p in found}
    return templates.render(
        "pakker.md.j2",
        pakker=found,
        titel=lambda uri: site.sider[uri].title,
        breve=content.breve(site.docs),
        blanketter=content.blanketter(site.docs),
        frister=content.frister(site.docs),
        hent=fetched,
    )


MACROS = {"brev": letter, "brevliste": listing, "pakker": packages}
