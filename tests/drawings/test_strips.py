"""Results on a line from 0 to 1."""

import pytest

from macros.drawings.strips import MARGIN, WIDE, strip


@pytest.mark.parametrize(
    ("value", "interval", "ends"),
    [
        ("50 %", "", (0.5, 0.5, None, None)),
        ("72-91 %", "", (0.72, 0.91, None, None)),
        ("0,79", "0,71-0,87", (0.79, 0.79, 0.71, 0.87)),
        ("60 %", "50-70 %", (0.6, 0.6, 0.5, 0.7)),
    ],
)
def test_a_share_has_its_place(value: str, interval: str, ends: tuple[float | None, ...]) -> None:
    found = strip(value, interval)
    assert found
    places = (found.fra, found.til, found.lav, found.hoej)
    wanted = [None if end is None else round(MARGIN + WIDE * end, 1) for end in ends]
    assert list(places) == wanted


@pytest.mark.parametrize("value", ["5 minutter", "18 cm³", "-0,1 %", "ingen"])
def test_what_is_no_share_is_not_drawn(value: str) -> None:
    assert strip(value) is None


def test_the_line_has_as_much_room_at_either_end() -> None:
    none, all_of_it = strip("0 %"), strip("100 %")
    assert none
    assert all_of_it
    assert all_of_it.bredde - all_of_it.fra == none.fra > 0
