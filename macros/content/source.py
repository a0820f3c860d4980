"""From a file's text to data and the line of every key. The only module that reads YAML."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from macros.content.faults import ContentError, Fejl, where
from macros.content.text import sound
from macros.text import signs

try:
    from yaml import CSafeLoader as Loader  # five times as fast; not built on every machine
except ImportError:  # pragma: no cover
    from yaml import SafeLoader as Loader  # type: ignore[assignment]


@dataclass(frozen=True)
class Source:
    """A file that was read: its data, and the tree that knows the lines."""

    path: Path
    data: Any
    tree: yaml.Node | None

    def line(self, keys: Sequence[str | int]) -> int:
        """The line of the deepest node that exists along `keys`."""
        node, found = self.tree, self.tree.start_mark.line + 1 if self.tree else 1
        for key in keys:
            if isinstance(node, yaml.MappingNode):
                match = next(((k, v) for k, v in node.value if k.value == str(key)), None)
                if match is None:
                    break
                found, node = match[0].start_mark.line + 1, match[1]
            elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
                node = node.value[key]
                found = node.start_mark.line + 1
        return found

    def fault(self, keys: Sequence[str | int], why: str) -> Fejl:
        """A fault at the place of `keys`."""
        return Fejl(where(self.path), self.line(keys), dotted(keys) or "filen", why)


def dotted(keys: Sequence[str | int]) -> str:
    """The keys as a contributor counts: from one."""
    return ".".join(str(key + 1) if isinstance(key, int) else key for key in keys)


def read(path: Path) -> Source:
    """The file's YAML (for a page: its front matter).

    Raises ContentError when it cannot be read as UTF-8 or YAML, says a key twice, or uses anchors.
    """
    text = _text(path)
    loader = Loader(text)
    try:
        tree = loader.get_single_node()
        faults = [*_doubles(path, tree, set()), *_unseen(path, tree)] if tree else []
        if faults:
            raise ContentError(faults)
        return Source(path, loader.construct_document(tree) if tree else None, tree)
    except yaml.YAMLError as error:
        raise ContentError([_syntax(path, error)]) from None
    except ValueError:
        why = "datoen findes ikke i kalenderen; ret den"
        raise ContentError([Fejl(where(path), _impossible_day(tree), "filen", why)]) from None
    finally:
        loader.dispose()


def _text(path: Path) -> str:
    text = sound(path)
    if path.suffix != ".md":
        return text
    if not text.startswith("---\n") or "\n---\n" not in text[3:]:
        raise ContentError(
            [Fejl(where(path), 1, "filen", "skal begynde med sidens oplysninger mellem to linjer med ---")]
        )
    return "\n" + text[4:].partition("\n---\n")[0]  # the lines stay where they were


def _doubles(path: Path, node: yaml.Node, seen: set[int]) -> list[Fejl]:
    """Keys said twice, and nodes met twice (an anchor with a reference, which could grow without end)."""
    if id(node) in seen:
        why = "ankre og henvisninger (& og *) bruges ikke her; skriv teksten ud"
        return [Fejl(where(path), node.start_mark.line + 1, "filen", why)]
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        return [fault for child in node.value for fault in _doubles(path, child, seen)]
    if not isinstance(node, yaml.MappingNode):
        return []
    faults, keys = [], set()
    for key, child in node.value:
        if key.value in keys:
            faults.append(Fejl(where(path), key.start_mark.line + 1, str(key.value), "står to gange; slet den ene"))
        keys.add(key.value)
        faults += _doubles(path, child, seen)
    return faults


def _unseen(path: Path, node: yaml.Node) -> Iterator[Fejl]:
    """Signs that may not stand in a text, written as escapes: the file shows them, the page would not."""
    if isinstance(node, yaml.ScalarNode):
        found = next(signs.wrong(node.value), None)
        if found:
            yield Fejl(where(path), node.start_mark.line + 1, "filen", f"teksten har et tegn, der {found.why}")
    for child in node.value if isinstance(node, yaml.CollectionNode) else ():
        for part in child if isinstance(child, tuple) else (child,):
            yield from _unseen(path, part)


def _impossible_day(node: yaml.Node | None) -> int:
    """The line of the first date that no calendar has, such as 2026-02-30; 0 when there is none."""
    if isinstance(node, yaml.ScalarNode) and node.tag.endswith(":timestamp"):
        try:
            dt.date.fromisoformat(node.value[:10])
        except ValueError:
            return int(node.start_mark.line) + 1
    children = node.value if isinstance(node, yaml.CollectionNode) else []
    flat = [part for child in children for part in (child if isinstance(child, tuple) else (child,))]
    return next((line for line in map(_impossible_day, flat) if line), 0)


def _syntax(path: Path, error: yaml.YAMLError) -> Fejl:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark else 1
    problem = str(getattr(error, "problem", error))
    lines = sound(path).splitlines()
    broken = lines[line - 1] if line <= len(lines) else ""
    if "\t" in broken[: len(broken) - len(broken.lstrip())] or "'\\t'" in problem or "tab" in problem:
        why = "linjen er rykket ind med tabulator; brug mellemrum"
    elif "mapping values are not allowed" in problem:
        why = "der står et kolon inde i teksten, eller indrykningen er forkert; sæt anførselstegn om teksten"
    elif "unhashable" in problem or "unknown" in problem or "could not determine a constructor" in problem:
        why = "bruger en skrivemåde, der ikke er tilladt her; skriv almindelig tekst, lister og felter"
    else:
        why = "kan ikke læses; se efter et manglende kolon, mellemrum eller anførselstegn og en forkert indrykning"
    return Fejl(where(path), line, "filen", why)
