"""A project's values as a file. The only module that writes YAML."""

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
