"""The wiki: the articles' common shape, the arithmetic behind their examples, the figures, and the calculator."""

import itertools
import math
import re
import shutil
from pathlib import Path
from typing import Any

import axe
import pytest
import yaml
from conftest import ROOT, Look
from lxml import html
from playwright.sync_api import Page, expect

from macros import content
from macros.content.dates import GitDates, build_date
from macros.drawings import plots
from macros.numbers import statistics
from macros.numbers.statistics import Gruppe, Udfald
from macros.registers import reading
from macros.registers.site import Site
from macros.text import numerals
from macros.views import figures

ARTICLES = sorted(
    Path(name).stem for name, side in content.sider(ROOT / "docs").items() if name.startswith("wiki/") and side.emne
)
HEADINGS = [
    re.sub(r" *\{.*\}", "", heading)
    for heading in re.findall(r"(?m)^## (.+)$", (ROOT / f"docs/wiki/{ARTICLES[0]}.md").read_text("utf-8"))
]
DRAWN = {
    "traening-validering-test": "figur-opdeling",
    "overtilpasning": "figur-overtilpasning",
    "sensitivitet-og-specificitet": "figur-forvirring",
    "praediktive-vaerdier": "figur-praevalens",
    "roc-og-auc": "figur-roc",
    "kalibrering": "figur-kalibrering",
    "klinisk-nytte": "figur-beslutning",
    "bias-og-lighed": "figur-grupper",
    "usikkerhed": "figur-usikkerhed",
    "datadrift": "figur-drift",
}
CALCULATOR = "wiki/praediktive-vaerdier/"
EDGES = [0, 0.1, 1, 8.05, 33.3, 50, 99.96, 100]


@pytest.fixture(scope="module")
def numbers() -> Any:
    return yaml.safe_load((ROOT / "docs/wiki/taleksempler.yml").read_text("utf-8"))


def article(site: Path, name: str) -> html.HtmlElement:
    return html.parse(str(site / "wiki" / name / "index.html")).getroot()


def prose(site: Path, name: str) -> str:
    """What the article says outside its figures and tables, on one line."""
    page = article(site, name).xpath("//article")[0]
    for drawn in page.xpath(".//figure | .//section[@data-praevalensregner] | .//footer"):
        drawn.drop_tree()
    return " ".join(page.text_content().split())


def cells(site: Path, name: str) -> list[list[str]]:
    """The rows of the article's first table."""
    table = article(site, name).xpath("//figure//table")[0]
    return [[" ".join(c.text_content().split()) for c in row.xpath("th|td")] for row in table.xpath("tbody/tr")]


# The articles


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_has_the_same_headings_as_every_other(site: Path, name: str) -> None:
    assert [h.text_content() for h in article(site, name).xpath("//article/h2")] == HEADINGS[1:]
    assert article(site, name).xpath("//div[@class='foerst']/div[@class='svar']")


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_is_summed_up_in_three_sentences_and_names_its_sources(site: Path, name: str) -> None:
    source = (ROOT / "docs/wiki" / f"{name}.md").read_text("utf-8")
    summary = reading.text(source.split(f"## {HEADINGS[0]}\n")[1].split("\n## ")[0])
    assert 1 <= len(re.findall(r"[.!?](?=\s+[A-ZÆØÅ0-9»]|\s*$)", summary)) <= 3
    assert article(site, name).xpath("//details[@class='sidekilder']//a")


def test_there_are_articles_to_hold_to_it() -> None:
    assert set(DRAWN) < set(ARTICLES)


def test_what_is_made_up_says_so(site: Path) -> None:
    for name, figure in DRAWN.items():
        caption = article(site, name).xpath(f"//figure[@id='{figure}']/figcaption")[0].text_content()
        assert caption.startswith("Fiktivt eksempel"), name
        assert "fiktiv" in prose(site, name).lower(), name


# The arithmetic, against values worked out by hand


