"""The catalogue: relatives and years."""

import pytest
from conftest import ROOT

from macros import content
from macros.models import Projekt
from macros.registers.catalogue import Kin, years

DOCS = ROOT / "docs"


def changed(projekt: Projekt, **values: object) -> Projekt:
    return projekt.model_copy(update=values)


@pytest.fixture
def corti() -> Projekt:
    return content.projekter(DOCS)["corti-hjertestop-112"]


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
    ("near", "far"),
    [
        ("speciale", "anvendelse"),
        ("speciale", "teknik"),
        ("anvendelse", "data"),
        ("teknik", "data"),
        ("teknik", "hospitaler"),
    ],
)
def test_what_says_more_of_a_project_makes_a_closer_relative(corti: Projekt, near: str, far: str) -> None:
    """Each shares one value more than the stranger: the one that says most comes first, whatever its name."""
    one = {"speciale": ["a", "x"], "anvendelse": ["b"], "teknik": ["c"], "data": ["d"], "hospitaler": ["e"]}
    none: dict[str, list[str]] = {name: [f"{name}-andet"] for name in one} | {"speciale": ["x"]}
    own = changed(corti, **one)
    found = Kin(
        {
            "0": own,
            "a": changed(corti, **(none | {far: one[far]} | ({"speciale": ["x"]} if far != "speciale" else {}))),
            "b": changed(corti, **(none | {near: [*one[near]]})),
        }
    ).relatives("0")
    assert [relative.slug for relative in found] == ["b", "a"]
