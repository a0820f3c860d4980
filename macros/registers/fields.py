"""The fields of a project as contributors read about them. The models are the source; here they are only laid out."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, get_args

from pydantic.fields import FieldInfo

from macros import content
from macros.models import Begreb, Faseport, Projekt
from macros.models.felter import Model, Vokabularord


class Described(NamedTuple):
    """A field: its names, its parts when it has any, and the words that it or a part of it may hold."""

    title: str
    description: str
    dele: dict[str, FieldInfo]
    ord: dict[str, list[Begreb]]


def described(docs: Path) -> dict[str, Described]:
    """Every field of a project in the order of the file."""
    vocabularies = content.vokabularer(docs)
    found = {}
    for name, info in Projekt.model_fields.items():
        part = next((x for x in _inside(info) if isinstance(x, type) and issubclass(x, Model)), None)
        parts = dict(part.model_fields) if part else {}
        holders = {name: info} | {f"{name}.{key}": value for key, value in parts.items()}
        words = {
            holder: word.navn
            for holder, of in holders.items()
            for word in _inside(of)
            if isinstance(word, Vokabularord)
        }
        lists = {holder: vocabularies[word].ord for holder, word in words.items() if word in vocabularies}
        found[name] = Described(info.title or name, info.description or "", parts, lists)
    return found


def _inside(annotation: Any) -> Iterator[Any]:
    """Everything an annotation is made of, down to its types and marks."""
    yield annotation
    parts = (
        [*annotation.metadata, annotation.annotation] if isinstance(annotation, FieldInfo) else get_args(annotation)
    )
    for part in parts:
        yield from _inside(part)


def demands(docs: Path) -> dict[str, str]:
    """For each field, in one sentence, when it must stand there."""
    table, phases = content.faseporte(docs), content.vokabularer(docs)["fase"]
    labels: dict[str, list[str]] = {}
    for begreb in phases.ord:
        labels.setdefault(str(begreb.trin), []).append(begreb.da.lower())
    return {name: _sentence(table.felter.get(name, Faseport()), labels) for name in Projekt.model_fields}


def _sentence(gate: Faseport, labels: dict[str, list[str]]) -> str:
    if len(gate.kraeves) == len(labels):
        return "Skal altid stå der."
    said = []
    if gate.kraeves:
        said.append(f"Kræves i faserne {_phases(gate.kraeves, labels)}.")
    if gate.kraeves_patienter:
        said.append(f"Kræves i faserne {_phases(gate.kraeves_patienter, labels)}, når patienter berøres.")
    if gate.anbefales:
        said.append(
            f"Anbefales i faserne {_phases(gate.anbefales, labels)}."
            if len(gate.anbefales) < len(labels)
            else "Anbefales altid."
        )
    return " ".join(said) or "Valgfrit."


def _phases(stages: list[Any], labels: dict[str, list[str]]) -> str:
    *first, last = [label for stage in sorted(stages) for label in labels[stage]]
    return f"{', '.join(first)} og {last}"
