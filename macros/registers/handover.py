"""The beginning of a record for the catalogue as a guide hands it over: its lines, and what an answer writes."""

import json
from pathlib import Path
from typing import Any, NamedTuple

from macros import content
from macros.models import IKKE_OPLYST, Projekt, kan_vaere_ukendt
from macros.models.guidedele import Katalogfelter
from macros.registers import fields

FEW = 9  # so many words of a vocabulary are named in the line itself


class Line(NamedTuple):
    """One field: its name, what stands there until somebody knows better, and a hint for that person."""

    felt: str
    vaerdi: str
    hjaelp: str


def lines(docs: Path) -> list[Line]:
    """The fields that an idea must have, and those an answer can fill, in the order of the file."""
    gate, described = content.faseporte(docs).felter, fields.described(docs)
    wanted = [
        name
        for name in Projekt.model_fields
        if name in Katalogfelter.model_fields or (name in gate and "S0" in gate[name].kraeves)
    ]
    return [Line(name, _empty(name), _hint(name, described[name])) for name in wanted]


def _empty(name: str) -> str:
    return IKKE_OPLYST if kan_vaere_ukendt(Projekt.model_fields[name]) else ""


def _hint(name: str, field: fields.Described) -> str:
    words = [word.id for word in field.ord.get(name, [])]
    return f"{field.description} Vælg: {', '.join(words)}." if 0 < len(words) <= FEW else field.description


def written(tags: Katalogfelter) -> dict[str, str]:
    """What an answer fills in, each value as it is written in a file (JSON is also YAML)."""
    return {name: _value(value) for name, value in tags.model_dump(exclude_none=True).items()}


def _value(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
