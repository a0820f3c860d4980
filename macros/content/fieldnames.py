"""The field that was meant, when a file names one that its model does not have."""

from collections.abc import Iterator, Sequence
from typing import Any, get_args

from pydantic import BaseModel

from macros.models import Projekt
from macros.text.near import nearest

SECOND = (
    "hører linjen til teksten ovenfor, så skriv '>-' efter det felts kolon, "
    "og ryk alle tekstens linjer to mellemrum ind"
)
ALSO = {"author": "ejer", "owner": "ejer", "tags": "soegeord", "keywords": "soegeord"}


def near(model: type[BaseModel], keys: Sequence[str | int]) -> str:
    """How to mend an unknown field at the end of `keys`: the one that was meant, or where the fields are listed."""
    known = sorted({name for found in _at(model, keys) for name in found.model_fields})
    written = str(keys[-1])
    meant = nearest(written, known) or ALSO.get(written)
    if meant in known:
        return f"mente du '{meant}'?"
    if " " in written:
        return SECOND
    if model is Projekt and len(keys) == 1:
        return "ret stavemåden, eller slet feltet (felterne står på siden bidrag/felterne)"
    listed = ", ".join(known)
    return f"ret stavemåden, eller slet feltet (felterne er her: {listed})"


def _at(model: type[BaseModel], keys: Sequence[str | int]) -> set[type[BaseModel]]:
    """The models that may hold the last of `keys`."""
    found = {model}
    for key in keys[:-1]:
        fields = [one.model_fields[key] for one in found if isinstance(key, str) and key in one.model_fields]
        found = {inner for field in fields for inner in _models(field.annotation)} or found
    return found


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)
