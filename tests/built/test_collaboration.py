"""Collaboration: who helps with what, by table, by filters, by keyboard, with and without scripts."""

from pathlib import Path

import axe
import pytest
from conftest import ROOT, Look
from lxml import html
from playwright.sync_api import Page, expect

from macros import content

FINDER = "samarbejde/hvem-hjaelper/"
UNITS = content.enheder(ROOT / "docs")


def shown(page: Page) -> set[str | None]:
    return {card.get_attribute("id") for card in page.locator("[data-kort] > li:not([hidden])").all()}


@pytest.fixture(scope="module")
def finder(site: Path) -> html.HtmlElement:
    return html.parse(str(site / FINDER / "index.html")).getroot()


def test_every_unit_stands_on_the_page_with_its_source_and_the_day_it_was_read(finder: html.HtmlElement) -> None:
    for name, unit in UNITS.items():
        card = finder.xpath(f"//li[@id='{name}']")[0]
        assert [str(k.url) for k in unit.kilder] == card.xpath(".//dt[.='Kilder']/following-sibling::dd[1]/a/@href")
        assert "læst" in card.xpath("string(.//dt[.='Kilder']/following-sibling::dd[1])"), name


def test_technical_and_legal_help_stand_side_by_side_for_the_same_task(finder: html.HtmlElement) -> None:
    table = finder.xpath("(//h2[@id='opgave-for-opgave']/following::table)[1]")[0]
    words = content.vokabularer(ROOT / "docs")
    kinds = [words["hjaelpeart"][kind].da for kind in ("teknisk", "juridisk")]
    assert table.xpath(".//th[@scope='col']/text()")[1:3] == kinds
    rows, tasks = table.xpath("./tbody/tr"), words["opgave"].ord
    assert [row.xpath("string(th)") for row in rows] == [task.da for task in tasks]
    for row, task in zip(rows, tasks, strict=True):
        helpers = {name for name, unit in UNITS.items() if task.id in unit.opgaver}
        assert {a[1:] for a in row.xpath(".//a/@href")} == helpers, task.id


def test_what_is_not_public_is_said_so(finder: html.HtmlElement) -> None:
    card = finder.xpath("//li[@id='cimt']")[0]
    assert not card.xpath(".//dt[.='Side']")
    assert card.xpath(".//*[@class='spoerg']/a/@href") == ["../kontakter/#cimt"]
    assert "Derefter: Ikke oplyst" in " ".join(card.xpath("string(.)").split())


def test_the_finder_narrows_by_task_and_who_one_is_and_the_address_can_be_shared(page: Page, at_root: str) -> None:
    page.goto(at_root + FINDER + "?opgaver=etik&soeger=studerende")
    wanted = {name for name, unit in UNITS.items() if "etik" in unit.opgaver and "studerende" in unit.soeger}
    assert shown(page) == wanted
    assert 0 < len(wanted) < len(UNITS)


def test_a_link_from_the_table_finds_its_card_even_when_filters_hide_it(page: Page, at_root: str) -> None:
    away = next(name for name, unit in UNITS.items() if unit.opgaver and "penge" not in unit.opgaver)
    page.goto(at_root + FINDER + "?opgaver=penge")
    expect(page.locator(f"#{away}")).to_be_hidden()
    page.locator(f"table a[href='#{away}']").first.click()
    expect(page.locator(f"#{away}")).to_be_in_viewport()
    expect(page).to_have_url(f"{at_root}{FINDER}#{away}")


def test_the_finder_works_by_keyboard(page: Page, at_root: str) -> None:
    page.goto(at_root + FINDER)
    page.locator("form details details:has([name=opgaver]) > summary").press("Enter")
    page.locator("[name=opgaver][value=etik]").press("Space")
    assert shown(page) == {name for name, unit in UNITS.items() if "etik" in unit.opgaver}
    page.locator("[data-kort] > li:not([hidden]) summary").first.press("Enter")
    expect(page.locator("[data-kort] > li:not([hidden]) dl").first).to_be_visible()


def test_without_scripts_every_unit_can_be_read(scriptless: Page, at_root: str) -> None:
    page = scriptless
    page.goto(at_root + FINDER)
    assert page.locator("[data-kort] > li").count() == len(UNITS)
    expect(page.locator("form.filtre")).to_be_hidden()


@pytest.mark.parametrize("path", [FINDER, "netvaerket/anbefalinger/", "netvaerket/moeder/"])
def test_axe_finds_nothing(look: Look, at_root: str, path: str) -> None:
    assert axe.findings(look(at_root + path)) == []
