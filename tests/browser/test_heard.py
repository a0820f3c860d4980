"""What a screen reader is told, and what Back brings back."""

import pytest
from conftest import Look
from playwright.sync_api import Browser, Page, expect

BUDGET, PREVALENCE, QUIZ = "samarbejde/budget/", "wiki/praediktive-vaerdier/", "kompetencer/moduler/grundforloeb/"
CATALOGUE, FORM, TEST = "projekter/", "bidrag/tilfoej-et-projekt/", "kompetencer/selvtest-dig/"
GUIDE, LIST = "dataadgang/guide-spor/", "haandbog/pilot/"
SAID = """() => {
  window.said = [];
  let read = false; // what stands in the page from the beginning is not spoken
  const observer = new MutationObserver((changes) => {
    if (!read) return;
    for (const { target } of changes) {
      const place = (target.nodeType === 1 ? target : target.parentElement).closest("[role=status]");
      if (place && place.textContent.trim()) window.said.push(place.textContent.replace(/\\s+/g, " ").trim());
    }
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  document.addEventListener("readystatechange", () => { observer.takeRecords(); read = true; }, { once: true });
}"""
SILENT = """() => [...document.querySelectorAll("[role=status]")].filter((node) =>
  node.closest("main") && !node.matches(".kopi-status, [data-kvittering], .proevet-status") && !node.checkVisibility()).map((node) => node.outerHTML)"""


@pytest.mark.parametrize("path", [BUDGET, PREVALENCE, CATALOGUE, FORM, TEST, GUIDE, LIST])
def test_what_will_speak_is_there_from_the_beginning(look: Look, at_root: str, path: str) -> None:
    page = look(at_root + path)
    expect(page.locator("main form[hidden]")).to_have_count(0)  # until its module has come, it has nothing to say
    assert page.evaluate(SILENT) == []


def test_a_sum_is_one_sentence_when_there_is_quiet(fresh: Page, at_root: str) -> None:
    fresh.add_init_script(f"({SAID})()")
    fresh.goto(at_root + BUDGET)
    spoken = fresh.locator("[data-talt]")
    expect(spoken).to_be_empty()
    fresh.get_by_label("Pilot: timer").fill("")
    fresh.get_by_label("Pilot: timer").press_sequentially("9000")
    expect(spoken).to_contain_text("I alt ")
    assert [text for text in fresh.evaluate("said") if "I alt" in text] == [spoken.inner_text()]


def test_nothing_speaks_before_the_reader_does_something(fresh: Page, at_root: str) -> None:
    fresh.add_init_script(f"({SAID})()")
    fresh.goto(at_root + BUDGET)
    expect(fresh.get_by_label("Pilot: timer")).to_be_visible()
    fresh.goto(at_root + CATALOGUE)
    expect(fresh.locator("[data-filtre]")).to_be_visible()
    assert fresh.evaluate("said") == []


def test_a_picture_of_links_has_no_loose_labels(look: Look, at_root: str) -> None:
    page = look(at_root + CATALOGUE)
    loose = page.locator(".billede svg:has(a) text.kolonne, .billede svg:has(a) text.raekke")
    assert loose.count() > 1
    assert loose.evaluate_all("nodes => nodes.filter((node) => node.ariaHidden !== 'true').length") == 0


def test_a_word_on_a_card_says_what_it_is_about_and_no_filter_finds_it(page: Page, at_root: str) -> None:
    page.goto(at_root + CATALOGUE)
    expect(page.locator("[data-kort] > li .kortfakta").first).to_contain_text("Fase: ")
    whole = page.locator("[data-kort] > li:not([hidden])").count()
    page.locator("[name=tekst]").fill("fase: ")
    assert page.locator("[data-kort] > li:not([hidden])").count() < whole


def test_a_field_of_the_form_says_its_help_that_it_is_required_and_its_fault(page: Page, at_root: str) -> None:
    page.goto(at_root + FORM)
    page.locator("[data-felt=fase] select").first.select_option("ide")
    field = page.locator("[data-felt=titel] [data-vaerdi]").first
    expect(field).to_have_attribute("aria-required", "true")
    described = str(field.get_attribute("aria-describedby")).split()
    assert len(described) > 1
    assert [name for name in described if page.locator(f"[id='{name}']").count() != 1] == []
    assert page.locator(f"[id='{described[0]}']").inner_text().strip()
    field.fill("x" * 101)
    field.press("Tab")
    expect(page.locator("form > [data-talt], section > [data-talt]")).to_contain_text("100")


def test_a_restored_tick_is_counted(page: Page, at_root: str) -> None:
    page.goto(at_root + LIST)
    boxes = page.locator("[data-tjekliste] input")
    boxes.first.check()
    expect(page.locator(".tjekliste-antal").first).to_contain_text("1 af ")
    page.route("**/*", lambda route: route.continue_())  # no page cache: the page is loaded anew
    page.goto(at_root + CATALOGUE)
    page.go_back()
    expect(boxes.first).to_be_checked()
    expect(page.locator(".tjekliste-antal").first).to_contain_text("1 af ")


