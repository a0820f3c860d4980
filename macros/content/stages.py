"""Stage gates and completeness of a project. The table is data (`docs/faseporte.yml`); here is its arithmetic."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from macros.models import IKKE_OPLYST, Faseporte, Projekt, Vokabular, er_oplyst, kan_vaere_ukendt

REQUIRED, RECOMMENDED = 8, 2  # the weights of the Dutch algorithm register; everything else weighs nothing

SENTENCES = {  # what is said of a field that the phase demands; the form in the page says the same
    "mangler": "mangler; kræves, når fasen er '{fase}'{patienter}; {mend}",
    "patienter": " og patienter berøres",
    "ukendt": "skriv 'ikke-oplyst', hvis det ikke er kendt",
    "tilfoej": "tilføj feltet",
}

_UNKNOWABLE = frozenset(name for name, info in Projekt.model_fields.items() if kan_vaere_ukendt(info))


class Fuldstaendighed(NamedTuple):
    """How complete a record is. `procent` is 0–100; `mangler` names the fields, the required ones first."""

    procent: int
    mangler: tuple[str, ...]


def missing(raw: Mapping[str, Any], gates: Faseporte, phases: Vokabular) -> Iterator[tuple[str, str]]:
    """(field, why) for each field that the phase demands and that does not stand in the file.

    Works on what was read, before validation, so that all faults of a file come at once.
    """
    stage, patients = _stage(raw.get("fase"), phases), raw.get("patientpaavirkning") in gates.patientpaavirkning
    if stage is None:
        return  # the phase itself is wrong, and that fault is told elsewhere
    for field, gate in gates.felter.items():
        always, touched = stage in gate.kraeves, patients and stage in gate.kraeves_patienter
        if raw.get(field) is None and (always or touched):
            who = "" if always else SENTENCES["patienter"]
            mend = SENTENCES["ukendt" if field in _UNKNOWABLE else "tilfoej"]
            yield field, SENTENCES["mangler"].format(fase=raw["fase"], patienter=who, mend=mend)


def completeness(projekt: Projekt, gates: Faseporte, phases: Vokabular) -> Fuldstaendighed:
    """The share of what the phase asks for that is known, and the names of the rest."""
    weights = dict(_weights(projekt, gates, phases))
    blank = [field for field in weights if not er_oplyst(getattr(projekt, field))]
    total = sum(weights.values())
    got = total - sum(weights[field] for field in blank)
    return Fuldstaendighed(
        round(100 * got / total) if total else 100, tuple(sorted(blank, key=lambda f: -weights[f]))
    )


def asked(projekt: Projekt, gates: Faseporte, phases: Vokabular) -> tuple[str, ...]:
    """The fields that the project's phase requires or recommends."""
    return tuple(field for field, _ in _weights(projekt, gates, phases))


def _weights(projekt: Projekt, gates: Faseporte, phases: Vokabular) -> Iterator[tuple[str, int]]:
    stage, patients = _stage(projekt.fase, phases), projekt.patientpaavirkning in gates.patientpaavirkning
    for field, gate in gates.felter.items():
        if stage in gate.kraeves or (patients and stage in gate.kraeves_patienter):
            yield field, REQUIRED
        elif stage in gate.anbefales:
            yield field, RECOMMENDED


def _stage(phase: Any, phases: Vokabular) -> str | None:
    """The stage of a phase. Of a project whose phase nobody knows, no more is asked than of an idea."""
    if phase == IKKE_OPLYST:
        return "S0"
    return phases[phase].trin if phase in phases.ids else None
