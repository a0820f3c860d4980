"""From a file's text to data and the line of every key. The only module that reads YAML."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from macros.caching.build import kept, lean
from macros.caching.latest import Latest
from macros.content import disguises, slips
from macros.content.faults import ContentError, Fejl, where
from macros.content.text import sound
from macros.text import front, signs

try:
    from yaml import CSafeLoader as Loader  # five times as fast; not built on every machine
except ImportError:  # pragma: no cover
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

DOCS = "docs"
_known: "Latest[tuple[Any, Place]]" = Latest("yaml")
NO_FRONT = "skal begynde med sidens oplysninger mellem to linjer med ---"
BLANK_BEFORE = "der står en tom linje over den første ---; slet den, så --- står på filens første linje"
OPEN_FRONT = "sidens oplysninger bliver ikke lukket; skriv en linje med --- før teksten"


class Place(NamedTuple):
    """Where a value stands: its line, and the places of what it holds."""

    line: int
    inside: "dict[str, Place] | list[Place] | None" = None


@dataclass(frozen=True)
class Source:
    """A file that was read: its data, and where each value stands."""

    path: Path
    data: Any
    top: Place

    def line(self, keys: Sequence[str | int]) -> int:
        """The line of the deepest value that exists along `keys`."""
        place = self.top
        for key in keys:
            if isinstance(place.inside, dict):
                if str(key) not in place.inside:
                    break
                place = place.inside[str(key)]
            elif isinstance(place.inside, list) and isinstance(key, int) and key < len(place.inside):
                place = place.inside[key]
        return place.line

    def fault(self, keys: Sequence[str | int], why: str) -> Fejl:
        """A fault at the place of `keys`."""
        return Fejl(where(self.path), self.line(keys), dotted(keys) or "filen", why)


def dotted(keys: Sequence[str | int]) -> str:
    """The keys as a contributor counts: from one."""
    return ".".join(str(key + 1) if isinstance(key, int) else key for key in keys)


def stamp(path: Path) -> tuple[str, str]:
    """The file's name and what it holds in short: the same wherever the same file lies."""
    return name(path), held(path)


def name(path: Path) -> str:
    """What a file is called inside the folder `docs`, wherever that lies."""
    _, folder, inside = path.as_posix().rpartition(f"/{DOCS}/")
    return inside if folder else where(path)


@kept
def held(path: Path) -> str:
    """What the file holds, in short; nothing for what is no file, which tells itself when it is read."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def leaning(path: Path) -> None:
    """Who reads a file of data leans on its folder; the heads of pages are asked for by other means."""
    if path.suffix != ".md":
        lean(path.parent.name)


def read(path: Path) -> Source:
    """The file's YAML (for a page: its front matter). Many rules ask for the same file: it is kept while it is that.

    Raises ContentError when it cannot be read as UTF-8 or YAML, says a key twice, or says something that YAML
    reads as another thing than it looks like.
    """
    leaning(path)
    return Source(path, *_known.of(name(path), stamp(path), _read, path))


def _read(path: Path) -> tuple[Any, Place]:
    text = _text(path)
    if line := slips.depth(text):
        raise _failed(path, line, "går for mange trin ind; slet de overflødige parenteser eller mellemrum")
    if path.suffix != ".md" and (line := slips.second_document(text)):
        raise _failed(path, line, slips.TWICE)
    loader = Loader(text)
    try:
        tree = loader.get_single_node()
        faults = [Fejl(where(path), *fault) for fault in disguises.faults(tree, text)] if tree else []
        faults = faults or (list(_unseen(path, tree)) if tree else [])
        if faults:
            raise ContentError(faults)
        return (loader.construct_document(tree), _place(tree, tree.start_mark.line)) if tree else (None, Place(1))
    except yaml.YAMLError as error:
        raise _failed(path, *_syntax(text, error)) from None
    finally:
        loader.dispose()


def _place(node: yaml.Node, line: int) -> Place:
    if isinstance(node, yaml.MappingNode):
        return Place(line + 1, {key.value: _place(value, key.start_mark.line) for key, value in node.value})
    if isinstance(node, yaml.SequenceNode):
        return Place(line + 1, [_place(one, one.start_mark.line) for one in node.value])
    return Place(line + 1)


def _failed(path: Path, line: int, why: str) -> ContentError:
    return ContentError([Fejl(where(path), line, "filen", why)])


def _text(path: Path) -> str:
    text = sound(path)
    return _front(path, text) if path.suffix == ".md" else text


def _unseen(path: Path, node: yaml.Node) -> Iterator[Fejl]:
    """Signs that may not stand in a text, written as escapes: the file shows them, the page would not."""
    if isinstance(node, yaml.ScalarNode):
        found = next(signs.wrong(node.value), None)
        if found:
            yield Fejl(where(path), node.start_mark.line + 1, "filen", f"teksten har et tegn, der {found.why}")
    for child in node.value if isinstance(node, yaml.CollectionNode) else ():
        for part in child if isinstance(child, tuple) else (child,):
            yield from _unseen(path, part)


def _front(path: Path, text: str) -> str:
    parts = front.split(text)
    if not text.startswith(front.OPEN):
        blank = re.match(r"\s*\n---\n", text)
        raise _failed(path, 1, BLANK_BEFORE if blank else NO_FRONT)
    if not parts.closed:
        raise _failed(path, 1, OPEN_FRONT)
    return "\n" + parts.front  # the lines stay where they were


def _syntax(text: str, error: yaml.YAMLError) -> tuple[int, str]:
    """Where the mistake is, and what it is; when we know neither, where the parser gave up, and what it said."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark else text.count("\n", 0, getattr(error, "position", 0)) + 1
    if known := slips.told(text, line):
        return known
    problem = str(getattr(error, "problem", error))
    if "'\\t'" in problem or re.search(r"\btabs?\b", problem):
        return line, slips.TAB
    if "mapping values are not allowed" in problem:
        return line, slips.IN_TEXT
    if any(sign in problem for sign in ("unhashable", "unknown", "could not determine a constructor")):
        return line, "bruger en skrivemåde, der ikke er tilladt her; skriv almindelig tekst, lister og felter"
    return line, f"kan ikke læses; {slips.UNEVEN}"


def plain(text: str) -> dict[str, Any]:
    """The values of an earlier version of a file; nothing when it cannot be read any more."""
    try:
        value = yaml.load(text, Loader)
    except (yaml.YAMLError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}
