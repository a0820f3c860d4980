"""Every page that data names by its address inside `docs` exists."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from macros import content
from macros.content import source
from macros.content.faults import Fejl

Keys = tuple[str | int, ...]  # the way to a field of a file


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each address that leads to no page."""
    yield from _recommended(docs)
    yield from _read_by_roles(docs)
    yield from _answers(docs)
    yield from _outcomes(docs)
    yield from _tracks(docs)


def _lost(docs: Path, path: Path, keys: Keys, pages: Sequence[str | None]) -> Iterator[Fejl]:
    for index, page in enumerate(pages):
        if page and not (docs / page).is_file():
            yield source.read(path).fault([*keys, index], f"der findes ingen side docs/{page}; ret adressen")


def _recommended(docs: Path) -> Iterator[Fejl]:
    for path in docs.glob("netvaerket/anbefalinger.yml"):
        for g, group in enumerate(content.anbefalinger(docs).grupper):
            for p, row in enumerate(group.punkter):
                yield from _lost(docs, path, ("grupper", g, "punkter", p, "sider"), row.sider)


def _read_by_roles(docs: Path) -> Iterator[Fejl]:
    for name, page in content.sider(docs).items():
        for index, item in enumerate(page.laes):
            if not (docs / f"{item.side}.md").is_file():
                why = f"der findes ingen docs/{item.side}.md; ret adressen, eller slet punktet"
                yield source.read(docs / name).fault(["laes", index, "side"], why)


def _answers(docs: Path) -> Iterator[Fejl]:
    path = docs / "borger/spoergsmaal.yml"
    for number, question in enumerate(content.spoergsmaal(docs).values()):
        yield from _lost(docs, path, ("spoergsmaal", number, "se_ogsaa"), question.se_ogsaa)


def _outcomes(docs: Path) -> Iterator[Fejl]:
    for path in sorted(docs.glob("**/guide-*.yml")):
        for end, udfald in content.guider(docs)[path.stem.removeprefix("guide-")].udfald.items():
            templates = [f"haandbog/skabeloner/{slug}.md" for slug in udfald.skabeloner]
            yield from _lost(docs, path, ("udfald", end, "laes"), udfald.laes)
            yield from _lost(docs, path, ("udfald", end, "skabeloner"), templates)


def _tracks(docs: Path) -> Iterator[Fejl]:
    for path in docs.glob("dataadgang/saadan-indhenter-du.yml"):
        for track, spor in content.sporene(docs).items():
            for number, step in enumerate(spor.skridt):
                pages = [part.se.side if part.se else None for part in step.saetninger]
                yield from _lost(docs, path, ("spor", track, "skridt", number, "saetninger"), pages)
