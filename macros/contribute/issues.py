"""The form for a project on the code host: how it is asked, and what its answer becomes. Text in, values out.

What somebody wrote there is foreign: it is only ever data here, and its file's name is made by `slugify`.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from macros import content
from macros.content import stages
from macros.models import IKKE_OPLYST
from macros.registers import forms
from macros.registers.forms import Formfelt

ASKED = (
    *("titel", "resume", "formaal", "beskrivelse", "fase", "fase_kendt", "patientpaavirkning", "type", "projekttype"),
    *("anvendelse", "speciale", "organisation", "hospitaler", "ansvarlig_rolle", "kontakt", "personoplysninger"),
)
SOURCE = {"kilde_titel": "Kildens titel", "kilde_url": "Kildens adresse"}
UNKNOWN, EMPTY = "Ikke oplyst", "_No response_"
FAIRLY_SURE = "middel"  # one source, which nobody else has read yet
NEXT = dt.timedelta(days=182)  # when a new record is to be looked at again
INTRO = (
    "Skriv kun det, en offentlig kilde siger. Skriv aldrig noget om en patient, og ingen navne på privatpersoner.\n\n"
    "En robot laver projektets fil og et ændringsforslag. Alle kan læse det, du skriver her."
)


def template(docs: Path) -> dict[str, Any]:
    """The form as the code host wants it."""
    questions = [_question(docs, forms.fields()[name]) for name in ASKED]
    sources = [_asked("input", name, {"label": label}, required=True) for name, label in SOURCE.items()]
    return {
        "name": "Foreslå et projekt",
        "description": "Få et AI-projekt med i kataloget. En robot laver filen.",
        "title": "Projekt: ",
        "labels": ["projekt"],
        "body": [{"type": "markdown", "attributes": {"value": INTRO}}, *questions, *sources],
    }


def _question(docs: Path, felt: Formfelt) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": felt.titel, "description": felt.beskrivelse}
    if not felt.vokabular:
        kind = "textarea" if felt.slags == "lang" else "input"
    else:
        kind = "dropdown"
        attributes |= {"multiple": felt.slags == "ordliste", "options": list(_labels(docs, felt))}
    return _asked(kind, felt.navn, attributes, required=not felt.ukendt)


def _asked(kind: str, name: str, attributes: Mapping[str, Any], *, required: bool) -> dict[str, Any]:
    return {"type": kind, "id": name, "attributes": dict(attributes), "validations": {"required": required}}


def _labels(docs: Path, felt: Formfelt) -> dict[str, str]:
    """What is shown → its id."""
    words = {word.da: word.id for word in forms.words(docs)[felt.vokabular]}
    return words | ({UNKNOWN: IKKE_OPLYST} if felt.ukendt else {})


def answers(body: str, asked: Mapping[str, str] | None = None) -> dict[str, str]:
    """What was answered, by field. Only our own headings divide: a heading that somebody wrote is text.

    `asked` is what the form asks, field → question; else that of a project.
    """
    text = f"\n\n{body.replace(chr(13), '')}\n\n"
    places = sorted((span, name) for name, span in _headings(text, asked or questions()).items())
    ends = [*(start for (start, _), _ in places[1:]), len(text)]
    found = {name: text[end:stop].strip() for ((_, end), name), stop in zip(places, ends, strict=True)}
    return {name: value for name, value in found.items() if value and value != EMPTY}


def _headings(text: str, asked: Mapping[str, str]) -> dict[str, tuple[int, int]]:
    """Where each question's heading begins and ends: a line of its own, with an empty one on both sides.

    Somebody may have written the same as a heading in an answer. The form's own stands between those of the questions
    before and after it, and nearest the second: what was written there belongs to the answer before.
    """
    found = {name: [match.span() for match in _heading(label).finditer(text)] for name, label in asked.items()}
    sure = {name: spans[0] for name, spans in found.items() if len(spans) == 1}
    names = list(found)
    for place, name in enumerate(names):
        if len(found[name]) > 1:
            low = max((sure[other][1] for other in names[:place] if other in sure), default=0)
            high = min((sure[other][0] for other in names[place + 1 :] if other in sure), default=len(text))
            between = [span for span in found[name] if low <= span[0] < high]
            sure[name] = between[-1] if between else found[name][0]
    return sure


def _heading(label: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=\n\n)### {re.escape(label)}[ \t]*(?=\n\n)")


def questions() -> dict[str, str]:
    """Field → what the form calls it, in the order of the form."""
    return {name: forms.fields()[name].titel for name in ASKED} | SOURCE


def question(field: str) -> str:
    """What the form calls the field that a fault names; the field itself when the form does not ask for it."""
    source = {"kilder.1.titel": "kilde_titel", "kilder.1.url": "kilde_url"}.get(field, field.partition(".")[0])
    return questions().get(source, field)


def values(docs: Path, body: str, day: dt.date) -> dict[str, Any]:
    """The project's values in the order of the file; what the phase demands and nobody said is not known."""
    said = answers(body)
    given: dict[str, Any] = {name: _value(docs, forms.fields()[name], said[name]) for name in ASKED if name in said}
    given["sikkerhed"] = FAIRLY_SURE
    given["kilder"] = [
        {"titel": said.get("kilde_titel", ""), "url": said.get("kilde_url", ""), "dato": IKKE_OPLYST, "laest": day}
    ]
    gates, phases = content.faseporte(docs), content.vokabularer(docs)["fase"]
    for name, _ in stages.missing({"fase": IKKE_OPLYST} | given, gates, phases):
        if forms.fields()[name].ukendt:
            given[name] = IKKE_OPLYST
        elif name == "naeste_kontrol":
            given[name] = day + NEXT
    return {name: given[name] for name in forms.fields() if name in given}


def _value(docs: Path, felt: Formfelt, text: str) -> Any:
    if not felt.vokabular:
        return text
    labels = _labels(docs, felt)
    if felt.slags == "ord":
        return labels.get(text, text)
    chosen = list(_chosen(text, labels))
    return IKKE_OPLYST if IKKE_OPLYST in chosen else chosen


def _chosen(text: str, labels: Mapping[str, str]) -> Iterator[str]:
    """The ids of several labels with commas between, where a label may hold a comma itself."""
    left = text
    while left:
        label = next(
            (x for x in sorted(labels, key=len, reverse=True) if left in (x, "") or left.startswith(f"{x}, ")), None
        )
        yield labels[label] if label else left
        left = left[len(label) :].removeprefix(", ") if label else ""
