"""A department's answers are brought together in the page, and leave it as one file without names."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, asset
from playwright.sync_api import Browser, Page, expect

from macros import content
from macros.views.competences import FEWEST

SHEET, ME = "kompetencer/saml-svar/", "kompetencer/selvtest-dig/"
KNOWN = {"roles": ["bruger", "leder"], "statements": ["a-1", "a-2", "b-1"], "values": ["1", "2", "3", "4", "v"]}
COPY, SAVE, SEND = (
    "Kopiér svar til afdelingen",
    "Gem svar som fil",
    "Gem som fil til netværket",
)  # the scripts' buttons
SHOWN = "({ counts, ...rest }) => ({ ...rest, counts: Object.fromEntries(counts) })"


@pytest.fixture
def counting(page: Page, site: Path, at_root: str) -> Callable[..., Any]:
    """Runs a line of script over the arithmetic of the page: `m` is the module, `a` what is given."""
    page.goto(at_root)
    script = asset(site, "samlregn.js")

    def run(code: str, *given: object) -> Any:
        return page.evaluate(
            f"async ([at, ...a]) => {{ const m = await import(at); return {code}; }}", [script, *given]
        )

    return run


def test_answers_are_counted_whether_they_come_as_codes_or_links(counting: Callable[..., Any]) -> None:
    told = counting(
        f"({SHOWN})(m.gather(a[0], a[1]))",
        ["Hej\nbruger!a-1_3!b-1_v\n", "Se https://x.dk/test/#svar=alle!a-1_3!a-2_1 tak"],
        KNOWN,
    )
    assert told["counts"] == {"a-1": [0, 0, 2, 0, 0], "a-2": [1, 0, 0, 0, 0], "b-1": [0, 0, 0, 0, 1]}
    assert (told["people"], told["alike"], told["lost"], told["files"]) == (2, 0, 0, 0)


def test_the_same_answers_twice_and_unknown_statements_are_told(counting: Callable[..., Any]) -> None:
    told = counting(f"({SHOWN})(m.gather(a[0], a[1]))", ["alle!a-1_3\nalle!a-1_3\nalle!old-1_2!a-1_4!a-1_9"], KNOWN)
    assert told["counts"]["a-1"] == [0, 0, 2, 1, 0]
    assert (told["people"], told["alike"], told["lost"]) == (3, 1, 1)
    assert counting("m.gather(['ingen svar her'], a[0]).people", KNOWN) == 0


def test_a_statement_that_few_have_answered_is_not_told(counting: Callable[..., Any]) -> None:
    text = "\n".join(["bruger!a-1_1!a-2_2"] * (FEWEST - 1) + ["leder!a-1_4"])
    told = counting("[...m.enough(m.gather([a[0]], a[1]).counts, a[2]).keys()]", text, KNOWN, FEWEST)
    assert told == ["a-1"]


@pytest.mark.parametrize(
    ("rows", "mean"),
    [([[1, 0, 0, 1, 7]], 2.5), ([[0, 0, 0, 0, 3]], None), ([], None), ([[2, 0, 0, 0, 0], [0, 1, 0, 0, 0]], 1.3)],
)
def test_a_mean_counts_numbers_only(counting: Callable[..., Any], rows: list[list[int]], mean: float | None) -> None:
    assert counting("m.mean(a[0], a[1])", rows, KNOWN["values"]) == mean


def test_the_files_of_departments_are_added_up(counting: Callable[..., Any]) -> None:
    code = (
        "(() => { const counts = new Map([['a-1', [1, 2, 0, 3, 0]]]);"
        " const rows = m.fileRows(counts, 6, a[0], 'B; \"x\"', () => 'Jeg kan; det');"
        " const cell = (text) => '\"' + text.replaceAll('\"', '\"\"') + '\"';"
        " const file = '\ufeff' + rows.map((row) => row.map((text, at) => at ? cell(text) : text).join(';')).join('\\n');"
        f" return ({SHOWN})(m.gather([file, file, 'alle!a-1_2'], a[0])); }})()"
    )
    told = counting(code, KNOWN)
    assert told["counts"] == {"a-1": [2, 5, 0, 6, 0], "a-2": [0] * 5, "b-1": [0] * 5}
    assert (told["people"], told["files"]) == (13, 2)


def test_the_lowest_statements_come_first(counting: Callable[..., Any]) -> None:
    code = "m.lowest(new Map(a[0]), a[1], 2).map(({ id }) => id)"
    rows = [["a-1", [0, 0, 5, 0, 0]], ["a-2", [5, 0, 0, 0, 0]], ["b-1", [0, 5, 0, 0, 0]], ["c-1", [0, 0, 0, 0, 5]]]
    assert counting(code, rows, KNOWN["values"]) == ["a-2", "b-1"]


def test_a_department_goes_from_answers_to_one_file_without_names(browser: Browser, at_root: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"], accept_downloads=True)
    page = context.new_page()
    page.set_default_timeout(10_000)
    test = content.selvtest(ROOT / "docs")["dig"]
    first = test.omraader[0].udsagn
    page.goto(at_root + ME)
    page.get_by_label(test.felter[0]).fill("Hemmelig")
    for statement, value in zip(first, "1234", strict=False):
        page.locator(f'input[name="{statement.id}"][value="{value}"]').check()
    page.get_by_role("button", name=COPY).click()
    expect(page.locator(".kopi-status")).to_contain_text("kopieret")
    code = str(page.evaluate("navigator.clipboard.readText()"))
    with page.expect_download() as saved:
        page.get_by_role("button", name=SAVE).click()
    assert "Hemmelig" not in code
    assert Path(saved.value.path()).read_text(encoding="utf-8").strip() == code

    page.goto(at_root + SHEET)
    lines = page.get_by_label("Sæt svarene ind")
    lines.fill("\n".join([code] * (FEWEST - 1)))
    expect(page.locator("[data-laest]")).to_contain_text(f"når mindst {FEWEST} har svaret")
    expect(page.get_by_role("button", name=SEND)).to_be_hidden()
    page.get_by_label("vælg de filer").set_input_files(saved.value.path())
    row = page.locator(f'[data-linje="{first[0].id}"]')
    expect(row.locator("td")).to_have_text([str(FEWEST), "0", "0", "0", "0", str(FEWEST)])
    page.get_by_label("Afdeling og måned").fill("=1+1; Test")
    with page.expect_download() as sent:
        page.get_by_role("button", name=SEND).click()
    file = Path(sent.value.path())
    told = file.read_text(encoding="utf-8-sig")
    assert '"\'=1+1; Test"' in told
    assert [line.split(";")[0] for line in told.splitlines()[3:]] == [one.id for one in first]
    page.get_by_role("button", name="Ryd alt").click()
    expect(row.locator("td").first).to_be_empty()
    page.get_by_label("vælg de filer").set_input_files([file])
    expect(row.locator("td").first).to_have_text(str(FEWEST))
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    context.close()


def test_without_scripts_it_is_a_sheet_for_a_pen(scriptless: Page, at_root: str) -> None:
    page = scriptless
    page.goto(at_root + SHEET)
    statements = [one for area in content.selvtest(ROOT / "docs")["dig"].omraader for one in area.udsagn]
    expect(page.locator("[data-linje]:visible")).to_have_count(len(statements))
    expect(page.locator("[data-linje] td:not(:empty)")).to_have_count(0)
    expect(page.locator("textarea")).to_be_hidden()
    expect(page.locator("noscript p")).to_be_visible()
