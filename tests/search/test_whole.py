"""The search answers with all there is, or says that it cannot look: each of its files lost, and a new version."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from conftest import serve
from playwright.sync_api import Page, Route, expect
from window import Window

from macros import search

WORD = "sundhedsloven"  # in the small content: on several pages, and as the name of one
SET = "rigshospitalet"  # asks for a set of projects
FAILED = "Søgningen kan ikke hentes lige nu"
# every kind of file that a search fetches, by a pattern of its address
FILTERS = "pagefind/filter/*.pf_filter"
FILES = [
    "pagefind/pagefind.js",
    "pagefind/pagefind-entry.json",
    "pagefind/pagefind.*.pf_meta",
    "pagefind/wasm.*.pagefind",
    "pagefind/index/*.pf_index",
    FILTERS,
    "pagefind/fragment/*.pf_fragment",
    "pagefind/ord/ord.json",
    "pagefind/ord/sider.json",
    "pagefind/ord/*.txt",
]


def answers(page: Page) -> list[str]:
    # not `expect`, which describes the whole page each time it waits
    page.locator("[data-soegeside][aria-busy=false]").wait_for()
    found = page.locator(".soeg-liste a").evaluate_all("links => links.map((link) => link.href)")
    return [urlsplit(link).path + "#" + urlsplit(link).fragment for link in found]


def ask(page: Page, typed: str) -> list[str]:
    """The answers on the page of results, after the reader has typed a last letter."""
    page.locator("#soegefelt").fill(typed[:-1])
    page.locator("[data-soegeside]").evaluate("box => box.removeAttribute('aria-busy')")
    page.locator("#soegefelt").press_sequentially(typed[-1])
    return answers(page)


def question(pattern: str) -> str:
    """What to ask, so that a file like that is fetched."""
    return SET if pattern == FILTERS else WORD


@pytest.fixture(scope="module")
def right(window: Page, at_sample: str) -> dict[str, list[str]]:
    """What a search with all its files answers, by what is asked."""
    found = {}
    for typed in (WORD, SET):
        window.goto(f"{at_sample}soeg/?q={typed}")
        found[typed] = answers(window)
        assert len(found[typed]) > 1
    return found


def test_the_files_of_a_search_are_those_that_are_tried(fresh: Page, at_sample: str) -> None:
    fetched: list[str] = []
    fresh.on("request", lambda request: fetched.append(request.url.split("?")[0].removeprefix(at_sample)))
    for typed in (WORD, SET):
        fresh.goto(f"{at_sample}soeg/?q={typed}")
        answers(fresh)
    asked = {path for path in fetched if path.startswith("pagefind/")}
    assert [pattern for pattern in FILES if not any(Path(path).match(pattern) for path in asked)] == []
    assert {path for path in asked if not any(Path(path).match(pattern) for pattern in FILES)} == set()


@pytest.fixture
def losing(window: Page) -> Iterator[Page]:
    """The window where files may be lost: none of them is kept from the test before, and after it all are there."""
    yield window
    window.unroute_all()


@pytest.mark.parametrize("how", ["cut off", "not found", "another page"])
@pytest.mark.parametrize("pattern", FILES)
def test_a_file_lost_once_is_fetched_again_without_a_word(
    losing: Page, at_sample: str, right: dict[str, list[str]], pattern: str, how: str
) -> None:
    lost: list[str] = []

    def lose(route: Route) -> None:
        if lost:
            route.continue_()
        else:
            lost.append(route.request.url)
            broken(route, how)

    losing.route(f"**/{pattern}*", lose)
    losing.goto(f"{at_sample}soeg/?q={question(pattern)}")
    assert answers(losing) == right[question(pattern)]
    assert lost


@pytest.mark.parametrize("pattern", FILES)
def test_a_file_that_stays_lost_is_said_and_the_next_letter_tries_again(
    losing: Page, at_sample: str, right: dict[str, list[str]], pattern: str
) -> None:
    losing.route(f"**/{pattern}*", lambda route: route.abort())
    losing.goto(f"{at_sample}soeg/?q={question(pattern)}")
    assert answers(losing) == []
    expect(losing.locator(".soeg-antal")).to_contain_text(FAILED)
    losing.unroute_all()
    assert ask(losing, question(pattern)) == right[question(pattern)]


def broken(route: Route, how: str) -> None:
    if how == "cut off":
        route.abort()
    else:
        status = 404 if how == "not found" else 200
        route.fulfill(status=status, content_type="text/html", body="<h1>Siden findes ikke</h1>")


@pytest.fixture
def changing(sample_site: Path, tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A copy of the small site that may change while it is read, and its address."""
    site = tmp_path / "site"
    shutil.copytree(sample_site, site)
    for address in serve(site):
        yield site, address


@pytest.mark.parametrize("asked_before", [True, False])
def test_a_new_version_under_an_open_tab_is_searched(
    page: Page, changing: tuple[Path, str], right: dict[str, list[str]], asked_before: bool
) -> None:
    site, address = changing
    page.goto(f"{address}soeg/")
    if asked_before:
        ask(page, "patient")
    publish(site)
    found = ask(page, WORD)
    assert any("/nyt/" in link for link in found)
    assert len(found) == len(right[WORD]) + 1


