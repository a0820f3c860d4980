"""Every reference between files leads somewhere."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from macros import content, source
from macros.faults import Fejl, where
from macros.slugs import slugify


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each reference to something that does not exist."""
    yield from _addresses(docs)
    yield from _relations(docs)
    yield from _successors(docs)
    yield from _places(docs)
    yield from _reading(docs)
    yield from _sources(docs)
    yield from _steps(docs)


def _addresses(docs: Path) -> Iterator[Fejl]:
    for path in sorted((docs / "projekter").glob("*.yml")):
        if path.stem != slugify(path.stem):
            why = f"filens navn bliver til adressen; kald den {slugify(path.stem)}.yml"
            yield Fejl(where(path), 1, "filen", why)


def _relations(docs: Path) -> Iterator[Fejl]:
    projekter = content.projekter(docs)
    for slug, projekt in projekter.items():
        for index, relation in enumerate(projekt.relationer):
            if relation.id not in projekter:
                found = source.read(docs / "projekter" / f"{slug}.yml")
                why = f"der findes intet projekt med id '{relation.id}'; ret id'et, eller slet linjerne"
                yield found.fault(["relationer", index, "id"], why)


def _successors(docs: Path) -> Iterator[Fejl]:
    units = content.organisationer(docs).organisationer
    ids = {unit.id for unit in units}
    for index, unit in enumerate(units):
        if unit.afloeses_af and unit.afloeses_af not in ids:
            found = source.read(docs / "organisationer.yml")
            why = f"der findes ingen organisation med id '{unit.afloeses_af}' i filen"
            yield found.fault(["organisationer", index, "afloeses_af"], why)


def _places(docs: Path) -> Iterator[Fejl]:
    ids = {unit.id for unit in content.organisationer(docs).organisationer}
    for index, place in enumerate(content.vokabularer(docs)["hospital"].ord):
        if place.organisation not in ids:
            found = source.read(docs / "vokabularer/hospital.yml")
            why = "skal være id'et på en organisation i docs/organisationer.yml"
            yield found.fault(["ord", index, "organisation"], why)


def _reading(docs: Path) -> Iterator[Fejl]:
    for path in sorted(docs.glob("**/guide-*.yml")):
        for end, udfald in content.guider(docs)[path.stem.removeprefix("guide-")].udfald.items():
            templates = [f"haandbog/skabeloner/{slug}.md" for slug in udfald.skabeloner]
            yield from _pages(docs, path, ("udfald", end, "laes"), udfald.laes)
            yield from _pages(docs, path, ("udfald", end, "skabeloner"), templates)


def _pages(docs: Path, path: Path, keys: tuple[str | int, ...], pages: Sequence[str | None]) -> Iterator[Fejl]:
    for index, page in enumerate(pages):
        if page and not (docs / page).is_file():
            yield source.read(path).fault([*keys, index], f"der findes ingen side docs/{page}; ret adressen")


def _sources(docs: Path) -> Iterator[Fejl]:
    for path in docs.glob("dataadgang/kilder/index.yml"):
        rows, known = content.datakilder(docs), content.vokabularer(docs)["datakilde"].ids
        for lost in sorted(set(rows) - set(known)):
            why = f"der er ingen datakilde med id '{lost}' i docs/vokabularer/datakilde.yml; ret id'et"
            yield source.read(path).fault(["kilder", lost], why)
        for missing in [name for name in known if name not in rows]:
            yield source.read(path).fault(["kilder"], f"mangler en række for datakilden '{missing}'; tilføj den")


def _steps(docs: Path) -> Iterator[Fejl]:
    for path in docs.glob("dataadgang/saadan-indhenter-du.yml"):
        for track, spor in content.sporene(docs).items():
            for number, step in enumerate(spor.skridt):
                pages = [part.se.side if part.se else None for part in step.saetninger]
                yield from _pages(docs, path, ("spor", track, "skridt", number, "saetninger"), pages)
