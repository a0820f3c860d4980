"""The form for a project, laid out from the models: which fields, of what kind, with which limits. Draws nothing.

What comes out is read twice: by the template that draws the form, and as JSON by the script that checks it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from macros import content
from macros.content import faults, stages
from macros.models import IKKE_OPLYST, Begreb, Faseport, Faseporte, Projekt
from macros.models.felter import ADDRESS, NOTHING, SENTENCES
from macros.models.form import SLUG
from macros.registers import persondata
from macros.text import marks
from macros.text.slugs import WINDOWS

LONG = 160  # a text that may be as long as this gets several lines to be written on
LIMITS = {
    "maxLength": "hoejst",
    "pattern": "form",
    "patternErrorMessage": "besked",
    "minItems": "mindst",
    "maxItems": "punkter",
}
LIMITS |= {"x-lix": "lix", "x-ord": "ord"}
GROUPS = {  # heading → fields; a field that nobody has placed comes last
    "Begynd her": ("fase", "patientpaavirkning", "titel", "resume", "formaal"),
    "Om projektet": ("beskrivelse", "type", "projekttype", "anvendelse", "speciale", "patientgruppe", "brugere"),
    "Hvem og hvor": (
        "organisation",
        "hospitaler",
        "afdelinger",
        "ansvarlig_rolle",
        "kontakt",
        "partnere",
        "leverandoer",
    ),
    "Forløb og penge": (
        "fase_kendt",
        "start",
        "fasedatoer",
        "slut",
        "stopgrund",
        "laering",
        "finansiering",
        "genbrug",
    ),
    "Data, teknik og regler": (
        *("personoplysninger", "data", "teknik", "teknik_andet", "autonomi"),
        *("produkt", "version", "kildekode", "modelkort"),
        *("medicinsk_udstyr", "ai_risiko", "lov", "vurderinger"),
    ),
    "Dokumentation": (
        *("evidens", "studier", "maalt_effekt", "lokal_validering", "begraensninger", "menneskelig_kontrol"),
    ),
    "Drift og sikkerhed": ("driftssvar", "haendelser", "sidst_soegt"),
    "Til patienter og pårørende": ("borgertekst",),
    "På engelsk": ("engelsk",),
    "Kilder": ("kilder", "sikkerhed"),
    "Posten selv": ("soegeord", "relationer", "ikke_offentligt", "naeste_kontrol", "kontrolleret"),
}


@dataclass(frozen=True)
class Formfelt:
    """One field of the form. `slags` is its kind; `dele` its parts when it has any."""

    navn: str
    titel: str
    beskrivelse: str
    eksempel: str
    slags: str
    ukendt: bool
    paakraevet: bool
    vokabular: str = ""
    graenser: dict[str, Any] = field(default_factory=dict)
    dele: tuple["Formfelt", ...] = ()


@cache
def fields() -> dict[str, Formfelt]:
    """Every field of a project, in the order of the file."""
    schema = Projekt.model_json_schema()
    return {felt.navn: felt for felt in _parts(schema, schema["$defs"], titled=True)}


def grouped() -> dict[str, list[Formfelt]]:
    """The fields by heading, in the order they are asked for."""
    found = fields()
    placed = {name for names in GROUPS.values() for name in names}
    *_, last = GROUPS
    groups = {heading: [found[name] for name in names] for heading, names in GROUPS.items()}
    groups[last] += [felt for name, felt in found.items() if name not in placed]
    return groups


def words(docs: Path) -> dict[str, list[Begreb]]:
    """Vocabulary → the words one can choose; the names of laws and units are words too."""
    made = {name: vocabulary.ord for name, vocabulary in content.vokabularer(docs).items()}
    made["lov"] = [Begreb(id=name, da=law.kort, definition=law.kort) for name, law in content.love(docs).items()]
    units = content.organisationer(docs).organisationer
    made["organisationer"] = [Begreb(id=unit.id, da=unit.navn, definition=unit.navn) for unit in units]
    return made


def rules(docs: Path) -> dict[str, Any]:
    """All that the script in the page must know to say what the build will say."""
    table, phases = content.faseporte(docs), content.vokabularer(docs)["fase"]
    return {
        "felter": [asdict(felt) for felt in fields().values()],
        "beskeder": faults.MESSAGES | SENTENCES | {f"port.{name}": text for name, text in stages.SENTENCES.items()},
        "filnavn": SLUG.skal,
        "adresse": f"^{ADDRESS}$",
        "persondata": persondata.rules(docs),
        "ikke_oplyst": IKKE_OPLYST,
        "trin": {word.id: word.trin for word in phases.ord} | {IKKE_OPLYST: "S0"},
        "patienter": table.patientpaavirkning,
        "maerker": [list(pair) for pair in marks.SIGNS.items()],
        "intet": sorted(NOTHING),
        "optagne": sorted(WINDOWS | {page.stem for page in (docs / "projekter").glob("*.md")}),
        "porte": {name: _gate(table, name) for name in fields()},
    }


def _gate(table: Faseporte, name: str) -> dict[str, Any]:
    return table.felter.get(name, Faseport()).model_dump()


def _parts(schema: Mapping[str, Any], known: Mapping[str, Any], titled: bool = False) -> Iterator[Formfelt]:
    """The fields of a model. A part has no title of its own: what it means is short enough to be its label."""
    for name, node in schema["properties"].items():
        label = node["title"] if titled else node["description"].rstrip(".")
        yield _field(name, label, node, known, name in schema.get("required", []))


def _field(name: str, label: str, node: Mapping[str, Any], known: Mapping[str, Any], required: bool) -> Formfelt:
    choices = list(_choices(node))
    value = next(c for c in choices if "const" not in c and c.get("type") != "null")
    item = value.get("items", {})
    part = known.get(str((item or value).get("$ref", "")).rpartition("/")[2])
    return Formfelt(
        navn=name,
        titel=label,
        beskrivelse=node["description"],
        eksempel=str(next(iter(node.get("examples", [])), "")),
        slags=_kind(value, node),
        ukendt=any(c.get("const") == IKKE_OPLYST for c in choices),
        paakraevet=required,
        vokabular=value.get("x-vokabular") or item.get("x-vokabular", ""),
        graenser={LIMITS[key]: limit for key, limit in value.items() if key in LIMITS},
        dele=tuple(_parts(part, known)) if part else (),
    )


def _choices(node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The field's own kind and the two others it may be: «not known», and left out."""
    inner = node.get("anyOf") or node.get("oneOf")
    for choice in inner or ():
        yield from _choices(choice)
    if not inner:
        yield node


def _kind(value: Mapping[str, Any], node: Mapping[str, Any]) -> str:
    item = value.get("items")
    if item:
        return "dele" if "$ref" in item else "ordliste" if "x-vokabular" in item else "tekstliste"
    for mark, kind in (("$ref", "del"), ("x-vokabular", "ord"), ("x-lix", "borgertekst")):
        if mark in value:
            return kind
    if value.get("format"):
        return {"date": "dato", "uri": "adresse"}[value["format"]]
    if isinstance(value["type"], list):
        return "tidspunkt"
    short = "pattern" in value or "examples" in node or value.get("maxLength", LONG) < LONG
    return "tekst" if short else "lang"
