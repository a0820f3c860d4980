"""Pages of one kind have the same sections in the same order, so that a reader of one finds the way in the next."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from macros import content
from macros.content.faults import Fejl, where
from macros.content.text import text as text_of
from macros.text import prose

SECTION = re.compile(r"^## (?P<name>.+?)\s*(?:\{[^}]*\})?$")
LEAST = 3  # pages, before it can be told which of them is another
OTHER = "her er afsnittet »{here}«, hvor de andre sider af samme slags har »{there}«; ret det, eller ret dem alle"
MORE = "afsnittet »{here}« har de andre sider af samme slags ikke; ret det, eller tilføj det på dem alle"
MISSING = "afsnittet »{there}«, som de andre sider af samme slags har, mangler; tilføj det"


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault at the first section of a page that is not as on most of its kind."""
    for kind in _kinds(docs):
        told = {path: list(_sections(path)) for path in kind if path.is_file()}
        if len(told) >= LEAST:
            most = Counter(tuple(name for _, name in found) for found in told.values()).most_common(1)[0][0]
            yield from (fault for path, found in told.items() for fault in _unlike(path, found, most))


def _kinds(docs: Path) -> Iterator[list[Path]]:
    """The phases of the handbook, the articles of the wiki, the reports of experience."""
    yield [docs / f"haandbog/{phase}.md" for phase in content.haandbog(docs)]
    yield [docs / name for name, side in content.sider(docs).items() if side.emne]
    yield [path for path in sorted((docs / "netvaerket/erfaringer").glob("*.md")) if path.stem != "index"]


def _sections(path: Path) -> Iterator[tuple[int, str]]:
    found = ((number, SECTION.match(line)) for number, line in prose.lines(text_of(path)))
    yield from ((number, section["name"]) for number, section in found if section)


def _unlike(path: Path, found: list[tuple[int, str]], most: tuple[str, ...]) -> Iterator[Fejl]:
    for (line, here), there in _pairs(found, most):
        if here != there:
            why = OTHER if here and there else MORE if here else MISSING
            yield Fejl(where(path), line, "overskriften", why.format(here=here, there=there))
            return


def _pairs(found: list[tuple[int, str]], most: tuple[str, ...]) -> Iterator[tuple[tuple[int, str], str]]:
    """Each section, by its line, with what stands there on the others; none is an empty name."""
    last = found[-1][0] if found else 1
    for mine, there in zip_longest(found, most):
        yield mine or (last, ""), there or ""
