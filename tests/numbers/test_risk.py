"""The risk scale at its edges."""

import pytest

from macros.numbers import risk


@pytest.mark.parametrize(
    ("likelihood", "consequence", "level"),
    [
        (1, 1, "lav"),
        (4, 1, "lav"),
        (5, 1, "middel"),
        (3, 3, "middel"),
        (2, 5, "hoej"),
        (3, 4, "hoej"),
        (3, 5, "meget-hoej"),
        (5, 5, "meget-hoej"),
    ],
)
def test_the_level_follows_the_product(likelihood: int, consequence: int, level: str) -> None:
    assert risk.level(likelihood, consequence) == level
    assert risk.level(consequence, likelihood) == level


def test_the_matrix_goes_from_the_likeliest_down_and_the_mildest_out() -> None:
    rows = risk.matrix()
    assert list(rows) == [5, 4, 3, 2, 1]
    for likelihood, fields in rows.items():
        assert [(f.sandsynlighed, f.konsekvens) for f in fields] == [(likelihood, n) for n in (1, 2, 3, 4, 5)]
        assert all(f.produkt == likelihood * f.konsekvens for f in fields)
    assert rows[5][2].niveau == "meget-hoej"
