"""Competences: the ways to learn, the self-assessments, the spreadsheet, the courses, as readers meet them."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import axe
import formulas
import openpyxl
import pytest
from conftest import ROOT, Look
from lxml import html
from playwright.sync_api import Browser, Page, expect

from macros import content
from macros.exports import readiness
from macros.exports.workbook import Cell, Column, Formula, Sheet, workbook
from macros.models.vokabular import Begreb

pytestmark = pytest.mark.filterwarnings("ignore:.*with a literal:SyntaxWarning")  # in the library that recounts
DOCS = ROOT / "docs"
ME, US = "kompetencer/selvtest-dig/", "kompetencer/selvtest-afdeling/"
PAGES = [
    "kompetencer/",
    *(
        f"kompetencer/{name}/"
        for name in [
            "rammen",
            "selvtest-dig",
            "selvtest-afdeling",
            "kortlaegning",
            "laeringsveje",
            "kurser",
            "karriereveje",
            "ai-faerdigheder",
        ]
    ),
]


@pytest.fixture
def pasting(browser: Browser) -> Iterator[Page]:
    """A page that lets us see what was copied."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    context.close()


def copied(page: Page, button: str) -> str:
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.locator(".kopi-status")).to_contain_text(f"{button}: kopieret")
    return str(page.evaluate("navigator.clipboard.readText()"))


def answer(page: Page, given: dict[str, str]) -> None:
    for statement, value in given.items():
        page.locator(f'input[name="{statement}"][value="{value}"]').check()


# the framework and the ways to learn


@pytest.mark.parametrize("role", content.vokabularer(DOCS)["airolle"].ord, ids=lambda role: role.id)
def test_two_clicks_from_the_front_page_lead_to_a_way_to_learn(page: Page, at_root: str, role: Begreb) -> None:
    page.goto(at_root)
    page.locator("main a[href='kompetencer/']").first.click()
    page.locator(f"main .faggrupper a[href$='laeringsveje/#{role.id}']").first.click()
    expect(page.get_by_role("heading", name=role.da, exact=True, level=2)).to_be_in_viewport()


@pytest.mark.parametrize("group", ["sygeplejerske", "laege", "leder"])
def test_two_clicks_from_the_front_page_lead_to_ten_minutes_on_a_tool(page: Page, at_root: str, group: str) -> None:
    page.goto(at_root)
    page.locator(f"main a[href='i-brug/for/{group}/']").first.click()
    page.get_by_role("main").get_by_role("link", name=re.compile(r" på \d+ minutter$")).first.click()
    expect(page.locator("main .skaerm").first).to_be_visible()
    mark = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    expect(page.locator(f"[id='{mark}']")).to_be_in_viewport()  # what it means for one's own profession


def test_each_way_names_its_pages_in_order_and_the_time_is_their_sum(site: Path) -> None:
    tree = html.parse(str(site / "kompetencer/laeringsveje/index.html")).getroot()
    for role in content.ramme(DOCS).roller:
        for level in role.niveauer:
            heading = tree.xpath(f"//h3[@id='{role.rolle}-{level.niveau}']")[0]
            said = re.search(r": (?:(\d+) timer?)?(?: og )?(?:(\d+) minutter)?$", heading.text_content())
            assert said
            assert int(said[1] or 0) * 60 + int(said[2] or 0) == sum(step.minutter for step in level.laer)
            links = heading.xpath("following-sibling::ol[1]/li/a[1]/@href")
            found = [(site / "kompetencer/laeringsveje" / link).resolve() for link in links]
            assert found == [(site / step.side.removesuffix("index")).resolve() for step in level.laer]


def test_the_framework_says_what_is_documented_and_what_is_proposed(site: Path) -> None:
    tree = html.parse(str(site / "kompetencer/rammen/index.html")).getroot()
    said = tree.xpath("//h2[@id='hvad-er-dokumenteret-og-hvad-er-vores-forslag']/following-sibling::p/strong/text()")
    assert len(set(said)) >= 2
    levels = sum(len(role.niveauer) for role in content.ramme(DOCS).roller)
    assert len(tree.xpath("//div[contains(@class,'kompetencer')]//tbody/tr")) == levels


# the self-assessments

