"""What speaks of a project: the handbook's steps that rest on it, and all that points to it. Pure."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from macros.models import Fasetrin, Spoergsmaal
from macros.registers import steps
from macros.registers.graph import Citer
from macros.registers.steps import Placed

# the beginning of an address → what the pages there are called; the first that fits
PLACES = {
    "haandbog/": "I håndbogen",
    "netvaerket/erfaringer/": "Erfaringsrapport",
    "kompetencer/": "I undervisningen",
    "borger/": "Til borgere",
    "dataadgang/": "Om dataadgang",
    "samarbejde/": "Om samarbejde og penge",
    "wiki/": "I wikien",
    "english/": "In English",
    "projekter/": "I andre poster",
    "": "Andre sider",
}
LISTS = ("projekter/index.md",)  # name every project, and so say nothing of one
QUESTIONS = "borger/spoergsmaal.md"  # one file holds them, but each has a page of its own


class Omtale(NamedTuple):
    """The pages of one part of the site that point to a project."""

    hvor: str
    sider: list[Citer]


def by_place(citers: Iterable[Citer], asked: Iterable[Citer] = ()) -> list[Omtale]:
    """The pages that point to a project, part by part, in the order of `PLACES`. `asked` are questions that do."""
    found: dict[str, list[Citer]] = {place: [] for place in PLACES}
    for citer in [*(one for one in citers if one.side != QUESTIONS), *asked]:
        if citer.side not in LISTS:
            found[next(place for place in PLACES if citer.side.startswith(place))].append(citer)
    return [Omtale(PLACES[place], pages) for place, pages in found.items() if pages]


def questions_on(questions: Mapping[str, Spoergsmaal], slug: str) -> list[Citer]:
    """The citizens' questions whose answers tell of a project."""
    return [
        Citer(f"{QUESTIONS.removesuffix('.md')}/{question_id}.md", question.spoergsmaal)
        for question_id, question in questions.items()
        if any(example.projekt == slug for example in question.eksempler)
    ]


def resting_on(phases: Mapping[str, Fasetrin], slug: str) -> list[Placed]:
    """The handbook's steps that a project has shown."""
    return [placed for placed in steps.every(phases) if placed.trin.projekt == slug]
