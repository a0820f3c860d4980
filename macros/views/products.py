"""What the macros on products show: one product, and the list of them."""

from collections.abc import Iterator

from macros import content, templates
from macros.models import Produkt, er_oplyst
from macros.registers.site import Site
from macros.views.contacts import whom_to_ask


def produkt(site: Site, slug: str) -> str:
    """The page of one product, with the records that use it."""
    found = content.produkter(site.docs)[slug]
    return templates.render(
        "produkt.md.j2",
        p=found,
        ukendte=[title for title, value in _facts(found) if not er_oplyst(value)],
        navn=site.navn,
        findes=site.sider.__contains__,
        brugt_i={name: one for name, one in site.projekter.items() if one.produkt == slug},
        kontakt=whom_to_ask(site.docs, f"produkter/{slug}.md"),
    )


def _facts(found: Produkt) -> Iterator[tuple[str, object]]:
    yield "producent", found.producent
    yield "forhandlere", found.forhandlere
    yield "regler", found.forordning
    yield "klasse i EU", found.klasse
    yield "CE-mærke", found.ce
    yield "certifikat og bemyndiget organ", found.certifikat
    yield "UDI-DI", found.udi


def produktliste(site: Site) -> str:
    """Every product with its maker and the records that use it."""
    products = content.produkter(site.docs)
    used = {slug: [name for name, one in site.projekter.items() if one.produkt == slug] for slug in products}
    return templates.render(
        "produktliste.md.j2", produkter=products, navn=site.navn, brugt_i=used, projekter=site.projekter
    )


MACROS = {"produkt": produkt, "produktliste": produktliste}
