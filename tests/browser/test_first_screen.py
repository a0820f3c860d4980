"""The first screen of every kind of page: its answer, whom to ask and the next step, on a phone and on a desk."""

from typing import NamedTuple

import pytest
from conftest import Look


class Kind(NamedTuple):
    """What a kind of page shows without scrolling."""

    address: str
    answer: str
    ask: str | None  # a front or a list sends on, and has its ways on instead
    step: str


ANSWER, ASK, STEP = "div.svar", "aside.kontakt", "div.svar .knapper a"
CARDS = ".linkkort li:nth-child(3) a"
KINDS = {
    "the front page": Kind("", ".velkomst h1", None, CARDS),
    "a section": Kind("samarbejde/", "main p", None, ".linkkort li:nth-child(2) a"),
    "a phase": Kind("haandbog/pilot/", ANSWER, ASK, STEP),
    "a guideline": Kind("dataadgang/konsekvensanalyse/", ANSWER, ASK, STEP),
    "a template": Kind("haandbog/skabeloner/dataplan/", ANSWER, ASK, "div.svar .knapper"),
    "a guide": Kind("dataadgang/guide-vaerktoej/", ".guide .spoergsmaal", None, ".guide ul.svar li:nth-child(1) a"),
    "the catalogue": Kind("projekter/", "main p", None, "[data-kort] h3 a"),
    "a project": Kind("projekter/corti-hjertestop-112/", ANSWER, ASK, STEP),
    "a law": Kind("lovregister/sundhedsloven/", ANSWER, ASK, STEP),
    "a citizen's page": Kind("borger/kan-jeg-sige-nej/", ANSWER, ASK, STEP),
    "an article": Kind("wiki/kalibrering/", ANSWER, ASK, STEP),
    "a page on help": Kind("samarbejde/aftaler/", ANSWER, ASK, "div.svar"),
    "the help finder": Kind("samarbejde/hvem-hjaelper/", ANSWER, ASK, STEP),
    "the contacts": Kind("samarbejde/kontakter/", ANSWER, ASK, "div.svar"),
    "a letter": Kind("breve/rykker-komite/", "main p", ASK, ".brevfelter input"),
    "a role": Kind("haandbog/roller/leder/", ANSWER, ASK, STEP),
    "a source of data": Kind("dataadgang/kilder/praehospitale-data/", ANSWER, ASK, "div.svar"),
    "the approved tools": Kind("dataadgang/godkendte-vaerktoejer/", ANSWER, ASK, STEP),
    "a playbook": Kind("i-brug/notat-fra-samtale/", ANSWER, ASK, STEP),
    "a module": Kind("kompetencer/moduler/hvad-er-ai/", ANSWER, ASK, "div.svar"),
    "a self-test": Kind("kompetencer/selvtest-dig/", ANSWER, ASK, ".selvtest label"),
    "a product": Kind("produkter/transpara/", ANSWER, ASK, STEP),
    "a comparison": Kind("projekter/sammenlign/", ANSWER, ASK, ".sammenlign input"),
    "the portfolio": Kind("projekter/portefoelje/", ANSWER, ASK, "main h2"),
    "what was recommended": Kind("netvaerket/anbefalinger/", ANSWER, ASK, "div.svar"),
    "the dates of the law": Kind("lovregister/tidslinje/", ANSWER, ASK, "main h2"),
    "a sheet": Kind("ark/krav-pilot/", ".ark h1", None, ".ark h2"),
}
SCREENS = {"a phone": (390, 844), "a desk": (1440, 900)}


TOP = """(wanted) => Object.entries(wanted).map(([name, selector]) => {
  const first = [...document.querySelectorAll(selector)].find((node) => node.checkVisibility());
  return [name, first ? first.getBoundingClientRect().y : null];
})"""


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_screen_has_the_answer_whom_to_ask_and_the_next_step(look: Look, at_root: str, kind: str) -> None:
    found = KINDS[kind]
    wanted = {"answer": found.answer, "ask": found.ask, "step": found.step}
    page = look(at_root + found.address)
    below = []
    for screen, (width, height) in SCREENS.items():
        page.set_viewport_size({"width": width, "height": height})
        tops = page.evaluate(TOP, {name: selector for name, selector in wanted.items() if selector})
        below += [f"{name} on {screen}: {y}" for name, y in tops if y is None or y > height - 40]
    assert below == []


@pytest.mark.parametrize("kind", ["a phase", "a guideline", "a citizen's page"])
def test_the_card_of_whom_to_ask_stands_beside_the_answer_where_there_is_room(
    look: Look, at_root: str, kind: str
) -> None:
    page = look(at_root + KINDS[kind].address, 1440, 900)
    answer, ask = page.locator(ANSWER).bounding_box(), page.locator(ASK).bounding_box()
    assert answer
    assert ask
    assert ask["x"] >= answer["x"] + answer["width"]
    assert abs(ask["y"] - answer["y"]) < 8


def test_the_text_is_no_wider_than_one_reads_and_no_room_lies_empty_beside_it(look: Look, at_root: str) -> None:
    page = look(at_root + "haandbog/risikovurdering/", 1440, 900)
    rail, text = page.locator(".skinne").bounding_box(), page.locator("main h2 + p").first.bounding_box()
    assert rail
    assert text
    assert text["width"] <= 620
    assert text["x"] - rail["x"] - rail["width"] <= 60


def test_the_phone_has_one_row_above_the_page(look: Look, at_root: str) -> None:
    page = look(at_root + "haandbog/pilot/", 390, 844)
    header = page.locator("header.top").bounding_box()
    assert header
    assert header["height"] <= 64
