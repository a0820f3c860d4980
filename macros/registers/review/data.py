"""Statements in data: the handbook's steps, the guides, the tracks, the citizens' answers, and the laws."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from macros import content
from macros.content import reader
from macros.content.dates import danish
from macros.models import Guide, Haandbogstrin, Lov, Spoergsmaal, er_oplyst, kind
from macros.models.guidedele import Handling, Lovhenvisning, Trin, Udfald
from macros.registers.review import paastand
from macros.registers.review.paastand import Belaeg, Paastand
from macros.text.sentences import inside, whole

OF_ROLE = {  # who does a step can judge it, where no law is behind it
    "klinisk-ansvarlig": paastand.CLINICIAN,
    "data-scientist": paastand.DATA,
    "it-og-medico": paastand.DATA,
    "forsker": paastand.DATA,
    "jurist": paastand.LAWYER,
}
CITIZENS = "borger/"


def claims(docs: Path) -> Iterator[Paastand]:
    """Every statement in the data that pages show, but for the projects."""
    for phase, file in content.haandbog(docs).items():
        for step in file.trin:
            yield from _step(docs, f"haandbog/{phase}.md", step)
    for path in reader.paths(docs, Guide):
        guide = reader.read(path, Guide, reader.known(docs, Guide))
        yield from _guide(docs, path.relative_to(docs).with_suffix(".md").as_posix(), guide)
    yield from _tracks(docs)
    for question in content.spoergsmaal(docs).values():
        yield _answer(docs, question)
    for law_id, law in content.love(docs).items():
        yield from _law(f"lovregister/{law_id}.md", law)


class Form(NamedTuple):
    """What is the same for all statements that come from the same place."""

    slags: str
    afsnit: str
    skade: int
    fag: str = paastand.LAWYER


def made(side: str, form: Form, text: str, grounds: Iterable[Belaeg]) -> Paastand:
    """The statement with these words on a page, resting on these grounds."""
    behind, said = tuple(grounds), " ".join(text.split())
    name = paastand.name(side, form.slags, said, behind)
    return Paastand(side, form.slags, form.afsnit, said, form.fag, form.skade, behind, name)


def behind(docs: Path, references: Iterable[Lovhenvisning]) -> Iterator[Belaeg]:
    """What the register says of each provision a statement names."""
    found = content.love(docs)
    return (paastand.of_law(one.id, found[one.id], one.sted) for one in references)


def _step(docs: Path, side: str, step: Haandbogstrin) -> Iterator[Paastand]:
    grounds = [*behind(docs, [*step.lov, *step.krav_fra])]
    if step.maerke == "boer" and not grounds:
        return
    if step.kilde:
        grounds.append(paastand.of_source(content.haandbogskilder(docs)[step.kilde]))
    who = paastand.LAWYER if step.lov else OF_ROLE.get(step.hvem[0], paastand.EDITOR)
    harm = paastand.ALLOWS if step.maerke == "skal" else paastand.REST
    yield made(side, Form(step.maerke, "Fasens trin", harm, who), f"{step.tekst}. {step.forklaring}", grounds)


def _guide(docs: Path, side: str, guide: Guide) -> Iterator[Paastand]:
    ends = {name: end.titel for name, end in guide.udfald.items()}
    asked = {name: step.spoergsmaal for name, step in guide.trin.items()}
    for end in guide.udfald.values():
        yield made(side, Form("udfald", "Udfald", paastand.ALLOWS), _outcome(end), behind(docs, end.lov))
    harm = paastand.RIGHTS if side.startswith(CITIZENS) else paastand.REST
    for step in guide.trin.values():
        text = _question(step, asked | ends)
        yield made(side, Form("trin", "Spørgsmål", harm), text, behind(docs, step.lov))


def _outcome(end: Udfald) -> str:
    must = " ".join(f"Skal: {_step_of(one)}" for one in end.skal)
    should = " ".join(f"Bør: {_step_of(one)}" for one in end.boer)
    last = (
        f"{name}: {said}" for name, said in (("Godkender", end.godkender), ("Frist", end.frist)) if er_oplyst(said)
    )
    return f"{end.titel}. {end.tekst} {must} {should} {'. '.join(last)}"


def _step_of(one: Handling) -> str:
    """What is to be done, and by whom."""
    named = (("Ansvarlig", one.hvem), ("Bidrager", one.bidrager))
    return " ".join([whole(one.tekst), *(f"{label}: {inside(who)}." for label, who in named if who)])


def _question(step: Trin, called: dict[str, str]) -> str:
    ways = " ".join(f"»{answer.tekst}« fører til »{called[answer.til]}«." for answer in step.svar)
    return " ".join(filter(None, (step.spoergsmaal, step.hjaelp, ways)))


def _tracks(docs: Path) -> Iterator[Paastand]:
    model = next(one for one in kind.all_kinds() if kind.name(one) == "sporene")
    side = kind.of(model).pattern.replace(".yml", ".md")
    for track in content.sporene(docs).values():
        for step in track.skridt:
            for said in step.saetninger:
                if said.lov:
                    harm = paastand.ALLOWS if step.krav == "skal" else paastand.REST
                    yield made(side, Form(step.krav, track.titel, harm), said.tekst, behind(docs, said.lov))


def _answer(docs: Path, question: Spoergsmaal) -> Paastand:
    text = " ".join([question.spoergsmaal, question.kort, *question.svar, *question.goer])
    grounds = [*behind(docs, question.lov), *map(paastand.of_source, question.kilder)]
    side = f"borger/spoergsmaal/{question.id}.md"
    return made(side, Form("svar", "Svar", paastand.RIGHTS), text, grounds)


def _law(side: str, law: Lov) -> Iterator[Paastand]:
    url = law.url if er_oplyst(law.url) else law.set_paa or ""

    def act(place: str, sure: str) -> list[Belaeg]:
        return [Belaeg(f"{law.titel}, {law.nummer}, {place}".strip(", "), "", url, "", law.laest, sure)]

    for one in law.bestemmelser:
        text = f"{one.sted}: {one.titel}. {one.betyder or ''}"
        yield made(side, Form("bestemmelse", "Bestemmelser", paastand.REST), text, act(one.sted, one.sikkerhed))
    for day in law.datoer:
        text = f"{danish(day.dato)}: {day.titel}. Har betydning for dig, hvis {day.gaelder_dig}."
        yield made(side, Form("dato", "Datoer", paastand.FIGURES), text, act(day.sted or "", day.sikkerhed))
