"""The catalogue: relatives and years."""

import pytest
from conftest import ROOT

from macros import content
from macros.content.faults import ContentError
from macros.models import Projekt
from macros.registers.catalogue import Kin, facets, years

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


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("specialer", "facetten er ikke et felt i Projekt; mente du 'speciale'?"),
        ("x", "facetten er ikke et felt i Projekt; ret navnet, eller slet linjen"),
        (
            "partnere",
            "ordlisten 'partnere' findes ikke; skriv ordlistens navn til feltet i VOCABULARY, en af disse: ",
        ),
    ],
)
def test_a_facet_without_its_field_or_its_words_is_told_where_it_is_declared(
    corti: Projekt, field: str, told: str
) -> None:
    words = dict(content.vokabularer(DOCS))
    words["specialer"] = words["x"] = words["fase"]
    with pytest.raises(ContentError) as caught:
        facets([corti], words, {field: "Overskrift"})
    (fault,) = caught.value.fejl
    assert (fault.fil, fault.felt) == ("macros/registers/catalogue.py", field)
    assert fault.hvorfor.startswith(told)


def test_a_list_of_words_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(ContentError) as caught:
        content.vokabularer(DOCS)["hospitaler"]
    (fault,) = caught.value.fejl
    assert fault.fil == "docs/vokabularer/hospitaler.yml"
    assert fault.hvorfor.endswith(
        "lav filen, eller brug en af disse: " + ", ".join(sorted(content.vokabularer(DOCS)))
    )
