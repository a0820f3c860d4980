"""A unit goes by the name that holds on the day."""

import datetime as dt

import pytest
from conftest import SAMPLES

from macros.registers import names

DOCS = SAMPLES / "docs"


@pytest.mark.parametrize(
    ("day", "name"), [(dt.date(2026, 12, 31), "Region Hovedstaden"), (dt.date(2027, 1, 1), "Region Østdanmark")]
)
def test_a_unit_goes_by_the_name_that_holds_on_the_day(day: dt.date, name: str) -> None:
    assert names.unit(DOCS, "region-hovedstaden", day).navn == name
    assert names.names(DOCS, day)("organisationer", "region-hovedstaden") == name


def test_a_new_region_is_not_called_by_its_name_before_it_exists() -> None:
    assert names.unit(DOCS, "region-sjaelland", dt.date(2026, 6, 1)).navn == "Region Sjælland"
