"""What the macros on records beside each other, and on the clinician's sheet, show."""

from macros import content, templates
from macros.registers import compare, summary
from macros.registers.site import Site

MOST = 3  # results and weaknesses on a sheet of one page


def sammenlign(site: Site) -> str:
    """The choice of records, and the pairs that have a page."""
    return templates.render(
        "sammenlign.md.j2", projekter=site.projekter, par=compare.pairs(site.projekter), side=compare.page
    )


def sammenligning(site: Site, first: str, second: str) -> str:
    """Two records side by side."""
    rows = {slug: compare.rows(site.projekter[slug], site.navn) for slug in (first, second)}
    return templates.render(
        "sammenligning.md.j2",
        projekter=site.projekter,
        poster=rows,
        felter=list(rows[first]),
        findes=site.sider.__contains__,
    )


def klinikerark(site: Site, slug: str) -> str:
    """One page for the clinician who works with a system."""
    p = site.projekter[slug]
    results = next((found for found in (p.lokal_validering, p.maalt_effekt) if isinstance(found, list)), [])
    return templates.render(
        "klinikerark.md.j2",
        p=p,
        navn=site.navn,
        produkt=content.produkter(site.docs).get(p.produkt or ""),
        resultater=results[:MOST],
        svagheder=p.begraensninger[:MOST] if isinstance(p.begraensninger, list) else [],
        noedplan=summary.answer(p, summary.DOWNTIME),
    )


MACROS = {"sammenlign": sammenlign, "sammenligning": sammenligning, "klinikerark": klinikerark}
