"""The handbook's steps: each is named once, and everything it points to exists."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from macros import content
from macros.content import source
from macros.content.faults import Fejl, where
from macros.models import Fasetrin, Haandbogstrin

FOLDER = "haandbog/trin"

Told = tuple[tuple[str | int, ...], str]  # a field of a step, and what is wrong with it


class Target(NamedTuple):
    """What a field may point to, and how to say that it points to nothing."""

    ids: frozenset[str]
    navn: str


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each step that is named twice or points to nothing, and each file that is no phase."""
    targets, seen = _targets(docs), dict[str, str]()
    for phase, file in content.haandbog(docs).items():
        path = docs / FOLDER / f"{phase}.yml"
        yield from _file(docs, path, file)
        for index, step in enumerate(file.trin):
            for keys, why in [*_named(step, seen), *_pointing(step, targets), *_dated(docs, step)]:
                yield source.read(path).fault(["trin", index, *keys], why)
            seen.setdefault(step.id, f"docs/{FOLDER}/{phase}.yml")


def _file(docs: Path, path: Path, file: Fasetrin) -> Iterator[Fejl]:
    phases = content.vokabularer(docs)["livscyklus"].ids
    if path.stem not in phases:
        yield Fejl(where(path), 1, "filen", f"filens navn skal være en fase: {', '.join(phases)}")


def _named(step: Haandbogstrin, seen: dict[str, str]) -> Iterator[Told]:
    if step.id in seen:
        yield ("id",), f"»{step.id}« står også i {seen[step.id]}; giv trinnet sit eget id"


def _targets(docs: Path) -> dict[str, Target]:
    pages = frozenset(path.relative_to(docs).with_suffix("").as_posix() for path in docs.glob("**/*.md"))
    templates = frozenset(path.stem for path in (docs / "haandbog/skabeloner").glob("*.md"))
    return {
        "kilde": Target(frozenset(content.haandbogskilder(docs)), "kilde »{}« i docs/haandbog/kilder.yml"),
        "projekt": Target(frozenset(content.projekter(docs)), "docs/projekter/{}.yml"),
        "skabelon": Target(templates, "docs/haandbog/skabeloner/{}.md"),
        "side": Target(pages, "docs/{}.md"),
    }


def _pointing(step: Haandbogstrin, targets: dict[str, Target]) -> Iterator[Told]:
    for field, target in targets.items():
        value = getattr(step, field)
        if value and value not in target.ids:
            yield (field,), f"der findes ingen {target.navn.format(value)}; ret den, eller slet linjen"


def _dated(docs: Path, step: Haandbogstrin) -> Iterator[Told]:
    laws = content.love(docs)
    for index, law in enumerate(step.krav_fra):
        if law.id in laws and law.sted not in {day.sted for day in laws[law.id].datoer}:
            why = f"docs/lovregister/{law.id}.yml har ingen dato for »{law.sted}«; ret stedet"
            yield ("krav_fra", index), why
