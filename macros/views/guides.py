"""What the macros on decision guides show: the questions, and the worked examples."""

from collections.abc import Iterator

from markupsafe import Markup

from macros import content, templates
from macros.models import Guide
from macros.registers import handover
from macros.registers.site import Site
from macros.views.law import citation


def guide(site: Site, name: str) -> str:
    """A decision guide: linked sections, of which a script shows one at a time."""
    found, pages = content.guider(site.docs)[name], content.sider(site.docs)
    return templates.render(
        "guide.md.j2",
        guide=found,
        navn=name,
        start=next(iter(found.trin)),
        titel=lambda page: pages[page].title,
        udfyldt=handover.written,
        linjer=handover.lines(site.docs),
        henvis=lambda law_id, place: Markup(citation(site, law_id, place)),  # noqa: S704  made by a template of ours
    )


def examples(site: Site, name: str) -> str:
    """The worked examples of a guide, each with its questions and answers."""
    found = content.guider(site.docs)[name]
    return templates.render(
        "guideeksempler.md.j2", guide=found, veje=[list(_way(found, example.svar)) for example in found.eksempler]
    )


def _way(guide: Guide, answers: list[int]) -> Iterator[tuple[str, str]]:
    here = next(iter(guide.trin))
    for answer in answers:
        chosen = guide.trin[here].svar[answer - 1]
        yield guide.trin[here].spoergsmaal, chosen.tekst
        here = chosen.til


MACROS = {"guide": guide, "guideeksempler": examples}
