"""What the macros on the English pages show: law, units and the catalogue by their English names."""

from collections import Counter

from macros import templates
from macros.content import dates
from macros.models import Projekt
from macros.registers import catalogue, framewords, graph, laws
from macros.registers.names import Names, unit
from macros.registers.site import Site


def citation(site: Site, law_id: str, place: str | None = None) -> str:
    """A short link to the Danish page of a law, in words that read in English.

    Raises KeyError when the register does not have it; the gate has told so before, with file and line.
    """
    law = site.love[law_id]
    if place is None:
        return templates.render("lov_en.md.j2", id=law_id, tekst=law.kort_en, anker="")
    laws.provision(law, place)
    text = f"{law.kort_en}, {laws.english(place)}"
    return templates.render("lov_en.md.j2", id=law_id, tekst=text, anker=laws.anchor(place))


def day(site: Site, law_id: str, place: str) -> str:
    """The day a place of a law begins to apply, as the English write it."""
    return dates.english(laws.day(site.love[law_id], place).dato)


def org(site: Site, unit_id: str) -> str:
    """The English name a unit goes by on the day the site is built, else its Danish name."""
    found = unit(site.docs, unit_id, site.day)
    return templates.escape(found.navn_en or found.navn)


def law_names(site: Site, address: str) -> str:
    """The laws a page cites, each with its Danish name: that is the one to search for and the one that counts."""
    cited = {c.id: site.love[c.id] for c in graph.citations(site.docs) if c.fil == address}
    found = dict(sorted(cited.items(), key=lambda item: item[1].kort_en or ""))
    return templates.render("lovnavne.md.j2", love=found)


def stages(site: Site) -> str:
    """How many projects there are at each stage, in plain words."""
    words = site.words("borgerfase").values()
    counts = Counter(projekt.fase for projekt in site.projekter.values())
    rows = {word.en: sum(counts[phase] for phase in word.samler) for word in words}
    known = sum(rows.values())
    return templates.render("standtal_en.md.j2", raekker=rows, ukendt=len(site.projekter) - known)


def katalog(site: Site) -> str:
    """The catalogue counted by phase and hospital, and every record under its phase."""
    projekter, named = site.projekter, names(site)
    facets = catalogue.facets(
        projekter.values(), site.vokabularer, {"fase": "Stage", "hospitaler": "Hospital or service"}
    )
    by_phase: dict[str, dict[str, Projekt]] = {choice.id: {} for choice in facets[0].valg}
    for slug, p in projekter.items():
        by_phase[p.fase][slug] = p
    return templates.render(
        "katalog_en.md.j2",
        antal=len(projekter),
        facetter=facets,
        navn=named,
        faser={phase: (catalogue.newest(found), len(found)) for phase, found in by_phase.items()},
    )


def names(site: Site) -> Names:
    """A function (vocabulary, id) → English name, the Danish where there is none. What is not known is called so."""
    unknown = framewords.of(site.docs)["en"]["ikke_oplyst"]
    known = {(name, word.id): word.en or word.da for name, found in site.vokabularer.items() for word in found.ord}
    return lambda vocabulary, word: known.get((vocabulary, word or ""), unknown)


MACROS = {
    "lov_en": citation,
    "lovdato_en": day,
    "org_en": org,
    "lovnavne": law_names,
    "standtal_en": stages,
    "katalog_en": katalog,
}
