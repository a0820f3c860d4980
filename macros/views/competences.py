"""What the macros on competences show: the framework, the ways to learn, the self-assessments, the courses."""

from macros import content, templates
from macros.models import Selvtest
from macros.registers import catalogue
from macros.registers.site import Site
from macros.text.numerals import counted

FEWEST = 5  # so many must have answered a statement before its numbers are told: fewer can be known by them
PROGRAMMES = {
    "kandidat": "Kandidatuddannelser på fuld tid",
    "master": "Masteruddannelser på deltid",
    "diplom": "Diplomuddannelser på deltid",
    "phd": "Ph.d.",
}
FACETS = {"roller": "Rolle", "niveau": "Niveau", "sprog": "Sprog"}


def framework(site: Site) -> str:
    """Every role with its three levels: what one can do, how it shows, what to learn."""
    return templates.render(
        "kompetenceramme.md.j2",
        roller=content.ramme(site.docs).roller,
        ord=site.words("airolle"),
        niveauer=site.words("ainiveau"),
        titler=_titles(site),
    )


def ways(site: Site) -> str:
    """For each role and level the pages to read, in order, with the time it takes."""
    roles = content.ramme(site.docs).roller
    return templates.render(
        "laeringsveje.md.j2",
        roller=roles,
        ord=site.words("airolle"),
        niveauer=site.words("ainiveau"),
        titler=_titles(site),
        tid={(r.rolle, n.niveau): hours(sum(s.minutter for s in n.laer)) for r in roles for n in r.niveauer},
    )


def hours(minutes: int) -> str:
    """A number of minutes as people say it."""
    whole, rest = divmod(minutes, 60)
    said = [counted(whole, "time", "timer")] if whole else []
    return " og ".join([*said, counted(rest, "minut", "minutter")] if rest or not whole else said)


def entrances(site: Site) -> str:
    """«Jeg er …»: what people call themselves, each with the way of the role that usually fits."""
    found = content.ramme(site.docs).faggrupper
    return templates.render("faggrupper.md.j2", faggrupper=found, ord=site.words("airolle"))


def assessment(site: Site, name: str) -> str:
    """One self-assessment as a form, with the guide for those who count by hand."""
    test = content.selvtest(site.docs)[name]
    return templates.render(
        "selvtest.md.j2",
        navn=name,
        test=test,
        roller=site.words("airolle"),
        har_roller=any(area.rolle for area in test.omraader),
        antal=_asked(test),
        titler=_titles(site),
    )


def gathered(site: Site, name: str) -> str:
    """The sheet on which many people's answers to a self-assessment are counted, by a script or with a pen."""
    test = content.selvtest(site.docs)[name]
    return templates.render(
        "selvtestsaml.md.j2",
        test=test,
        roller=site.words("airolle"),
        vaerdier=[str(value) for value in test.vaerdier],
        mindst=FEWEST,
        titler=_titles(site),
    )


def courses(site: Site) -> str:
    """The courses with filters."""
    found = content.kurser(site.docs)
    return templates.render(
        "kursusliste.md.j2",
        kurser=found,
        navn=site.navn,
        facetter=catalogue.facets(found, site.vokabularer, FACETS),
        felter=list(FACETS),
        vaerdier=catalogue.values,
    )


def programmes(site: Site) -> str:
    """The programmes that lead to a position, by what kind they are, each with its address and whom to ask."""
    found = content.uddannelser(site.docs)
    return templates.render(
        "uddannelser.md.j2",
        grupper={title: [each for each in found if each.slags == kind] for kind, title in PROGRAMMES.items()},
        navn=site.navn,
    )


def programmes_for(site: Site, position: str) -> str:
    """The programmes that lead to one position, on one line."""
    found = [each for each in content.uddannelser(site.docs) if position in each.stillinger]
    return templates.render("uddannelser_til.md.j2", uddannelser=found)


def _asked(test: Selvtest) -> int:
    """How many statements one reader answers: those for all, and those of one role."""
    common = sum(len(area.udsagn) for area in test.omraader if not area.rolle)
    return common + max((len(area.udsagn) for area in test.omraader if area.rolle), default=0)


def _titles(site: Site) -> dict[str, str]:
    return {name.removesuffix(".md"): page.title for name, page in site.sider.items()}


MACROS = {
    "kompetenceramme": framework,
    "laeringsveje": ways,
    "faggrupper": entrances,
    "selvtest": assessment,
    "selvtestsaml": gathered,
    "kursusliste": courses,
    "uddannelser": programmes,
    "uddannelser_til": programmes_for,
}
