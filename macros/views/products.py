"""What the macros on products show: one product, and the list of them."""

from macros import content, templates
from macros.models import er_oplyst
from macros.registers.site import Site
from macros.views.contacts import whom_to_ask

FACTS = {  # field → its name; what nobody has told is said in one line
    "producent": "Producent",
    "forhandlere": "Forhandlere",
    "forordning": "Regler",
    "klasse": "Klasse i EU",
    "ce": "CE-mærke",
    "certifikat": "Certifikat og bemyndiget organ",
    "udi": "UDI-DI",
}


def produkt(site: Site, slug: str) -> str:
    """The page of one product, with the records that use it."""
    found = content.produkter(site.docs)[slug]
    return templates.render(
        "produkt.md.j2",
        p=found,
        fakta=FACTS,
        ukendte=[title for field, title in FACTS.items() if not er_oplyst(getattr(found, field))],
        navn=site.navn,
        findes=site.sider.__contains__,
        brugt_i={name: one for name, one in site.projekter.items() if one.produkt == slug},
        kontakt=whom_to_ask(site.docs, f"produkter/{slug}.md"),
    )


def produktliste(site: Site) -> str:
    """Every product with its maker and the records that use it."""
    products = content.produkter(site.docs)
    used = {slug: [name for name, one in site.projekter.items() if one.produkt == slug] for slug in products}
    return templates.render(
        "produktliste.md.j2", produkter=products, navn=site.navn, brugt_i=used, projekter=site.projekter
    )


MACROS = {"produkt": produkt, "produktliste": produktliste}
