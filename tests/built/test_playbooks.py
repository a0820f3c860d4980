"""AI in use: playbooks, ten minutes with a proof that nobody keeps, sheets for the wall, ways in by profession."""

import re
from pathlib import Path

import pytest
from conftest import ROOT, Look
from lxml import html
from playwright.sync_api import Page, expect
from test_handouts import codes, printed

from macros import content
from macros.registers import playbooks

DOCS = ROOT / "docs"
KINDS = content.brug(DOCS)
UNITS = [playbooks.unit(name).removesuffix(".md") + "/" for name in KINDS]
SHEETS = {sheet.removesuffix(".md") + "/": page for page, sheet in playbooks.sheets(DOCS).items()}
UNIT = UNITS[0]
NAME = "Prøve Prøvesen"


def read(site: Path, address: str) -> html.HtmlElement:
    return html.parse(str(site / address / "index.html")).getroot()


def words(node: html.HtmlElement) -> str:
    return " ".join(node.text_content().split())


def headings(page: html.HtmlElement) -> list[str]:
    return [words(h) for h in page.xpath("//article//h2[not(@class)]")]


@pytest.mark.parametrize("name", KINDS)
def test_a_playbook_begins_with_before_during_and_after(site: Path, name: str) -> None:
    page = read(site, f"i-brug/{name}")
    assert headings(page)[:3] == ["Før", "Imens", "Bagefter"]
    told = {words(li) for li in page.xpath("//div[@class='tider']//li")}
    assert told == {*KINDS[name].foer, *KINDS[name].imens, *KINDS[name].bagefter}


@pytest.mark.parametrize("name", KINDS)
def test_a_playbook_cites_its_law_and_dates_what_was_read(site: Path, name: str) -> None:
    page = read(site, f"i-brug/{name}")
    law = page.xpath("//h2[.='Loven']/following-sibling::ul[1]/li")
    assert [bool(li.xpath(".//a[contains(@href,'lovregister')]")) for li in law] == [True] * len(KINDS[name].lov)
    shown = page.xpath("//h2[.='Vist og ikke vist']/following-sibling::ul[1]/li")
    assert [bool(re.search(r", læst \d+\. \w+ \d{4}\.$", words(li))) for li in shown] == [True] * len(
        KINDS[name].vist
    )
    assert "](" not in words(page.xpath("//article")[0])


def test_each_system_in_use_is_of_a_kind_and_the_page_of_the_kind_names_it(site: Path) -> None:
    for slug in playbooks.used(content.projekter(DOCS)):
        kinds = playbooks.of_project(DOCS, slug)
        assert kinds, f"{slug} hører ikke til en slags værktøj; ret 'projekter' i en fil i docs/i-brug"
        for name in kinds:
            assert read(site, f"i-brug/{name}").xpath(f"//article//a[contains(@href,'projekter/{slug}/')]")


def test_projects_are_found_by_use_and_technique_and_by_name() -> None:
    (model,) = {type(brug.projekter) for brug in KINDS.values()}
    empty = model()
    projekter = {slug: p for slug, p in content.projekter(DOCS).items() if isinstance(p.teknik, list)}
    (one, p), (other, _), *_ = projekter.items()
    both = empty.model_copy(update={"anvendelse": p.anvendelse, "teknik": p.teknik})
    assert set(playbooks.chosen(empty.model_copy(update={"ogsaa": [other]}), projekter)) == {other}
    assert one in playbooks.chosen(both, projekter)
    assert one not in playbooks.chosen(both.model_copy(update={"ikke": [one]}), projekter)
    assert playbooks.chosen(both.model_copy(update={"teknik": []}), projekter) == {}


@pytest.mark.parametrize("path", UNITS)
def test_a_unit_has_three_screens_a_case_and_five_questions(site: Path, path: str) -> None:
    page = read(site, path)
    assert len(page.xpath("//section[@class='skaerm']")) == 3
    case, quiz = page.xpath("//div[@data-quiz]")
    assert [len(part.xpath(".//form")) for part in (case, quiz)] == [1, 5]
    assert all(words(li) for li in page.xpath("//li[@data-svar]//*[@data-fordi]"))


def test_another_text_has_another_edition() -> None:
    brug = next(iter(KINDS.values()))
    unit = brug.ti_minutter.model_copy(update={"minutter": brug.ti_minutter.minutter - 1})
    assert playbooks.edition(brug) == playbooks.edition(brug.model_copy())
    assert playbooks.edition(brug) != playbooks.edition(brug.model_copy(update={"ti_minutter": unit}))


# each question answered first wrong, then right; and what is said there
ANSWERED = """(forms) => forms.map((form) => [false, true].map((right) => {
  const button = form.querySelector("button");
  if (!button.checkVisibility() || button.disabled) return "";
  const place = [...form.querySelectorAll("[data-svar]")].findIndex((one) => "rigtigt" in one.dataset === right);
  form.querySelectorAll("input[type=radio]")[place].click();
  button.click();
  return form.querySelector("[role=status]").textContent.split(".")[0];
}))"""


