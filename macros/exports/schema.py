"""The JSON Schema of a project's file, with the words of the vocabularies and the demands of each phase.

An editor that reads the `# yaml-language-server` line shows the Danish descriptions while one writes.
"""

import json
from pathlib import Path
from typing import Any

from macros import content
from macros.models import SKEMA_VERSION, Begreb, Faseporte, Projekt, Vokabular


def as_schema(docs: Path) -> str:
    """The schema as JSON. Describes the same files that the build accepts."""
    vocabularies = content.vokabularer(docs)
    words = {name: {b.id: _about(b) for b in v.ord} for name, v in vocabularies.items()}
    words["lov"] = {law_id: law.kort for law_id, law in content.love(docs).items()}
    words["organisationer"] = {o.id: o.navn for o in content.organisationer(docs).organisationer}
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"AI-projekt {SKEMA_VERSION}",
        **_filled(Projekt.model_json_schema(), words),
        "allOf": list(_demands(content.faseporte(docs), vocabularies["fase"])),
    }
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _about(begreb: Begreb) -> str:
    return f"{begreb.da}: {begreb.definition}"


def _filled(node: Any, words: dict[str, dict[str, str]]) -> Any:
    """The schema with each vocabulary's words in place of its name, and without pydantic's own titles."""
    if isinstance(node, list):
        return [_filled(part, words) for part in node]
    if not isinstance(node, dict):
        return node
    # «not known» is text too, so it may fit both halves of a choice, which oneOf would refuse
    renamed = {"oneOf": "anyOf"}
    dropped = {"x-vokabular", "discriminator"}
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
