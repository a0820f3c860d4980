"""The handbook across the phases and the experience reports: one shape, steps with a duty and a role, figures that hold."""

import re
from pathlib import Path

import axe
import pytest
import yaml
from conftest import ROOT, Look
from lxml import html
from playwright.sync_api import Page

from macros import content
from macros.numbers import sizes

DOCS = ROOT / "docs"
PAGES = (
    "etik-og-ansvar",
    "lighed-og-skaevhed",
    "patientinddragelse",
    "menneskelig-kontrol",
    "risikovurdering",
    "informationssikkerhed",
    "gevinst-og-vaerdi",
    "evidens-og-effekt",
    "forandring-i-praksis",
    "indkoeb-eller-egen-udvikling",
    "dokumentation-og-modelkort",
)
FEWEST = 6  # headings of a page across the phases
STEPS, PROJECTS = 3, 5  # the places of the sections with the steps, and with what projects tell
REPORTS = sorted(p.stem for p in (DOCS / "netvaerket/erfaringer").glob("*.md") if p.stem != "index")
STEP = re.compile(
    r"^\d+\. \*\*(?:Skal:?\*\*\{ \.skal|Bør:?\*\*\{ \.boer) \} [A-ZÆØÅ].+"
    r"(?: \([^()]+\)|\.(?: \*Ansvarlig: .+\.\*\{ \.ansvar \})?)$"
)


def written(page: str) -> list[str]:
    """The headings of a page as they are written, without their marks."""
    found = re.findall(r"^## (.+)$", (DOCS / f"{page}.md").read_text("utf-8"), re.MULTILINE)
    return [re.sub(r" *\{.*\}", "", heading) for heading in found]


def section(name: str, number: int) -> str:
    """The source of one section of a handbook page; all have the same sections."""
    text = (DOCS / f"haandbog/{name}.md").read_text("utf-8")
    return re.split(r"^## .*$", text, flags=re.MULTILINE)[number]


def read(site: Path, address: str) -> html.HtmlElement:
    return html.parse(str(site / address / "index.html")).getroot()


def headings(page: html.HtmlElement) -> list[str]:
    return [h.text_content().strip() for h in page.xpath("//article//h2 | //main//h2") if h.text_content().strip()]


@pytest.mark.parametrize("name", PAGES)
def test_every_page_across_the_phases_has_the_same_headings(site: Path, name: str) -> None:
    plain = written(f"haandbog/{name}")
    assert plain == written(f"haandbog/{PAGES[0]}")
    assert len(plain) >= FEWEST
    shown = list(dict.fromkeys(headings(read(site, f"haandbog/{name}"))))
    assert [heading for heading in shown if heading in plain] == plain[1:]  # the first is the answer at the top


@pytest.mark.parametrize("name", PAGES)
def test_every_step_says_must_or_should_before_a_whole_sentence_and_the_role_last(name: str) -> None:
    steps = re.findall(r"^\d+\. .+$", section(name, STEPS), re.MULTILINE)
    questions = [s for s in steps if "**" not in s]  # a list of questions is not a list of steps
    tagged = [s for s in steps if s not in questions]
    assert len(tagged) >= 5
    assert [s for s in tagged if not STEP.match(s)] == []
    assert all(s.endswith("?") for s in questions), questions


@pytest.mark.parametrize("name", PAGES)
def test_a_must_names_the_law_or_the_authority_it_rests_on(name: str) -> None:
    musts = [s for s in re.findall(r"^\d+\. .+$", section(name, STEPS), re.MULTILINE) if "{ .skal" in s]
    assert [m for m in musts if 'lov("' not in m and "](https://" not in m] == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_tells_what_rests_on_sources_and_what_on_judgement(name: str) -> None:
    told = section(name, -1).split("\n### ")[-1]
    assert len(set(re.findall(r"^(?:- )?(\*\*\w[\w ]*:\*\*)", told, re.MULTILINE))) > 1


@pytest.mark.parametrize("name", PAGES)
def test_a_percentage_told_of_a_project_stands_in_its_record(name: str) -> None:
    for bullet in re.findall(r"^- .+$", section(name, PROJECTS), re.MULTILINE):
        slugs = re.findall(r"\]\(/projekter/([\w-]+)\.md\)", bullet)
        assert slugs, bullet
        record = " ".join((DOCS / f"projekter/{slug}.yml").read_text("utf-8") for slug in slugs)
        for figure in re.findall(r"\d[\d.,-]* %|\d[\d.,]* mio\. kr", bullet):
            assert figure in re.sub(r"\s+", " ", record), (figure, bullet)