@pytest.mark.parametrize("path", UNITS)
def test_every_question_of_a_unit_answers_where_the_reader_is(page: Page, at_root: str, path: str) -> None:
    page.goto(at_root + path)
    forms = page.locator("[data-spoergsmaal]")
    assert forms.evaluate_all(ANSWERED) == [["Ikke rigtigt", "Rigtigt"]] * forms.count()
    expect(page.locator("[data-point]").last).to_contain_text("Det var alle spørgsmål.")


def test_the_proof_is_made_by_keyboard_printed_alone_and_kept_nowhere(fresh: Page, at_root: str) -> None:
    asked: list[str] = []
    fresh.add_init_script("window.print = () => { window.printed = true; }")
    fresh.goto(at_root + UNIT)
    fresh.on("request", lambda request: asked.append(request.url))
    fresh.get_by_label("Dit navn").focus()
    fresh.keyboard.type(NAME)
    fresh.keyboard.press("Enter")
    fresh.keyboard.press("Tab")
    fresh.keyboard.press("ArrowDown")
    fresh.keyboard.press("Tab")
    expect(fresh.get_by_role("button", name="Udskriv beviset")).to_be_focused()
    fresh.keyboard.press("Enter")
    proof = fresh.locator(".bevisark")
    expect(proof).to_contain_text(NAME)
    assert fresh.locator("[data-vis=dato], [data-vis=faggruppe]").filter(has_text=re.compile("^$")).count() == 0
    assert fresh.evaluate("window.printed") is True
    assert fresh.url == at_root + UNIT
    assert asked == []
    kept = "[document.cookie, localStorage.length, sessionStorage.length]"
    assert fresh.evaluate(kept) == ["", 0, 0]
    fresh.emulate_media(media="print")
    assert fresh.locator("article > *:visible").count() == 1
    assert printed(fresh) == 1
    fresh.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert fresh.locator("article > *:visible").count() > 1
    fresh.reload()
    expect(fresh.locator(".bevisark")).not_to_contain_text(NAME)


def test_without_scripts_a_unit_is_a_sheet_with_room_for_a_name(scriptless: Page, at_root: str) -> None:
    page = scriptless
    page.goto(at_root + UNIT)
    expect(page.locator("[data-felter]")).to_be_hidden()
    expect(page.locator(".bevisark dd[data-vis=navn]")).to_have_css("border-bottom-style", "solid")
    expect(page.locator(".skaerm").last).to_be_visible()
    assert page.locator("[data-spoergsmaal] summary:visible").count() == page.locator("[data-spoergsmaal]").count()


@pytest.mark.parametrize("path", SHEETS)
def test_a_sheet_for_staff_prints_on_one_page_and_leads_a_telephone_on(
    look: Look, under_a_path: str, path: str
) -> None:
    page = look(under_a_path + path)
    assert printed(page) == 1, f"arket om {SHEETS[path]} er for langt"
    (code,) = codes(page)
    assert code.text == "http://127.0.0.1/ai-wiki/" + SHEETS[path].removesuffix("md").removesuffix(".") + "/"


def test_a_sheet_says_what_the_record_lacks_and_whom_to_ask(site: Path) -> None:
    for path, page in SHEETS.items():
        if page.startswith("projekter/"):
            blanks = read(site, path).xpath("//div[@class='ark']//*[@class='ikke-oplyst']")
            assert blanks, path
            assert all(": Spørg " in words(blank) for blank in blanks), path


def test_a_profession_reaches_its_three_things_from_its_own_page(site: Path) -> None:
    index = read(site, "i-brug")
    for word in playbooks.professions(DOCS):
        assert index.xpath(f"//article//a[contains(@href,'for/{word.id}/')]")
        page = read(site, f"i-brug/for/{word.id}")
        assert headings(page)[:3] == ["I brug omkring dig", "Det skal og må du", "Ti minutter"]
        links = page.xpath("//section[h2='Ti minutter']//a/@href")
        assert len(links) == len(playbooks.written_for(DOCS, word.id))
        for link in links:
            address, _, anchor = link.partition("#")
            there = (site / "i-brug/for" / word.id / address).resolve()
            assert html.parse(str(there / "index.html")).xpath(f"//*[@id='{anchor}']")


def test_the_plan_for_the_leader_lists_every_unit_with_its_edition(site: Path) -> None:
    rows = [words(tr) for tr in read(site, "haandbog/skabeloner/faerdighedsplan").xpath("//tr")]
    for brug in KINDS.values():
        assert [row for row in rows if row.startswith(brug.navn) and playbooks.edition(brug) in row]