def test_an_outcome_is_whole_people() -> None:
    assert statistics.outcome(80, 90, 8, 1000) == Udfald(64, 16, 92, 828)
    assert statistics.outcome(50, 50, 0.25, 1000) == Udfald(
        2, 1, 498, 499
    )  # 2.5 ill are 3, half of them 2; 498.5 is 499


def test_the_four_measures_of_a_test() -> None:
    found = Udfald(fundet=64, overset=16, falsk_alarm=92, frikendt=828)
    assert (found.sensitivitet, found.specificitet) == (80, 90)
    assert found.ppv == pytest.approx(41.0256, abs=1e-4)
    assert found.npv == pytest.approx(98.1043, abs=1e-4)


@pytest.mark.parametrize(
    ("rates", "values"),
    [
        ((80, 90, 8), (41.0256, 98.1043)),
        ((100, 100, 1), (100, 100)),
        ((80, 90, 0), (0, 100)),
        ((80, 90, 100), (100, 0)),
        ((0, 100, 50), (None, 50)),  # no one is alarmed
        ((100, 0, 50), (50, None)),  # everyone is
    ],
)
def test_predictive_values_also_at_the_edges(
    rates: tuple[float, ...], values: tuple[float | None, float | None]
) -> None:
    for found, wanted in zip(statistics.predictive(*rates), values, strict=True):
        assert found == (None if wanted is None else pytest.approx(wanted, abs=1e-4))


def test_the_roc_curve_climbs_for_the_ill_and_goes_right_for_the_well() -> None:
    scored = [(9.0, True), (7.0, False), (5.0, True), (1.0, False)]
    assert statistics.roc(scored) == [(0, 0), (0, 50), (50, 50), (50, 100), (100, 100)]
    assert statistics.ranked_pairs(scored) == (3, 4)


def test_the_area_under_the_curve_is_the_share_of_pairs_in_order() -> None:
    scored = [(4.0, True), (4.0, False), (3.0, True), (2.0, False), (1.0, False)]
    right, pairs = statistics.ranked_pairs(scored)
    area = sum((b[0] - a[0]) * (a[1] + b[1]) / 2 for a, b in itertools.pairwise(statistics.roc(scored))) / 10_000
    assert right / pairs == pytest.approx(area)
    assert (right, pairs) == (4.5, 6)


def test_net_benefit_weighs_false_alarms_by_the_threshold() -> None:
    groups = [Gruppe(2, 400, 8), Gruppe(6, 300, 18), Gruppe(12, 150, 18), Gruppe(25, 100, 26), Gruppe(50, 50, 24)]
    assert statistics.net_benefit(groups, 10) == pytest.approx(68 - 232 / 9)
    assert statistics.net_benefit(groups, 50) == pytest.approx(24 - 26)
    assert statistics.net_benefit_of_all(groups, 10) == pytest.approx(94 - 906 / 9)
    assert statistics.net_benefit(groups, 60) == 0
    assert statistics.expected(groups) == 94


def test_the_stability_index_is_nothing_for_equal_and_known_for_unequal() -> None:
    assert statistics.stability_index([10, 30], [20, 60]) == 0
    assert statistics.stability_index([50, 50], [80, 20]) == pytest.approx(0.3 * math.log(1.6) - 0.3 * math.log(0.4))


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"), [(8, 10, 49.02, 94.33), (0, 10, 0, 27.75), (10, 10, 72.25, 100)]
)
def test_the_interval_of_a_share_is_wilson_s(part: int, whole: int, low: float, high: float) -> None:
    assert statistics.interval(part, whole) == pytest.approx((low, high), abs=0.01)


def test_the_nearest_cases_make_the_guess() -> None:
    known = [(20.0, 1.0), (40.0, 3.0), (60.0, 8.0)]
    assert statistics.neighbour_guess(known, 30, 1) == 1  # two are equally near: the lower
    assert statistics.neighbour_guess(known, 50, 2) == 5.5
    assert statistics.mean_error(known, known, 1) == 0
    assert statistics.mean_error(known, [(50.0, 4.0), (21.0, 2.0)], 3) == 1  # everyone is guessed 4


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (41.0256, "41 %"),
        (0.25, "0,3 %"),
        (0, "0 %"),
        (0.049, "under 0,1 %"),
        (99.95, "over 99,9 %"),
        (100, "100 %"),
        (None, "kan ikke beregnes"),
    ],
)
def test_a_percentage_never_says_none_or_all_of_what_only_comes_close(value: float | None, text: str) -> None:
    assert numerals.percent(value) == text


