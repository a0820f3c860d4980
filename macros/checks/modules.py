"""The teaching modules: the same headings, a plan that takes the time it says."""

from collections.abc import Iterator
from pathlib import Path

from macros import content
from macros.content import source
from macros.content.faults import Fejl, where
from macros.content.text import text as text_of
from macros.models import Modul
from macros.models.modul import MODULER
from macros.registers import lessons


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each module out of shape, and each quiz without its page."""
    for name, page in content.sider(docs).items():
        if page.modul:
            yield from _module(docs / name, page.modul)
    for name in content.quizzer(docs):
        yield from _quiz(docs, name)


def _module(path: Path, module: Modul) -> Iterator[Fejl]:
    text = text_of(path)
    if tuple(lessons.headings(text)) != lessons.HEADINGS:
        why = f"et modul har overskrifterne: {', '.join(lessons.HEADINGS)}"
        yield Fejl(where(path), 1, "overskrifter", why)
    planned = lessons.minutes(text)
    if planned != module.minutter:
        why = f"planen under »Sådan foregår det« giver {planned} minutter; ret planen eller tallet her"
        yield source.read(path).fault(["modul", "minutter"], why)


def _quiz(docs: Path, name: str) -> Iterator[Fejl]:
    folder = docs / MODULER
    path = folder / f"quiz-{name}.yml"
    if not (folder / f"{name}.md").is_file():
        yield Fejl(where(path), 1, "filen", f"der findes intet modul {name}.md ved siden af; ret filens navn")