AREAS = {area.id: area for area in content.selvtest(DOCS)["afdeling"].omraader}
STATEMENTS = {said.id: said for area in AREAS.values() for said in area.udsagn}
MINE = content.selvtest(DOCS)["dig"].omraader
EVERY = sum(len(area.udsagn) for area in MINE)
EVERYBODYS = sum(len(area.udsagn) for area in MINE if not area.rolle)


def of_role(role: str) -> int:
    """How many statements somebody in a role answers."""
    return EVERYBODYS + sum(len(area.udsagn) for area in MINE if area.rolle == role)


def step(test: str, mean: float) -> str:
    """What the mean of an area is called."""
    return [step.navn for step in content.selvtest(DOCS)[test].trin if mean >= step.fra][-1]


def of(test: str, area: str) -> str:
    return next(one.titel for one in content.selvtest(DOCS)[test].omraader if one.id == area)


def test_the_result_follows_the_answers_and_the_bars_show_the_same_numbers(page: Page, at_root: str) -> None:
    page.goto(at_root + US)
    expect(page.locator("[data-resultat]")).to_be_hidden()
    answer(page, {"data-1": "1", "data-2": "2", "data-3": "v", "jura-1": "4", "jura-2": "3", "ledelse-1": "v"})
    rows = {
        row.get_attribute("data-raekke"): (
            *row.locator("td").all_inner_texts()[1:],
            row.locator(".profil-soejle").get_attribute("width"),
        )
        for row in page.locator("[data-raekke]").all()
    }
    many = {name: len(area.udsagn) for name, area in AREAS.items()}
    assert rows["data"] == ("1,5", step("afdeling", 1.5), f"2 af {many['data']}", "37.5")
    assert rows["jura"] == ("3,5", step("afdeling", 3.5), f"2 af {many['jura']}", "87.5")
    assert rows["ledelse"] == ("–", "–", f"0 af {many['ledelse']}", "0")
    expect(page.locator("[data-besvaret]")).to_have_text(f"6 af {len(STATEMENTS)} udsagn besvaret")


def test_the_next_steps_come_from_the_lowest_answers_in_the_lowest_areas(page: Page, at_root: str) -> None:
    page.goto(at_root + US)
    answer(
        page,
        {
            "data-1": "2",
            "data-2": "3",
            "jura-1": "1",
            "jura-2": "4",
            "jura-3": "4",
            "patienter-1": "v",
            "ledelse-1": "4",
        },
    )
    steps = page.locator("[data-skridt] li")
    wanted = [STATEMENTS[i].naeste for i in ("patienter-1", "data-1", "jura-1", "data-2")]  # jura has the mean 3,0
    assert [step.inner_text().split(". ")[0] + "." for step in steps.all()] == wanted
    steps.first.get_by_role("link").click()
    expect(page).to_have_url(f"{at_root}{STATEMENTS['patienter-1'].side}/")


def test_there_are_never_more_than_five_steps_and_none_when_all_is_well(page: Page, at_root: str) -> None:
    page.goto(at_root + US)
    answer(page, dict.fromkeys(list(STATEMENTS)[:8], "1"))
    expect(page.locator("[data-skridt] li")).to_have_count(5)
    answer(page, dict.fromkeys(list(STATEMENTS)[:8], "4"))
    expect(page.locator("[data-skridt] li")).to_have_count(0)
    expect(page.locator("[data-ingen-skridt]")).to_be_visible()


def test_a_person_answers_the_statements_of_all_and_of_their_own_role(page: Page, at_root: str) -> None:
    page.goto(at_root + ME)
    expect(page.locator("[data-udsagn]:visible")).to_have_count(EVERYBODYS)
    for role in content.vokabularer(DOCS)["airolle"].ord:
        page.locator(f"input[name=rolle][value={role.id}]").check()
        expect(page.locator("[data-udsagn]:visible")).to_have_count(of_role(role.id))
        expect(page.locator(f'[data-omraade="{role.id}"]')).to_be_visible()
    answer(page, {"rammesaetter-1": "1"})
    page.locator("input[name=rolle][value=bruger]").check()
    expect(page.locator("[data-resultat]")).to_be_hidden()  # the answer belongs to a role that is left


