"""What the macros on law show: the citation, the law's own page, the register, the timeline, the guides."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from markupsafe import Markup

from macros import catalogue, content, dates, graph, laws, render
from macros.models import Guide
from macros.names import names

FACETS = {"emner": "Emne", "status": "Status", "art": "Art"}
SURE = {
    "laest": "Læst i teksten",
    "gengivet": "Læst i en anden kilde",
    "uafklaret": "Ikke afklaret",
}
STEP = 170  # units between two days on the drawing: room for a written date


def citation(docs: Path, law_id: str, place: str | None = None) -> str:
    """A short link to a law or one of its provisions, with what it is about for the tooltip.

    Raises KeyError when the register does not have it; the gate has told so before, with file and line.
    """
    law = content.love(docs)[law_id]
    if place is None:
        return render.template("lov.md.j2", id=law_id, tekst=law.kort, anker="", om=law.kort_fortalt)
    found = laws.provision(law, place)
    text = f"{law.kort} {place}"
    return render.template("lov.md.j2", id=law_id, tekst=text, anker=laws.anchor(place), om=found.titel)


def day(docs: Path, law_id: str, place: str) -> str:
    """The day a place of a law begins to apply, as Danes write it."""
    return dates.danish(laws.day(content.love(docs)[law_id], place).dato)


def page(docs: Path, today: dt.date, law_id: str) -> str:
    """The page of one law."""
    return render.template(
        "lovside.md.j2",
        lov=content.love(docs)[law_id],
        navn=names(docs, today),
        anker=laws.anchor,
        citerer=graph.citers(docs).get(law_id, []),
        sikkerheder=SURE,
    )


def register(docs: Path, today: dt.date) -> str:
    """All laws with their filters."""
    found = dict(sorted(content.love(docs).items(), key=lambda item: item[1].kort.lower()))
    return render.template(
        "lovregister.md.j2",
        love=found,
        navn=names(docs, today),
        facetter=catalogue.facets(found.values(), content.vokabularer(docs), FACETS),
        felter=[*FACETS, "sikkerhed"],
        vaerdier=catalogue.values,
        sikkerheder=SURE,
        antal=Counter(law.sikkerhed for law in found.values()),
    )


def timeline(docs: Path, today: dt.date) -> str:
    """The days of law that are to come, drawn and listed, and those that have been."""
    found = laws.days(content.love(docs))
    coming = [d for d in found if d.dag.dato > today]
    counts = sorted(Counter(d.dag.dato for d in coming).items())
    dots = [{"x": STEP // 2 + i * STEP, "dato": date, "antal": n} for i, (date, n) in enumerate(counts)]
    return render.template(
        "tidslinje.md.j2",
        kommer=coming,
        gaelder=[d for d in reversed(found) if d.dag.dato <= today],
        prikker=dots,
        bredde=max(len(dots), 1) * STEP,
        sikkerheder=SURE,
    )


def guide(docs: Path, name: str) -> str:
    """A decision guide: linked sections, of which a script shows one at a time."""
    found = content.guider(docs)[name]
    return render.template(
        "guide.md.j2",
        guide=found,
        navn=name,
        start=next(iter(found.trin)),
        henvis=lambda law_id, place: Markup(citation(docs, law_id, place)),  # noqa: S704  made by a template of ours
    )


def examples(docs: Path, name: str) -> str:
    """The worked examples of a guide, each with its questions and answers."""
    found = content.guider(docs)[name]
    return render.template(
        "guideeksempler.md.j2", guide=found, veje=[list(_way(found, example.svar)) for example in found.eksempler]
    )


def _way(guide: Guide, answers: list[int]) -> Iterator[tuple[str, str]]:
    here = next(iter(guide.trin))
    for answer in answers:
        chosen = guide.trin[here].svar[answer - 1]
        yield guide.trin[here].spoergsmaal, chosen.tekst
        here = chosen.til
