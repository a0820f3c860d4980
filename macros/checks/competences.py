"""Competences: every page pointed to exists, and every role has every level."""

from collections.abc import Iterator
from pathlib import Path

from macros import content
from macros.content import source
from macros.content.faults import Fejl
from macros.models import Ramme, Selvtest


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each address that leads nowhere, and each role that lacks a level."""
    path = docs / "kompetencer/ramme.yml"
    if path.is_file():
        framework = content.ramme(docs)
        yield from _whole(docs, path, framework)
    for name, test in content.selvtest(docs).items():
        path = docs / f"kompetencer/selvtest-{name}.yml"
        yield from _steps(docs, path, test)


def _whole(docs: Path, path: Path, framework: Ramme) -> Iterator[Fejl]:
    known = content.words(docs)
    missing = [role for role in known["airolle"] if role not in {r.rolle for r in framework.roller}]
    if missing:
        yield source.read(path).fault(["roller"], f"mangler {', '.join(missing)} fra docs/vokabularer/airolle.yml")
    for r, role in enumerate(framework.roller):
        if tuple(level.niveau for level in role.niveauer) != known["ainiveau"]:
            why = f"skal have niveauerne {', '.join(known['ainiveau'])}, i den rækkefølge og hvert én gang"
            yield source.read(path).fault(["roller", r, "niveauer"], why)
        for n, level in enumerate(role.niveauer):
            for i, step in enumerate(level.laer):
                if _lost(docs, step.side):
                    keys: list[str | int] = ["roller", r, "niveauer", n, "laer", i, "side"]
                    yield source.read(path).fault(keys, _why(step.side))


def _steps(docs: Path, path: Path, test: Selvtest) -> Iterator[Fejl]:
    for a, area in enumerate(test.omraader):
        for i, statement in enumerate(area.udsagn):
            if _lost(docs, statement.side):
                keys: list[str | int] = ["omraader", a, "udsagn", i, "side"]
                yield source.read(path).fault(keys, _why(statement.side))


def _lost(docs: Path, page: str) -> bool:
    return not (docs / f"{page}.md").is_file()


def _why(page: str) -> str:
    return f"der findes ingen docs/{page}.md; ret adressen"
