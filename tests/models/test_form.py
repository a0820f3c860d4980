"""Whoever writes a text in a wrong shape is told what to write, in Danish, and never sees the pattern."""

import re
from collections.abc import Iterator
from typing import Annotated, Any

import pytest
from pydantic import TypeAdapter, ValidationError

from macros.content.faults import danish
from macros.models import kind
from macros.models.form import Form

SIGNS = re.compile(r"[\^$\\*+?{}\[\]|]")  # what a pattern is written with, and Danish is not


def shapes() -> dict[str, str]:
    """Pattern → sentence, of every field of every kind of file, parts included."""
    found: dict[str, str] = {}
    for model in kind.all_kinds():
        found.update(_of(model.model_json_schema()))
    return found


def _of(node: Any) -> Iterator[tuple[str, str]]:
    if isinstance(node, list):
        for part in node:
            yield from _of(part)
    elif isinstance(node, dict):
        if isinstance(node.get("pattern"), str):
            yield node["pattern"], node.get("patternErrorMessage", "")
        for part in node.values():
            yield from _of(part)


SHAPES = dict(sorted(shapes().items()))


@pytest.mark.parametrize(("pattern", "sentence"), SHAPES.items())
def test_every_shape_has_a_sentence_with_an_example_that_fits(pattern: str, sentence: str) -> None:
    assert not SIGNS.search(sentence)
    first, *_ = re.split(r", | eller ", sentence.partition(", fx ")[2])
    assert re.fullmatch(pattern, first), sentence


@pytest.mark.parametrize(("pattern", "sentence"), SHAPES.items())
def test_no_message_shows_a_pattern(pattern: str, sentence: str) -> None:
    """A pattern that pydantic itself checks tells in English, with the pattern in it."""
    shape: Any = Annotated[str, Form(pattern, sentence.partition(", fx ")[0], sentence.partition(", fx ")[2])]
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(shape).validate_python("Ikke §§ sådan")
    assert [danish(error) for error in caught.value.errors()] == [sentence]


def test_no_field_has_a_pattern_of_its_own() -> None:
    """`Field(pattern=…)` carries no sentence: the shape belongs to `macros.models.form`."""
    bare = [
        (model.__name__, name)
        for model in _models()
        for name, field in model.model_fields.items()
        if any(getattr(part, "pattern", None) for part in field.metadata)
    ]
    assert bare == []


def _models() -> Iterator[Any]:
    met: set[Any] = set()
    waiting = list(kind.all_kinds())
    while waiting:
        model = waiting.pop()
        if model not in met:
            met.add(model)
            yield model
            waiting += [part for field in model.model_fields.values() for part in _inside(field.annotation)]


def _inside(annotation: Any) -> Iterator[Any]:
    if hasattr(annotation, "model_fields"):
        yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from _inside(part)
