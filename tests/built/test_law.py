"""Law as data: one file changes every page; citations, register, timeline, calendar and guides in the built site."""

import re
from collections.abc import Iterator
from pathlib import Path

import axe
import pytest
from conftest import ROOT, SAMPLES, Look, serve
from icalendar import Calendar
from lxml import html
from playwright.sync_api import Browser, Page, expect

from macros import content
from macros.registers import laws


@pytest.fixture(scope="module")
def address(before: Path) -> Iterator[str]:
    yield from serve(before)


def read(page: Path) -> html.HtmlElement:
    return html.parse(str(page)).getroot()


def test_a_moved_date_of_law_changes_every_page_that_names_it(before: Path, later: Path) -> None:
    told = {}
    for built, year in ((before, "2031"), (later, "2032")):
        pages = ("guide-proeve", "lovregister/tidslinje", "lovregister/proeveloven")
        texts = [read(built / page / "index.html").xpath("string(//main)") for page in pages]
        calendar = (built / "lovregister/skaeringsdatoer.ics").read_text("utf-8")
        told[year] = [f"6. maj {year}" in text for text in texts] + [f"DTSTART;VALUE=DATE:{year}0506" in calendar]
        assert not any(f"6. maj {other}" in text for text in texts for other in {"2031", "2032"} - {year})
    assert told == {"2031": [True] * 4, "2032": [True] * 4}


def test_every_law_has_its_page_with_all_its_provisions(site: Path) -> None:
    for law_id, law in content.love(ROOT / "docs").items():
        page = read(site / "lovregister" / law_id / "index.html")
        assert page.xpath("string(//h1)") == law.kort
        assert set(page.xpath("//h3/@id")) >= {laws.anchor(b.sted) for b in law.bestemmelser}, law_id


def test_a_law_s_short_name_is_its_own() -> None:
    names = [law.kort for law in content.love(ROOT / "docs").values()]
    assert len(names) == len(set(names))


def test_a_law_s_name_has_a_capital_only_where_a_sentence_begins(before: Path) -> None:
    page = read(before / "lovnavne/index.html")
    said = {cell.get("class"): " ".join(cell.text_content().split()) for cell in page.xpath("//main//*[@class]")}
    expected = {
        "inde": "Se sundhedsloven § 15, jf. komitéloven § 2, og (klage- og erstatningsloven § 1).",
        "efter-punktum": "Sådan er det. Sundhedsloven § 15 siger det. (Komitéloven nævner det.)",
        "ny-linje": "Regler:Sundhedsloven",
        "punkt": "Komitéloven § 2 og komitéloven",
        "fed": "Sundhedsloven: hvad sundhedsloven siger",
        "celle": "Sundhedsloven § 15",
        "overskriften": "Sundhedsloven og GDPR",
        "egennavne": "Se GDPR, NIS 2-loven, AI-forordningen og Datatilsynets AI-tip.",
    }
    assert {name: said.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("dataadgang/guide-opslag", ": sundhedsloven § "),
        ("haandbog/data", "Lov: sundhedsloven § "),
        ("dataadgang/saadan-indhenter-du", " og sundhedsloven § "),
        ("lovregister/tidslinje", " Bekendtgørelsen om medicinsk udstyr: "),
        ("english/your-data", "Health Act, section "),
    ],
)
def test_pages_made_of_data_write_a_law_s_name_by_its_place(site: Path, path: str, written: str) -> None:
    text = " ".join(read(site / path / "index.html").xpath("string(//main)").split())
    assert written in text
    assert not re.search(r"(?:Lov|vi spørger|Lovgrundlag): Sundhedsloven|, Sundhedsloven", text)


def test_a_law_tells_who_points_to_it(before: Path) -> None:
    page = read(before / "lovregister/bek-journaldata/index.html")
    assert "Prøveguide" in page.xpath("//section[@data-pagefind-ignore]//a/text()")
    mdr = read(before / "lovregister/mdr/index.html").xpath("//section[@data-pagefind-ignore]//a/@href")
    assert [slug for slug in ("ward-247", "suh-tarmkraeft-ai") if f"../../projekter/{slug}/" not in mdr] == []