def test_people_stand_on_rows_of_their_own_group() -> None:
    drawn = plots.people({"a": 85, "b": 0, "c": 3})
    assert [(b.y, b.hoejde, b.rest_y, b.rest) for b in drawn.blokke if b.antal] == [(0, 28, 28, 55), (56, 0, 56, 33)]
    assert drawn.hoejde == 70


# The examples on the page, worked out again from the file


def says(text: str, *parts: object) -> bool:
    """Whether the text says these numbers and words one after another, with no other number between."""
    return re.search(r"(?<!\d)" + r"(?!\d)\D{0,120}?".join(re.escape(str(part)) for part in parts), text) is not None


def test_the_age_groups_are_the_ill_of_the_test(numbers: Any) -> None:
    test, groups = numbers["test"], numbers["grupper"]
    ill = test["antal"] * test["praevalens"] / 100
    assert sum(g["antal"] for g in groups) == ill
    assert sum(g["fundet"] for g in groups) == ill * test["sensitivitet"] / 100


def test_the_article_on_sensitivity_counts_right(site: Path, numbers: Any) -> None:
    test = numbers["test"]
    ill = round(test["antal"] * test["praevalens"] / 100)
    found = round(ill * test["sensitivitet"] / 100)
    cleared = round((test["antal"] - ill) * test["specificitet"] / 100)
    false = test["antal"] - ill - cleared
    text = prose(site, "sensitivitet-og-specificitet")
    assert says(text, found, "sandt positive")
    assert says(text, false, "falsk positive")
    assert says(text, found, ill, test["sensitivitet"])
    assert says(text, found + false, f"{100 * found / (found + false):.0f} %")
    assert f"{100 * (found + cleared) / test['antal']:.1f} %".replace(".", ",") in text
    assert cells(site, "sensitivitet-og-specificitet")[0][1:] == [
        f"{found} (sandt positive)",
        f"{false} (falsk positive)",
        str(found + false),
    ]


def test_the_article_on_predictive_values_counts_right(site: Path, numbers: Any) -> None:
    test, (all_wards, _, intensive) = numbers["test"], numbers["steder"]
    text = prose(site, "praediktive-vaerdier")
    ill = 10 * all_wards["praevalens"]
    found, false = ill * test["sensitivitet"] / 100, (1000 - ill) * (100 - test["specificitet"]) / 100
    assert says(text, f"{found:.0f}", f"{false:.0f}", f"{100 * found / (found + false):.1f}".replace(".", ","))
    assert found / (found + false) < 0.1  # «Mere end ni ud af ti alarmer er falske»
    ill = 10 * intensive["praevalens"]
    found, false = ill * test["sensitivitet"] / 100, (1000 - ill) * (100 - test["specificitet"]) / 100
    assert says(text, f"{found:.0f}", f"{found + false:.0f}", "alarmer")


def test_the_article_on_the_roc_curve_counts_right(site: Path, numbers: Any) -> None:
    text, patients = prose(site, "roc-og-auc"), numbers["roc"]["patienter"]
    ill, well = ([p["risiko"] for p in patients if p["syg"] is state] for state in (True, False))
    for limit in numbers["roc"]["graenser"]:
        found, false = sum(s >= limit for s in ill), sum(s >= limit for s in well)
        told = (found,) if found == len(ill) else (found, len(ill))
        assert says(text, limit, *told, false), limit
    right = sum(i > w for i, w in itertools.product(ill, well))
    assert says(text, len(ill) * len(well), right, f"{right / len(ill) / len(well):.2f}".replace(".", ","))
    steps = article(site, "roc-og-auc").xpath("//g[@class='serie-1']/polyline/@points")[0].split()
    assert len(steps) == len(patients) + 1


