"""What the macros on decision guides show: the questions, and the worked examples."""

from functools import partial
from typing import Any, NamedTuple

from markupsafe import Markup

from macros import content, templates
from macros.models.guidedele import Eksempel, Handling, Svar, Trin, Udfald
from macros.registers import guide_pages, handover
from macros.registers.asking import card as contact_card
from macros.registers.asking import finder
from macros.registers.site import Site
from macros.views import asking
from macros.views.contacts import card, whom_to_ask
from macros.views.law import citation

KINDS = {"ja": "Ja", "ja-hvis": "Ja, hvis", "spoerg": "Spørg først", "stop": "Stop"}  # so colour is not alone


def guide(site: Site, name: str) -> str:
    """A decision guide: linked sections, of which a script shows one at a time."""
    found, pages = content.guider(site.docs)[name], content.sider(site.docs)
    return templates.render(
        "guide.md.j2",
        guide=found,
        tillaeg={slug: one for slug, one in content.guidetillaeg(site.docs).items() if slug in found.all_tillaeg},
        sider=guide_pages.of_guides(site.docs),
        faelles=lambda other: " ".join(_carried(site, name, other)),
        navn=name,
        arter=KINDS,
        spoerg=partial(_ask, site, name),
        start=next(iter(found.trin)),
        titel=lambda page: pages[page].title,
        udfyldt=handover.written,
        linjer=handover.lines(site.docs),
        henvis=partial(citation, site),
        vej=partial(_ways, site),
    )


def _ask(site: Site, name: str, outcome: Udfald) -> Markup:
    """The first contact of an outcome that is no plain yes; else whom the guide's page sends to."""
    if named := next((step.kontakt for step in (*outcome.skal, *outcome.boer) if step.kontakt), None):
        return card(site.docs, contact_card(site.docs, named))
    return whom_to_ask(site.docs, guide_pages.of_guides(site.docs)[name])


def _ways(site: Site, step: Handling) -> dict[str, Any]:
    """What a step gives its reader: whom to write to, what to send, and by when."""
    docs = site.docs
    named = {
        hit.id for said in (step.tekst, step.hvem or "", step.bidrager or "") for hit in finder(docs).find(said)
    }  # links already
    return {
        "kontakt": asking.link(site, step.kontakt) if step.kontakt and step.kontakt not in named else None,
        "blanket": content.blanketter(docs)[step.blanket] if step.blanket else None,
        "brev": content.breve(docs)[step.brev] if step.brev else None,
        "frist": asking.limit(site, step.frist) if step.frist else None,
    }


def examples(site: Site, name: str) -> str:
    """From a guide to the page of its worked examples."""
    return templates.render(
        "guideeksempler.md.j2",
        antal=len(content.guider(site.docs)[name].eksempler),
        side=guide_pages.examples(guide_pages.of_guides(site.docs)[name]),
    )


class Sag(NamedTuple):
    """A worked example: its number in the file, what it says, and each question with the answer taken."""

    nummer: int
    eksempel: Eksempel
    vej: list[tuple[Trin, Svar]]


def cases(site: Site, name: str) -> str:
    """The worked examples of a guide, under the outcome that each ends in."""
    found, page = content.guider(site.docs)[name], guide_pages.of_guides(site.docs)[name]
    worked = [Sag(number, one, list(found.way(one.svar))) for number, one in enumerate(found.eksempler, start=1)]
    return templates.render(
        "guidesager.md.j2",
        navn=name,
        side=page,
        udfald=found.udfald,
        sager={end: own for end in found.udfald if (own := [one for one in worked if one.eksempel.udfald == end])},
        arter=KINDS,
        kontakt=whom_to_ask(site.docs, guide_pages.examples(page)),
    )


def _carried(site: Site, here: str, other: str) -> list[str]:
    """The answers to the first question that another guide also begins with, so that it need not be asked again."""
    guides = content.guider(site.docs)
    theirs = guides[other].first_answers
    return [name for name in guides[here].first_answers if name in theirs and here != other]


MACROS = {"guide": guide, "guideeksempler": examples, "guidesager": cases}