def publish(site: Path) -> None:
    """Every page says something new, one is added, and nothing of the old index is left."""
    pages = list(site.rglob("*.html"))
    for page in pages:
        page.write_text(page.read_text("utf-8").replace("</h1>", "</h1><p>Udgivet igen.</p>", 1), "utf-8")
    new = site / "lovregister/nyt"
    shutil.copytree(site / "lovregister/sundhedsloven", new)
    shutil.rmtree(site / search.FOLDER)
    search.build(site, Path(__file__).parents[1] / "eksempler/docs", site / search.FOLDER)


# --- the same in Firefox, which keeps and fetches files in its own way ---------------------------------------------

SHOWN = "return [...document.querySelectorAll('.soeg-liste a')].map(({ pathname, hash }) => pathname + (hash || '#'))"


@pytest.mark.parametrize("pattern", FILES)
def test_a_lost_file_is_said_and_sought_again_in_another_browser(
    in_firefox: Window, changing: tuple[Path, str], right: dict[str, list[str]], pattern: str
) -> None:
    site, address = changing
    lost = {path: path.with_name(f"{path.name}.lost") for path in site.glob(pattern)}
    assert lost
    for path, aside in lost.items():
        path.rename(aside)
    in_firefox.goto(f"{address}soeg/?q={question(pattern)}")
    assert FAILED in in_firefox.text("[data-soegeside][aria-busy=false] .soeg-antal")
    for path, aside in lost.items():
        aside.rename(path)
    in_firefox.write("#soegefelt", f"{question(pattern)} ")
    assert in_firefox.text(".soeg-liste a")
    assert in_firefox.js(SHOWN) == right[question(pattern)]


def test_a_new_version_under_an_open_tab_is_searched_in_another_browser(
    in_firefox: Window, changing: tuple[Path, str]
) -> None:
    site, address = changing
    in_firefox.goto(f"{address}soeg/?q=patient")
    assert in_firefox.text(".soeg-liste a")
    publish(site)
    in_firefox.write("#soegefelt", WORD)
    assert in_firefox.text(".soeg-liste a[href*='/nyt/']")


def test_a_slow_search_says_that_it_is_looking(page: Page, at_sample: str) -> None:
    held: list[Route] = []
    page.route("**/*.pf_meta", lambda route: held.append(route))  # noqa: PLW0108  Playwright sets a mark on it
    page.goto(f"{at_sample}om/")
    page.locator("#soegefelt").fill(WORD)
    expect(page.get_by_role("search").get_by_role("status")).to_have_text("Søger …")
    expect(page.locator(".soeg-svar .soeg-antal")).to_be_visible()
    for route in held:
        route.continue_()
    expect(page.get_by_role("search").get_by_role("status")).to_contain_text("fundet")


def test_what_is_said_aloud_is_said_where_nothing_is_hidden(page: Page, at_sample: str) -> None:
    page.goto(f"{at_sample}om/")
    said = page.get_by_role("search").get_by_role("status")
    expect(said).to_be_attached()
    expect(said).to_be_empty()
    assert said.evaluate("node => node.closest('[hidden]')") is None


def test_back_brings_the_search_back_in_the_panel_of_any_page(page: Page, at_sample: str) -> None:
    page.goto(f"{at_sample}om/")
    page.locator("#soegefelt").fill(WORD)
    first = page.locator(".soeg-svar .soeg-liste a").first
    title = first.inner_text()
    first.click()
    page.wait_for_url(lambda url: not url.endswith("/om/"))
    page.go_back()
    expect(page.locator("#soegefelt")).to_have_value(WORD)
    expect(page.locator(".soeg-svar .soeg-liste a").first).to_have_text(title)


def test_back_brings_the_search_back_on_the_page_of_results(
    page: Page, at_sample: str, right: dict[str, list[str]]
) -> None:
    page.goto(f"{at_sample}soeg/")
    page.locator("#soegefelt").fill(WORD)
    page.locator(".soeg-liste a").first.click()
    page.wait_for_url(lambda url: "/soeg/" not in url)
    page.go_back()
    expect(page.locator("#soegefelt")).to_have_value(WORD)
    assert answers(page) == right[WORD]


@pytest.mark.parametrize(
    "typed",
    ["sundhedslo\u0076en", "sund\u00adheds\u200bloven", "\ufeffsundhedsloven", "ｓundhedsloven"],
    ids=["plain", "soft hyphen", "byte order mark", "wide letter"],
)
def test_a_word_is_found_however_it_is_made(
    page: Page, at_sample: str, right: dict[str, list[str]], typed: str
) -> None:
    page.goto(f"{at_sample}soeg/")
    assert ask(page, f"{typed} ") == right[WORD]


def test_no_key_alone_moves_the_reader(page: Page, at_sample: str) -> None:
    page.goto(f"{at_sample}om/")
    for key in ("/", "s", "f", "?"):
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement === document.body")


def test_pagefind_is_published_with_what_tells_of_losses(sample_site: Path) -> None:
    engine = (sample_site / search.FOLDER / "pagefind.js").read_text("utf-8")
    assert engine.startswith(search.HEAD.read_text("utf-8"))
    assert engine.count("fetch(queued.input)") == 1  # where Pagefind fetches all
    assert list((sample_site / search.FOLDER).glob("*worker*")) == []
