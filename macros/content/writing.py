"""A project's values as a file. The only module that writes YAML."""

import re
from collections.abc import Mapping
from typing import Any

import yaml

from macros.text import front

HEAD = "# yaml-language-server: $schema=../../site/projekter/projekt.schema.json\n"
WIDTH = 110


def as_yaml(values: Mapping[str, Any]) -> str:
    """The values in their order; whatever a text holds, it comes back as that text."""
    return yaml.safe_dump(dict(values), allow_unicode=True, sort_keys=False, width=WIDTH)


def as_file(values: Mapping[str, Any]) -> str:
    """The file of a project."""
    return HEAD + as_yaml(values)


def with_fields(text: str, values: Mapping[str, Any]) -> str:
    """A file with these fields in its front matter (of a page) or in itself, all else as somebody wrote it."""
    parts = front.split(text)
    head = parts.front if parts.closed else text
    for name, value in values.items():
        said = as_yaml({name: value})
        old = re.search(rf"^{re.escape(name)}:.*\n(?:(?:[ \t]+|- ).*\n)*", head, re.MULTILINE)
        head = head[: old.start()] + said + head[old.end() :] if old else head + said
    return f"{front.OPEN}{head}{front.MARK}\n{parts.body}" if parts.closed else head
