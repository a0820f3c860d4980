"""What the macros on whom to ask show: a link with the contact on the spot, and the lists of all there is."""

from collections import defaultdict
from functools import partial

from markupsafe import Markup

from macros import content, templates
from macros.models import Blanket
from macros.registers import asking
from macros.registers.site import Site
from macros.text.order import danish_order
from macros.views.law import citation

KINDS = {"lov": "Frist i loven", "oplyst": "Oplyst tid", "maal": "Myndighedens mål", "raad": "Råd"}


def link(site: Site, name: str, text: str | None = None) -> Markup:
    """A link to a contact inside a sentence, with its mailbox, number, form or page on the spot."""
    told = asking.card(site.docs, name)
    return templates.part("spoerg.md.j2", id=name, side=asking.PAGE, tekst=text or told["navn"], k=told).strip()


def listing(site: Site) -> str:
    """Every contact; those without a public way last."""
    contacts = content.kontakter(site.docs)
    ordered = dict(sorted(contacts.items(), key=lambda item: danish_order(item[1].navn)))
    forms: dict[str, list[Blanket]] = defaultdict(list)
    for form in content.blanketter(site.docs).values():
        forms[form.ejer].append(form)
    return templates.render(
        "kontaktliste.md.j2",
        offentlige={name: one for name, one in ordered.items() if not one.ikke_offentlig},
        uden={name: one for name, one in ordered.items() if one.ikke_offentlig},
        kontakter=contacts,
        blanketter={name: forms[name] for name in contacts},
        navn=site.navn,
        dag=site.day,
    )


def forms(site: Site) -> str:
    """Every form and official template."""
    return templates.render(
        "blanketliste.md.j2", blanketter=content.blanketter(site.docs), kontakter=content.kontakter(site.docs)
    )


def limits(site: Site) -> str:
    """Every limit and case time, which a script gives a day to run from."""
    return templates.render(
        "fristliste.md.j2",
        frister=content.frister(site.docs),
        kontakter=content.kontakter(site.docs),
        slags=KINDS,
        henvis=partial(citation, site),
    )


def limit(site: Site, name: str) -> Markup:
    """One limit inside a sentence; a script adds the day it is, counted from today."""
    return templates.part("frist.md.j2", f=content.frister(site.docs)[name]).strip()


MACROS = {
    "spoerg": link,
    "kontaktliste": listing,
    "blanketliste": forms,
    "fristliste": limits,
}
