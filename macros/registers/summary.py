"""A project in a few words: its English facts and two English sentences. Pure."""

from typing import NamedTuple

from macros.content import dates
from macros.models import Projekt, er_oplyst
from macros.registers import catalogue
from macros.registers.names import Names

IN_USE = ("drift", "pilot")
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
    """How far a project is, what is known of its effect, and its facts."""

    stand: str
    viden: str
    fakta: list[tuple[str, str]]


def in_english(projekt: Projekt, named: Names) -> English:
    """A project for readers of English."""
    facts = [(title, _words(projekt, field, named)) for field, title in FACTS.items()]
    where = _words(projekt, "hospitaler", named)
    known = f" ({dates.english(projekt.fase_kendt)})" if er_oplyst(projekt.fase_kendt) else ""
    level = named("evidens", getattr(projekt.evidens, "niveau", None))
    return English(
        f"{_words(projekt, 'type', named)} at {where}. Last documented stage: {named('fase', projekt.fase)}{known}.",
        f"Evidence: {level}. The record itself is in Danish.",
        facts,
    )


def _words(projekt: Projekt, field: str, named: Names) -> str:
    vocabulary = catalogue.VOCABULARY.get(field, field)
    return ", ".join(named(vocabulary, value) for value in catalogue.values(projekt, field))
