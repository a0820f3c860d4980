"""The handbook's steps: each is named once, and everything it points to exists."""

from collections.abc import Iterator
from pathlib import Path

from macros import content, source
from macros.checks import readability
from macros.faults import Fejl, where
from macros.lix import lix

FOLDER = "haandbog/trin"


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each step that is named twice or points to nothing, and each file that is no phase or too hard."""
    known, seen = _targets(docs), dict[str, str]()
    for phase, file in content.haandbog(docs).items():
        path = docs / FOLDER / f"{phase}.yml"
        found = source.read(path)
        yield from _file(docs, path)
        for index, step in enumerate(file.trin):
            if step.id in seen:
                why = f"«{step.id}» står også i {where(docs / FOLDER / seen[step.id])}.yml; giv trinnet sit eget id"
                yield found.fault(["trin", index, "id"], why)
            seen[step.id] = phase
            for field, (ids, place) in known.items():
                value = getattr(step, field)
                if value and value not in ids:
                    why = f"der findes ingen {place.format(value)}; ret den, eller slet linjen"
                    yield found.fault(["trin", index, field], why)


def _targets(docs: Path) -> dict[str, tuple[frozenset[str], str]]:
    """For each field that points somewhere: what exists, and how to say that something does not."""
    pages = frozenset(path.relative_to(docs).with_suffix("").as_posix() for path in docs.glob("**/*.md"))
    templates = frozenset(path.stem for path in (docs / "haandbog/skabeloner").glob("*.md"))
    return {
        "kilde": (frozenset(content.haandbogskilder(docs)), "kilde «{}» i docs/haandbog/kilder.yml"),
        "projekt": (frozenset(content.projekter(docs)), "docs/projekter/{}.yml"),
        "skabelon": (templates, "docs/haandbog/skabeloner/{}.md"),
        "side": (pages, "docs/{}.md"),
    }


def _file(docs: Path, path: Path) -> Iterator[Fejl]:
    phases = content.vokabularer(docs)["livscyklus"].ids
    if path.stem not in phases:
        yield Fejl(where(path), 1, "filen", f"filens navn skal være en fase: {', '.join(phases)}")
    file = content.haandbog(docs)[path.stem]
    level = lix("\n".join([file.eksempel, *(f"{s.tekst}.\n{s.forklaring}" for s in file.trin)]))
    if level > readability.STAFF:
        why = f"har LIX {level}, højst {readability.STAFF}; brug kortere sætninger og ord"
        yield Fejl(where(path), 1, "teksten", why)
