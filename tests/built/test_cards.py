"""A catalogue that has outgrown its page: filters fetch what they show, and without scripts every project is a link away."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import axe
import pytest
from conftest import LIST_SIZE as SIZE
from conftest import ROOT, Look, serve, tick_first_choice
from lxml import html
from playwright.sync_api import Page, expect

from macros import content
from macros.checks import published
from macros.registers import cards

LISTS = ["projekter/", "borger/ai-paa-hospitalerne/"]


@pytest.fixture(scope="session")
def at_long(long: Path) -> Iterator[str]:
    """Its address."""
    yield from serve(long)


def projects(page: html.HtmlElement) -> list[str]:
    """The projects that the cards of a page lead to."""
    return [
        href.partition("#")[0].rstrip("/").rpartition("/")[2] for href in page.xpath("//ul[@data-kort]/li/h3/a/@href")
    ]


def read(site: Path, address: str) -> html.HtmlElement:
    return html.parse(str(site / address / "index.html")).getroot()


def shown(page: Page) -> list[str]:
    return page.locator("[data-kort] > li:not([hidden]) h3").all_inner_texts()


def status(page: Page) -> str:
    return page.locator("[data-traeffere]").inner_text()


def whole(page: Page, at_root: str, address: str) -> list[str]:
    """What the same address shows where the whole list is in the page."""
    page.goto(at_root + address)
    return shown(page)


def test_a_list_that_one_page_holds_has_no_others_and_fetches_nothing(site: Path, fresh: Page, at_root: str) -> None:
    assert not list(site.glob("**/side")) + list(site.glob("**/liste*.json"))
    fresh.goto(at_root + "projekter/")
    asked: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url) if request.resource_type == "fetch" else None)
    fresh.locator("[name=tekst]").fill("ultralyd")
    assert 0 < len(shown(fresh)) < len(content.projekter(ROOT / "docs"))
    assert asked == []


@pytest.mark.parametrize("address", LISTS)
def test_the_pages_of_a_list_hold_every_project_once(long: Path, address: str) -> None:
    first = read(long, address)
    more = [read(long, f"{address}side/{path.name}") for path in sorted((long / address / "side").iterdir())]
    found = [project for one in (first, *more) for project in projects(one)]
    assert sorted(found) == sorted(content.projekter(ROOT / "docs"))
    assert max(len(projects(one)) for one in (first, *more)) == SIZE
    assert f"fordelt på {len(more) + 1} sider" in first.xpath("string(//main//noscript)")


@pytest.mark.parametrize("address", LISTS)
def test_without_scripts_one_walks_from_page_to_page_to_every_project(
    scriptless: Page, at_long: str, address: str
) -> None:
    page = scriptless
    page.goto(at_long + address)
    expect(page.locator("[data-filtre]")).to_be_hidden()
    seen = page.locator("[data-kort] h3").count()
    while page.locator("[data-listesider] a[rel=next]").count():
        page.locator("[data-listesider] a[rel=next]").click()
        expect(page.locator("[data-kort] h3").first).to_be_visible()
        seen += page.locator("[data-kort] h3").count()
    assert seen == len(content.projekter(ROOT / "docs"))
    page.get_by_role("link", name="Søg og filtrér i hele listen").click()
    expect(page).to_have_url(f"{at_long}{address}#liste")


@pytest.mark.parametrize(
    "address",
    [
        "projekter/?fase=drift",
        "projekter/?hospitaler=rigshospitalet&fase=pilot",
        "projekter/?fase=afsluttet&tekst=hjertestop",
        "projekter/?tekst=herlev+ct",
        "projekter/?aar=2021&sortering=kendt",
        "projekter/?oplyst=laering&hospitaler=rigshospitalet&sortering=huller",
        "borger/ai-paa-hospitalerne/?stand=i-brug",
        "borger/ai-paa-hospitalerne/?stand=paa-vej&tekst=r%C3%B8ntgen",
    ],
)
def test_a_long_list_answers_as_a_short_one(page: Page, at_root: str, at_long: str, address: str) -> None:
    expected = whole(page, at_root, address)
    told = status(page)
    assert 0 < len(expected) < SIZE
    page.goto(at_long + address)
    expect(page.locator("[data-traeffere]")).to_have_text(told)
    assert shown(page) == expected


def test_the_count_beside_each_choice_is_of_the_whole_list(page: Page, at_root: str, at_long: str) -> None:
    address = "projekter/?patientpaavirkning=direkte"
    expected = []
    for host in (at_root, at_long):
        page.goto(host + address)
        expect(page.locator("[data-traeffere]")).to_contain_text(" af ")
        expected.append(page.locator("[data-antal]").all_inner_texts())
    assert expected[0] == expected[1]


def test_more_are_shown_when_asked_for_and_the_reader_stands_at_the_first_of_them(
    page: Page, at_root: str, at_long: str
) -> None:
    expected = whole(page, at_root, "projekter/?sortering=nyeste")
    page.goto(at_long + "projekter/?sortering=nyeste")
    button = page.get_by_role("button", name="Vis flere")
    expect(button).to_be_visible()
    assert shown(page) == expected[:20]
    button.press("Enter")
    expect(page.locator("[data-kort] > li:not([hidden])")).to_have_count(40)
    assert shown(page) == expected[:40]
    expect(page.locator("[data-kort] h3 a").nth(20)).to_be_focused()


def test_back_and_clear_bring_the_list_as_it_was(page: Page, at_long: str) -> None:
    page.goto(at_long + "projekter/")
    first, told = shown(page), status(page)
    assert len(first) == SIZE
    page.locator("form summary", has_text="Fase").first.click()
    page.get_by_role("checkbox", name=re.compile("^I drift")).check()
    expect(page.locator("[data-traeffere]")).to_contain_text(" af ")
    expect(page).to_have_url(at_long + "projekter/?fase=drift")
    expect(page.locator("[data-listesider]")).to_be_hidden()
    page.go_back()
    expect(page.locator("[data-traeffere]")).to_have_text(told)
    assert shown(page) == first
    expect(page.locator("[data-listesider]")).to_be_visible()
    page.go_forward()
    expect(page.locator("[data-traeffere]")).to_contain_text(" af ")
    page.get_by_role("button", name="Ryd filtre").click()
    expect(page.locator("[data-traeffere]")).to_have_text(told)
    assert shown(page) == first


def test_a_card_from_another_page_leads_to_its_project(page: Page, at_long: str) -> None:
    page.goto(at_long + "projekter/?sortering=nyeste")
    expect(page.get_by_role("button", name="Vis flere")).to_be_visible()
    for href in page.locator("[data-kort] h3 a").evaluate_all("links => links.map(link => link.href)"):
        assert re.fullmatch(rf"{at_long}projekter/[a-z0-9-]+/", href)
        assert page.request.get(href).ok


def test_a_list_that_cannot_be_fetched_says_so_and_keeps_its_pages(page: Page, at_long: str) -> None:
    page.route("**/liste.json*", lambda route: route.abort())
    page.goto(at_long + "projekter/?fase=drift")
    expect(page.locator("[data-traeffere]")).to_contain_text("kan ikke hentes lige nu")
    expect(page.locator("[data-listesider]")).to_be_visible()
    assert len(shown(page)) == SIZE


def test_a_long_list_is_filtered_by_keyboard(page: Page, at_long: str) -> None:
    page.goto(at_long + "projekter/")
    page.locator("[name=tekst]").focus()
    page.keyboard.type("ultralyd")
    expect(page.locator("[data-traeffere]")).to_contain_text(" af ")
    assert 0 < len(shown(page)) < SIZE
    tick_first_choice(page)
    expect(page).to_have_url(re.compile(r"\?tekst=ultralyd&fase="))


@pytest.mark.parametrize("path", ["projekter/", "projekter/side/2/", "borger/ai-paa-hospitalerne/side/2/"])
def test_axe_finds_nothing_on_a_long_list(look: Look, at_long: str, path: str) -> None:
    assert axe.findings(look(at_long + path)) == []


@pytest.mark.parametrize("path", ["projekter/?sortering=nyeste", "projekter/side/2/"])
def test_a_long_list_fits_a_narrow_screen(look: Look, at_long: str, path: str) -> None:
    page = look(at_long + path, width=320, height=640)
    expect(page.locator("[data-listesider], [data-flere]").locator("visible=true").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_every_page_of_a_list_is_out_of_the_search_and_says_where_it_belongs(long: Path) -> None:
    page = read(long, "projekter/side/2")
    assert page.xpath("//article[@data-pagefind-ignore='all']")
    pages = -(-len(content.projekter(ROOT / "docs")) // SIZE)
    assert page.xpath("string(//h1)") == f"AI-projekter, side 2 af {pages}"
    assert page.xpath("//nav[@class='sti']//a/@href") == ["../../..", "../../"]
    assert page.xpath("//nav[@data-listesider]//a[@aria-current='page']/@href") == ["./#liste"]


def test_the_index_tells_of_each_card_what_the_card_tells(long: Path) -> None:
    columns = json.loads((long / "projekter/liste.json").read_text("utf-8"))
    first = read(long, "projekter").xpath("//ul[@data-kort]/li")
    for field, column in columns.items():
        assert [column["ord"][place] for place in column["af"][:SIZE]] == [
            card.get(f"data-{field}") for card in first
        ]
        assert len(column["af"]) == len(content.projekter(ROOT / "docs"))


def test_a_word_is_found_on_the_cards_that_have_it() -> None:
    projekt = content.projekter(ROOT / "docs")["corti-hjertestop-112"]
    texts = ["Hjertestop på CT.", "ct og mr", "mr", "CT"]
    found = json.loads(cards.words([cards.Kort(str(n), projekt, {}, text) for n, text in enumerate(texts)]))
    assert found["ct"] == [0, 1, 2]
    assert found["mr"] == [1, 1]


@pytest.mark.parametrize(
    "path",
    [
        "dataadgang/kilder/billeder/",
        "lovregister/mdr/",
        "projekter/laering/",
        "projekter/det-ved-vi-ikke/",
        "samarbejde/finansiering/",
        "english/catalogue/",
        "haandbog/pilot/",
    ],
)
def test_a_list_beside_the_catalogue_leads_on_to_as_many_as_it_says(page: Page, at_long: str, path: str) -> None:
    page.goto(at_long + path)
    ways = page.locator("main a[href*='projekter/?'], main a[href^='../?']")
    promised = ways.evaluate_all("links => links.map(link => [link.href, link.textContent])")
    assert promised
    for address, said in promised[:4]:
        page.goto(address)
        number = re.search(r"\d+", said)
        assert number
        expect(page.locator("[data-traeffere]")).to_contain_text(re.compile(rf"^{number[0]} af "))


def test_lists_of_upkeep_say_how_many_they_do_not_name(long: Path) -> None:
    for path in ("bidrag/friskhed", "bidrag/aendringer"):
        page = read(long, path)
        lists = page.xpath("//main//ul[count(li) > 4]")
        assert not [one for one in lists if one.get("class") != "friskhedstal"]
    said = " ".join(read(long, "bidrag/friskhed").xpath("//main//p//text()"))
    assert re.search(r"Og \d+ til", said)


def test_the_pages_of_a_list_are_no_promise(long: Path) -> None:
    kept = published.on(long)
    assert "projekter/" in kept
    assert "projekter/ward-247/post.json" in kept
    assert not [address for address in kept if re.search(r"/side/\d|/liste", address)]
