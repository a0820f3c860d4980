"""A shared address keeps its meaning when what it is about changes places, and says so when it can't."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, asset
from lxml import html
from playwright.sync_api import Page, Route, expect

from macros import content
from macros.models import Guide

GUIDES = content.guider(ROOT / "docs")
BUDGET, TEST, LIST = "samarbejde/budget/", "kompetencer/selvtest-dig/", "haandbog/data/"
DANISH, ENGLISH = ".adressebesked [lang=da]", ".adressebesked [lang=en]"


def guide_page(name: str) -> str:
    page = next((ROOT / "docs").glob(f"**/guide-{name}.md"))
    return page.relative_to(ROOT / "docs").with_suffix("").as_posix() + "/"


def moved(page: Page, address: str, change: Callable[[html.HtmlElement], None]) -> None:
    """From now on the page at the address is served as it would be after an editor's change."""

    def serve(route: Route) -> None:
        answer = route.fetch()
        tree = html.document_fromstring(answer.body())
        change(tree)
        route.fulfill(response=answer, body=html.tostring(tree, doctype="<!doctype html>"))

    page.route(lambda url: url.split("#")[0] == address, serve)


def backwards(*lists: str) -> Callable[[html.HtmlElement], None]:
    """The children of every such list in the opposite order."""

    def change(tree: html.HtmlElement) -> None:
        for path in lists:
            for parent in tree.xpath(path):
                parent[:] = list(reversed(parent))

    return change


def without(path: str) -> Callable[[html.HtmlElement], None]:
    """What the path finds is no longer there."""

    def change(tree: html.HtmlElement) -> None:
        for node in tree.xpath(path):
            node.drop_tree()

    return change


def opened(page: Page, address: str) -> None:
    """The address as one who got it opens it: nothing of an earlier visit is left."""
    page.goto("about:blank")
    page.goto(address)


def longest(guide: Guide) -> list[str]:
    return max((case.svar for case in guide.eksempler), key=len)


# guides


@pytest.mark.parametrize("name", sorted(GUIDES))
def test_a_guide_with_its_answers_in_another_order_shows_the_same_outcome(
    page: Page, at_root: str, name: str
) -> None:
    guide, address = GUIDES[name], at_root + guide_page(name)
    case = max(guide.eksempler, key=lambda one: len(one.svar))
    moved(page, address, backwards("//ul[@class='svar']"))
    opened(page, f"{address}#{name}={'.'.join(case.svar)}")
    shown = page.locator("[data-guide] section:not([hidden])")
    expect(shown).to_have_attribute("data-udfald", case.udfald)
    expect(page.locator("[data-vej] li")).to_have_count(len(case.svar))
    expect(page.locator(".adressebesked")).to_be_hidden()


@pytest.mark.parametrize("name", sorted(GUIDES))
def test_the_order_of_answers_in_the_file_decides_no_way(name: str) -> None:
    guide = GUIDES[name]
    steps = {key: step.model_copy(update={"svar": step.svar[::-1]}) for key, step in guide.trin.items()}
    turned = guide.model_copy(update={"trin": steps})
    assert [turned.walk(case.svar) for case in guide.eksempler] == [case.udfald for case in guide.eksempler]


def test_an_answer_that_is_gone_stops_the_guide_where_it_was_right_and_says_so(page: Page, at_root: str) -> None:
    guide, address = GUIDES["spor"], at_root + guide_page("spor")
    way = longest(guide)
    moved(page, address, without(f"//a[@data-svar='{way[1]}']/.."))
    opened(page, f"{address}#spor={'.'.join(way)}")
    here = next(answer.til for step in guide.trin.values() for answer in step.svar if answer.id == way[0])
    expect(page.locator("[data-guide] section:not([hidden])")).to_have_id(f"spor-{here}")
    expect(page.locator(DANISH)).to_contain_text("ikke findes her mere")
    expect(page.locator(ENGLISH)).to_contain_text("no longer here")
    page.locator("[data-guide] section:not([hidden]) [data-svar]").first.click()
    expect(page.locator(".adressebesked")).to_be_hidden()
    expect(page).to_have_url(re.compile(rf"#spor={way[0]}\.[a-z0-9-]+$"))


@pytest.mark.parametrize("old", ["2.1.1", "9", "2"])
def test_an_old_link_with_numbers_says_that_the_questions_have_changed(page: Page, at_root: str, old: str) -> None:
    opened(page, f"{at_root}{guide_page('spor')}#spor={old}")
    expect(page.locator("[data-guide] section:not([hidden])")).to_have_id(f"spor-{next(iter(GUIDES['spor'].trin))}")
    expect(page.locator(DANISH)).to_contain_text("Spørgsmålene er ændret")
    expect(page.locator(ENGLISH)).to_contain_text("questions have changed")


LEADS = [
    ([], ["a", ""]),
    (["a-ja", "b-nej"], ["x", ""]),
    (["a-mangler", "b-nej"], ["y", ""]),  # a gap on the way leads to the outcome for gaps
    (["a-ja", "a-ja"], ["b", "unknown"]),
    (["constructor"], ["a", "unknown"]),
    (["1", "2"], ["a", "old"]),
    (["a-ja", "b-nej", "b-nej"], ["x", "unknown"]),
]


def test_where_names_lead(page: Page, site: Path, at_root: str) -> None:
    guide = {
        "start": "a",
        "trin": {
            "a": [{"id": "a-ja", "til": "b"}, {"id": "a-mangler", "til": "b", "mangler": "aftalen"}],
            "b": [{"id": "b-nej", "til": "x"}],
        },
        "medMangler": {"x": "y"},
    }
    page.goto(at_root)
    found = page.evaluate(
        f"async ([guide, all]) => {{ const {{ walk }} = await import('{asset(site, 'guideregn.js')}');"
        " return all.map((names) => walk(guide, names)).map(({ here, lost }) => [here, lost]); }",
        [guide, [names for names, _ in LEADS]],
    )
    assert found == [leads for _, leads in LEADS]


