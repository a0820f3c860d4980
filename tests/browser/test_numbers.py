"""Numbers are read as Danes write them, whatever language the browser speaks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import asset
from playwright.sync_api import Browser, Page, expect

BUDGET, PREVALENCE = "samarbejde/budget/", "wiki/praediktive-vaerdier/"
READ = {
    "150.000": 150000,
    "150 000": 150000,
    "150\u00a0000": 150000,
    "1.500.000,25": 1500000.25,
    "612,5": 612.5,
    "0,5": 0.5,
    "007": 7,
    " 12 ": 12,
}
DECIMALS = {"12.5": "12,5", "0.500": "0,500", "1.50": "1,50", "1.5000": "1,5000"}
NO_NUMBER = ["-1", "abc", "1e9", "1 5", "1.500 000", "1,5,2", "1.23.456", "150.000.00"]


@pytest.fixture(params=["da-DK", "en-US"])
def abroad(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page in a browser that speaks the language."""
    with browser.new_context(locale=request.param) as opened:
        yield opened.new_page()


def read(page: Page, site: Path, texts: list[str], **limits: object) -> list[dict[str, object]]:
    return page.evaluate(  # type: ignore[no-any-return]
        "async ([at, texts, limits]) => { const { readNumber } = await import(at);"
        " return texts.map((text) => readNumber(text, limits)); }",
        [asset(site, "tal.js"), texts, limits],
    )


def test_a_number_is_read_as_it_is_written_in_danish(abroad: Page, site: Path, at_root: str) -> None:
    abroad.goto(at_root)
    assert read(abroad, site, list(READ)) == [{"value": value} for value in READ.values()]


def test_what_is_no_number_is_refused_with_what_to_write(abroad: Page, site: Path, at_root: str) -> None:
    abroad.goto(at_root)
    told = read(abroad, site, list(DECIMALS))
    assert told == [{"fault": f"Skriv komma før decimaler: {right}."} for right in DECIMALS.values()]
    refused = read(abroad, site, NO_NUMBER, most=1500)
    assert refused == [{"fault": "Skriv et tal mellem 0 og 1.500."}] * len(NO_NUMBER)
    assert read(abroad, site, ["2,5"], whole=True) == [{"fault": "Skriv et helt tal."}]


def test_a_number_is_written_back_when_one_leaves_the_field(abroad: Page, at_root: str) -> None:
    abroad.goto(at_root + BUDGET)
    field = abroad.get_by_label("Pilot: kroner")
    field.fill("")
    field.press_sequentially("150000")
    field.press("Tab")
    expect(field).to_have_value("150.000")
    field.fill("150.000")
    expect(abroad.locator("[data-post='pilot'] [data-sum]")).to_contain_text("222.000")  # and 160 hours at 450
    field.fill("150.00")
    field.press("Tab")
    expect(field).to_have_value("150.00")
    expect(abroad.locator("[data-svar]")).to_contain_text("»Pilot: kroner«: Skriv komma før decimaler: 150,00.")
    expect(abroad.locator("[data-talt][role=status]")).to_contain_text("Skriv komma før decimaler")


def test_a_decimal_is_not_lost_on_its_way_to_the_answer(abroad: Page, at_root: str) -> None:
    abroad.goto(at_root + PREVALENCE)
    field = abroad.get_by_role("textbox", name="Prævalens")
    field.fill("")
    field.press_sequentially("0,5")
    field.press("Tab")
    expect(abroad.locator("[data-tal=ppv]")).to_have_text("3,9 %")
    expect(field).to_have_value("0,5")
    abroad.reload()
    expect(field).to_have_value("0,5")
    expect(abroad.locator("[data-tal=ppv]")).to_have_text("3,9 %")
