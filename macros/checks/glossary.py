"""The glossary hangs together: one id, and one meaning of each name."""

from collections.abc import Iterator
from pathlib import Path

from macros import content
from macros.content import source
from macros.content.faults import Fejl, where
from macros.models import Opslag

Place = tuple[Path, int, Opslag]


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each id or name said twice."""
    places = [
        (docs / "ordbog" / f"{name}.yml", index, opslag)
        for name, ordbog in content.ordbog(docs).items()
        for index, opslag in enumerate(ordbog.ord)
    ]
    yield from _doubles(places)


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
