"""What the macros on AI in use show: playbooks, their ten minutes, the sheets, and the ways in."""

from functools import partial
from typing import Any

from markupsafe import Markup

from macros import content, templates
from macros.models import Quizspoergsmaal
from macros.models.brug import IBRUG
from macros.registers import playbooks, summary
from macros.registers.site import Site
from macros.views.contacts import whom_to_ask
from macros.views.law import citation
from macros.views.modules import title

SHOWN = 3  # so many points of a list go on a sheet


def page(site: Site, name: str) -> str:
    """A playbook: before, during and after first, then all that lies behind."""
    brug = content.brug(site.docs)[name]
    found = playbooks.chosen(brug.projekter, site.projekter)
    used = playbooks.used(found)
    others = {slug: p for slug, p in found.items() if slug not in used}
    return templates.render(
        "brugsside.md.j2",
        id=name,
        b=brug,
        navn=site.navn,
        henvis=partial(citation, site),
        i_brug=used,
        andre=playbooks.worth_showing(others, brug.projekter, SHOWN * 2),
        antal=len(found),
        kontakt=whom_to_ask(site.docs, f"{IBRUG}/{name}.md"),
    )


def unit(site: Site, name: str) -> str:
    """The ten minutes of a playbook: screens, a case, questions, what each profession does, and the proof."""
    brug = content.brug(site.docs)[name]
    lesson = brug.ti_minutter
    return templates.render(
        "brugsenhed.md.j2",
        id=name,
        b=brug,
        navn=site.navn,
        sag=_quiz(site, [lesson.sag.spoergsmaal]),
        quiz=_quiz(site, lesson.spoergsmaal),
        udgave=playbooks.edition(brug),
        laest=max(kilde.laest for kilde in brug.kilder),
    )


def _quiz(site: Site, questions: list[Quizspoergsmaal]) -> Markup:
    return templates.part(
        "quiz.md.j2",
        quiz={"spoergsmaal": questions},
        titler={question.side: title(site, question.side) for question in questions},
        henvis=partial(citation, site),
    )


def sheet(site: Site, name: str) -> str:
    """A playbook on one side of paper."""
    return templates.render("brugsark.md.j2", b=content.brug(site.docs)[name])


def system_sheet(site: Site, slug: str) -> str:
    """One system on one side of paper, from its record and the playbook of its kind."""
    kinds = playbooks.of_project(site.docs, slug)
    return templates.render(
        "systemark.md.j2",
        p=site.projekter[slug],
        b=next(iter(kinds.values()), None),
        navn=site.navn,
        noedplan=summary.answer(site.projekter[slug], summary.DOWNTIME),
        vist=SHOWN,
    )


def overview(site: Site) -> str:
    """Every kind of tool, with its ten minutes and its sheet."""
    return templates.render("brugsoversigt.md.j2", slags=content.brug(site.docs))


def professions(site: Site) -> str:
    """The way in for each profession that a unit is written for."""
    found = playbooks.professions(site.docs)
    return templates.render("brugsfaggrupper.md.j2", faggrupper=found, mappe=IBRUG)


def profession(site: Site, name: str) -> str:
    """What is in use around a profession, what it must and may, and ten minutes to learn."""
    return templates.render(
        "brugsfaggruppe.md.j2",
        fag=site.words("faggruppe")[name],
        slags=playbooks.written_for(site.docs, name),
        systemer=playbooks.used_by(site.projekter, name),
        mappe=IBRUG,
    )


def units(site: Site) -> str:
    """Every unit in a table to fill in: who has taken it, and when."""
    return templates.render("brugsenheder.md.j2", slags=content.brug(site.docs), udgave=playbooks.edition)


def system_list(site: Site) -> str:
    """Every system with a sheet."""
    return templates.render(
        "systemarkliste.md.j2", systemer=playbooks.used(site.projekter), navn=site.navn, mappe=IBRUG
    )


MACROS: dict[str, Any] = {
    "brugsside": page,
    "brugsenhed": unit,
    "brugsark": sheet,
    "systemark": system_sheet,
    "brugsoversigt": overview,
    "brugsfaggrupper": professions,
    "brugsfaggruppe": profession,
    "brugsenheder": units,
    "systemarkliste": system_list,
}
