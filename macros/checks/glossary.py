"""The glossary hangs together: one id, one meaning of each name, and references that lead somewhere."""

from collections.abc import Iterator
from pathlib import Path

from macros import content, source
from macros.faults import Fejl, where
from macros.glossary import inflected
from macros.models import Opslag

Place = tuple[Path, int, Opslag]


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each id or name said twice, and for each reference to what does not exist."""
    places = [
        (docs / "ordbog" / f"{name}.yml", index, opslag)
        for name, ordbog in content.ordbog(docs).items()
        for index, opslag in enumerate(ordbog.ord)
    ]
    yield from _doubles(places)
    yield from _references(docs, places)


def _doubles(places: list[Place]) -> Iterator[Fejl]:
    owners: dict[str, tuple[Path, str]] = {}
    for path, index, opslag in places:
        for field, name in [("id", opslag.id), *(("term", name) for name in _names(opslag))]:
            key = f"{field}:{name}"
            other, other_id = owners.setdefault(key, (path, opslag.id))
            if (other, other_id) != (path, opslag.id):
                why = f"'{name}' står også under '{other_id}' i {where(other)}; saml de to, eller slet det ene sted"
                yield source.read(path).fault(["ord", index, field], why)


def _names(opslag: Opslag) -> set[str]:
    return {*inflected(opslag), *opslag.forkortelser}


def _references(docs: Path, places: list[Place]) -> Iterator[Fejl]:
    ids = {opslag.id for _, _, opslag in places}
    for path, index, opslag in places:
        for number, other in enumerate(opslag.se_ogsaa):
            if other not in ids:
                why = f"der findes intet ord med id '{other}'; ret id'et, eller slet det"
                yield source.read(path).fault(["ord", index, "se_ogsaa", number], why)
        for number, page in enumerate(opslag.forklaret):
            if not (docs / page).is_file():
                why = f"der findes ingen side docs/{page}; ret adressen, fx wiki/kalibrering.md, eller slet den"
                yield source.read(path).fault(["ord", index, "forklaret", number], why)
