"""Money: the funds, who pays, and the budget for a whole life on the page, in the script and in the workbook."""

import datetime as dt
import io
import json
import re
from pathlib import Path
from typing import Any

import axe
import formulas
import openpyxl
import pytest
from conftest import ROOT, Look, asset
from icalendar import Calendar
from lxml import html
from playwright.sync_api import Page, expect
from pydantic import ValidationError

from macros import content
from macros.content.dates import GitDates, build_date
from macros.exports.calendar import of_calls
from macros.models import Budget, Pulje, Runde
from macros.numbers import budget as sums
from macros.registers.site import Site
from macros.text.numerals import half_up, whole
from macros.views import funding

FUNDS, CALCULATOR, PAYS = "samarbejde/finansiering/", "samarbejde/budget/", "samarbejde/guide-betaling/"
DAY = dt.date(2026, 12, 31)
PHASES = content.vokabularer(ROOT / "docs")["livscyklus"].ids


@pytest.fixture(scope="module")
def funds(site: Path) -> html.HtmlElement:
    return html.parse(str(site / FUNDS / "index.html")).getroot()


@pytest.fixture(scope="module")
def example() -> Budget:
    return content.budget(ROOT / "docs")


def changed(example: Budget, **values: Any) -> Budget:
    """The example with other assumptions, and lines of many sizes."""
    lines = [
        post.model_copy(update={"timer": 7.5 * place, "kr": 1001 * (place % 4), "usikkerhed": kind.id})
        for place, post in enumerate(example.poster)
        for kind in [example.usikkerhed[place % len(example.usikkerhed)]]
    ]
    return example.model_copy(update={"poster": lines, **values})


def kroner(value: float) -> str:
    return whole(int(half_up(value)))


# The funds


def test_every_fund_stands_on_the_page_with_its_sources_and_the_closed_out_of_sight(funds: html.HtmlElement) -> None:
    known = content.puljer(ROOT / "docs")
    for name, fund in known.items():
        card = funds.xpath(f"//li[@id='{name}']")[0]
        assert [str(k.url) for k in fund.kilder] == card.xpath(".//dt[.='Kilder']/following-sibling::dd[1]/a/@href")
        assert card.xpath("string(.//dt[.='Kilder']/following-sibling::dd[1])").count("læst") == len(fund.kilder)
    told_closed = {name for name, fund in known.items() if fund.aabenhed == "lukket"}
    assert told_closed <= set(funds.xpath("//details/ul/li/@id"))
    assert not told_closed & set(funds.xpath("//ul[@data-kort]/li/@id"))


@pytest.mark.parametrize(
    ("told", "days", "closed"),
    [
        ("lukket", [], True),
        ("ukendt", [], False),
        ("ukendt", [-400], False),  # it may open again, and nobody knows
        ("kommende", [], False),
        ("kommende", [-1], True),
        ("aaben", [-400, 0], False),
        ("aaben", [-400, -1], True),
    ],
)
def test_a_fund_is_closed_when_it_is_said_or_its_last_day_has_passed(
    told: str, days: list[int], closed: bool
) -> None:
    calls = [{"titel": "Opslag", "lukker": DAY + dt.timedelta(days=each)} for each in days]
    fund = fund_with(*calls).model_copy(update={"aabenhed": told, "frist": None})
    assert funding.closed(fund, DAY) is closed


def test_a_deadline_that_has_passed_is_said_to_have(funds: html.HtmlElement) -> None:
    for name, fund in content.puljer(ROOT / "docs").items():
        told = "(passeret)" in funds.xpath(f"string(//li[@id='{name}'])")
        assert told == bool(fund.frist and fund.frist < build_date()), name


def test_the_small_funds_are_those_for_a_beginning(funds: html.HtmlElement) -> None:
    rows = funds.xpath("//div[starts-with(@aria-label, 'Tabel over små midler')]//tbody/tr/th/a/@href")
    shown = [content.puljer(ROOT / "docs")[href[1:]] for href in rows]
    assert shown
    assert all("start" in fund.formaal for fund in shown)
    assert not {fund.stoerrelse for fund in shown} & {"op-til-10-mio", "over-10-mio", "ikke-oplyst"}