# the budget


def test_a_budget_with_its_lines_in_another_order_keeps_every_number(page: Page, at_root: str) -> None:
    address = at_root + BUDGET
    page.goto(address)
    page.get_by_label("Klinisk tid: timer").fill("999")
    expect(page).to_have_url(re.compile("999"))
    shared, said = page.url, page.locator("[data-svar]").inner_text()

    def turned(tree: html.HtmlElement) -> None:
        place = tree.xpath("//*[@data-budgetregner]")[0]
        example = content.budget(ROOT / "docs")
        parts = ("poster", "usikkerhed", "betalere")
        other = example.model_copy(update={part: getattr(example, part)[::-1] for part in parts})
        place.set("data-budget", other.model_dump_json())

    moved(page, address, turned)
    opened(page, shared)
    expect(page.get_by_label("Klinisk tid: timer")).to_have_value("999")
    expect(page.locator("[data-svar]")).to_have_text(said)
    expect(page.locator(".adressebesked")).to_be_hidden()


@pytest.mark.parametrize(
    ("mark", "says"),
    [
        ("450_5_2!60_0_1_1!200_0_1_2", "Posterne er ændret"),
        ("450_5_2!nedlagt-post_60_0_middel_drift", "ikke findes i budgettet"),
        ("450_5_2!pilot_60_0_middel_nedlagt", "ikke findes i budgettet"),
        ("vrøvl", "ikke findes i budgettet"),
    ],
)
def test_a_budget_that_cannot_be_placed_shows_the_example_and_says_so(
    page: Page, at_root: str, mark: str, says: str
) -> None:
    opened(page, f"{at_root}{BUDGET}#budget={mark}")
    expect(page.locator(DANISH)).to_contain_text(says)
    expect(page.locator(ENGLISH)).to_contain_text("The example is shown")
    expect(page.locator("[data-eksempel]")).to_be_visible()
    page.get_by_label("Pilot: timer").fill("7")
    expect(page.locator(".adressebesked")).to_be_hidden()


def test_lines_that_have_come_since_are_nothing_and_are_told_of(page: Page, at_root: str) -> None:
    opened(page, f"{at_root}{BUDGET}#budget=450_5_2!pilot_10_0_middel_drift")
    expect(page.get_by_label("Pilot: timer")).to_have_value("10")
    expect(page.locator("tr[data-ialt] td").nth(1)).to_have_text("4.500")
    expect(page.locator(DANISH)).to_contain_text("flere poster")


# the self-assessment


def test_a_self_assessment_with_its_statements_in_another_order_keeps_every_answer(page: Page, at_root: str) -> None:
    address = at_root + TEST
    mark = "bruger!forstaa-1_3!forstaa-2_v"
    moved(page, address, backwards("//section[@data-omraade]", "//div[@class='selvtest-valg']"))
    opened(page, f"{address}#svar={mark}")
    checked = page.locator("[data-udsagn] input:checked")
    expect(checked).to_have_count(2)
    assert dict(checked.evaluate_all("boxes => boxes.map(box => [box.name, box.value])")) == {
        "forstaa-1": "3",
        "forstaa-2": "v",
    }
    expect(page.locator(".adressebesked")).to_be_hidden()


@pytest.mark.parametrize(
    ("mark", "given", "says"),
    [
        ("bruger.33" + "-" * 18, 0, "Udsagnene er ændret"),
        ("bruger!forstaa-1_3!nedlagt_2", 1, "ikke findes i testen"),
        ("konge!forstaa-1_3", 1, "ikke findes i testen"),
        ("bruger!forstaa-1_<b>", 0, "ikke findes i testen"),
    ],
)
def test_answers_that_cannot_be_placed_are_told_of(
    page: Page, at_root: str, mark: str, given: int, says: str
) -> None:
    opened(page, f"{at_root}{TEST}#svar={mark}")
    expect(page.locator("[data-udsagn] input:checked")).to_have_count(given)
    expect(page.locator(DANISH)).to_contain_text(says)
    expect(page.locator(ENGLISH)).to_be_visible()


# checklists and filters name what they mean


def test_ticks_keep_their_steps_in_another_order_and_a_step_that_is_gone_is_told_of(page: Page, at_root: str) -> None:
    address = at_root + LIST
    page.goto(address)
    first = page.locator("[data-tjekliste] input").first.get_attribute("value")
    moved(page, address, backwards("//*[@data-tjekliste]//*[li]"))
    opened(page, f"{address}#kryds={first}")
    expect(page.locator("[data-tjekliste] input:checked")).to_have_value(str(first))
    expect(page.locator(".adressebesked")).to_be_hidden()
    opened(page, f"{address}#kryds={first},nedlagt")
    expect(page.locator(DANISH)).to_contain_text("ikke står på listen mere")


def test_a_filter_that_is_gone_is_told_of_until_the_reader_chooses(page: Page, at_root: str) -> None:
    opened(page, f"{at_root}projekter/?fase=nedlagt")
    expect(page.locator(DANISH)).to_contain_text("filter, som ikke findes mere")
    page.locator("[name=tekst]").fill("a")
    expect(page.locator(".adressebesked")).to_be_hidden()
    facet = page.locator("[data-filtre] input[type=checkbox]").first
    opened(page, f"{at_root}projekter/?{facet.get_attribute('name')}={facet.get_attribute('value')}")
    expect(page.locator("[data-filtre] input:checked")).to_have_count(1)
    expect(page.locator(".adressebesked")).to_be_hidden()