def test_the_articles_on_calibration_and_benefit_count_right(site: Path, numbers: Any) -> None:
    a, b = (h["grupper"] for h in numbers["hospitaler"])
    expected = sum(g["forudsagt"] * g["antal"] / 100 for g in a)
    ill = [sum(g["syge"] for g in groups) for groups in (a, b)]
    text = prose(site, "kalibrering")
    assert says(text, f"{expected:.0f}", "syge")
    assert says(text, "hospital A", ill[0], "syge")
    assert says(text, "hospital B", ill[1], "syge")
    assert says(text, f"{expected / ill[1]:.1f}".replace(".", ","), "gange")
    acted = [g for g in a if g["forudsagt"] >= 10]
    found, people = sum(g["syge"] for g in acted), sum(g["antal"] for g in acted)
    text = prose(site, "klinisk-nytte")
    assert says(text, people, "patienter", "12 %")
    assert " + ".join(str(g["syge"]) for g in acted) in text
    assert says(text, f"{found - (people - found) / 9:.0f}", "1.000")
    worst = [g for g in b if g["forudsagt"] >= 25]
    found, people = sum(g["syge"] for g in worst), sum(g["antal"] for g in worst)
    benefit = found - (people - found) / 3
    assert benefit < 0
    assert says(text, "25 %", f"−{-benefit:.0f}")


def test_the_article_on_overfitting_counts_right(site: Path, numbers: Any) -> None:
    known, new = numbers["laering"]["traening"], numbers["laering"]["nye"]

    def error(k: int, cases: list[list[int]]) -> float:
        total = 0.0
        for x, y in cases:
            nearest = sorted(known, key=lambda case: (abs(case[0] - x), case[0]))[:k]
            total += abs(sum(days for _, days in nearest) / k - y)
        return total / len(cases)

    rows = {int(row[0]): row[1:] for row in cells(site, "overtilpasning")}
    assert sorted(rows) == list(range(1, len(known) + 1))
    for k, row in rows.items():
        assert row == [f"{error(k, cases):.1f}".replace(".", ",") for cases in (known, new)]
    best = min(rows, key=lambda k: error(k, new))
    text = prose(site, "overtilpasning")
    assert says(text, best, "nærmeste")
    assert rows[best][1] in text
    assert [63, 7] in known
    assert error(1, new) > error(best, new) < error(len(known), new)  # the shape the article describes


def test_the_articles_on_drift_and_doubt_count_right(site: Path, numbers: Any) -> None:
    start = numbers["drift"]["start"]
    index = {}
    for month in numbers["drift"]["maaneder"]:
        pairs = [(n / sum(month["antal"]), s / sum(start)) for n, s in zip(month["antal"], start, strict=True)]
        index[month["navn"]] = sum((q - p) * math.log(q / p) for q, p in pairs)
    assert [row[-1] for row in cells(site, "datadrift")[1:]] == [f"{v:.2f}".replace(".", ",") for v in index.values()]
    assert max(index[m] for m in ("januar", "juni")) < 0.1 < index["august"] < 0.25 < index["september"]
    text = prose(site, "datadrift")
    assert all(f"{index[m]:.2f}".replace(".", ",") in text for m in ("juni", "juli", "august", "september"))
    small = numbers["stikproever"][0]
    assert says(prose(site, "usikkerhed"), small["antal"], small["fundet"])
    assert len({s["fundet"] / s["antal"] for s in numbers["stikproever"]}) == 1
    youngest = numbers["grupper"][0]
    assert says(prose(site, "bias-og-lighed"), youngest["fundet"], youngest["antal"])


