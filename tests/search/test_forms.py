"""The pure parts of the search in the browser: the forms of words, and the sets of projects that are asked for."""

import re
from typing import Any

import pytest
from conftest import ROOT, asset
from playwright.sync_api import Page, expect

from macros.search import kinds, marks
from macros.text import signs


def call(page: Page, at: str, script: str, code: str, *given: Any) -> Any:
    """What an expression gives, where `m` is a script of the small site and `a` is what is given."""
    if page.url != f"{at}om/":
        page.goto(f"{at}om/")
    return page.evaluate(
        f"async ([address, ...a]) => {{ const m = await import(address); return {code}; }}", [script, *given]
    )


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("a\u030arsag", ["årsag"]),
        ("A\u030arhus og ø", ["århus", "og", "ø"]),
        ("sund\u00adheds\u200bdata", ["sundhedsdata"]),
        ("e\ufb03cient \ufb01l", ["efficient", "fil"]),
        ("\ufeffpatient\u2060", ["patient"]),
        ("sundhed.dk", ["sundhed.dk"]),
        ("BETA.HEALTH-prisen", ["beta.health-prisen"]),
        ("slut. Ny sætning", ["slut", "ny", "sætning"]),
        ("nr. 2.1 og v1.2", ["nr", "2", "1", "og", "v1", "2"]),
        ("§ 42 d, stk. 2", ["42d", "stk", "2"]),
    ],
)
def test_a_text_is_read_as_it_is_seen(
    window: Page, sample_site: Any, at_sample: str, typed: str, words: list[str]
) -> None:
    assert call(window, at_sample, asset(sample_site, "ordform.js"), "m.tokens(a[0])", typed) == words


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("a\u030arsag", "årsag"),
        ("sund&shy;heds\u200bdata", "sundhedsdata"),
        ("e\ufb03cient", "efficient"),
        ("&#60;p&#62;", "&#60;p&#62;"),
    ],
)
def test_what_is_indexed_is_what_is_seen(written: str, seen: str) -> None:
    assert signs.as_seen(written) == seen
    page = marks.read(f'<html lang="da"><article data-pagefind-body><h1>{written}</h1></article>')
    assert page
    assert f"<h1>{seen}</h1>" in page.article


@pytest.mark.parametrize("unseen", ["\u00ad", "\u200b", "\ufeff"])
def test_a_list_is_narrowed_by_what_is_seen(page: Page, at_sample: str, unseen: str) -> None:
    page.goto(f"{at_sample}projekter/")
    title = page.locator("[data-kort] > li a").first.inner_text()
    page.locator("[name=tekst]").fill(unseen.join(title))
    expect(page.locator("[data-kort] > li:visible a").first).to_have_text(title)


SETS = {
    "side": "projekter/",
    "ord": ["projekt", "projekter", "kører"],
    "emner": ["AI", "afdeling"],
    "vaerdier": [
        {"felt": "fase", "id": "pilot", "navn": "Pilot", "kaldes": ["Pilot"], "ogsaa": ["pilot"]},
        {"felt": "fase", "id": "drift", "navn": "I drift", "kaldes": ["I drift"], "ogsaa": ["drift"]},
        {
            "felt": "speciale",
            "id": "oejne",
            "navn": "Øjensygdomme",
            "kaldes": ["Øjensygdomme"],
            "ogsaa": ["øjensygdomme"],
        },
        {"felt": "speciale", "id": "psyk", "navn": "Psykiatri", "kaldes": ["Psykiatri"], "ogsaa": ["psykiatri"]},
        {
            "felt": "speciale",
            "id": "radiologi",
            "navn": "Radiologi",
            "kaldes": ["Radiologi", "Røntgen og skanning"],
            "ogsaa": ["radiologi", "røntgen", "skanning"],
        },
        {
            "felt": "hospitaler",
            "id": "herlev",
            "navn": "Herlev Hospital",
            "kaldes": ["Herlev Hospital"],
            "ogsaa": ["herlev"],
        },
        {
            "felt": "hospitaler",
            "id": "rhp",
            "navn": "Regionens Psykiatri",
            "kaldes": ["Regionens Psykiatri"],
            "ogsaa": ["psykiatri"],
        },
    ],
}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("hvilke øjenprojekter er i pilot", ["pilot", "oejne"]),
        ("hvilke røntgenprojekter er i drift", ["drift", "radiologi"]),
        ("psykiatrien: hvad kører der af AI", ["psyk"]),
        ("Herlev AI", ["herlev"]),
        ("projekter i drift på herlev", ["drift", "herlev"]),
        ("psykiatri", ["psyk"]),
        ("AI på øjenafdelingen", ["oejne"]),
        ("projekter på synscentret", ["oejne"]),  # another word for the same
        ("drevne projekter", []),
        ("pilot", []),  # a page of the handbook
        ("hvordan kommer projekter i pilot", []),  # and it asks for more than projects
        ("sundhedsdata i psykiatrien", []),
        ("projekter", []),
    ],
)
def test_a_set_of_projects_is_asked_for_when_nothing_else_is(
    window: Page, sample_site: Any, at_sample: str, typed: str, found: list[str]
) -> None:
    fill = "new Set(['hvilke', 'er', 'i', 'hvad', 'der', 'af', 'paa'])"
    alike = "(word) => (word === 'synscentr' ? ['oejensygdomm'] : [])"
    code = f"m.asked(a[0], a[1], {fill}, {alike}).map((value) => value.id)"
    assert call(window, at_sample, asset(sample_site, "saet.js"), code, typed, SETS) == found


def test_the_browser_is_told_the_words_of_the_vocabularies() -> None:
    told = kinds.sets(ROOT / "tests/eksempler/docs")
    assert {value["felt"] for value in told["vaerdier"]} == set(kinds.SETS)
    known = {(value["felt"], value["id"]) for value in told["vaerdier"]}
    laid = kinds.of_pages(ROOT / "tests/eksempler/docs")
    assert laid
    for address, filters in laid.items():
        used = {(field, value) for field, values in filters.items() for value in values if value != "ikke-oplyst"}
        assert used <= known, address


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("dataadgang/guide-proeve-eksempler/", ("afledt",)),
        ("borger/guide-proeve-eksempler/", ("borger", "afledt")),
        ("dataadgang/guide-proeve/", None),
    ],
)
def test_a_guide_comes_before_its_examples(address: str, told: tuple[str, ...] | None) -> None:
    assert kinds.of(address, {}).get(kinds.KIND) == told


def test_older_browsers_can_read_every_script() -> None:
    look_behind = re.compile(r"\(\?<[=!]")
    scripts = (ROOT / "docs/assets").glob("*.js")
    assert [path.name for path in scripts if look_behind.search(path.read_text("utf-8"))] == []