def test_the_finder_narrows_by_keyboard_and_the_address_can_be_shared(page: Page, at_root: str) -> None:
    page.goto(at_root + FUNDS)
    page.locator("form summary", has_text="Hvem er du?").press("Enter")
    page.get_by_role("checkbox", name=re.compile("^Virksomhed")).press("Space")
    shown = page.locator("[data-kort] > li:not([hidden])")
    expect(page.locator("#innobooster")).to_be_visible()
    expect(page.locator("#innovationspuljen")).to_be_hidden()
    count = shown.count()
    page.goto(page.url + "&aabenhed=kommende")
    expect(page.locator("#innobooster")).to_be_hidden()
    assert 0 < shown.count() < count


# Who pays


def test_rule_practice_and_open_questions_are_kept_apart(page: Page, at_root: str) -> None:
    guide = content.guider(ROOT / "docs")["betaling"]
    name, end = next((name, end) for name, end in guide.udfald.items() if end.boer and end.uafklaret)
    page.goto(f"{at_root}{PAYS}#betaling-{name}")
    answer = page.locator(f"[data-udfald='{name}']")
    answer.locator("summary").first.click()
    for mark, listed, told in (("skal", end.skal, guide.etiketter.skal), ("boer", end.boer, guide.etiketter.boer)):
        expect(answer.locator(f"li strong.{mark}")).to_have_text([f"{told}:"] * len(listed))
        expect(answer.locator(f"li strong.{mark}").last).to_be_visible()
    expect(answer.get_by_text(re.compile(f"^{guide.etiketter.uafklaret} pr"))).to_be_visible()


# The calls


def fund_with(*calls: dict[str, Any]) -> Pulje:
    source = {"titel": "Opslaget", "url": "https://www.eksempel.dk/", "laest": DAY}
    told = [{"beloeb": "ikke-oplyst", "hvem": "ikke-oplyst", "kilde": source} | call for call in calls]
    fund = next(iter(content.puljer(ROOT / "docs").values()))
    return fund.model_copy(update={"runder": [Runde.model_validate(call) for call in told], "maaneder": []})


def test_a_call_that_has_closed_is_out_of_sight_on_the_day_after(monkeypatch: pytest.MonkeyPatch) -> None:
    fund = fund_with(
        {"titel": "Sidst", "lukker": dt.date(2027, 6, 2)},
        {"titel": "Først", "aabner": dt.date(2027, 2, 10), "lukker": dt.date(2027, 3, 1)},
        {"titel": "Passeret", "lukker": DAY},
    )
    monkeypatch.setattr(content, "puljer", lambda _: {"pulje": fund})
    after = DAY + dt.timedelta(days=1)
    for day, expected in ((DAY, ["Passeret", "Først", "Sidst"]), (after, ["Først", "Sidst"])):
        site = Site(ROOT / "docs", day, GitDates(ROOT / "docs"))
        shown = funding.calls(site)
        assert re.findall(r"\[(\w+)\]\(#pulje\)", shown) == expected
        assert re.search(r"Åbner 10\S+ februar 2027", shown)


def test_a_call_closes_after_it_opens() -> None:
    with pytest.raises(ValidationError, match="før 'lukker'"):
        fund_with({"titel": "X", "aabner": DAY, "lukker": DAY - dt.timedelta(days=1)})


def test_the_calendar_has_the_last_day_of_every_call(site: Path) -> None:
    events = Calendar.from_ical((site / "samarbejde/puljer.ics").read_bytes()).walk("VEVENT")
    known = {r.lukker for fund in content.puljer(ROOT / "docs").values() for r in fund.runder}
    assert {event.decoded("dtstart") for event in events} == known
    assert Calendar.from_ical(of_calls({}, "")).subcomponents  # RFC 5545 wants at least one component


# The sums


