"""What the macros on products show: one product, and the list of them."""

from macros import content, templates
from macros.registers.site import Site


def produkt(site: Site, slug: str) -> str:
    """The page of one product, with the records that use it."""
    return templates.render(
        "produkt.md.j2",
        p=content.produkter(site.docs)[slug],
        navn=site.navn,
        findes=site.sider.__contains__,
        brugt_i={name: one for name, one in site.projekter.items() if one.produkt == slug},
    )


def produktliste(site: Site) -> str:
    """Every product with its maker and the records that use it."""
    products = content.produkter(site.docs)
    used = {slug: [name for name, one in site.projekter.items() if one.produkt == slug] for slug in products}
    return templates.render(
        "produktliste.md.j2", produkter=products, navn=site.navn, brugt_i=used, projekter=site.projekter
    )


MACROS = {"produkt": produkt, "produktliste": produktliste}