def test_a_number_changed_in_the_file_changes_text_drawing_and_table(tmp_path: Path) -> None:
    (tmp_path / "wiki").mkdir()
    for name in ("vokabularer", "organisationer.yml"):
        source = ROOT / "docs" / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / name)
    told = {}
    for common in (8, 20):
        changed = re.sub(
            r"praevalens: \d+",
            f"praevalens: {common}",
            (ROOT / "docs/wiki/taleksempler.yml").read_text("utf-8"),
            count=1,
        )
        folder = shutil.copytree(tmp_path, tmp_path.parent / f"{tmp_path.name}-{common}")
        (folder / "wiki/taleksempler.yml").write_text(changed, "utf-8")
        made = Site(folder, build_date(), GitDates(folder))
        told[common] = (figures.taleksempel(made, "test.syge"), figures.figur_forvirring(made))
    assert [told[n][0] for n in (8, 20)] == ["80", "200"]
    for word in ("data-blok", "<td>"):
        lines = [[line for line in told[n][1].splitlines() if word in line] for n in (8, 20)]
        assert lines[0] != lines[1]


# The figures


@pytest.mark.parametrize(("name", "figure"), DRAWN.items())
def test_a_figure_says_in_words_what_it_draws(site: Path, name: str, figure: str) -> None:
    drawn = article(site, name).xpath(f"//figure[@id='{figure}']")[0]
    picture = drawn.xpath(".//svg[@role='img']")[0]
    assert len(picture.get("aria-label")) > 30
    assert drawn.xpath(".//table//td") or drawn.xpath(".//ul[@class='tegnforklaring']//strong")
    assert not drawn.xpath(".//@style")


def test_as_many_people_are_drawn_as_are_counted(site: Path) -> None:
    drawn = article(site, "sensitivitet-og-specificitet").xpath("//figure[@id='figur-forvirring']")[0]
    counted = [int(n) for n in drawn.xpath(".//ul/li/strong/text()")]
    assert [people(block) for block in drawn.xpath(".//g[@data-blok]")] == counted
    assert sum(counted) == 1000


def people(block: html.HtmlElement) -> int:
    full, rest = block.xpath("rect")
    return int(full.get("height")) // 14 * 40 + int(rest.get("width")) // 11


@pytest.mark.parametrize("name", DRAWN)
def test_axe_finds_nothing_on_articles_with_figures(look: Look, at_root: str, name: str) -> None:
    assert axe.findings(look(f"{at_root}wiki/{name}/")) == []


