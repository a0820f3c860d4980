"""The site's settings as they are written, without the engine they are written for."""

import os
from pathlib import Path
from typing import Any

import yaml

from macros.text import front

NAME = "!!python/name:"
ABOVE = "INHERIT"


class _Loader(yaml.SafeLoader):
    """Knows the two tags that settings have besides YAML's own."""


def _from_environment(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    """The first of the variables that is set, else what stands last."""
    if isinstance(node, yaml.ScalarNode):
        return os.environ.get(node.value)
    *names, default = loader.construct_sequence(node)  # type: ignore[arg-type]
    return next((os.environ[name] for name in names if name in os.environ), default)


def _named(_: yaml.SafeLoader, name: str, __: yaml.Node) -> str:
    """A function by its name, which stays a name."""
    return NAME + name


_Loader.add_constructor("!ENV", _from_environment)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/name:", _named)


def read(path: Path) -> dict[str, Any]:
    """The settings of a file, over those of the file it inherits from."""
    told: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506  as safe as its base
    above = read(path.parent / told.pop(ABOVE)) if ABOVE in told else {}
    return above | told


def of_page(text: str) -> tuple[dict[str, Any], str]:
    """What a page says of itself, and its text."""
    head, body, *_ = front.split(text)
    return (yaml.safe_load(head), body.lstrip("\n")) if head else ({}, text)
