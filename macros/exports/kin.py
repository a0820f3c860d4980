"""Each record beside those akin to it, as a page of its own that is whole without scripts.

Written beside the other files and not as a page of the site: as many as there are records, and each takes no time.
"""

from collections.abc import Callable, Iterator
from functools import partial

from macros import templates
from macros.registers import compare
from macros.registers.site import Site


def address(slug: str) -> str:
    """The page of a record and its kin."""
    return f"projekter/{slug}/beslaegtede/index.html"


def files(site: Site, styles: str) -> Iterator[tuple[str, Callable[[], str]]]:
    """(address, what makes the page) of every record that has kin. `styles` is the address of the stylesheet."""
    for slug in site.projekter:
        if site.slaegt.relatives(slug):
            yield address(slug), partial(_page, site, slug, styles)


def _page(site: Site, slug: str, styles: str) -> str:
    shown = {slug: site.projekter[slug]} | {one.slug: one.projekt for one in site.slaegt.relatives(slug)}
    told = [compare.rows(projekt, site.navn) for projekt in shown.values()]
    return templates.render(
        "beslaegtede.html.j2",
        titel=site.projekter[slug].titel,
        stil=styles,
        poster={one: projekt.titel for one, projekt in shown.items()},
        raekker={title: [rows[title] for rows in told] for title in told[0]},
    )
