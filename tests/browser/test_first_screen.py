"""The first screen of every kind of page: its answer, whom to ask and the next step, on a phone and on a desk."""

from typing import NamedTuple

import pytest
from conftest import Look
from playwright.sync_api import Browser, Page


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


def top(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box, selector
    return box["y"]


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("kind", KINDS)
def test_the_first_screen_has_the_answer_whom_to_ask_and_the_next_step(
    look: Look, at_root: str, kind: str, screen: str
) -> None:
    width, height = SCREENS[screen]
    found = KINDS[kind]
    page = look(at_root + found.address, width, height)
    wanted = {"answer": found.answer, "ask": found.ask, "step": found.step}
    seen = {name: top(page, selector) for name, selector in wanted.items() if selector}
    assert {name: y for name, y in seen.items() if y > height - 40} == {}


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


def test_the_text_is_no_wider_than_one_reads_and_no_room_lies_empty_beside_it(browser: Browser, at_root: str) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(at_root + "haandbog/risikovurdering/")
    rail, text = page.locator(".skinne").bounding_box(), page.locator("main h2 + p").first.bounding_box()
    page.close()
    assert rail
    assert text
    assert text["width"] <= 620
    assert text["x"] - rail["x"] - rail["width"] <= 60


def test_the_phone_has_one_row_above_the_page(browser: Browser, at_root: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(at_root + "haandbog/pilot/")
    header = page.locator("header.top").bounding_box()
    page.close()
    assert header
    assert header["height"] <= 64
