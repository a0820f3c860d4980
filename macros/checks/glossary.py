"""The glossary hangs together: one id, one meaning of each name, and references that lead somewhere."""

from collections.abc import Iterator
from pathlib import Path

from macros import content
from macros.content import source
from macros.content.faults import Fejl, where
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
    owners: dict[tuple[str, str], Place] = {}
    for place in places:
        path, index, opslag = place
        for field, name in (("id", opslag.id), *(("term", name) for name in {*opslag.navne, *opslag.former})):
            other, _, owner = first = owners.setdefault((field, name), place)
            if first is not place:
                file = "samme fil" if other == path else where(other)
                why = f"'{name}' står også under '{owner.id}' i {file}; saml de to, eller slet det ene sted"
                yield source.read(path).fault(["ord", index, field], why)


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
