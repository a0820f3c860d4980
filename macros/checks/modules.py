"""The teaching modules: the same headings, a plan that takes the time it says."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from macros import content
from macros.content import source
from macros.content.faults import Fejl, where
from macros.content.text import text as text_of
from macros.models import Modul
from macros.models.modul import MODULER, Quiz
from macros.registers import lessons

SAME_PLACE = (
    "det rigtige svar er nr. {place} ved {times} af {of} spørgsmål; flyt nogle af svarene, så stedet ikke røber dem"
)


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each module out of shape, and each quiz without its page."""
    for name, page in content.sider(docs).items():
        if page.modul:
            yield from _module(docs / name, page.modul)
    for name, quiz in content.quizzer(docs).items():
        yield from _quiz(docs, name, quiz)


def _module(path: Path, module: Modul) -> Iterator[Fejl]:
    text = text_of(path)
    if tuple(lessons.headings(text)) != lessons.HEADINGS:
        why = f"et modul har overskrifterne: {', '.join(lessons.HEADINGS)}"
        yield Fejl(where(path), 1, "overskrifter", why)
    planned = lessons.minutes(text)
    if planned != module.minutter:
        why = f"planen under »Sådan foregår det« giver {planned} minutter; ret planen eller tallet her"
        yield source.read(path).fault(["modul", "minutter"], why)


def _quiz(docs: Path, name: str, quiz: Quiz) -> Iterator[Fejl]:
    folder = docs / MODULER
    path = folder / f"quiz-{name}.yml"
    if not (folder / f"{name}.md").is_file():
        yield Fejl(where(path), 1, "filen", f"der findes intet modul {name}.md ved siden af; ret filens navn")
    right = Counter(place for asked in quiz.spoergsmaal for place, one in enumerate(asked.svar, 1) if one.rigtigt)
    place, times = right.most_common(1)[0]
    if times > len(quiz.spoergsmaal) / 2:
        why = SAME_PLACE.format(place=place, times=times, of=len(quiz.spoergsmaal))
        yield source.read(path).fault(["spoergsmaal"], why)
