"""Sums as writers give them: worked out with as many decimals as are told, in Danish numbers."""

import pytest

from macros.numbers import sums


@pytest.mark.parametrize(
    ("given", "worked"),
    [
        ("2 + 3 * 4 = 14", [14]),
        ("(2 + 3) * 4 = 20", [20]),
        ("2.571 - 51 - 120 = 2.400", [2400]),
        ("1 / 8 = 0,13", [0.13]),  # a half goes up
        ("7,0 - 8,25 = -1,3", [-1.2]),
        ("265 / 415 = 63,9 %", [63.9]),
        ("2 * √(0,5 * 0,02) = 0,2", [0.2]),
        ("31 af 42 = 58,9-84,7 %", [58.9, 84.7]),  # Wilson's interval, as in the article on uncertainty
        ("1.943 af 2.208 = 86,6-89,3 %", [86.6, 89.3]),
    ],
)
def test_a_sum_is_worked_out_as_its_answer_is_written(given: str, worked: list[float]) -> None:
    assert sums.worked(given) == worked


@pytest.mark.parametrize("given", ["2 + = 2", "(1 + 2 = 3", "2 ** 3 = 8", "1 + (2) (3 = 7", "√ = 1"])
def test_what_is_no_sum_is_no_answer(given: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        sums.worked(given)


def test_the_answer_told_is_read_with_its_sign() -> None:
    assert sums.told("7,0 - 8,0 = -1,0") == [-1]
    assert sums.told("150 af 192 = 71,8-83,4 %") == [71.8, 83.4]


def test_the_numbers_of_a_text_are_read_as_danes_write_them() -> None:
    assert sums.numbers("Af 2.571 og 1.2 blev 17,3 %, altså -4") == [2571, 1, 2, 17.3, 4]
