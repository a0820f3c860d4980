"""The order of the Danish alphabet."""

import re

from conftest import ROOT

from macros.text.order import danish_order

BY_CODE_POINT = re.compile(r"key=lambda.*\.(?:titel|navn|term|kort)\.lower\(\)")


def test_the_last_three_letters_stand_last_and_in_their_order() -> None:
    words = ["Åben", "æble", "Zebra", "øre", "ide", "Idé", "Ærlig", "år", "zone"]
    assert sorted(words, key=danish_order) == ["ide", "Idé", "Zebra", "zone", "æble", "Ærlig", "øre", "Åben", "år"]


def test_no_list_is_sorted_by_the_numbers_of_its_letters() -> None:
    files = (ROOT / "macros").rglob("*.py")
    assert [path.name for path in files if BY_CODE_POINT.search(path.read_text("utf-8"))] == []
