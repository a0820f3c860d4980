"""Contacts, forms, limits and letters on the built site: the way on the spot, sources and days, with and without scripts."""

import datetime as dt
import re
from html import unescape
from pathlib import Path

import axe
import pytest
from conftest import HOSTED, ROOT, Look
from lxml import html
from playwright.sync_api import Page, expect

from macros import content
from macros.eftersyn import AHEAD, changing
from macros.registers import contacts

DOCS = ROOT / "docs"
CONTACTS, LIMITS = "samarbejde/kontakter/", "samarbejde/frister/"


def parsed(site: Path, address: str) -> html.HtmlElement:
    return html.parse(str(site / address / "index.html")).getroot()


def test_every_contact_stands_with_its_ways_and_the_day_it_was_read_or_looked_for(site: Path) -> None:
    page = parsed(site, CONTACTS)
    for name, contact in content.kontakter(DOCS).items():
        (card,) = page.xpath(f"//li[@id='{name}']")
        hrefs = set(card.xpath(".//a/@href"))
        told = {f"mailto:{contact.mail}" if contact.mail else "", contact.formular or "", contact.side or ""} - {""}
        assert told | {kilde.url for kilde in contact.kilder} <= hrefs, name
        assert card.xpath(".//dt[.='Kilde' or .='Ikke offentligt']/following-sibling::dd[1][contains(., '20')]"), name


def test_every_name_that_readers_are_sent_to_is_a_link_to_its_card(site: Path) -> None:
    cards = set(parsed(site, CONTACTS).xpath("//li/@id"))
    found = 0
    for path in site.rglob("index.html"):
        text = path.read_text("utf-8")
        if 'class="spoerg"' in text:
            anchors = html.fromstring(text).xpath("//a[@class='spoerg']/@href")
            assert {anchor.partition("#")[2] for anchor in anchors} <= cards, path
            found += len(anchors)
    assert found > len(cards)


def test_a_page_shows_the_mailbox_where_it_first_sends_its_reader_to_one(site: Path) -> None:
    page = parsed(site, "dataadgang/videnskabsetik")
    boxes = page.xpath("//span[@class='spoerg-vej']/a/@href")
    assert boxes
    assert len(boxes) == len(set(boxes))


def test_no_address_stands_on_the_site_that_stands_in_no_contact(site: Path) -> None:
    known = {way.replace(" ", "") for way in contacts.allowed(DOCS)} | {HOSTED["POSTKASSE"]}
    for path in site.rglob("index.html"):
        for href in re.findall(r'href="(?:mailto|tel):([^"?]+)', path.read_text("utf-8")):
            assert unescape(href) in known, path


def test_every_limit_and_form_has_a_source_and_a_day(site: Path) -> None:
    limits, forms = parsed(site, LIMITS), parsed(site, "samarbejde/blanketter")
    for name, limit in content.frister(DOCS).items():
        (row,) = limits.xpath(f"//tr[@id='{name}']")
        law = row.xpath(".//a[contains(@href, 'lovregister')]")
        assert bool(law) == bool(limit.lov), name
        assert {kilde.url for kilde in limit.kilder} <= set(row.xpath(".//a/@href")), name
    for name, form in content.blanketter(DOCS).items():
        (row,) = forms.xpath(f"//tr[@id='{name}']")
        assert form.url in row.xpath(".//a/@href")
        assert str(form.laest.year) in row.text_content()


@pytest.mark.parametrize(
    ("start", "row", "end"),
    [
        ("2026-11-29", "fem-uger", "3. januar 2027"),
        ("2026-11-29", "to-maaneder", "28. januar 2027"),
        ("2026-11-27", "syv-arbejdsdage", "8. december 2026"),
        ("2026-11-30", "tre-maaneder", "28. februar 2027"),
        ("2024-02-29", "to-aar", "28. februar 2026"),
        ("2026-11-29", "tre-doegn", "2. december 2026"),
    ],
)
def test_the_day_a_limit_runs_out_is_worked_out_in_the_page(
    page: Page, at_sample: str, start: str, row: str, end: str
) -> None:
    page.goto(f"{at_sample}{LIMITS}")
    page.get_by_label("Fristen løber fra").fill(start)
    expect(page.locator(f"#{row} [data-udloeb]")).to_have_text(end)


def test_a_day_that_is_no_day_gives_no_limit(page: Page, at_sample: str) -> None:
    page.goto(f"{at_sample}{LIMITS}")
    page.get_by_label("Fristen løber fra").fill("")
    expect(page.locator("#fem-uger [data-udloeb]")).to_have_text("")


def test_without_scripts_the_limits_and_the_letters_are_whole(scriptless: Page, at_root: str) -> None:
    page = scriptless
    page.goto(f"{at_root}{LIMITS}")
    expect(page.locator("form[data-felter]")).to_be_hidden()
    for name, limit in content.frister(DOCS).items():
        expect(page.locator(f"[id='{name}'] td").first).to_contain_text(limit.tekst)
    page.goto(f"{at_root}breve/rykker-komite/")
    expect(page.locator(".brevfelter")).to_be_hidden()
    expect(page.locator(".brev")).to_contain_text("[Sagsnummer]")


def test_a_letter_is_filled_in_copied_and_drafted_in_the_page(fresh: Page, at_root: str) -> None:
    fresh.goto(f"{at_root}breve/rykker-komite/")
    fresh.get_by_label("Sagsnummer").fill("H-1 <b>&")
    expect(fresh.locator(".brev")).to_contain_text("sagsnummer H-1 <b>&.")
    draft = fresh.get_by_role("link", name="mailudkast").get_attribute("href") or ""
    assert draft.startswith("mailto:vek@regionh.dk?subject=Sagsnummer%20H-1%20%3Cb%3E%26")
    assert "%0D%0A" in draft
    fresh.get_by_label("Sagsnummer").fill("")
    expect(fresh.locator(".brev")).to_contain_text("sagsnummer [Sagsnummer].")
    assert fresh.evaluate("localStorage.length + sessionStorage.length") == 0


def test_every_letter_says_what_to_attach_or_when_to_expect_an_answer(site: Path) -> None:
    for name, letter in content.breve(DOCS).items():
        page = parsed(site, f"breve/{name}")
        assert page.xpath("//h2[@id='svar']"), name
        assert set(page.xpath("//@data-sted")) == {field.id for field in letter.felter}, name
        assert (site / f"breve/{name}.docx").is_file(), name
        if letter.vedlaeg or letter.skabeloner:
            assert page.xpath("//h2[@id='vedlaeg']"), name


@pytest.mark.parametrize("address", [CONTACTS, LIMITS, "samarbejde/blanketter/", "breve/", "breve/bestil-server/"])
def test_axe_finds_nothing(look: Look, at_root: str, address: str) -> None:
    assert axe.findings(look(at_root + address)) == []


@pytest.mark.parametrize("address", [CONTACTS, LIMITS, "samarbejde/blanketter/", "breve/bestil-server/"])
def test_the_pages_fit_a_narrow_screen(page: Page, at_root: str, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(at_root + address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_weekly_look_lists_what_changes_at_the_turn_of_the_year() -> None:
    last = dt.date(2026, 12, 31)
    due = [one for one in changing(DOCS, last) if one.til == last]
    assert {one.fil for one in due} >= {"kontakter/vek-region-hovedstaden.yml", "blanketter.yml"}
    assert all(one.sider or one.fil.startswith("kontakter/") for one in due)
    assert changing(DOCS, min(one.til for one in due) - dt.timedelta(days=1)) == []
    assert dt.timedelta(days=30) < AHEAD
