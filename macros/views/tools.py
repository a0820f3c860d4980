"""What the macro on approved tools shows: each tool that is publicly known of, and where nothing is."""

from macros import content, templates
from macros.registers.site import Site

STANDS = {"godkendt": "Godkendt", "afproevet": "Afprøvet", "indkoebt": "Indkøbt", "spaerret": "Spærret"}


def listing(site: Site) -> str:
    """Every tool that a public source speaks of, and how many of them are approved."""
    return templates.render(
        "vaerktoejer.md.j2",
        liste=content.vaerktoejer(site.docs),
        brug=content.brug(site.docs),
        stande=STANDS,
        projekter=site.projekter,
        navn=site.navn,
    )


MACROS = {"vaerktoejer": listing}