def test_the_assessment_is_filled_in_by_keyboard(page: Page, at_root: str) -> None:
    page.goto(at_root + ME)
    page.get_by_label("Dato").focus()
    for _ in range(5):  # out of the parts of the date, to the role
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "rolle":
            break
    page.keyboard.press("ArrowDown")
    chosen = page.locator("input[name=rolle]:checked")
    expect(chosen).to_have_count(1)
    role = str(chosen.get_attribute("value"))
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator("[data-besvaret]")).to_have_text(f"1 af {of_role(role)} udsagn besvaret")
    page.keyboard.press("ArrowRight")
    expect(page.locator('input[name="forstaa-1"][value="2"]')).to_be_checked()
    page.get_by_role("button", name="Ryd svar").press("Enter")
    expect(page.locator("[data-resultat]")).to_be_hidden()
    assert page.evaluate("document.activeElement.name") == "felt-1"


def test_the_result_is_copied_as_text(pasting: Page, at_root: str) -> None:
    pasting.goto(at_root + ME)
    answer(pasting, {"rolle": "bruger", "forstaa-1": "1", "forstaa-2": "4"})
    text = copied(pasting, "Kopiér som tekst")
    asked = next(said for area in MINE for said in area.udsagn if said.id == "forstaa-1")
    assert f"{of('dig', 'forstaa')}: 2,5 ({step('dig', 2.5)})" in text
    assert f"- {asked.tekst} 1" in text
    assert f"{at_root}{asked.side}/" in text
    assert "Ikke et valideret måleredskab" in text


def test_the_csv_has_a_column_for_each_statement_and_runs_nothing(pasting: Page, at_root: str) -> None:
    pasting.goto(at_root + US)
    pasting.get_by_label("Afdeling", exact=True).fill('=1+1;"x"')
    answer(pasting, {"data-1": "2", "data-2": "v"})
    head, row = csv.reader(io.StringIO(copied(pasting, "Kopiér som CSV")), delimiter=";")
    value = dict(zip(head, row, strict=True))
    assert value["Afdeling"] == '\'=1+1;"x"'
    assert value[f"Gennemsnit: {of('afdeling', 'data')}"] == "2,0"
    assert [name.split(":")[0] for name in head[3 : 3 + len(STATEMENTS)]] == list(STATEMENTS)
    assert row[3:6] == ["2", "v", ""]


def test_a_link_restores_the_answers_and_carries_no_names(pasting: Page, at_root: str) -> None:
    pasting.goto(at_root + ME)
    pasting.get_by_label(content.selvtest(DOCS)["dig"].felter[0]).fill("Hemmelig")
    answer(pasting, {"rolle": "udvikler", "forstaa-1": "3", "udvikler-4": "v"})
    assert pasting.url == at_root + ME  # not before the reader asks
    link = copied(pasting, "Kopiér link med svar")
    assert "Hemmelig" not in link
    pasting.goto("about:blank")
    pasting.goto(link)
    expect(pasting.locator("[data-besvaret]")).to_have_text(f"2 af {of_role('udvikler')} udsagn besvaret")
    expect(pasting.locator('input[name="udvikler-4"][value="v"]')).to_be_checked()
    assert pasting.evaluate("localStorage.length + sessionStorage.length") == 0
    assert pasting.context.cookies() == []


def test_an_address_with_nonsense_leaves_the_form_empty(page: Page, at_root: str) -> None:
    for mark in ("x!<b>_9", "bruger.33", '"].' + "3" * 16 + "x"):
        page.goto("about:blank")
        page.goto(f"{at_root}{ME}#svar={mark}")
        expect(page.locator("[data-resultat]")).to_be_hidden()
        expect(page.locator("[data-udsagn] input:checked")).to_have_count(0)


def test_without_scripts_it_is_a_form_on_paper_with_a_guide(scriptless: Page, at_root: str) -> None:
    page = scriptless
    page.goto(at_root + ME)
    expect(page.locator("[data-udsagn]:visible")).to_have_count(EVERY)
    expect(page.locator("[data-resultat]")).to_be_hidden()
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator("h2#regn-selv ~ .rullebar table").first).to_contain_text("fra 2,0")
    expect(page.locator("[data-naeste]:visible")).to_have_count(EVERY)


def test_an_empty_form_prints_the_statements_of_every_role(page: Page, at_root: str) -> None:
    page.goto(at_root + ME)
    page.emulate_media(media="print")
    expect(page.locator("[data-udsagn]:visible")).to_have_count(EVERY)
    page.emulate_media(media="screen")
    answer(page, {"rolle": "bruger"})
    page.emulate_media(media="print")
    expect(page.locator("[data-udsagn]:visible")).to_have_count(of_role("bruger"))


