"""A project in a few words: its English facts and two English sentences. Pure."""

from typing import NamedTuple

from macros.content import dates
from macros.models import Projekt, er_oplyst
from macros.models.projektdele import PaaEngelsk
from macros.models.projektdrift import Driftssvar
from macros.registers import catalogue
from macros.registers.names import Names

IN_USE = ("drift", "pilot")
DOWNTIME = "noedplan"  # the question of what to do when a system is down
FACTS = {  # field → what it is called in English
    "hospitaler": "Hospital",
    "speciale": "Specialty",
    "anvendelse": "Used for",
    "teknik": "Technique",
    "type": "Kind",
    "fase": "Stage",
    "patientpaavirkning": "Affects patients",
    "autonomi": "Autonomy",
    "personoplysninger": "Personal data",
}


class English(NamedTuple):
    """What a project is called, what it is and what is known of it in two sentences, and its facts."""

    titel: str | None
    saetninger: tuple[str, str]
    fakta: list[tuple[str, str]]


def answered(told: Driftssvar | None) -> bool:
    """Whether a source says anything to one of the five questions."""
    return told is not None and er_oplyst(told.svar)


def answer(projekt: Projekt, question: str) -> Driftssvar | None:
    """What a source says to one of the five questions."""
    return next((one for one in projekt.driftssvar if one.spoergsmaal == question and answered(one)), None)


def in_english(projekt: Projekt, named: Names) -> English:
    """A project for readers of English. Where nobody has written the sentences, the vocabularies' words make them."""
    facts = {title: _words(projekt, field, named) for field, title in FACTS.items()}
    if er_oplyst(projekt.fase_kendt):
        facts["Stage"] += f" ({dates.english(projekt.fase_kendt)})"
    facts["Evidence"] = named("evidens", getattr(projekt.evidens, "niveau", None))
    told = projekt.engelsk
    if isinstance(told, PaaEngelsk):
        return English(told.titel, (told.hvad, told.viden), list(facts.items()))
    made = (f"{facts['Kind']} at {facts['Hospital']}.", f"Last documented stage: {facts['Stage']}.")
    return English(None, made, list(facts.items()))


def _words(projekt: Projekt, field: str, named: Names) -> str:
    vocabulary = catalogue.VOCABULARY.get(field, field)
    return ", ".join(named(vocabulary, value) for value in catalogue.values(projekt, field))
