"""Statements about projects: what a record says that its project can tell to be right or wrong."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from macros import content
from macros.models import Projekt, er_oplyst
from macros.models.projektdele import AiRisiko, BorgerForklaring, Evidens, MedicinskUdstyr
from macros.models.projektdrift import Genbrug
from macros.registers.names import Names, names
from macros.registers.review import paastand
from macros.registers.review.paastand import Belaeg, Paastand


class Fact(NamedTuple):
    """A thing a record says: the field's name, its words, what an error would do, and the address behind it alone."""

    felt: str
    tekst: str
    skade: int = paastand.REST
    url: str = ""


def claims(docs: Path, day: dt.date) -> Iterator[Paastand]:
    """Every statement of every record."""
    called = names(docs, day)
    for slug, project in content.projekter(docs).items():
        side = f"projekter/{slug}.md"
        for fact in _facts(project, called):
            grounds = tuple(_behind(project, fact))
            name = paastand.name(side, "fakta", f"{fact.felt}: {fact.tekst}", grounds)
            shown = f"{fact.felt}: {fact.tekst}"
            yield Paastand(side, "fakta", "Posten", shown, paastand.PROJECT, fact.skade, grounds, name)


def _behind(project: Projekt, fact: Fact) -> Iterator[Belaeg]:
    own = [source for source in project.kilder if source.url == fact.url]
    yield from map(paastand.of_source, own or project.kilder)


def _facts(project: Projekt, called: Names) -> Iterator[Fact]:
    yield Fact("Kort fortalt", project.resume)
    yield Fact("Fase", f"{called('fase', project.fase)}, kendt {project.fase_kendt}", paastand.FIGURES)
    yield Fact("Påvirker patienter", called("patientpaavirkning", project.patientpaavirkning), paastand.RIGHTS)
    if isinstance(project.hospitaler, list):
        yield Fact("Hospitaler", ", ".join(called("hospital", one) for one in project.hospitaler))
    if isinstance(device := project.medicinsk_udstyr, MedicinskUdstyr):
        parts = (called("udstyrsstatus", device.status), called("udstyrsklasse", device.klasse), device.ce)
        yield Fact("Medicinsk udstyr", ", ".join(parts))
    if isinstance(risk := project.ai_risiko, AiRisiko):
        yield Fact("Klasse efter AI-forordningen", f"{called('ai-risiko', risk.klasse)}. {risk.begrundelse}")
    if isinstance(project.evidens, Evidens) and er_oplyst(project.evidens.tekst):
        yield Fact("Dokumentation", project.evidens.tekst, paastand.FIGURES)
    for effect in project.maalt_effekt if isinstance(project.maalt_effekt, list) else ():
        yield Fact("Målt effekt", f"{effect.maal}: {effect.vaerdi}", paastand.FIGURES, effect.kilde)
    yield from _in_use(project, called)
    if isinstance(told := project.borgertekst, BorgerForklaring):
        answers = [answer for answer in told.model_dump().values() if er_oplyst(answer)]
        yield Fact("Til patienter og pårørende", " ".join(answers), paastand.RIGHTS)


def _in_use(project: Projekt, called: Names) -> Iterator[Fact]:
    """What tells how the solution fares where it is used."""
    for one in project.lokal_validering if isinstance(project.lokal_validering, list) else ():
        tried = f"{one.sted}. {one.maal}: {one.vaerdi}. Antal: {one.antal}. Interval: {one.interval}"
        yield Fact("Valideret lokalt", tried, paastand.FIGURES, one.kilde)
    for answer in project.driftssvar:
        question = called("driftsspoergsmaal", answer.spoergsmaal)
        yield Fact(question, f"{called('driftssvar', answer.svar)} ({answer.dato}). {answer.hvad}", url=answer.kilde)
    for notice in project.haendelser:
        yield Fact("Sikkerhedsmeddelelse", f"{notice.dato}, {notice.myndighed}: {notice.status}", paastand.FIGURES)
    if isinstance(project.genbrug, Genbrug):
        possible = called("genbrug", project.genbrug.mulig)
        yield Fact("Kan andre overtage den?", f"{possible}. {project.genbrug.kraever}", url=project.genbrug.kilde)