CASES = [
    {},
    {"stigning": 0.0},
    {"aar": 1, "fondsmoms": 0.0},
    {"timepris": 612.5, "aar": 15, "stigning": 7.5, "fondsmoms": 17.5, "overhead": 12.5},
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_script_and_python_sum_alike(
    page: Page, site: Path, at_root: str, example: Budget, case: dict[str, Any]
) -> None:
    page.goto(at_root + CALCULATOR)
    for budget in (example.model_copy(update=case), changed(example, **case)):
        found = page.evaluate(
            f"async (budget) => (await import('{asset(site, 'budgetregn.js')}')).beregn(budget)",
            budget.model_dump(mode="json"),
        )
        by_phase = sums.by_phase(budget, PHASES)
        assert found["ialt"] == pytest.approx(list(sums.total(by_phase.values())))
        assert {k: pytest.approx(list(v)) for k, v in by_phase.items()} == {p: found["faser"].get(p) for p in PHASES}
        assert {k: pytest.approx(list(v)) for k, v in sums.by_payer(budget).items()} == found["betalere"]
        assert found["ansoeg"] == pytest.approx(list(sums.application(budget)))


def test_a_grant_must_be_larger_than_the_project_by_what_is_taken_from_it(example: Budget) -> None:
    one = example.poster[0].model_copy(update={"timer": 0, "kr": 75000, "hvert_aar": False, "betaler": "projekt"})
    others = example.poster[1].model_copy(update={"kr": 500000, "betaler": "drift"})
    taken = {"poster": [one, others], "fondsmoms": 17.5, "overhead": 7.5}
    assert sums.application(example.model_copy(update=taken)).sandsynlig == pytest.approx(100000)


def test_an_address_from_before_the_grant_was_counted_still_opens(page: Page, site: Path, at_root: str) -> None:
    page.goto(at_root + CALCULATOR)
    told = page.evaluate(
        """async ([script, example]) => {
            const { read } = await import(script);
            const lines = example.poster.map((p) => [p.id, p.timer, p.kr, p.usikkerhed, p.betaler].join("_"));
            return ["450_5_2", "450_5_2_10_5", "450_5_2_99_5"].map((given) => read([given, ...lines].join("!"), example));
        }""",
        [asset(site, "budgetregn.js"), content.budget(ROOT / "docs").model_dump(mode="json")],
    )
    assert [one["lost"] for one in told] == ["", "", "unknown"]
    assert [one["budget"]["fondsmoms"] for one in told][:2] == [content.budget(ROOT / "docs").fondsmoms, 10]


def test_one_line_by_hand(example: Budget) -> None:
    yearly = example.poster[0].model_copy(update={"timer": 10, "kr": 500, "hvert_aar": True, "usikkerhed": "stor"})
    budget = example.model_copy(update={"timepris": 100.0, "aar": 2, "stigning": 10.0})
    assert sums.line(budget, yearly) == pytest.approx((1890, 3150, 6300))  # (10 × 100 + 500) × (1 + 1,1)


def test_the_workbook_counts_when_its_numbers_are_changed(site: Path, example: Budget, tmp_path: Path) -> None:
    budget = changed(example, timepris=500.0, aar=3, stigning=4.0)
    book = openpyxl.load_workbook(io.BytesIO((site / "samarbejde/budget.xlsx").read_bytes()))
    for row, assumed in ((2, budget.timepris), (3, budget.aar), (4, budget.stigning)):
        book["Tal"].cell(row, 2).value = assumed
    names = {u.id: u.navn for u in budget.usikkerhed}
    for row, post in enumerate(budget.poster, 2):
        for column, value in ((4, post.timer), (5, post.kr), (6, names[post.usikkerhed])):
            book["Poster"].cell(row, column).value = value
    book.save(tmp_path / "budget.xlsx")
    solved = formulas.ExcelModel().loads(str(tmp_path / "budget.xlsx")).finish().calculate()

    def cell(sheet: str, at: str) -> float:
        return float(solved[f"'[budget.xlsx]{sheet.upper()}'!{at}"].value[0, 0])

    by_phase = sums.by_phase(budget, PHASES)
    for row, expected in enumerate([*by_phase.values(), sums.total(by_phase.values())], 2):
        assert [cell("Resultat", f"{c}{row}") for c in "BCD"] == pytest.approx(list(expected))
    for row, expected in enumerate(sums.by_payer(budget).values(), 2):
        assert [cell("Hvem betaler", f"{c}{row}") for c in "BCD"] == pytest.approx(list(expected))
    assert [cell("Hvem betaler", f"{c}{row + 2}") for c in "BCD"] == pytest.approx(list(sums.application(budget)))


def test_the_template_has_the_same_lines(site: Path, example: Budget) -> None:
    page = html.parse(str(site / "haandbog/skabeloner/budget/index.html")).getroot()
    lines = {" ".join("".join(cell.itertext()).split()) for cell in page.xpath("//table//tr/*[1]")}
    assert [post.navn for post in example.poster if post.navn not in lines] == []


# The calculator


def test_without_scripts_the_example_is_counted_and_drawn(scriptless: Page, at_root: str, example: Budget) -> None:
    page = scriptless
    page.goto(at_root + CALCULATOR)
    total = sums.total(sums.by_phase(example, PHASES).values())
    expect(page.locator("tr[data-ialt] td")).to_have_text([kroner(value) for value in total])
    expect(page.locator("[data-eksempel]")).to_contain_text(re.compile("(?:Fiktivt|Opdigtet) eksempel"))
    assert page.locator(".budgetregner input, .budgetregner button").count() == 0
    assert page.locator(".budget-billede g[data-fase]").count() == len(PHASES)
    page.goto(at_root + FUNDS)
    assert page.locator("ul.puljer > li").count() == len(content.puljer(ROOT / "docs"))


def test_typing_changes_the_answer_the_drawing_and_an_address_that_can_be_shared(page: Page, at_root: str) -> None:
    page.goto(at_root + CALCULATOR)
    bar = page.locator(".budget-billede g[data-fase='pilot'] rect")
    before = bar.get_attribute("width")
    page.get_by_label("Pilot: timer").fill("9000")
    expect(page.locator("[data-post='pilot'] [data-sum]")).to_have_text("4.050.000")
    expect(page.locator("tr[data-fase='pilot'] td").nth(1)).to_have_text("4.050.000")
    expect(page.locator("[data-eksempel]")).to_be_hidden()
    assert int(bar.get_attribute("width") or 0) > int(before or 0)
    answer, address = page.locator("[data-svar]").inner_text(), page.url
    page.goto(at_root + FUNDS)
    page.goto(address)
    expect(page.locator("[data-svar]")).to_have_text(answer)
    expect(page.get_by_label("Pilot: timer")).to_have_value("9.000")


def test_the_drawing_of_the_script_is_that_of_the_page(page: Page, scriptless: Page, at_root: str) -> None:
    drawn = []
    for window in (page, scriptless):
        window.goto(at_root + CALCULATOR)
        svg = html.fromstring(window.content()).xpath("//figure[contains(@class, 'budget-billede')]//svg")[0]
        drawn.append([node.attrib.get(name) for node in svg.iter() for name in ("width", "d", "x")])
    assert drawn[0] == drawn[1]


@pytest.mark.parametrize(
    "address", ["#budget=1_2", "#budget=vrøvl", "#budget=" + "!".join(["450_5_2"] + ["-1_0_0_0"] * 20)]
)
def test_an_address_that_went_astray_shows_the_example(page: Page, at_root: str, address: str) -> None:
    page.goto(at_root + CALCULATOR + address)
    expect(page.locator("[data-eksempel]")).to_be_visible()
    expect(page.get_by_label("Pilot: timer")).to_have_value("160")


def test_a_field_that_is_wrong_is_named_and_the_answer_kept(page: Page, at_root: str) -> None:
    page.goto(at_root + CALCULATOR)
    before = page.locator("tr[data-ialt]").inner_text()
    page.get_by_label("År i drift").fill("40")
    expect(page.locator("[data-svar]")).to_contain_text("Ret feltet »År i drift«")
    expect(page.get_by_label("År i drift")).to_have_attribute("aria-invalid", "true")
    assert page.locator("tr[data-ialt]").inner_text() == before


def test_the_calculator_works_by_keyboard_from_empty_to_a_copy(fresh: Page, at_root: str, example: Budget) -> None:
    fresh.context.grant_permissions(["clipboard-read", "clipboard-write"])
    fresh.goto(at_root + CALCULATOR)
    fresh.get_by_role("button", name="Sæt alle poster til 0").press("Enter")
    expect(fresh.locator("[data-svar]")).to_contain_text("I alt 0 kr.")
    line = fresh.locator("[data-post='validering']")
    line.get_by_label(": timer").focus()
    fresh.keyboard.press("Control+a")
    fresh.keyboard.type("100")
    post = next(post for post in example.poster if post.id == "validering")
    unsure = next(u for u in example.usikkerhed if u.id == post.usikkerhed)
    payer = next(payer.navn for payer in example.betalere if payer.id == "projekt")
    line.get_by_label(": hvem betaler").focus()
    fresh.keyboard.type(payer)
    paid = example.timepris * 100
    expect(fresh.locator("tr[data-betaler='projekt'] td").nth(1)).to_have_text(kroner(paid))
    fresh.get_by_role("button", name="Kopiér til regneark").press("Enter")
    expect(fresh.locator(".kopi-status")).to_contain_text("kopieret")
    rows = [line.split("\t") for line in fresh.evaluate("navigator.clipboard.readText()").splitlines()]
    assert ["Timepris, kr.", f"{example.timepris:g}"] in rows
    bounds = [f"{half_up(paid * share):.0f}" for share in (unsure.lav, 1, unsure.hoej)]
    assert next(row for row in rows if row[0] == post.navn)[2:] == ["100", "0", unsure.navn, payer, *bounds]


def test_a_visit_to_the_calculator_sends_and_stores_nothing(fresh: Page, at_root: str) -> None:
    fresh.goto(at_root + CALCULATOR)
    asked: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url))
    fresh.get_by_label("Pilot: timer").fill("7")
    expect(fresh.locator("[data-post='pilot'] [data-sum]")).to_have_text("3.150")
    # the browser asks again for the page's mark
    assert [url for url in asked if not re.search(r"/maerke\.\w+\.svg$", url)] == []
    assert fresh.evaluate("localStorage.length + sessionStorage.length") == 0
    assert fresh.context.cookies() == []


