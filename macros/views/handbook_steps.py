"""What the macros on the handbook's steps show: lists, checklists and roles, all of them views of one list."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from macros import content, templates
from macros.registers import steps
from macros.registers.site import Site
from macros.registers.steps import Placed
from macros.views.law import citation, day

BUSIEST = 3  # so many phases the overview of roles names for each


def musts(site: Site, phase: str) -> str:
    """What must be done in a phase."""
    return _list(site, phase, "skal")


def shoulds(site: Site, phase: str) -> str:
    """What should be done in a phase."""
    return _list(site, phase, "boer")


def _list(site: Site, phase: str, mark: str) -> str:
    found = [placed for placed in steps.in_phase(site.haandbog, phase) if placed.trin.maerke == mark]
    return templates.render(
        "trinliste.md.j2", trin=found, nummer=steps.numbers(site.haandbog, phase), s=_shared(site)
    )


def table(site: Site, phase: str) -> str:
    """Who does what in a phase."""
    found, words = list(steps.numbered(site.haandbog, phase).values()), site.words("rolle")
    shares = {role: steps.share(found, role) for role in words}
    busy = {role: share for role, share in shares.items() if share.goer or share.hjaelper}
    return templates.render("rolletabel.md.j2", dele=busy, roller=words, nummer=steps.numbers(site.haandbog, phase))


def gate(site: Site, phase: str) -> str:
    """The checklist of a phase's gate."""
    title = f"Krav før næste fase: {site.words('livscyklus')[phase].da}"
    return _checklist(site, f"port-{phase}", title, {phase: steps.gate(site.haandbog, phase)})


def gates(site: Site) -> str:
    """Every gate under its own heading."""
    lists = {phase: gate(site, phase) for phase in site.haandbog}
    return templates.render("tjeklister.md.j2", lister=lists, faser=site.words("livscyklus"))


def role_steps(site: Site, role: str) -> str:
    """Everything a role does or helps with, as one checklist with a heading for each phase."""
    shares = {
        phase: steps.share([Placed(phase, step) for step in file.trin], role) for phase, file in site.haandbog.items()
    }
    by_phase = {phase: share.goer + share.hjaelper for phase, share in shares.items() if share.goer or share.hjaelper}
    return _checklist(site, f"rolle-{role}", f"Tjekliste: {site.words('rolle')[role].da}", by_phase, role)


def _checklist(
    site: Site, name: str, title: str, by_phase: Mapping[str, list[Placed]], role: str | None = None
) -> str:
    return templates.render(
        "tjekliste.md.j2",
        navn=name,
        titel=title,
        lister=by_phase,
        for_rolle=role,
        faser=site.words("livscyklus"),
        s=_shared(site),
    )


def _shared(site: Site) -> dict[str, Any]:
    """What every drawing of a step needs."""
    pages = content.sider(site.docs)
    return {
        "henvis": partial(citation, site),
        "lovdato": lambda law, place: day(site, law, place),
        "roller": site.words("rolle"),
        "kilder": content.haandbogskilder(site.docs),
        "sidetitel": lambda address: pages[f"{address}.md"].title.removeprefix(
            "Skabelon: "
        ),  # the kind stands before
    }


def reading(site: Site, role: str) -> str:
    """The pages a role should read, in order."""
    pages = content.sider(site.docs)
    found = pages[f"haandbog/roller/{role}.md"].laes
    return templates.render("laesesti.md.j2", punkter=[(item, pages[f"{item.side}.md"].title) for item in found])


def role_overview(site: Site) -> str:
    """All roles with the phases where each has most to do."""
    words = site.words("rolle")
    return templates.render(
        "rolleoversigt.md.j2",
        roller=words,
        travle={role: steps.busiest(site.haandbog, role, BUSIEST) for role in words},
        faser=site.words("livscyklus"),
    )


MACROS = {
    "skal": musts,
    "boer": shoulds,
    "rolletabel": table,
    "port": gate,
    "tjeklister": gates,
    "rolletrin": role_steps,
    "laesesti": reading,
    "rolleoversigt": role_overview,
}