# the spreadsheet


@pytest.fixture(scope="module")
def filled(site: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, list[Any]], dict[str, Any]]:
    """Three departments typed in as a leader would, and what a spreadsheet makes of them."""
    given: dict[str, list[Any]] = {
        "Afdeling A": [1, 2, 3, 4, 4, *[3] * 20, 2, 2, "v", None, 1],
        "Afdeling B": [4] * 30,
        "Afdeling C": ["v"] * 30,
    }
    path = tmp_path_factory.mktemp("ark") / "parathed.xlsx"
    book = openpyxl.load_workbook(site / "kompetencer/parathed.xlsx")
    for row, (name, answers) in enumerate(given.items(), 2):
        for column, value in enumerate([name, "leder", "2026-11-25", *answers], 1):
            book["Svar"].cell(row, column, value)
    book.save(path)
    solved = formulas.ExcelModel().loads(str(path)).finish().calculate()
    found = {
        key.split("]")[1].replace("'", ""): value.value[0, 0]
        for key, value in solved.items()
        if isinstance(key, str) and "]" in key and ":" not in key and hasattr(value, "value")
    }
    return given, found


def mean(values: list[Any]) -> float | str:
    numbers = [value for value in values if isinstance(value, int)]
    return round(sum(numbers) / len(numbers) + 1e-9, 1) if numbers else ""


def test_the_formulas_give_what_one_counts_by_hand(filled: tuple[dict[str, list[Any]], dict[str, Any]]) -> None:
    given, found = filled
    areas = [area.titel for area in content.selvtest(DOCS)["afdeling"].omraader]
    for row, (name, answers) in enumerate(given.items(), 2):
        means = [mean(answers[i : i + 5]) for i in range(0, 30, 5)]
        assert found[f"RESULTAT!A{row}"] == name
        assert [found[f"RESULTAT!{letter}{row}"] for letter in "BCDEFG"] == pytest.approx(means)
        assert found[f"RESULTAT!H{row}"] == (pytest.approx(mean(answers)) if means[0] else "")
        numbers = [m for m in means if m != ""]
        lowest = areas[means.index(min(numbers))] if numbers else ""
        assert found[f"RESULTAT!I{row}"] == lowest
        share = len([a for a in answers if isinstance(a, int)]) / 30
        assert found[f"RESULTAT!J{row}"] == pytest.approx(share)
    assert found["RESULTAT!A5"] == found["RESULTAT!B5"] == found["RESULTAT!I5"] == found["RESULTAT!J5"] == ""


def test_the_hospital_is_seen_across_departments(filled: tuple[dict[str, list[Any]], dict[str, Any]]) -> None:
    _, found = filled
    # patients, the last area: A has 2, 2 and 1 → 1.7; B has 4; C knows nothing
    assert [found[f"HOSPITALET!{letter}7"] for letter in "ABCDEF"] == [
        list(AREAS.values())[-1].titel,
        2.9,
        1.7,
        4,
        1,
        2,
    ]


def test_the_row_copied_from_the_page_fits_the_sheet(pasting: Page, at_root: str, site: Path) -> None:
    pasting.goto(at_root + US)
    pasting.get_by_label("Afdeling", exact=True).fill("Afdeling A")
    answer(pasting, {"data-1": "2", "patienter-5": "4"})
    row = copied(pasting, "Kopiér som række til regnearket").split("\t")
    head = [cell.value for cell in openpyxl.load_workbook(site / "kompetencer/parathed.xlsx")["Svar"][1]]
    value = dict(zip(head, row, strict=True))
    assert value["Afdeling"] == "Afdeling A"
    assert [v for k, v in value.items() if k.startswith(("data-1:", "patienter-5:"))] == ["2", "4"]


def test_the_sheets_have_titles_a_header_row_and_only_the_answers_of_the_scale(site: Path) -> None:
    book = openpyxl.load_workbook(site / "kompetencer/parathed.xlsx")
    assert book.sheetnames == ["Vejledning", "Svar", "Resultat", "Hospitalet"]
    assert book.properties.title
    for sheet in book:
        (table,) = sheet.tables.values()
        assert table.ref.startswith("A1:")
        assert sheet.freeze_panes == "B2"
        assert sheet.print_title_rows == "$1:$1"
    rule = book["Svar"].data_validations.dataValidation[0]
    assert rule.formula1 == '"1,2,3,4,v"'


