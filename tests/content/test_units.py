"""Small rules with known answers: readability, addresses, dates, gates, escaping, names over time."""

import datetime as dt
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT

from macros import content, templates
from macros.content import stages
from macros.content.dates import UNKNOWN, GitDates, danish, of_commit
from macros.models import IKKE_OPLYST, Projekt, kan_vaere_ukendt
from macros.registers import names
from macros.registers.catalogue import Kin, years
from macros.text.lix import lix, sentences, words
from macros.text.slugs import slugify

DOCS = ROOT / "docs"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # 5 words, 1 sentence, 1 long: 5 + 20
        ("Hun ser på et billede.", 25),
        # 4 words, 2 sentences, 0 long: 2 + 0
        ("Hun ser. Han ler.", 2),
        # 2 words, 1 sentence, both longer than six letters: 2 + 100
        ("Forskningsprojekter kvalitetssikres", 102),
        # 6 words, 1 sentence: the abbreviation ends none, and «2.500» is one word; 1 long: 6 + 16.7
        ("Lægen så bl.a. 2.500 patienter her.", 23),
        ("", 0),
    ],
)
def test_lix_is_words_per_sentence_plus_share_of_long_words(text: str, figure: int) -> None:
    assert lix(text) == figure


def test_a_number_is_one_word_and_a_colon_before_a_capital_ends_a_sentence() -> None:
    assert words("84,1 % af 2.500 høre-prøver") == ["84,1", "af", "2.500", "høre-prøver"]
    assert sentences("Det er svaret: Nej. Og fx 3 ja?") == ["Det er svaret", "Nej", "Og fx 3 ja"]


@pytest.mark.parametrize(
    ("text", "slug"),
    [("Sådan gør du", "saadan-goer-du"), ("Ægte Øl på 1-1-2!", "aegte-oel-paa-1-1-2"), ("Café § 42 d", "cafe-42-d")],
)
def test_danish_text_becomes_a_plain_address(text: str, slug: str) -> None:
    assert slugify(text) == slug


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2026-11-23", "23. november 2026"),
        ("2026-11", "november 2026"),
        ("2026", "2026"),
        (dt.date(2027, 1, 1), "1. januar 2027"),
    ],
)
def test_a_day_is_written_as_danes_do(value: dt.date | str, text: str) -> None:
    assert danish(value) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("<b>", "&#60;b&#62;"),
        ("[x](javascript:1)", "&#91;x&#93;(javascript:1)"),
        ("{{ 7*7 }}", "&#123;&#123; 7&#42;7 &#125;&#125;"),
        ("1. punkt", "1&#46; punkt"),
        ("- punkt", "&#45; punkt"),
        ("linje\n\n# overskrift", "linje &#35; overskrift"),
    ],
)
def test_text_keeps_no_meaning_for_html_markdown_or_jinja(text: str, written: str) -> None:
    assert templates.escape(text) == written


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


def test_relatives_share_more_than_one_thing_and_are_not_already_named(corti: Projekt) -> None:
    alike = changed(corti, titel="Tvilling")
    stranger = changed(
        corti, speciale=["patologi"], anvendelse=["administration"], teknik=["optimering"], data=["genom"]
    )
    projekter = {"a": corti, "b": alike, "c": changed(stranger, hospitaler=["bornholm"])}
    assert [relative.slug for relative in Kin(projekter).relatives("a")] == ["b"]
    assert ("speciale", "akutmedicin") in Kin(projekter).relatives("a")[0].faelles


def test_the_closest_relatives_come_first_and_by_slug_when_equally_close(corti: Projekt) -> None:
    same = {name: corti.model_copy() for name in ("a", "d", "c", "b", "e")}
    nearer_by_speciality = changed(corti, data=["genom"], teknik=["optimering"])
    farther = changed(nearer_by_speciality, hospitaler=["bornholm"])
    found = Kin(same | {"f": nearer_by_speciality, "g": farther})
    assert [relative.slug for relative in found.relatives("a", most=6)] == ["b", "c", "d", "e", "f", "g"]
    assert [relative.slug for relative in found.relatives("a")] == ["b", "c", "d", "e"]


