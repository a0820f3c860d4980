"""What a reader does: filters, search, keyboard, phone, print, no scripts, both palettes; and axe on every page type."""

import csv
import re
from pathlib import Path

import axe
import openpyxl
import pytest
from conftest import ROOT, Look, tick_first_choice
from lxml import html
from playwright.sync_api import Browser, BrowserContext, Page, expect

from macros import content

# one page of every type; the accessibility statement shows the same list
TYPES = [kind.adresse for kind in content.afproevning(ROOT / "docs").sidetyper]


@pytest.fixture(params=["roden", "en mappe"])
def address(request: pytest.FixtureRequest, at_root: str, under_a_path: str) -> str:
    """The site at the root of a host, and in the folder it is built for."""
    return {"roden": at_root, "en mappe": under_a_path}[request.param]


@pytest.mark.parametrize("path", TYPES)
def test_axe_finds_nothing(look: Look, under_a_path: str, path: str) -> None:
    assert axe.findings(look(under_a_path + path)) == []


def test_a_visit_asks_no_one_else_and_leaves_nothing_behind(
    context: BrowserContext, fresh: Page, address: str
) -> None:
    asked: list[str] = []
    troubles: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url))
    fresh.on("console", lambda message: troubles.append(message.text))
    fresh.on("pageerror", lambda error: troubles.append(str(error)))
    for path in ("", "projekter/", "projekter/ward-247/", "soeg/?q=hjertestop"):
        fresh.goto(address + path)
        fresh.wait_for_load_state("networkidle")
    expect(fresh.locator(".soeg-liste a").first).to_be_visible()
    host = re.match(r"http://[^/]+/", address)
    assert host
    assert [url for url in asked if not url.startswith(host[0])] == []
    assert troubles == []
    assert context.cookies() == []
    assert fresh.evaluate("localStorage.length + sessionStorage.length") == 0
    assert fresh.evaluate("indexedDB.databases().then(list => list.length)") == 0


def hits(page: Page) -> int:
    return page.locator("[data-kort] > li:not([hidden])").count()


