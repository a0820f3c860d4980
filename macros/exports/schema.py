"""JSON Schemas of every kind of data file, with the words of the vocabularies, and for projects the phases' demands.

An editor that reads the `# yaml-language-server` line shows the Danish descriptions while one writes.
"""

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from macros import content
from macros.caching.latest import Latest
from macros.models import SKEMA_VERSION, Begreb, Faseporte, Projekt, Side, Vokabular, kind
from macros.registers import forms

Words = dict[str, dict[str, str]]  # vocabulary → id → what an editor says of it

FOLDER = "skemaer"

_made: Latest[str] = Latest("skema")


def files(docs: Path) -> Iterator[tuple[str, Callable[[], str]]]:
    """(address, what makes the text) of each kind's schema, and of the rules that the form in the page checks by."""
    for model in kind.all_kinds():
        yield f"{FOLDER}/{kind.name(model)}.schema.json", partial(as_schema, docs, model)
    yield f"{FOLDER}/projekt.regler.json", lambda: _text(forms.rules(docs))


def as_schema(docs: Path, model: type[BaseModel] = Projekt) -> str:
    """The schema of a kind of file as JSON. Describes the same files that the build accepts."""
    words = {name: {b.id: _about(b) for b in found} for name, found in forms.words(docs).items()}
    sources = (words, content.faseporte(docs), content.vokabularer(docs)["fase"])
    return _made.of(model.__name__, sources, _schema, model, *sources)


def _schema(model: type[BaseModel], words: Words, gates: Faseporte, phases: Vokabular) -> str:
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"AI-projekt {SKEMA_VERSION}" if model is Projekt else model.__name__,
        **_filled(model.model_json_schema(), words),
    }
    if model is Projekt:
        schema["allOf"] = list(_demands(gates, phases))
    return _text(schema)


def patterns() -> dict[str, list[str]]:
    """Kind → the files it is for, those of data only: the front matter of a page is no file of its own."""
    return {kind.name(m): [f"docs/{kind.of(m).pattern}"] for m in kind.all_kinds() if m is not Side}


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _about(begreb: Begreb) -> str:
    return begreb.da if begreb.da == begreb.definition else f"{begreb.da}: {begreb.definition}"


def _filled(node: Any, words: dict[str, dict[str, str]]) -> Any:
    """The schema with each vocabulary's words in place of its name, and without pydantic's own titles."""
    if isinstance(node, list):
        return [_filled(part, words) for part in node]
    if not isinstance(node, dict):
        return node
    # «not known» is text too, so it may fit both halves of a choice, which oneOf would refuse
    renamed = {"oneOf": "anyOf"}
    dropped = {"x-vokabular", "x-lix", "x-ord", "discriminator"}
    if isinstance(node.get("properties"), dict):  # what a kind of file is, is said in English, to programmers
        dropped.add("description")
    filled = {
        renamed.get(key, key): _filled(value, words)
        for key, value in node.items()
        if key not in dropped and not (key == "title" and isinstance(value, str))
    }
    if name := node.get("x-vokabular"):
        filled |= {"enum": list(words[name]), "markdownEnumDescriptions": list(words[name].values())}
    return filled


def _demands(gates: Faseporte, phases: Vokabular) -> list[dict[str, Any]]:
    """What each stage requires, as conditions."""
    stages = sorted({b.trin for b in phases.ord if b.trin})
    found = []
    for stage in stages:
        phase = {
            "properties": {"fase": {"enum": [b.id for b in phases.ord if b.trin == stage]}},
            "required": ["fase"],
        }
        patients = {
            "properties": {"patientpaavirkning": {"enum": gates.patientpaavirkning}},
            "required": ["patientpaavirkning"],
        }
        always = [f for f, gate in gates.felter.items() if stage in gate.kraeves]
        touched = [f for f, gate in gates.felter.items() if stage in gate.kraeves_patienter]
        found.append({"if": phase, "then": {"required": always}})
        if touched:
            found.append({"if": {"allOf": [phase, patients]}, "then": {"required": touched}})
    return found
