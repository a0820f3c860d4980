"""Competences: every role has every level."""

from collections.abc import Iterator
from pathlib import Path

from macros import content
from macros.content import source
from macros.content.faults import Fejl
from macros.models import Ramme


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each role that lacks a level."""
    path = docs / "kompetencer/ramme.yml"
    if path.is_file():
        framework = content.ramme(docs)
        yield from _whole(docs, path, framework)


def _whole(docs: Path, path: Path, framework: Ramme) -> Iterator[Fejl]:
    known = content.words(docs)
    missing = [role for role in known["airolle"] if role not in {r.rolle for r in framework.roller}]
    if missing:
        yield source.read(path).fault(["roller"], f"mangler {', '.join(missing)} fra docs/vokabularer/airolle.yml")
    for r, role in enumerate(framework.roller):
        if tuple(level.niveau for level in role.niveauer) != known["ainiveau"]:
            why = f"skal have niveauerne {', '.join(known['ainiveau'])}, i den rækkefølge og hvert én gang"
            yield source.read(path).fault(["roller", r, "niveauer"], why)
