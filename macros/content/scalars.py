"""Every string that a file's data hold, with the lines it stands on: what a reader gets, however it was written."""

from collections.abc import Iterator
from typing import NamedTuple

import yaml

from macros.text import front

try:
    from yaml import CSafeLoader as Loader  # five times as fast; not built on every machine
except ImportError:  # pragma: no cover
    from yaml import SafeLoader as Loader  # type: ignore[assignment]


class Scalar(NamedTuple):
    """A string of the data, and its first and last line in the file."""

    first: int
    last: int
    value: str


def scalars(text: str, *, page: bool = False) -> list[Scalar]:
    """The strings of a file's YAML; of a page's, the front matter. None where it cannot be read: others tell why."""
    source = "\n" + front.split(text).front if page else text
    loader = Loader(source)
    try:
        tree = loader.get_single_node()
    except yaml.YAMLError:
        return []
    finally:
        loader.dispose()
    return list(_of(tree, set())) if tree else []


def _of(node: yaml.Node, met: set[int]) -> Iterator[Scalar]:
    if id(node) in met:
        return
    met.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        yield Scalar(node.start_mark.line + 1, node.end_mark.line + 1, node.value)
    elif isinstance(node, yaml.CollectionNode):
        for child in node.value:
            for part in child if isinstance(child, tuple) else (child,):
                yield from _of(part, met)
