"""The teaching modules: one shape, exercises that add up, a quiz that answers and keeps quiet, one sheet per slide."""

import re
from collections.abc import Iterator
from pathlib import Path

import axe
import pytest
from conftest import ROOT, Look
from lxml import html
from playwright.sync_api import Browser, Locator, Page, expect

FOLDER = ROOT / "docs/kompetencer/moduler"
MODULES = sorted(path.stem for path in FOLDER.glob("*.md") if path.stem != "index")
QUIZ = "kompetencer/moduler/hvad-er-ai/"
SLIDES = "kompetencer/moduler/laes-et-ai-studie-slides/"
HEADINGS = [
    "Kort fortalt",
    "Mål",
    "Sådan foregår det",
    "Det skal I vide",
    "Øvelse",
    "Tal om det",
    "Quiz",
    "Til underviseren",
    "Læs videre",
]


def read(site: Path, name: str) -> html.HtmlElement:
    return html.parse(str(site / "kompetencer/moduler" / name / "index.html")).getroot()


def under(page: html.HtmlElement, heading: str) -> list[html.HtmlElement]:
    """What stands between one heading of the page and the next of the same rank."""
    start = next(h for h in page.iter("h2") if h.text_content() == heading)
    found = []
    for node in start.itersiblings():
        if node.tag == "h2":
            break
        found.append(node)
    return found


def table(page: html.HtmlElement, heading: str, number: int = 0) -> list[list[str]]:
    """The cells of a table under a heading, without its head."""
    tables = [t for node in under(page, heading) for t in node.iter("table")]
    return [[cell.text_content().strip() for cell in row.iter("td")] for row in tables[number].iter("tr")][1:]


@pytest.mark.parametrize("name", MODULES)
def test_every_module_has_the_same_headings(site: Path, name: str) -> None:
    assert [h.text_content() for h in read(site, name).xpath("//article//h2[not(@class)]")] == HEADINGS[1:]


@pytest.mark.parametrize("name", MODULES)
def test_the_plan_takes_the_time_that_the_list_promises(site: Path, name: str) -> None:
    planned = sum(int(row[0]) for row in table(read(site, name), "Sådan foregår det"))
    listed = read(site, "").xpath(f"//tr[.//a[contains(@href, '{name}/')]]/td[2]")[0].text_content()
    assert listed == f"{planned} min."
    assert 30 <= planned <= 45


@pytest.mark.parametrize("name", MODULES)
def test_a_module_has_goals_a_made_up_exercise_and_a_folded_solution(site: Path, name: str) -> None:
    page = read(site, name)
    assert 3 <= len([li for node in under(page, "Mål") for li in node.iter("li")]) <= 4
    said = " ".join(node.text_content() for node in under(page, "Øvelse"))
    assert re.search(r"(fiktiv|opdigte)(t|e|de)?\b", said)
    assert [fold for node in under(page, "Øvelse") for fold in node.iter("details")]
    assert not page.xpath("//details[@class='loesning'][@open]")


def test_the_list_names_every_module_once_and_in_its_order(site: Path) -> None:
    links = read(site, "").xpath("(//table)[1]//td[1]/a/text()")
    assert [int(text.split()[1].rstrip(":")) for text in links] == list(range(1, len(MODULES) + 1))


# The quiz.


def right_answer(form: Locator) -> int:
    """The place of the answer that the page, unfolded, calls right."""
    answers = form.locator("[data-svar] > strong").all_text_contents()
    return next(place for place, text in enumerate(answers) if "Rigtigt" in text)


def test_the_quiz_answers_where_the_reader_is_and_counts_first_attempts(fresh: Page, at_root: str) -> None:
    asked: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url))
    fresh.goto(at_root + QUIZ)
    forms = fresh.locator("[data-spoergsmaal]")
    score = fresh.locator("[data-point]")
    expect(score).to_be_hidden()
    expect(forms.first.locator("details")).to_be_hidden()
    for number in range(forms.count()):
        form = forms.nth(number)
        right = right_answer(form)
        if number == 0:  # one wrong attempt, then the right answer
            form.get_by_role("radio").nth((right + 1) % 3).check()
            form.get_by_role("button").click()
            expect(form.get_by_role("status")).to_contain_text("Ikke rigtigt.")
            expect(form.locator("summary")).to_be_visible()
            expect(score).to_have_text(
                f"0 af 1 rigtige i første forsøg. Der er {forms.count() - 1} spørgsmål tilbage."
            )
        form.get_by_role("radio").nth(right).check()
        form.get_by_role("button").click()
        told = form.locator("[data-rigtigt] [data-fordi]").text_content()
        expect(form.get_by_role("status")).to_have_text(f"Rigtigt. {told}")
    expect(score).to_have_text(
        f"{forms.count() - 1} af {forms.count()} rigtige i første forsøg. Det var alle spørgsmål."
    )
    fresh.get_by_role("button", name="Prøv igen").click()
    expect(score).to_be_hidden()
    expect(forms.first.get_by_role("status")).to_be_empty()
    expect(forms.first.get_by_role("radio").first).to_be_focused()
    assert fresh.locator("input:checked").count() == 0
    assert [url for url in asked if not url.startswith(at_root + "assets/")] == [at_root + QUIZ]
    assert fresh.evaluate("localStorage.length + sessionStorage.length") == 0
    assert fresh.context.cookies() == []