@pytest.mark.parametrize(
    ("answer", "known"),
    [
        # R's help page of power.prop.test: p1 = .50, p2 = .75, power = .90 gives n = 76.7
        (sizes.per_group(0.5, 0.75, 0.9), 77),
        # Fleiss' table without continuity correction: 10 % against 20 % at 80 %
        (sizes.per_group(0.1, 0.2), 199),
        (sizes.per_group(0.2, 0.1), 199),
        # Cohen: half a standard deviation at 80 % is 62.8 with the normal distribution
        (sizes.per_group_mean(0.5), 63),
        # the survey that every textbook has: 50 % ± 5 points
        (sizes.for_share(0.5, 0.05), 385),
        (sizes.to_find(385, 0.5), 770),
        # Wilks: none in 59 and none in 299, 95 % sure of less than 5 % and 1 %
        (sizes.without_harm(0.05), 59),
        (sizes.without_harm(0.01), 299),
    ],
)
def test_sizes_agree_with_published_ones(answer: int, known: int) -> None:
    assert answer == known


def test_the_tables_of_sizes_are_computed_into_the_page(site: Path) -> None:
    rows = [
        [cell.text_content().strip() for cell in row.xpath("td")]
        for row in read(site, "haandbog/evidens-og-effekt").xpath("//tr[td]")
    ]
    assert ["20 %", "10 %", "199", "266"] in rows
    assert ["1 %", "299"] in rows
    assert ["90 %", "35", "139", "1.390", "13.900"] in rows


def test_the_risk_matrix_agrees_with_the_limits_the_page_tells(site: Path) -> None:
    told = re.findall(r"^\| (\d+)-(\d+) \| ([\w ]+) \|", section("risikovurdering", STEPS), re.MULTILINE)
    rows = read(site, "haandbog/risikovurdering").xpath("//table[@class='risikomatrix']/tbody/tr")
    assert [row.xpath("string(th)")[-1] for row in rows] == ["5", "4", "3", "2", "1"]
    for row in rows:
        for column, cell in enumerate(row.xpath("td"), start=1):
            product, name = cell.text_content().split(maxsplit=1)
            assert int(product) == int(row.xpath("string(th)")[-1]) * column
            assert [level for low, high, level in told if int(low) <= int(product) <= int(high)] == [name]


def test_every_project_is_counted_at_its_level_of_evidence(site: Path) -> None:
    words = yaml.safe_load((DOCS / "vokabularer/evidens.yml").read_text("utf-8"))["ord"]
    levels = [yaml.safe_load(p.read_text("utf-8")).get("evidens") for p in (DOCS / "projekter").glob("*.yml")]
    rows = {
        row.xpath("string(td[1])").strip(): int(row.xpath("string(td[4])"))
        for row in read(site, "haandbog/evidens-og-effekt").xpath("//tr[count(td)=4]")
        if row.xpath("string(td[1])").strip() in {w["da"] for w in words}
    }
    counted = {w["da"]: sum(isinstance(e, dict) and e["niveau"] == w["id"] for e in levels) for w in words}
    assert rows == counted


def test_always_and_never_fit_on_one_screen(page: Page, at_root: str) -> None:
    page.goto(f"{at_root}dataadgang/generativ-ai-og-patientdata/")
    box = page.locator(".altid-aldrig").bounding_box()
    assert box
    assert box["y"] + box["height"] <= 900


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_has_its_headings_its_source_note_and_its_project(site: Path, name: str) -> None:
    page = read(site, f"netvaerket/erfaringer/{name}")
    assert written(f"netvaerket/erfaringer/{name}") == written(f"netvaerket/erfaringer/{REPORTS[0]}")
    note = page.xpath("//p[@class='kildenote']")[0]
    assert note.text_content().strip()
    assert any("/projekter/" in link for link in note.xpath(".//a/@href"))
    assert page.xpath("//div[@class='laerdom']//strong")
    assert len(content.sider(DOCS)[f"netvaerket/erfaringer/{name}.md"].kilder) >= 2


def test_the_list_of_reports_gives_each_by_its_lesson(site: Path) -> None:
    page = read(site, "netvaerket/erfaringer")
    text = re.sub(r"\s+", " ", page.xpath("string(//main)"))
    assert len(REPORTS) >= 6
    for name in REPORTS:
        side = content.sider(DOCS)[f"netvaerket/erfaringer/{name}.md"]
        assert side.title in text
        assert side.description in text
        assert page.xpath(f"//main//a[contains(@href, '{name}')]")


@pytest.mark.parametrize(
    "address",
    [
        "dataadgang/generativ-ai-og-patientdata/",
        "haandbog/evidens-og-effekt/",
        "haandbog/risikovurdering/",
        "netvaerket/erfaringer/mammografi/",
    ],
)
def test_axe_finds_nothing(look: Look, at_root: str, address: str) -> None:
    assert axe.findings(look(at_root + address)) == []


@pytest.mark.parametrize("address", ["dataadgang/generativ-ai-og-patientdata/", "haandbog/forandring-i-praksis/"])
def test_nothing_is_wider_than_a_small_screen_without_scripts(scriptless: Page, at_root: str, address: str) -> None:
    page = scriptless
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{at_root}{address}")
    widths = page.locator("body").bounding_box()
    assert widths
    wide = page.locator("html").evaluate("e => e.scrollWidth")
    assert wide <= 320
