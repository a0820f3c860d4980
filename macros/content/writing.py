"""A project's values as a file. The only module that writes YAML."""

import re
from collections.abc import Mapping
from typing import Any

import yaml

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
    begin, end = (4, text.index("\n---\n", 3) + 1) if text.startswith("---\n") else (0, len(text))
    head = text[begin:end]
    for name, value in values.items():
        said = as_yaml({name: value})
        old = re.search(rf"^{re.escape(name)}:.*\n(?:(?:[ \t]+|- ).*\n)*", head, re.MULTILINE)
        head = head[: old.start()] + said + head[old.end() :] if old else head + said
    return text[:begin] + head + text[end:]
