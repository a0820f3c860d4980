"""Whoever a text tells its reader to ask is known: a contact, or one that no public page can show the way to."""

import pytest

from macros.checks import asked
from macros.registers.asking import Finder

FINDER = Finder({"Enheden for Alt": "enhed", "komitéens sekretariat": "komite", "CIMT": "cimt"})
LOCAL = ("leder", "lægen")


def unknown(text: str) -> list[str]:
    return [said for _, said in asked.unknown(text, FINDER, LOCAL)]


@pytest.mark.parametrize(
    "text",
    [
        "Spørg CIMT.",
        "Spørg derfor komitéens sekretariat, før I søger.",
        "Er I i tvivl, så spørg [Enheden for Alt](/en/side.md) om det.",
        "tekst: >-\n    Spørg komitéens\n    sekretariat.\nskal: noget",
        "Spørg din leder. Spørg lægen.",
        "Spørg, om det må bruges. Hvem spørger du? Spørg først.",
        "Enheden svarer, når nogen spørger om noget.",
    ],
)
def test_a_known_contact_one_of_those_without_and_nobody_pass(text: str) -> None:
    assert unknown(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Spørg Nævnet for Intet, før I søger.", "Nævnet for Intet"),
        ("Projektejeren spørger Styrelsen for Ukendt.", "Styrelsen for Ukendt"),
        ("Spørg altid det regionale kontor.", "det regionale kontor"),
        ("CIMT svarer ikke. Spørg Ukendt Center.", "Ukendt Center"),
    ],
)
def test_a_named_unit_without_a_contact_is_told(text: str, said: str) -> None:
    assert unknown(text) == [said]


def test_the_place_of_the_fault_is_where_the_verb_stands_also_after_links_and_folded_lines() -> None:
    text = "Læs [siden](/en/meget/lang/adresse.md)\n  og spørg Nævnet for Intet."
    (place, _), *rest = asked.unknown(text, FINDER, LOCAL)
    assert (text[place : place + 5], rest) == ("spørg", [])


def test_the_longest_name_wins_and_each_is_found_once() -> None:
    finder = Finder({"jurister": "a", "regionens jurister": "b"})
    assert [(one.id, one.start) for one in finder.find("Spørg regionens jurister og jurister.")] == [
        ("b", 6),
        ("a", 28),
    ]


def test_a_name_is_no_link_where_nobody_is_sent_to_it() -> None:
    assert list(FINDER.find("CIMT driver systemet. Spørg først. CIMT svarer.")) == []