def test_the_quiz_works_by_keyboard_alone(page: Page, at_root: str) -> None:
    page.goto(at_root + QUIZ)
    form = page.locator("[data-spoergsmaal]").first
    right = right_answer(form)
    form.get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    for _ in range(right):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(form.get_by_role("button")).to_be_focused()
    page.keyboard.press("Enter")
    expect(form.get_by_role("status")).to_contain_text("Rigtigt.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(form.locator("[data-svar]").first).to_be_visible()


def test_a_question_without_an_answer_asks_for_one(page: Page, at_root: str) -> None:
    page.goto(at_root + QUIZ)
    form = page.locator("[data-spoergsmaal]").first
    form.get_by_role("button").click()
    assert form.evaluate("node => node.matches(':has(input:invalid)')")
    expect(form.get_by_role("status")).to_be_empty()


def test_without_scripts_the_answers_unfold_and_nothing_can_be_sent(scriptless: Page, at_root: str) -> None:
    page = scriptless
    page.goto(at_root + QUIZ)
    forms = page.locator("[data-spoergsmaal]")
    assert page.locator("[data-quiz] button:visible").count() == 0
    form = forms.first
    form.get_by_role("radio").first.check()
    page.keyboard.press("Enter")
    assert page.url == at_root + QUIZ
    expect(form.locator("[data-svar]").first).to_be_hidden()
    form.locator("summary").click()
    assert form.locator("[data-svar]:visible").count() == form.get_by_role("radio").count()
    assert form.locator("[data-svar]", has_text="Rigtigt.").count() == 1
    expect(form.get_by_role("link").first).to_be_visible()


# The slides.


@pytest.fixture(scope="module")
def paper(browser: Browser, at_root: str) -> Iterator[Page]:
    page = browser.new_page(java_script_enabled=False)
    yield page
    page.close()


@pytest.mark.parametrize("name", MODULES)
def test_slides_print_one_to_a_sheet_on_its_side(paper: Page, at_root: str, name: str) -> None:
    paper.goto(f"{at_root}kompetencer/moduler/{name}-slides/")
    printed = paper.pdf(prefer_css_page_size=True)
    sheets = re.findall(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert len(sheets) == paper.locator(".slide").count() > 5
    assert all(float(width) > float(height) for width, height in sheets)


@pytest.mark.parametrize("name", MODULES)
def test_the_slides_show_the_module_s_own_goals_parts_and_questions(site: Path, name: str) -> None:
    page, slides = read(site, name), read(site, f"{name}-slides")
    shown = slides.xpath("//section[contains(@class, 'slide')]/h2/text()")
    parts = [
        h.text_content() for heading in ("Det skal I vide", "Øvelse") for h in under(page, heading) if h.tag == "h3"
    ]
    folded = page.xpath("//details[@class='loesning']/summary/text()")
    assert [h for h in shown if h not in folded] == ["Mål", *parts, "Tal om det"]
    assert set(folded) <= set(shown)
    assert not slides.xpath("//details[@class='loesning']")
    assert "{{" not in slides.text_content()


def test_the_module_and_its_slides_lead_to_each_other_and_search_finds_only_the_module(site: Path) -> None:
    page, slides = read(site, "hvad-er-ai"), read(site, "hvad-er-ai-slides")
    assert page.xpath("//article//a[contains(@href, 'hvad-er-ai-slides/')]")
    assert slides.xpath("//article//a[contains(@href, '/hvad-er-ai/')]")
    assert page.xpath("//article[@data-pagefind-body]")
    assert slides.xpath("//article[@data-pagefind-ignore]")


# Everyone.


@pytest.mark.parametrize("path", [QUIZ, "kompetencer/moduler/jura-paa-en-halv-time/", SLIDES])
def test_axe_finds_nothing(look: Look, at_root: str, path: str) -> None:
    page = look(at_root + path)
    for form in page.locator("[data-spoergsmaal]").all():
        form.get_by_role("radio").first.check()
        form.get_by_role("button").click()
    assert axe.findings(page) == []


@pytest.mark.parametrize("path", [QUIZ, SLIDES, "kompetencer/moduler/"])
def test_nothing_is_lost_at_320_px(look: Look, at_root: str, path: str) -> None:
    page = look(at_root + path, width=320, height=640)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 320
