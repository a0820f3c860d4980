"""A name inside a sentence, and a sentence with its end."""

import pytest

from macros.text.sentences import inside, whole


@pytest.mark.parametrize(
    ("name", "written"),
    [("Projektejer", "projektejer"), ("It og medico", "it og medico"), ("DPO", "DPO"), ("CIMT", "CIMT"), ("", "")],
)
def test_a_role_is_written_small_inside_a_sentence_and_an_abbreviation_is_not(name: str, written: str) -> None:
    assert inside(name) == written


@pytest.mark.parametrize(
    ("text", "ended"),
    [("Søg tilladelse", "Søg tilladelse."), ("Er den givet?", "Er den givet?"), ("Læs »planen.«", "Læs »planen.«")],
)
def test_a_sentence_has_one_full_stop(text: str, ended: str) -> None:
    assert whole(text) == ended
