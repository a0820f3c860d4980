"""What keeps itself fresh: deadlines, reviews, moved addresses, changes, and the guard against personal data."""

import datetime as dt
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest
from conftest import ROOT, mkdocs_build
from lxml import html
from playwright.sync_api import Browser, Page, expect

from macros import freshness, published
from macros.exports import feed

ATOM = "{http://www.w3.org/2005/Atom}"
MOVED = (
    "omdirigeringer:\n"
    "  - {fra: wiki/kunstig-intelligens/, til: wiki/ai/, hvorfor: Kortere navn., dato: 2027-01-15}\n"
    "  - {fra: om/gammel/adresse/, til: 'om/privatliv/#kontakt', hvorfor: Lagt sammen., dato: 2027-01-15}\n"
)


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it is built a good year from now, with two addresses moved and one page whose owner is gone."""
    tree = tmp_path_factory.mktemp("senere")
    for name in ("docs", "overrides", "macros"):
        shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", tree)
    (tree / "docs/omdirigeringer.yml").write_text(MOVED, "utf-8")
    orphan = tree / "docs/om/privatliv.md"
    orphan.write_text(orphan.read_text("utf-8").replace("ejer: Redaktør", "ejer: Museumsinspektør"), "utf-8")
    done = mkdocs_build(tree, tree / "ud", BYGGEDATO="2028-01-01", SITE_URL="https://wiki.eksempel.dk/")
    assert done.returncode == 0, done.stderr
    return tree / "ud"


def parsed(site: Path, address: str) -> html.HtmlElement:
    return html.parse(str(site / address / "index.html")).getroot()


# Moved addresses


def test_no_address_that_ever_was_has_vanished(site: Path) -> None:
    assert len(published.ever(ROOT / "docs")) > 300
    assert published.lost(ROOT / "docs", site) == []


def test_a_vanished_address_is_named_with_the_way_to_mend_it(tmp_path: Path) -> None:
    (tmp_path / "ud/om").mkdir(parents=True)
    (tmp_path / "ud/om/index.html").touch()
    (tmp_path / "adresser.txt").write_text("om/\nwiki/vaek/\n", "utf-8")
    (lost,) = published.lost(tmp_path, tmp_path / "ud")
    assert (lost.linje, lost.felt) == (2, "wiki/vaek/")
    assert "docs/omdirigeringer.yml" in lost.hvorfor


def test_the_list_of_addresses_only_grows_and_says_each_once(tmp_path: Path) -> None:
    for name in ("index.html", "om/index.html", "projekter/projekter.csv", "assets/site.css", "404.html"):
        (tmp_path / "ud" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "ud" / name).touch()
    (tmp_path / "adresser.txt").write_text("wiki/vaek/\nom/\n", "utf-8")
    assert [published.grow(tmp_path, tmp_path / "ud") for _ in range(2)] == [2, 0]
    assert published.ever(tmp_path) == ["/", "om/", "projekter/projekter.csv", "wiki/vaek/"]


def test_a_moved_address_leads_on_without_scripts(browser: Browser, later: Path) -> None:
    page = parsed(later, "om/gammel/adresse")
    assert page.xpath("//script") == []
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert page.xpath("//link[@rel='canonical']/@href") == ["https://wiki.eksempel.dk/om/privatliv/"]
    assert page.xpath("//main//a/@href") == ["../../../om/privatliv/#kontakt"]
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(f"{(later / 'wiki/kunstig-intelligens/index.html').as_uri()}", wait_until="commit")
    opened.wait_for_url("**/wiki/ai/")
    context.close()


# Freshness


@pytest.mark.parametrize(
    ("due", "stand", "told"),
    [
        ("2027-01-01", "frisk", False),
        ("2026-12-31", "snart", False),
        ("2026-12-01", "snart", False),
        ("2026-11-30", "overskredet", False),
        ("2026-10-03", "overskredet", False),
        ("2026-10-02", "overskredet", True),
    ],
)
def test_a_page_turns_on_the_right_day(due: str, stand: str, told: bool) -> None:
    meta = {"gennemgaas_senest": due, "ejer": "Redaktør"}
    found = freshness.of(meta, dt.date(2026, 12, 1), {"Redaktør"})
    assert found
    assert (found.stand, found.sent) == (stand, told)


def test_a_page_whose_owner_is_not_on_the_list_is_an_orphan(later: Path) -> None:
    facts = parsed(later, "om/privatliv").xpath("//footer//span[@class='friskhed']")
    assert [(chip.get("data-stand"), chip.text) for chip in facts] == [("foraeldreloes", "Uden ansvarlig")]
    assert "Museumsinspektør" in parsed(later, "bidrag/friskhed").xpath("//h2/text()")


def test_readers_are_told_at_the_top_when_a_page_is_long_past_its_day(later: Path) -> None:
    (told,) = parsed(later, "om").xpath("//p[contains(@class,'status--over-tid')]")
    assert "hidden" not in told.attrib
    assert told.text == "Siden skulle have været efterset senest 23. maj 2027. Noget på den kan være forældet."


@pytest.mark.parametrize(
    ("now", "word", "banner"),
    [
        ("2027-04-01", "Frisk", 0),
        ("2027-05-23", "Efterses snart", 0),
        ("2027-05-24", "Over tid", 0),
        ("2027-07-21", "Over tid", 0),
        ("2027-07-22", "Over tid", 1),
    ],
)
def test_the_state_is_right_on_the_day_it_is_read(page: Page, at_root: str, now: str, word: str, banner: int) -> None:
    page.clock.set_fixed_time(f"{now}T12:00:00Z")
    page.goto(at_root + "om/")
    expect(page.locator(".sidefakta .friskhed")).to_have_text(word)
    expect(page.locator(".status--over-tid:visible")).to_have_count(banner)


def test_the_day_is_the_danish_one_wherever_the_clock_stands(browser: Browser, at_root: str) -> None:
    context = browser.new_context(timezone_id="America/Los_Angeles")
    page = context.new_page()
    page.clock.set_fixed_time("2027-05-23T22:30:00Z")  # 00.30 the next day in Copenhagen
    page.goto(at_root + "om/")
    expect(page.locator(".sidefakta .friskhed")).to_have_text("Over tid")
    context.close()


def test_the_list_of_all_pages_counts_and_turns_by_itself(page: Page, at_root: str) -> None:
    page.clock.set_fixed_time("2040-01-01T12:00:00Z")
    page.goto(at_root + "bidrag/friskhed/")
    rows = page.locator("td [data-stand]").count()
    assert rows > 300
    expect(page.locator("[data-antal-i='overskredet']")).to_have_text(str(rows))
    expect(page.locator("[data-antal-i='frisk']")).to_have_text("0")


def test_the_feed_tells_what_is_due_and_who_answers_for_it(later: Path) -> None:
    told = ElementTree.parse(later / "bidrag/friskhed.atom").getroot().findall(f"{ATOM}entry")
    assert len(told) == feed.MOST
    assert all("Ansvarlig: " in str(entry.findtext(f"{ATOM}summary")) for entry in told)
    links = [entry.find(f"{ATOM}link") for entry in told]
    assert all(link is not None and link.get("href", "").startswith("https://wiki.eksempel.dk/") for link in links)
