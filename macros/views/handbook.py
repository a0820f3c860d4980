"""What the macros on the handbook's phases show: the picture, the made-up project, the projects of the catalogue."""

from macros import content, templates
from macros.drawings import loop
from macros.models import er_oplyst
from macros.registers import catalogue, steps
from macros.registers.site import Site

SHOWN = 6  # so many projects of a phase are shown before the reader is sent to the catalogue


def picture(site: Site, here: str | None = None) -> str:
    """The life cycle as a drawing with links; with `here`, one row of numbers that shows where one is."""
    phases = site.words("livscyklus")
    return templates.render(
        "livscyklus.md.j2",
        tegning=loop.drawn({phase: word.da for phase, word in phases.items()}),
        her=here,
        nummer=list(phases).index(here) + 1 if here else None,
        faser=phases,
    )


def overview(site: Site) -> str:
    """All phases in a table, each with what has been reached when it is over."""
    return templates.render("faseoversigt.md.j2", faser=site.words("livscyklus"))


def grounds(site: Site, phase: str | None = None) -> str:
    """How many steps rest on law, on sources and on judgement, in a phase or in all."""
    found = steps.in_phase(site.haandbog, phase) if phase else steps.every(site.haandbog)
    return templates.render("grundlag.md.j2", antal=steps.grounds(found), i_alt=len(found), fase=phase)


def example(site: Site, phase: str) -> str:
    """What the made-up project did in a phase."""
    return templates.render("eksempel.md.j2", tekst=site.haandbog[phase].eksempel)


def examples(site: Site) -> str:
    """The made-up project through all phases."""
    return templates.render("eksempler.md.j2", filer=site.haandbog, faser=site.words("livscyklus"))


def projects(site: Site, phase: str) -> str:
    """The projects of the catalogue that are in a phase, those with a lesson first."""
    words = site.words("livscyklus")[phase].faser
    found = {slug: p for slug, p in site.projekter.items() if set(catalogue.values(p, "fase")) & set(words)}
    first = sorted(found, key=lambda slug: not er_oplyst(found[slug].laering))[:SHOWN]
    return templates.render(
        "faseprojekter.md.j2",
        viste={slug: found[slug] for slug in first},
        antal=len(found),
        ord=[site.navn("fase", word) for word in words],
        ids=words,
    )


def phase_templates(site: Site, phase: str) -> str:
    """The templates that a phase's steps are written in, each with the steps that use it."""
    used: dict[str, list[str]] = {}
    for placed in steps.numbered(site.haandbog, phase).values():
        if placed.trin.skabelon:
            used.setdefault(placed.trin.skabelon, []).append(placed.trin.id)
    pages = content.sider(site.docs)
    titles = {name: pages[f"haandbog/skabeloner/{name}.md"].title.removeprefix("Skabelon: ") for name in used}
    return templates.render(
        "faseskabeloner.md.j2", brugt=used, titler=titles, nummer=steps.numbers(site.haandbog, phase)
    )


def sources(site: Site, phase: str) -> str:
    """The sources that a phase's steps rest on, with the day each was read."""
    known = content.haandbogskilder(site.docs)
    ids = {placed.trin.kilde for placed in steps.in_phase(site.haandbog, phase)}
    return templates.render("fasekilder.md.j2", kilder=[source for name, source in known.items() if name in ids])


MACROS = {
    "livscyklus": picture,
    "faseoversigt": overview,
    "grundlag": grounds,
    "eksempel": example,
    "eksempler": examples,
    "faseprojekter": projects,
    "faseskabeloner": phase_templates,
    "fasekilder": sources,
}