def test_answers_come_back_with_their_result_and_a_reload_begins_clean(page: Page, at_root: str) -> None:
    page.goto(at_root + TEST)
    page.locator("[data-udsagn] input").first.check()
    page.goto(at_root + CATALOGUE)
    page.go_back()
    expect(page.locator("[data-udsagn] input").first).to_be_checked()
    expect(page.locator("[data-besvaret]")).to_contain_text("1 af ")
    page.reload()
    expect(page.locator("[data-udsagn] input").first).not_to_be_checked()
    expect(page.locator("[data-besvaret]")).to_contain_text("0 af ")


def test_an_address_with_any_mark_breaks_no_script(fresh: Page, at_root: str) -> None:
    faults: list[str] = []
    fresh.on("pageerror", lambda error: faults.append(str(error)))
    for mark in ("#1", "#%", "#a b", "#[x"):
        fresh.goto("about:blank")
        fresh.goto(at_root + CATALOGUE + mark)
        expect(fresh.locator("[data-filtre]")).to_be_visible()
    assert faults == []


def test_a_missing_module_leaves_no_hole_and_is_told(page: Page, at_root: str) -> None:
    page.route("**/projekt.regler.json", lambda route: route.abort())
    page.goto(at_root + FORM)
    expect(page.locator(".ff-mangler")).to_be_visible()
    assert page.locator("[data-projektformular]").evaluate("node => node.offsetHeight") == 0


def test_a_module_that_never_comes_is_told_by_the_page_itself(page: Page, at_root: str) -> None:
    page.route("**/formular.*.js", lambda route: route.abort())
    page.goto(at_root + FORM)
    page.evaluate("document.getAnimations().forEach((one) => one.finish())")
    expect(page.locator(".ff-mangler")).to_be_visible()
    assert page.locator("[data-projektformular]").evaluate("node => node.offsetHeight") == 0


def test_a_tooltip_goes_away_at_a_touch_elsewhere_and_is_not_copied_along(browser: Browser, at_root: str) -> None:
    with browser.new_context(has_touch=True) as touching:
        page = touching.new_page()
        page.goto(at_root + "wiki/kalibrering/")
        page.locator("a[data-om]").first.tap()
        expect(page.locator(".om-boks")).to_be_visible()
        page.locator("h1").dispatch_event("pointerdown", {"pointerType": "touch"})
        expect(page.locator(".om-boks")).to_have_count(0)
        page.locator("a[data-om]").nth(1).focus()
        expect(page.locator(".om-boks")).to_be_visible()
        page.keyboard.press("Control+a")
        page.keyboard.press("Control+c")
        expect(page.locator(".om-boks")).to_have_count(0)


@pytest.mark.parametrize("path", [BUDGET, PREVALENCE, CATALOGUE, FORM, TEST, GUIDE])
def test_no_field_makes_a_phone_zoom(look: Look, at_root: str, path: str) -> None:
    page = look(at_root + path, 390)
    small = page.evaluate(
        "[...document.querySelectorAll('main :is(input:not([type=checkbox], [type=radio]), select, textarea)')]"
        ".filter((node) => parseFloat(getComputedStyle(node).fontSize) < 16).map((node) => node.outerHTML)"
    )
    assert small == []


def test_a_closed_fold_is_open_on_paper(page: Page, at_root: str) -> None:
    page.emulate_media(media="print")
    for path in ("samarbejde/finansiering/", "samarbejde/hvem-hjaelper/"):
        page.goto(at_root + path)
        folded = page.locator("[data-kort] > li details:not([open])")
        assert folded.count() > 1
        assert (
            folded.evaluate_all("nodes => nodes.filter((node) => !node.lastElementChild.checkVisibility()).length")
            == 0
        )


def test_lists_without_dots_are_lists_to_safari_too(look: Look, at_root: str) -> None:
    for path in ("", CATALOGUE, GUIDE, "kompetencer/", LIST):
        lost = look(at_root + path).evaluate(
            "[...document.querySelectorAll('ul, ol')].filter((node) => !node.role && !node.closest('nav')"
            " && getComputedStyle(node).listStyleType === 'none').map((node) => node.className)"
        )
        assert lost == [], path


def test_where_the_machine_chooses_colours_one_section_is_marked(page: Page, at_root: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(at_root + CATALOGUE)
    marks = page.locator(".sektioner a").evaluate_all(
        "nodes => nodes.filter((node) => node.checkVisibility())"
        ".map((node) => [getComputedStyle(node).borderBottomColor, node.hasAttribute('aria-current')])"
    )
    here = {colour for colour, current in marks if current}
    assert len(here) == 1
    assert here.isdisjoint(colour for colour, current in marks if not current)