def test_the_example_of_the_script_is_the_file(page: Page, at_root: str, example: Budget) -> None:
    page.goto(at_root + CALCULATOR)
    given = json.loads(page.locator("[data-budgetregner]").get_attribute("data-budget") or "")
    assert given == example.model_dump(mode="json")


def test_a_table_to_bring_along_is_copied_with_its_empty_columns(fresh: Page, at_root: str) -> None:
    fresh.context.grant_permissions(["clipboard-read", "clipboard-write"])
    fresh.goto(at_root + "samarbejde/it-infrastruktur/")
    box = fresh.locator("[data-kopitabel]").first
    box.get_by_role("button", name=str(box.get_attribute("data-kopitabel"))).press("Enter")
    expect(fresh.locator(".kopi-status")).to_contain_text("kopieret")
    rows = fresh.evaluate("navigator.clipboard.readText()").split("\n")
    assert len(rows) == fresh.locator("[data-kopitabel] tr").count()
    assert all(row.count("\t") == 1 for row in rows)


@pytest.mark.parametrize(
    "path", [FUNDS, CALCULATOR, PAYS, "samarbejde/it-infrastruktur/", "samarbejde/aftaler/", "samarbejde/nationalt/"]
)
def test_axe_finds_nothing(look: Look, at_root: str, path: str) -> None:
    assert axe.findings(look(at_root + path)) == []


@pytest.mark.parametrize("path", [FUNDS, CALCULATOR, "samarbejde/faelles-strategi/", "samarbejde/aftaler/"])
def test_the_page_fits_a_narrow_screen(look: Look, at_root: str, path: str) -> None:
    page = look(at_root + path, 320, 800)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
