"""The beginning of a project's file: the fields its phase demands, each with what it means.

What a public source may be silent on says `ikke-oplyst`. What only the writer can say is left empty, so that the
check asks for it: a filled-in example could be published by mistake.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from macros import content
from macros.content.writing import HEAD, as_yaml
from macros.models import IKKE_OPLYST
from macros.models.felter import SHOWN
from macros.registers import forms
from macros.registers.forms import Formfelt


def text(docs: Path, titel: str, fase: str, day: dt.date) -> str:
    """The file's text. Raises KeyError for a phase that is not in the vocabulary."""
    stage = content.vokabularer(docs)["fase"][fase].trin if fase != IKKE_OPLYST else "S0"
    gates = content.faseporte(docs).felter
    known = {"titel": titel, "fase": fase, "fase_kendt": f"{day:%Y-%m}"}
    lines: list[str] = []
    for name, felt in forms.fields().items():
        gate = gates.get(name)
        if gate and stage in gate.kraeves:
            lines += _required(docs, felt, known, day)
        elif gate and stage in [*gate.kraeves_patienter, *gate.anbefales]:
            when = "kræves, når patienter berøres" if stage in gate.kraeves_patienter else "anbefales"
            lines += [f"# {felt.beskrivelse} ({when})", f"# {name}:"]
    return HEAD + "\n".join(lines) + "\n"


def _required(docs: Path, felt: Formfelt, known: dict[str, str], day: dt.date) -> Iterator[str]:
    yield f"# {felt.beskrivelse}"
    if felt.vokabular:
        ids = [word.id for word in forms.words(docs)[felt.vokabular]]
        yield f"# Vælg: {', '.join(ids[:SHOWN])}{' …' if len(ids) > SHOWN else ''}"
    if felt.navn == "kilder":
        yield f"kilder:\n  - titel:\n    url:\n    laest: {day}"
    elif felt.navn in known:
        yield as_yaml({felt.navn: known[felt.navn]}).rstrip()
    else:
        yield f"{felt.navn}: {IKKE_OPLYST}" if felt.ukendt else f"{felt.navn}:"