def test_the_same_content_is_the_same_file(site: Path) -> None:
    test = content.selvtest(DOCS)["afdeling"]
    assert readiness.as_xlsx(test) == (site / "kompetencer/parathed.xlsx").read_bytes()


def test_a_workbook_keeps_text_as_text_and_shows_a_formulas_value(tmp_path: Path) -> None:
    path = tmp_path / "ark.xlsx"
    rows: list[list[Cell]] = [["=1+1", 2, Formula("=B2*2", 4)], [None, 3, Formula("=B3*2", 6)]]
    path.write_bytes(workbook("T", "Om", [Sheet("Ark", [Column("A"), Column("B"), Column("C")], rows)]))
    typed, shown = openpyxl.load_workbook(path)["Ark"], openpyxl.load_workbook(path, data_only=True)["Ark"]
    assert typed["A2"].data_type == "s"
    assert (typed["C3"].value, shown["C3"].value) == ("=B3*2", 6)


# courses, careers, AI literacy


def test_every_course_has_a_source_and_what_is_not_known_is_said(site: Path) -> None:
    tree = html.parse(str(site / "kompetencer/kurser/index.html")).getroot()
    courses = content.kurser(DOCS)
    assert courses
    for course in courses:
        card = tree.xpath(f"//li[@id='{course.id}']")[0]
        assert card.xpath(".//dt[.='Kilder']/following-sibling::dd[1]/a/@href") == [str(k.url) for k in course.kilder]
        assert ("Ikke oplyst" in card.text_content()) == ("ikke-oplyst" in course.model_dump().values())


def test_courses_are_narrowed_by_language_and_role(page: Page, at_root: str) -> None:
    page.goto(at_root + "kompetencer/kurser/?sprog=svensk&roller=udvikler")
    wanted = {one.id for one in content.kurser(DOCS) if "svensk" in one.sprog and "udvikler" in one.roller}
    shown = page.locator("[data-kort] > li:not([hidden])")
    expect(shown).to_have_count(len(wanted))
    assert {card.get_attribute("id") for card in shown.all()} == wanted


def test_the_plan_is_copied_as_a_table(pasting: Page, at_root: str) -> None:
    pasting.goto(at_root + "kompetencer/ai-faerdigheder/")
    (box,) = pasting.locator("[data-kopitabel]").all()
    rows = copied(pasting, str(box.get_attribute("data-kopitabel"))).split("\n")
    head = pasting.locator("[data-kopitabel] tr").first.locator("th").all_inner_texts()
    assert rows[0].split("\t") == head
    assert {len(row.split("\t")) for row in rows} == {len(head)}


def test_every_career_says_the_same_things_in_the_same_order(site: Path) -> None:
    tree = html.parse(str(site / "kompetencer/karriereveje/index.html")).getroot()
    told = [
        tree.xpath(f"//h3[@id='{position}']/following-sibling::ul[1]/li/strong/text()")
        for position in content.vokabularer(DOCS)["stilling"].ids
    ]
    always = set.intersection(*map(set, told))
    assert [[each for each in said if each in always] for said in told] == [
        [each for each in max(told, key=len) if each in always]
    ] * len(told)
    assert all(always < set(said) or always == set(said) for said in told)
    assert len(always) >= max(map(len, told)) - 1  # what is known of some positions only


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_and_a_small_phone_needs_no_sideways_scroll(look: Look, at_root: str, path: str) -> None:
    page = look(at_root + path, width=320, height=700)
    page.evaluate("document.querySelectorAll('details').forEach((node) => { node.open = true; })")
    for box in page.locator('[data-udsagn] input[value="1"]:visible').all()[:2]:
        box.check()
    assert axe.findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


# the programmes


def test_every_programme_has_its_address_its_source_and_whom_to_ask(site: Path) -> None:
    tree = html.parse(str(site / "kompetencer/karriereveje/index.html")).getroot()
    for each in content.uddannelser(DOCS):
        card = tree.xpath(f"//li[@id='{each.id}']")[0]
        links = card.xpath(".//a/@href")
        assert str(each.adresse) in links
        assert {str(k.url) for k in each.kilder} <= set(links)
        assert each.spoerg in card.text_content()
        for position in each.stillinger:
            assert f"#{position}" in links
            section = tree.xpath(f"//h3[@id='{position}']/following-sibling::ul[1]//a/@href")
            assert f"#{each.id}" in section
