"""The questions that measure the search can be trusted: each is asked once, and its answers are pages of the site."""

from collections import Counter
from pathlib import Path
from typing import Any

import yaml
from conftest import ROOT

QUESTIONS: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/soegning/spoergsmaal.yml").read_text("utf-8"))


def test_every_question_has_what_the_measuring_needs() -> None:
    needed = {"q", "side", "hvem", "gruppe"}
    assert [entry for entry in QUESTIONS if entry.keys() - {"mangler"} != needed] == []
    assert {entry["hvem"] for entry in QUESTIONS} == {"personale", "borger", "bidragyder", "engelsk"}
    assert {entry["gruppe"] for entry in QUESTIONS} == {"proeve", "kontrol"}


def test_no_question_is_asked_twice() -> None:
    asked = Counter(entry["q"].casefold().strip() for entry in QUESTIONS)
    assert [question for question, times in asked.items() if times > 1] == []


def test_every_answer_is_a_page_of_the_site(site: Path) -> None:
    lost = [
        (entry["q"], address)
        for entry in QUESTIONS
        for address in entry["side"]
        if not (address.endswith("/") and (site / address / "index.html").is_file())
    ]
    assert lost == []


def test_a_question_has_few_answers_or_says_that_none_is_found() -> None:
    vague = [e["q"] for e in QUESTIONS if len(set(e["side"])) != len(e["side"]) or len(e["side"]) > 3]
    assert vague == []
    assert [e["q"] for e in QUESTIONS if bool(e["side"]) == e.get("mangler", False)] == []


def test_there_are_enough_in_each_group_to_measure_by() -> None:
    counted = Counter(entry["gruppe"] for entry in QUESTIONS if entry["side"])
    assert min(counted["proeve"], counted["kontrol"]) >= 60
