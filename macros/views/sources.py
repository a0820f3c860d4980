"""What the macros on data sources show, and the names of units."""

from collections import Counter
from typing import Any

from macros import content, templates
from macros.models import Begreb, Datakilde
from macros.registers import catalogue
from macros.registers.names import unit
from macros.registers.site import Site

COLUMNS = (
    "Fra hvornår",
    "Kan føres til en person?",
    "Behandling",
    "Kvalitet",
    "Forskning",
    "Statistik og planlægning",
)


def kildeprojekter(site: Site, kilde: str) -> str:
    """The projects that say they use a data source. Raises KeyError for a source that does not exist."""
    wanted = site.words("datakilde")[kilde].id
    found = {slug: p for slug, p in site.projekter.items() if wanted in catalogue.values(p, "data")}
    return templates.render("kildeprojekter.md.j2", projekter=catalogue.newest(found), antal=len(found), kilde=wanted)


def kildetabel(site: Site) -> str:
    """All data sources side by side: content, age, identification, the way in, and how many projects use them."""
    counts = Counter(value for p in site.projekter.values() for value in catalogue.values(p, "data"))
    facts = content.datakilder(site.docs)
    return templates.render(
        "kildetabel.md.j2",
        raekker=[(kilde, list(zip(COLUMNS, _row(facts[kilde.id]), strict=True))) for kilde in _sources(site)],
        kolonner=COLUMNS,
        antal=counts,
        kildesider=content.kildesider(site.docs),
    )


def _sources(site: Site) -> list[Begreb]:
    return list(site.words("datakilde").values())


def _row(facts: Datakilde) -> list[Any]:
    way = facts.vej
    return [facts.fra, facts.identifikation, way.behandling, way.kvalitet, way.forskning, way.statistik]


def org(site: Site, unit_id: str) -> str:
    """The name a unit goes by on the day the site is built."""
    return templates.escape(unit(site.docs, unit_id, site.day).navn)


MACROS = {"kildeprojekter": kildeprojekter, "kildetabel": kildetabel, "org": org}