def test_a_telephone_shows_the_beginning_of_a_long_list_until_all_or_a_choice_is_asked_for(
    page: Page, at_root: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    cards = page.locator("[data-kort] > li")
    seen = cards.filter(visible=True)
    page.goto(at_root + "borger/ai-paa-hospitalerne/")
    whole = cards.count()
    expect(page.get_by_role("button", name=f"Vis alle {whole} projekter")).to_be_visible()
    first = seen.count()
    assert 0 < first < whole
    page.goto(at_root + "borger/ai-paa-hospitalerne/?stand=i-brug")
    expect(page.locator("[data-vis-alle]")).to_be_hidden()
    assert seen.count() == hits(page)
    page.goto(at_root + "borger/ai-paa-hospitalerne/")
    page.locator("[data-vis-alle]").click()
    expect(cards.nth(first).locator("a")).to_be_focused()
    assert seen.count() == whole


def test_filters_narrow_the_list_and_stand_in_the_address(page: Page, address: str) -> None:
    page.goto(address + "projekter/")
    whole = hits(page)
    page.get_by_text("Fase", exact=True).first.click()
    page.get_by_role("checkbox", name=re.compile("^I drift")).check()
    expect(page).to_have_url(address + "projekter/?fase=drift")
    running = hits(page)
    assert 0 < running < whole
    expect(page.get_by_role("status").filter(has_text="projekter")).to_have_text(f"{running} af {whole} projekter")
    page.locator("form summary", has_text="Hospital").click()
    page.get_by_role("checkbox", name=re.compile("^Rigshospitalet")).check()
    assert hits(page) <= running
    page.go_back()
    expect(page).to_have_url(address + "projekter/?fase=drift")
    assert hits(page) == running
    expect(page.get_by_role("checkbox", name=re.compile("^Rigshospitalet"))).not_to_be_checked()
    page.get_by_role("button", name="Ryd filtre").click()
    expect(page).to_have_url(address + "projekter/")
    assert hits(page) == whole


@pytest.mark.parametrize(("label", "ending"), [("CSV", "csv"), ("Excel", "xlsx")])
def test_the_list_is_taken_away_as_it_is_filtered(
    page: Page, at_root: str, tmp_path: Path, label: str, ending: str
) -> None:
    page.goto(at_root + "projekter/?fase=drift")
    shown = page.locator("[data-kort] > li:not([hidden]) h3").all_inner_texts()
    with page.expect_download() as download:
        page.get_by_role("button", name=f"Hent de viste som {label}").click()
    download.value.save_as(file := tmp_path / download.value.suggested_filename)
    head, *rows = taken(file)
    assert file.name == f"projekter-udvalg.{ending}"
    assert {len(row) for row in rows} == {len(head)}
    assert sorted(row[head.index("titel")] for row in rows) == sorted(shown)


def taken(file: Path) -> list[list[str]]:
    """The rows of a table, as a spreadsheet reads them."""
    if file.suffix == ".csv":
        return list(csv.reader(file.read_text("utf-8-sig").splitlines(), delimiter=";"))
    return [[str(cell.value) for cell in row] for row in openpyxl.load_workbook(file).active.iter_rows()]


def test_the_count_beside_a_choice_is_what_choosing_it_gives(page: Page, at_root: str) -> None:
    page.goto(at_root + "projekter/?patientpaavirkning=direkte")
    page.locator("form summary", has_text="Teknik").click()
    label = page.locator("label", has=page.locator("input[name=teknik][value=billedanalyse]"))
    promised = int(label.locator("[data-antal]").inner_text())
    label.locator("input").check()
    assert hits(page) == promised > 0


def test_a_shared_address_shows_the_same_list(page: Page, at_root: str) -> None:
    page.goto(at_root + "projekter/?fase=afsluttet&tekst=hjertestop&sortering=nyeste")
    assert page.locator("[data-kort] > li:not([hidden]) h3").all_inner_texts() == [
        content.projekter(ROOT / "docs")["corti-hjertestop-112"].titel
    ]
    assert page.locator("[name=tekst]").input_value() == "hjertestop"


def test_an_address_with_nonsense_shows_the_whole_list(page: Page, at_root: str) -> None:
    page.goto(at_root + "projekter/?fase=%3Cscript%3E&sortering=constructor&x=1")
    assert hits(page) == page.locator("[data-kort] > li").count() > 50


def test_sorting_by_start_puts_the_newest_first_and_the_unknown_last(page: Page, at_root: str) -> None:
    page.goto(at_root + "projekter/")
    page.locator("[name=sortering]").select_option("nyeste")
    years = page.locator("[data-kort] > li").evaluate_all("nodes => nodes.map(n => Number(n.dataset.aar) || 0)")
    assert years == sorted(years, reverse=True)
    assert years[0] > years[-1] == 0


def test_a_cell_of_the_picture_leads_to_its_projects(page: Page, at_root: str) -> None:
    page.goto(at_root + "projekter/")
    cell = page.locator("svg a", has=page.locator("rect.celle")).first
    promised = int(cell.locator("text").text_content() or 0)
    cell.click()
    expect(page).to_have_url(re.compile(r"\?hospitaler=.+&fase=.+#liste$"))
    assert hits(page) == promised


def test_a_bar_of_the_picture_leads_to_its_year(page: Page, at_root: str) -> None:
    page.goto(at_root + "projekter/")
    bar = page.locator("svg a", has=page.locator("rect.soejle")).last
    promised = int(bar.locator("text").text_content() or 0)
    bar.click()
    assert hits(page) == promised


def test_filters_work_by_keyboard_alone(page: Page, at_root: str) -> None:
    page.goto(at_root + "projekter/")
    whole = hits(page)
    page.locator("[name=tekst]").focus()
    page.keyboard.type("ultralyd")
    assert 0 < hits(page) < whole
    tick_first_choice(page)
    expect(page).to_have_url(re.compile(r"\?tekst=ultralyd&fase="))
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert hits(page) == whole


def test_the_search_answers_by_keyboard(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("#soegefelt").focus()
    page.keyboard.type("hjertestop")
    first = page.locator(".soeg-liste a").first
    expect(first).to_have_text(re.compile("hjertestop", re.IGNORECASE))
    answer = str(first.evaluate("link => link.href"))
    expect(page.locator(".soeg-antal")).to_contain_text("fundet")
    page.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".soeg-svar")).to_be_hidden()
    expect(page.locator("#soegefelt")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(answer)
    assert answer.startswith(address)


def test_the_search_bends_danish_words_and_says_when_it_finds_nothing(page: Page, at_root: str) -> None:
    page.goto(at_root + "soeg/?q=mammografien")
    expect(page.locator(".soeg-liste a").first).to_contain_text("brystkræft", ignore_case=True)
    page.locator("#soegefelt").fill("qqqqww")
    expect(page.locator(".soeg-antal")).to_contain_text("Ingen sider med »qqqqww«")


def test_enter_leads_to_the_page_of_results(page: Page, address: str) -> None:
    page.goto(address + "om/privatliv/")
    page.locator("#soegefelt").fill("kateter")
    page.keyboard.press("Enter")
    expect(page).to_have_url(address + "soeg/?q=kateter")
    expect(page.locator("[data-soegeside] a").first).to_be_visible()


def test_the_search_stands_in_a_phone_s_width(browser: Browser, at_root: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(at_root)
    page.goto(at_root + "om/")
    page.locator("summary", has_text="Søg").tap()
    page.locator("#soegefelt").tap()
    page.locator("#soegefelt").fill("hjertestop")
    first = page.locator(".soeg-liste a").first
    expect(first).to_be_visible()
    box = first.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    context.close()


NARROW = """() => {
  const named = (nodes) => nodes.map((node) => node.outerHTML.slice(0, 80));
  const styled = (node) => /(auto|scroll)/.test(getComputedStyle(node).overflowX);
  const scrolls = (node) => node && node !== document.body && (styled(node) || scrolls(node.parentElement));
  return {
    // what sticks out without a frame of its own to scroll in is lost to the reader
    lost: named([...document.querySelectorAll("main *, header *")].filter((node) => {
      const box = node.getBoundingClientRect();
      return box.width && box.right > 321 && !scrolls(node.parentElement) && !node.closest(".skjult, .soeg-svar");
    })),
    unreached: named([...document.querySelectorAll("main *")].filter((node) =>
      styled(node) && node.scrollWidth > node.clientWidth + 1
      && !(node.tabIndex === 0 && (node.getAttribute("aria-label") || node.labels?.length)))),
    wide: Math.max(document.documentElement.scrollWidth - 320, 0),
  };
}"""


@pytest.mark.parametrize("path", TYPES)
def test_at_320_px_nothing_is_lost_and_what_scrolls_is_reached(look: Look, under_a_path: str, path: str) -> None:
    page = look(under_a_path + path, width=320, height=640)
    assert page.evaluate(NARROW) == {"lost": [], "unreached": [], "wide": 0}


@pytest.mark.parametrize("path", TYPES)
def test_the_page_is_complete_without_scripts(scriptless: Page, under_a_path: str, path: str) -> None:
    page = scriptless
    page.goto(under_a_path + path)
    expect(page.locator("h1")).to_be_visible()
    if path == "projekter/":
        assert page.locator("[data-kort] > li:visible").count() > 50
        expect(page.locator("[data-filtre]")).to_be_hidden()
        expect(page.locator("noscript p", has_text="Filtrene kræver scripts")).to_be_visible()
    if path == "soeg/":
        page.locator("main a[href$='/projekter/laering/']").first.click()
        expect(page.locator("h1")).to_have_text(content.sider(ROOT / "docs")["projekter/laering.md"].title)


def test_without_scripts_the_search_leads_to_the_list_of_pages(scriptless: Page, under_a_path: str) -> None:
    page = scriptless
    page.goto(under_a_path + "projekter/ward-247/")
    page.locator("#soegefelt").fill("hjertestop")
    page.get_by_role("button", name="Søg").click()
    expect(page.locator("noscript p", has_text="Søgningen kræver scripts")).to_be_visible()
    expect(page.locator("main").get_by_role("link", name="Alle projekter")).to_be_visible()


def test_the_first_tab_stop_leads_past_the_header(page: Page, at_root: str) -> None:
    page.goto(at_root + "projekter/ward-247/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Gå til indholdet")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_focus_can_be_seen_on_everything_one_can_reach(page: Page, at_root: str) -> None:
    page.goto(at_root + "projekter/?fase=drift")
    unseen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        unseen += page.evaluate("""() => {
            const node = document.activeElement, style = getComputedStyle(node), rect = node.querySelector("rect");
            const drawn = rect && parseFloat(getComputedStyle(rect).strokeWidth) >= 2;
            return style.outlineStyle !== "none" || drawn ? [] : [node.outerHTML.slice(0, 90)];
        }""")
    assert unseen == []


@pytest.mark.parametrize(("small", "title"), [(True, "Projekter"), (False, "AI-projekter")])
def test_a_missing_page_helps_in_any_depth(
    page: Page, at_sample: str, under_a_path: str, small: bool, title: str
) -> None:
    """It alone leads from the root of the host that the site is built for, since it is shown at any depth."""
    answer = page.goto((at_sample if small else under_a_path) + "projekter/findes/slet/ikke/")
    assert answer
    assert answer.status == 404
    expect(page.locator("h1")).to_have_text("Siden findes ikke")
    assert page.evaluate("getComputedStyle(document.querySelector('.top-inder')).display") == "flex"
    page.get_by_role("link", name="Alle AI-projekter").click()
    expect(page.locator("h1")).to_have_text(title)


@pytest.mark.parametrize(
    "slug", ["corti-hjertestop-112", "ai-mammo-brystkraeftscreening", "ward-247", "suh-tarmkraeft-ai"]
)
def test_a_project_prints_on_one_or_two_sheets(page: Page, at_root: str, slug: str) -> None:
    page.goto(f"{at_root}projekter/{slug}/")
    pdf = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) <= 2


def test_print_shows_the_text_and_nothing_to_click(page: Page, at_root: str) -> None:
    page.emulate_media(media="print")
    page.goto(at_root + "projekter/")
    expect(page.locator("[data-filtre]")).to_be_hidden()
    expect(page.locator(".soeg")).to_be_hidden()
    expect(page.locator("[data-kort] > li").first).to_be_visible()


def test_dark_follows_the_machine_without_scripts(browser: Browser, at_root: str) -> None:
    seen = {}
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme, java_script_enabled=False)
        page = context.new_page()
        page.goto(at_root)
        rgb = page.evaluate("getComputedStyle(document.body).backgroundColor")
        seen[scheme] = sum(map(int, re.findall(r"\d+", rgb)[:3]))
        context.close()
    assert seen["light"] > 600
    assert seen["dark"] < 150


