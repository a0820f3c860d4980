"""How many of a thing a file may have, where the page has room for just that many."""

from typing import Any

import pytest
from conftest import ROOT
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from macros import content
from macros.models import Begreb, Vokabular
from macros.models.bruglaering import Laereenhed, Skaerm

SCREEN = {"titel": "Første", "punkter": ["Et punkt.", "Et punkt til."]}


def told(**values: Any) -> dict[str, str]:
    """Field → the kind of fault, of the unit's own fields."""
    with pytest.raises(ValidationError) as caught:
        Laereenhed.model_validate(values)
    return {str(error["loc"][0]): error["type"] for error in caught.value.errors() if len(error["loc"]) == 1}


@pytest.mark.parametrize(("many", "fault"), [(2, "too_short"), (3, None), (4, "too_long")])
def test_the_ten_minutes_have_three_screens(many: int, fault: str | None) -> None:
    assert told(skaerme=[SCREEN] * many).get("skaerme") == fault


@pytest.mark.parametrize(("many", "fault"), [(1, "too_short"), (2, None), (4, None), (5, "too_long")])
def test_a_screen_has_two_to_four_points(many: int, fault: str | None) -> None:
    if fault is None:
        assert len(Skaerm(titel="Første", punkter=["Et punkt."] * many).punkter) == many
        return
    with pytest.raises(ValidationError) as caught:
        Skaerm(titel="Første", punkter=["Et punkt."] * many)
    assert [(error["loc"], error["type"]) for error in caught.value.errors()] == [(("punkter",), fault)]


@pytest.mark.parametrize(
    ("minutes", "fault"), [(4, "greater_than_equal"), (5, None), (10, None), (11, "less_than_equal")]
)
def test_they_take_five_to_ten_minutes(minutes: int, fault: str | None) -> None:
    assert told(minutter=minutes).get("minutter") == fault


def test_a_word_is_found_by_its_id_and_an_unknown_one_is_a_key_error() -> None:
    words = [Begreb(id=name, da=name.title(), definition=name) for name in ("en", "to")]
    found = Vokabular(titel="Tal", beskrivelse="Tal.", ord=words)
    assert [found[name].da for name in ("to", "en")] == ["To", "En"]
    with pytest.raises(KeyError, match="tre"):
        found["tre"]


def test_days_of_a_law_that_name_no_place_of_it_are_not_the_same_place() -> None:
    law = content.love(ROOT / "docs")["mdr"]
    one, two = law.datoer[0].model_copy(update={"sted": None}), law.datoer[0].model_copy(update={"sted": "artikel 1"})
    alone: Any = law.model_copy(update={"datoer": [one, one]})
    assert alone._places_are_unique() is alone
    twice: Any = law.model_copy(update={"datoer": [two, two]})
    with pytest.raises(PydanticCustomError, match="datoer: artikel 1 står to gange"):
        twice._places_are_unique()
