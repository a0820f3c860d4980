"""The handbook's steps: each is named once, and a date it waits for is in the register."""

from collections.abc import Iterator
from pathlib import Path

from macros import content
from macros.content import source
from macros.content.faults import Fejl, where
from macros.models import Fasetrin, Haandbogstrin

FOLDER = "haandbog/trin"

Told = tuple[tuple[str | int, ...], str]  # a field of a step, and what is wrong with it


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each step that is named twice or waits for no date, and each file that is no phase."""
    seen = dict[str, str]()
    for phase, file in content.haandbog(docs).items():
        path = docs / FOLDER / f"{phase}.yml"
        yield from _file(docs, path, file)
        for index, step in enumerate(file.trin):
            for keys, why in [*_named(step, seen), *_dated(docs, step)]:
                yield source.read(path).fault(["trin", index, *keys], why)
            seen.setdefault(step.id, f"docs/{FOLDER}/{phase}.yml")


def _file(docs: Path, path: Path, file: Fasetrin) -> Iterator[Fejl]:
    phases = content.vokabularer(docs)["livscyklus"].ids
    if path.stem not in phases:
        yield Fejl(where(path), 1, "filen", f"filens navn skal være en fase: {', '.join(phases)}")


def _named(step: Haandbogstrin, seen: dict[str, str]) -> Iterator[Told]:
    if step.id in seen:
        yield ("id",), f"»{step.id}« står også i {seen[step.id]}; giv trinnet sit eget id"


def _dated(docs: Path, step: Haandbogstrin) -> Iterator[Told]:
    laws = content.love(docs)
    for index, law in enumerate(step.krav_fra):
        if law.id in laws and law.sted not in {day.sted for day in laws[law.id].datoer}:
            why = f"docs/lovregister/{law.id}.yml har ingen dato for »{law.sted}«; ret stedet"
            yield ("krav_fra", index), why