def test_every_drawn_page_is_reachable_from_the_front(site: Path) -> None:
    """Follow links as a reader would; a page that no link leads to is lost."""
    seen, queue = set(), [site / "index.html"]
    while queue:
        page = queue.pop()
        if page in seen or not page.is_file():
            continue
        seen.add(page)
        for link in html.parse(str(page)).getroot().xpath("//a/@href"):
            target = link.split("#")[0].split("?")[0]
            if target and "://" not in target:
                queue.append((page.parent / target / "index.html").resolve())
    moved = {(site / one.fra / "index.html").resolve() for one in content.omdirigeringer(ROOT / "docs")}
    assert {p.resolve() for p in site.rglob("index.html")} - moved - seen == set()
    assert moved & seen == set(), "et link fører til en gammel adresse"


@pytest.mark.parametrize("scripts", [True, False])
def test_the_sections_stand_open_on_a_desk_and_fold_away_on_a_phone(
    browser: Browser, at_root: str, scripts: bool
) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(at_root)
    sections = page.get_by_role("navigation", name="Sektioner")
    assert sections.get_by_role("link").count() > 1
    expect(sections.get_by_text("Menu", exact=True)).to_be_hidden()
    page.set_viewport_size({"width": 360, "height": 740})
    expect(sections.get_by_role("link", name="Data og jura")).to_be_hidden()
    sections.get_by_text("Menu", exact=True).press("Enter")
    expect(sections.get_by_role("link", name="Data og jura")).to_be_visible()
    expect(sections.get_by_role("link", name="Netværket")).to_be_visible()
    context.close()


def test_a_page_that_is_not_in_the_menu_shows_the_way_to_it(page: Page, at_root: str) -> None:
    page.goto(at_root + "haandbog/skabeloner/dataplan/")
    way = page.get_by_role("navigation", name="Vejen hertil").get_by_role("link")
    there = [at_root, f"{at_root}haandbog/", f"{at_root}haandbog/skabeloner/"]
    assert way.evaluate_all("links => links.map(link => link.href)") == there
    way.last.click()
    expect(page).to_have_url(at_root + "haandbog/skabeloner/")
