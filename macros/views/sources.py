"""What the macros on data sources show, and the names of units."""

from collections import Counter

from macros import catalogue, content, render
from macros.names import unit
from macros.site import Site


def kildeprojekter(site: Site, kilde: str) -> str:
    """The projects that say they use a data source. Raises KeyError for a source that does not exist."""
    wanted = site.words("datakilde")[kilde].id
    found = {slug: p for slug, p in site.projekter.items() if wanted in catalogue.values(p, "data")}
    return render.template("kildeprojekter.md.j2", projekter=found)


def kildetabel(site: Site) -> str:
    """All data sources with the number of projects that use them."""
    counts = Counter(value for p in site.projekter.values() for value in catalogue.values(p, "data"))
    return render.template(
        "kildetabel.md.j2",
        kilder=site.words("datakilde").values(),
        antal=counts,
        kildesider=content.kildesider(site.docs),
    )


def org(site: Site, unit_id: str) -> str:
    """The name a unit goes by on the day the site is built."""
    return render.escape(unit(site.docs, unit_id, site.day).navn)


MACROS = {"kildeprojekter": kildeprojekter, "kildetabel": kildetabel, "org": org}
