"""What the phases ask for, and how complete a record is."""

import datetime as dt

import pytest
from conftest import ROOT

from macros import content
from macros.content import stages
from macros.models import IKKE_OPLYST, Projekt, kan_vaere_ukendt

DOCS = ROOT / "docs"


# What the phases ask for, as the schema tells it: (phase, patients affected, field) → must stand there
GATES = [
    ("ide", "direkte", "borgertekst", False),
    ("ide", "direkte", "formaal", True),
    ("planlagt", "ingen", "teknik", False),
    ("udvikling", "ingen", "teknik", True),
    ("udvikling", "ingen", "patientgruppe", False),
    ("udvikling", "indirekte", "patientgruppe", True),
    ("validering", "ingen", "borgertekst", False),
    ("validering", "direkte", "borgertekst", True),
    ("pilot", "direkte", "menneskelig_kontrol", True),
    ("pilot", "direkte", "maalt_effekt", False),
    ("drift", "ingen", "maalt_effekt", True),
    ("drift", "ikke-oplyst", "begraensninger", False),
    ("drift", "direkte", "laering", False),
    ("afsluttet", "ingen", "laering", True),
    ("afsluttet", "ingen", "naeste_kontrol", False),
    ("udfaset", "direkte", "begraensninger", True),
    ("pauset", "ingen", "stopgrund", False),
    ("ikke-oplyst", "direkte", "teknik", False),
]


@pytest.mark.parametrize(("fase", "patienter", "felt", "kraeves"), GATES)
def test_a_phase_asks_for_what_the_schema_says(fase: str, patienter: str, felt: str, kraeves: bool) -> None:
    raw = {"fase": fase, "patientpaavirkning": patienter}
    asked = {field for field, _ in stages.missing(raw, content.faseporte(DOCS), content.vokabularer(DOCS)["fase"])}
    assert (felt in asked) is kraeves


def test_every_pair_of_phase_and_field_is_told_apart_from_its_opposite() -> None:
    """For each phase and each field: a file without the field is told of it exactly when the table says so."""
    table, phases = content.faseporte(DOCS), content.vokabularer(DOCS)["fase"]
    for phase in phases.ord:
        for patients in ("ingen", "direkte"):
            raw = {"fase": phase.id, "patientpaavirkning": patients}
            found = dict(stages.missing(raw, table, phases))
            for field, gate in table.felter.items():
                touched = patients == "direkte" and phase.trin in gate.kraeves_patienter
                must = phase.trin in gate.kraeves or touched
                assert (field in found) is (must and field not in raw), (phase.id, patients, field)


def test_the_gates_speak_of_every_field_and_of_no_other() -> None:
    free = {"kontrolleret", "soegeord", "relationer"}
    assert set(content.faseporte(DOCS).felter) == set(Projekt.model_fields) - free


def test_what_the_model_demands_the_gates_demand_of_every_phase() -> None:
    table = content.faseporte(DOCS).felter
    always = {field for field, gate in table.items() if len(gate.kraeves) == 5}
    assert always == {name for name, info in Projekt.model_fields.items() if info.is_required()}


def test_a_field_that_may_be_required_can_be_answered_with_not_known_or_is_always_knowable() -> None:
    knowable = {"titel", "resume", "type", "sikkerhed", "organisation", "kilder", "naeste_kontrol"}
    asked = {
        field for field, gate in content.faseporte(DOCS).felter.items() if gate.kraeves or gate.kraeves_patienter
    }
    assert {field for field in asked if not kan_vaere_ukendt(Projekt.model_fields[field])} == knowable


def changed(projekt: Projekt, **values: object) -> Projekt:
    return projekt.model_copy(update=values)


@pytest.fixture
def corti() -> Projekt:
    return content.projekter(DOCS)["corti-hjertestop-112"]


def test_completeness_counts_required_fields_eight_and_recommended_two(corti: Projekt) -> None:
    table, phases = content.faseporte(DOCS), content.vokabularer(DOCS)["fase"]
    idea = changed(corti, fase="ide", kontakt="https://eksempel.dk/x", naeste_kontrol=dt.date(2027, 1, 1))
    blank = {"naeste_kontrol": None, "brugere": None}
    full = stages.completeness(idea, table, phases)
    assert full.mangler == ()
    assert full.procent == 100
    # 18 fields required (144) and 9 recommended (18): two recommended ones less is 158 of 162
    assert stages.completeness(changed(idea, **blank), table, phases).procent == round(100 * 158 / 162)
    # and a required one less is 154 of 162
    assert stages.completeness(changed(idea, formaal=IKKE_OPLYST), table, phases).mangler == ("formaal",)
    assert stages.completeness(changed(idea, formaal=IKKE_OPLYST), table, phases).procent == round(100 * 154 / 162)


def test_what_patients_call_for_counts_in_completeness_only_where_they_are_affected(corti: Projekt) -> None:
    table, phases = content.faseporte(DOCS), content.vokabularer(DOCS)["fase"]
    told = {
        patients: stages.completeness(
            changed(corti, fase="pilot", patientpaavirkning=patients, borgertekst=None, begraensninger=None),
            table,
            phases,
        )
        for patients in ("ingen", "direkte")
    }
    assert "borgertekst" in told["direkte"].mangler
    assert told["direkte"].procent < told["ingen"].procent