def test_articles_with_figures_fit_a_narrow_screen(page: Page, at_root: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    widths = {}
    for name in DRAWN:
        page.goto(f"{at_root}wiki/{name}/")
        widths[name] = page.evaluate("document.documentElement.scrollWidth")
    assert {name: width for name, width in widths.items() if width > 320} == {}


# The calculator


def field(page: Page, name: str) -> Any:
    return page.get_by_role("textbox", name=name)


def test_the_page_and_the_build_do_the_same_sums(page: Page, at_root: str) -> None:
    page.goto(at_root + CALCULATOR)
    grid = list(itertools.product(EDGES, repeat=3))
    shown = page.evaluate(
        """(grid) => grid.map((values) => {
            const form = document.querySelector("[data-felter]");
            ["sensitivitet", "specificitet", "praevalens"].forEach((name, i) => { form.elements[name].value = String(values[i]).replace(".", ","); });
            form.dispatchEvent(new Event("input"));
            const told = Object.fromEntries([...document.querySelectorAll("[data-tal]")].map((n) => [n.dataset.tal, n.textContent]));
            const drawn = [...document.querySelectorAll("[data-praevalensregner] [data-blok]")].map(
              ({ children: [full, rest] }) => full.getAttribute("height") / 14 * 40 + rest.getAttribute("width") / 11);
            const row = [...document.querySelector("tr[data-praevalens='5']").cells].slice(1).map((c) => c.textContent);
            return { told, drawn, row };
        })""",
        grid,
    )
    for (sensitivity, specificity, prevalence), answer in zip(grid, shown, strict=True):
        rates = (sensitivity, specificity, prevalence)
        u = statistics.outcome(*rates, people=1000)
        ppv, npv = statistics.predictive(*rates)
        assert answer["drawn"] == list(u), rates
        assert answer["told"] == {
            **{name: numerals.whole(count) for name, count in u._asdict().items()},
            "ppv": numerals.percent(ppv),
            "npv": numerals.percent(npv),
        }, rates
        assert answer["row"] == figures._row(sensitivity, specificity, 5), rates


def test_the_calculator_tells_what_is_wrong_and_recovers(page: Page, at_root: str) -> None:
    page.goto(at_root + CALCULATOR)
    expect(page.locator("[data-svar]")).to_contain_text("64 syge fundet")
    spoken = page.locator("[data-talt][role=status]")
    expect(spoken).to_be_empty()
    for wrong, why in (("", "Skriv et tal."), ("101", "Skriv et tal mellem 0 og 100."), ("-1", "mellem 0 og 100.")):
        field(page, "Prævalens").fill(wrong)
        expect(page.locator("[data-fejl]")).to_contain_text("Prævalens")
        expect(page.locator("[data-fejl]")).to_contain_text(why)
        expect(spoken).to_contain_text(why)
        expect(page.locator("[data-billede]")).to_be_hidden()
        expect(page.locator("[data-resultat]")).to_be_hidden()
        expect(field(page, "Prævalens")).to_have_attribute("aria-invalid", "true")
    field(page, "Prævalens").fill("0")
    expect(page.locator("[data-tal=ppv]")).to_have_text("0 %")
    expect(spoken).to_contain_text("Rigtige blandt alarmerne (PPV): 0 %, Rigtige blandt nej-svarene (NPV): 100 %")
    field(page, "Specificitet").fill("100")
    expect(page.locator("[data-tal=ppv]")).to_have_text("kan ikke beregnes")
    expect(page.locator("[data-fejl]")).to_be_hidden()


def test_a_shared_address_gives_the_same_sum_and_nothing_is_kept(fresh: Page, at_root: str) -> None:
    fresh.goto(at_root + CALCULATOR)
    field(fresh, "Prævalens").fill("30")
    expect(fresh).to_have_url(re.compile(r"\?sensitivitet=80&specificitet=90&praevalens=30$"))
    fresh.goto(at_root + CALCULATOR + "?sensitivitet=62,5&specificitet=99&praevalens=0.5")
    expect(field(fresh, "Sensitivitet")).to_have_value("62,5")
    expect(fresh.locator("[data-tal=falsk_alarm]")).to_have_text("10")  # 995 well, 985.05 of them cleared
    assert fresh.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0


@pytest.mark.parametrize("query", ["?sensitivitet=abc&praevalens=-4", "?praevalens=", "?specificitet=1e9"])
def test_an_address_with_nonsense_shows_the_example(page: Page, at_root: str, query: str) -> None:
    page.goto(at_root + CALCULATOR + query)
    expect(page.locator("[data-tal=fundet]")).to_have_text("64")
    expect(page.locator("[data-tal=falsk_alarm]")).to_have_text("92")


def test_the_calculator_works_by_keyboard_alone(page: Page, at_root: str) -> None:
    page.goto(at_root + CALCULATOR)
    field(page, "Sensitivitet").focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("100")
    expect(page.locator("[data-tal=overset]")).to_have_text("0")
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(field(page, "Sensitivitet")).to_be_focused()
    expect(field(page, "Sensitivitet")).to_have_value("80")
    expect(page).to_have_url(at_root + CALCULATOR)


def test_without_scripts_the_example_and_the_table_stand_there(scriptless: Page, at_root: str) -> None:
    page = scriptless
    page.goto(at_root + CALCULATOR)
    calculator = page.locator("[data-praevalensregner]")
    expect(calculator.locator("form")).to_be_hidden()
    expect(calculator).to_contain_text("sensitivitet 80 %, specificitet 90 % og prævalens 8 %")
    row = calculator.locator("tr", has=page.get_by_role("rowheader", name="1 %", exact=True))
    assert row.locator("td").all_inner_texts() == ["10", "8", "2", "99", "7,5 %", "99,8 %"]
    expect(calculator.locator("svg.mennesker")).to_be_visible()