def test_the_calendar_reads_as_a_calendar(site: Path) -> None:
    raw = (site / "lovregister/skaeringsdatoer.ics").read_bytes()
    calendar = Calendar.from_ical(raw)
    expected = sorted((d.dag.dato, f"{d.lov.kort}: {d.dag.titel}") for d in laws.days(content.love(ROOT / "docs")))
    events = calendar.walk("VEVENT")
    assert sorted((event.decoded("dtstart"), str(event["summary"])) for event in events) == expected
    assert len({event["uid"] for event in events}) == len(events)
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))


def test_the_timeline_parts_what_is_from_what_comes(before: Path, later: Path) -> None:
    def placed(built: Path) -> list[str]:
        page = read(built / "lovregister/tidslinje/index.html")
        days = ("Begynder i dag", "Begynder i morgen")
        return [page.xpath(f"//li[contains(., '{day}')]/preceding::h2[1]/text()")[0] for day in days]

    assert placed(before) == ["Det kommer", "Det kommer"]
    assert placed(later) == ["Det gælder allerede", "Det kommer"]


def test_a_law_not_read_for_ninety_days_is_due() -> None:
    read_laws = content.love(ROOT / "docs")
    newest = max(law.laest for law in read_laws.values())
    assert laws.unread(read_laws, newest + laws.DUE) == {
        law_id: law for law_id, law in read_laws.items() if law.laest < newest
    }
    assert set(laws.unread(read_laws, newest + laws.DUE * 2)) == set(read_laws)


def test_a_citation_explains_itself_by_keyboard_and_leads_to_the_paragraph(page: Page, address: str) -> None:
    page.goto(address + "guide-proeve/")
    link = page.locator("main p > a[data-om]").first
    link.focus()
    tip = page.get_by_role("tooltip")
    (cited,) = (p for p in content.love(SAMPLES / "docs")["bek-journaldata"].bestemmelser if p.sted == "§ 12")
    expect(tip).to_have_text(cited.titel)
    assert link.get_attribute("aria-describedby") == tip.get_attribute("id")
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/lovregister/bek-journaldata/#p-12$"))


def test_a_first_touch_explains_and_a_second_leads_there(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address + "guide-proeve/")
    link = page.locator("main p > a[data-om]").first
    link.tap()
    expect(page.get_by_role("tooltip")).to_be_visible()
    expect(page).to_have_url(address + "guide-proeve/")
    link.tap()
    expect(page).to_have_url(re.compile(r"/lovregister/bek-journaldata/#p-12$"))
    context.close()


def test_the_register_is_narrowed_by_subject_and_certainty(page: Page, address: str) -> None:
    page.goto(address + "lovregister/?emner=ai&sikkerhed=gengivet")
    names = page.locator("[data-kort] > li:not([hidden]) h3").all_inner_texts()
    assert "Prøveloven" in names
    assert "Journaldatabekendtgørelsen" not in names
    expect(page.locator("[data-traeffere][role=status]")).to_contain_text("love og regler")


def test_the_examples_show_the_way_and_the_reason(before: Path) -> None:
    page = read(before / "guide-proeve-eksempler/index.html")
    assert len(page.xpath("//ol[@class='vej']")) == 12
    (second,) = page.xpath("//h3[@id='eksempel-2']/following-sibling::ol[1]")
    assert second.xpath("li/strong/text()") == ["Nej", "Ja"]
    assert "Grund 2" in page.xpath("string(//main)")


@pytest.mark.parametrize(
    "path", ["lovregister/", "lovregister/bek-journaldata/", "lovregister/tidslinje/", "guide-proeve/"]
)
def test_axe_finds_nothing_on_the_pages_of_law(look: Look, address: str, path: str) -> None:
    assert axe.findings(look(address + path)) == []


@pytest.mark.parametrize(
    "path", ["lovregister/", "lovregister/bek-journaldata/", "lovregister/tidslinje/", "guide-proeve/"]
)
def test_pages_of_law_fit_a_narrow_screen(look: Look, address: str, path: str) -> None:
    page = look(address + path, width=320, height=640)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