def test_years_without_projects_stand_in_the_row_too(corti: Projekt) -> None:
    projekter = {
        "a": changed(corti, start="2018-09-01"),
        "b": changed(corti, start="2020"),
        "c": changed(corti, start=None),
    }
    assert years(projekter) == {"2018": 1, "2019": 0, "2020": 1, "ikke-oplyst": 1}


@pytest.mark.parametrize(
    ("day", "name"), [(dt.date(2026, 12, 31), "Region Hovedstaden"), (dt.date(2027, 1, 1), "Region Østdanmark")]
)
def test_a_unit_goes_by_the_name_that_holds_on_the_day(day: dt.date, name: str) -> None:
    assert names.unit(DOCS, "region-hovedstaden", day).navn == name
    assert names.names(DOCS, day)("organisationer", "region-hovedstaden") == name


def test_a_new_region_is_not_called_by_its_name_before_it_exists() -> None:
    assert names.unit(DOCS, "region-sjaelland", dt.date(2026, 6, 1)).navn == "Region Sjælland"


@pytest.fixture
def git(tmp_path: Path) -> Callable[..., str]:
    def run(*arguments: str, date: str = "2020-01-01T12:00:00") -> str:
        environment = {
            "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date, "GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x@x.invalid",
            "GIT_COMMITTER_NAME": "x", "GIT_COMMITTER_EMAIL": "x@x.invalid", "PATH": "/usr/bin:/bin", "HOME": str(tmp_path),
        }  # fmt: skip
        command = ["git", "-C", str(tmp_path), *arguments]
        return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout

    return run


def test_git_dates_come_from_the_last_commit_that_touched_the_file(tmp_path: Path, git: Callable[..., str]) -> None:
    old, new, unsaved = tmp_path / "gammel.yml", tmp_path / "ny æøå.yml", tmp_path / "ugemt.yml"
    git("init", "-q")
    old.write_text("1")
    new.write_text("1")
    git("add", ".")
    git("commit", "-qm", "1", date="2020-02-03T12:00:00")
    new.write_text("2")
    git("commit", "-qam", "2", date="2021-04-05T12:00:00")
    unsaved.write_text("3")
    dates = GitDates(tmp_path)
    assert [dates.get_revision_date_for_file(str(path)) for path in (old, new, unsaved)] == [
        "2020-02-03",
        "2021-04-05",
        UNKNOWN,
    ]
    assert dates.first[new.resolve()] == "2020-02-03"


def test_dates_are_read_anew_when_there_is_a_new_commit(tmp_path: Path, git: Callable[..., str]) -> None:
    file = tmp_path / "a.yml"
    git("init", "-q")
    found = []
    for day in ("2020-02-03", "2021-04-05"):
        file.write_text(day)
        git("add", ".")
        git("commit", "-qm", day, date=f"{day}T12:00:00")
        assert of_commit(tmp_path) is of_commit(tmp_path)
        found.append(of_commit(tmp_path).get_revision_date_for_file(str(file)))
    assert found == ["2020-02-03", "2021-04-05"]


def test_a_shallow_clone_and_a_folder_outside_git_know_no_dates(tmp_path: Path, git: Callable[..., str]) -> None:
    git("init", "-q", "kilde")
    file = tmp_path / "kilde/a.yml"
    for text in "12":
        file.write_text(text)
        git("-C", "kilde", "add", ".")
        git("-C", "kilde", "commit", "-qm", text)
    git("clone", "-q", "--depth", "1", f"file://{tmp_path}/kilde", "lav")
    assert GitDates(tmp_path / "lav").last == {}
    assert GitDates(tmp_path).last == {}
    assert GitDates(tmp_path / "kilde").last
