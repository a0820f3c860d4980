"""Which projects are of a kind of tool: those its fields find, and those a person chose or left out."""

from collections.abc import Mapping

import pytest
from conftest import SAMPLES

from macros import content
from macros.models import Projekt
from macros.models.brug import Projektvalg
from macros.registers import playbooks

SAMPLE = next(iter(content.projekter(SAMPLES / "docs").values()))


def made(**values: tuple[str, str]) -> Mapping[str, Projekt]:
    """Projects by name, each of one use and one technique."""
    return {
        name: SAMPLE.model_copy(update={"anvendelse": [use], "teknik": [technique]})
        for name, (use, technique) in values.items()
    }


@pytest.mark.parametrize(
    ("ogsaa", "ikke", "found"),
    [
        ([], [], ["begge"]),
        (["ingen"], [], ["begge", "ingen"]),
        ([], ["begge"], []),
        (["begge"], ["begge"], ["begge"]),
    ],
)
def test_both_fields_must_fit_and_a_person_s_choice_goes_before(
    ogsaa: list[str], ikke: list[str], found: list[str]
) -> None:
    projects = made(begge=("a", "t"), anvendelse=("a", "u"), teknik=("b", "t"), ingen=("b", "u"))
    choice = Projektvalg.model_construct(anvendelse=["a"], teknik=["t"], ogsaa=ogsaa, ikke=ikke)
    assert list(playbooks.chosen(choice, projects)) == found
