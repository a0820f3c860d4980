"""The search: words taken apart, other words and spellings, what is shown, and real questions."""

import gzip
import json
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import axe
import cbor2
import pytest
from conftest import ROOT, Look, asset, serve
from lxml import html
from playwright.sync_api import Browser, Page, expect
from soegning import maal

from macros import content, search
from macros.content import reader
from macros.models import Soegning
from macros.search import chunks, marks, terms, words
from macros.search.compounds import Splitter

FLOOR = 0.95
BOX = "[data-soegeside]"


def first(page: Page, typed: str, address: str) -> list[str]:
    """The addresses of the first answers to something typed on the page of results, best first."""
    page.goto(f"{address}soeg/")
    shown = page.evaluate(maal.ASK, typed)
    return [str(link).lstrip("/") for link in shown["links"]]


# --- words taken apart -------------------------------------------------------------------------------------------


@pytest.fixture
def splitter() -> Splitter:
    text = """sundhed sundhed data data tilsyn tilsynet tilsynet journal journal notat notater notater brystkræft kræft
    kræft bryst bryst afdeling afdeling afdelinger vurdere vurdering erne erne lige lige forsvar forsvar
    blodprøve prøve prøve blod blod patient patient gruppe gruppe rette retten retten"""
    return Splitter(Counter(text.split()))


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("sundhedsdata", "sundheds data"),
        ("datatilsynet", "data tilsynet"),
        ("journalnotater", "journal notater"),
        ("brystkræft", "bryst kræft"),
        ("blodprøvedata", "blod prøve data"),
        ("data", "data"),
        ("ukendtord", "ukendtord"),
    ],
)
def test_a_compound_is_split_where_two_words_of_the_site_meet(splitter: Splitter, word: str, parts: str) -> None:
    assert splitter.split(word) == tuple(parts.split())


def built(article: str, head: str = "") -> marks.Built:
    page = marks.read(f'<html lang="da"><head>{head}</head><article class="x" data-pagefind-body>{article}</article>')
    assert page
    return page


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("<p>Sundhedsdata</p>", "<p>Sundheds~data</p>"),
        (
            '<a href="/sundhedsdata/" title="sundhedsdata">SUNDHEDSDATA</a>',
            '<a href="/sundhedsdata/" title="sundhedsdata">SUNDHEDS~DATA</a>',
        ),
        ("<p>efter § 42 d, stk. 2</p>", "<p>efter § 42^d, stk. 2</p>"),
        ("<p>§ 42&nbsp;a og § 15</p>", "<p>§ 42^a og § 15</p>"),
        ("<p>§ 42 der</p>", "<p>§ 42 der</p>"),
        ("<p>artikel 22 og Bilag 3</p>", "<p>artikel^22 og Bilag^3</p>"),
        ("<p>&aelig;&hellip;&sundhedsdata;</p>", "<p>&aelig;&hellip;&sundhedsdata;</p>"),
    ],
)
def test_the_search_reads_a_text_with_marks_and_the_tags_as_they_are(
    splitter: Splitter, text: str, read_as: str
) -> None:
    assert read_as in marks.Marker(splitter.split).page(built(text))


def test_a_page_outside_the_search_is_not_read() -> None:
    assert marks.read('<article class="x" data-pagefind-ignore="all">Ord</article>') is None


def test_no_page_uses_the_signs_that_the_search_takes_away(site: Path) -> None:
    used = [
        path
        for path in site.rglob("*.html")
        if (page := marks.read(path.read_text("utf-8")))
        and re.search(f"[{marks.PART}{marks.BLANK}{marks.ALL}]", page.text)
    ]
    assert used == []


def test_words_lie_under_their_first_letter_and_english_ones_are_known() -> None:
    danish, english = Counter({"ærlig": 3, "åben": 2, "data": 9, "arm": 1}), Counter({"answer": 2, "data": 1})
    assert words.by_letter(danish, english) == {"a": "ærlig\nanswer*\nåben\narm", "d": "data"}


def test_words_with_a_hyphen_count_as_one_and_as_their_parts() -> None:
    assert words.count(Counter(words.split("AI-forordningen og e-læring"))) == Counter(
        ["ai", "forordningen", "aiforordningen", "og", "læring", "elæring"]
    )


# --- what the pages are looked up by -----------------------------------------------------------------------------


def test_a_page_is_looked_up_by_the_glossary_its_front_matter_and_the_names_of_law() -> None:
    docs = ROOT / "docs"
    found = terms.of_pages(docs)
    assert {"DPIA", "konsekvensanalyse"} <= set(found["dataadgang/konsekvensanalyse.md"])
    page, side = next((page, side) for page, side in content.sider(docs).items() if side.soegeord)
    assert set(side.soegeord) <= set(found[page])
    law = content.love(docs)["gdpr"]
    assert {law.kort, law.nummer, *law.kaldenavne} <= set(found["lovregister/gdpr.md"])
    slug, projekt = next((slug, p) for slug, p in content.projekter(docs).items() if p.soegeord)
    assert set(projekt.soegeord) <= set(found[f"projekter/{slug}.md"])


def test_of_words_for_the_same_those_are_told_apart_that_no_page_has(tree: Path) -> None:
    path = tree / "docs/soegning.yml"
    path.write_text(
        path.read_text("utf-8").replace("synonymer:\n", "synonymer:\n  - [brud, fraktur, brist]\n", 1), "utf-8"
    )
    found = terms.synonyms(tree / "docs", ["bruddet", "briste"])
    assert (["brud", "brist"], ["fraktur"]) in found


def test_an_index_in_smaller_files_lists_each_of_them_and_no_other(site: Path) -> None:
    index = site / search.FOLDER
    (language,) = json.loads((index / "pagefind-entry.json").read_text("utf-8"))["languages"].values()
    (listed,) = index.glob(f"pagefind.{language['hash']}.pf_meta")
    assert list(index.glob("*.pf_meta")) == [listed]
    told = cbor2.loads(gzip.decompress(listed.read_bytes()).removeprefix(chunks.HEAD))[chunks.CHUNKS]
    assert sorted(name for _, _, name in told) == sorted(path.stem for path in index.glob("index/*"))
    assert all(last < first for (_, last, _), (first, _, _) in pairwise(told))


def test_a_page_tells_the_search_its_words(site: Path) -> None:
    page = html.parse(str(site / "dataadgang/konsekvensanalyse/index.html")).getroot()
    assert "DPIA" in page.xpath("string(//meta[@name='keywords']/@content)").split(", ")


# --- what a reader meets ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module", params=[search.PART, 2], ids=["whole", "in parts"])
def small(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[str]:
    """Three pages on one subject, of which one is retired and one is in English; indexed as one and in two parts."""
    site = tmp_path_factory.mktemp("lille")
    pages = {
        "gammel": (
            "da",
            "udgaaet",
            "Hjertesvigt på telefon",
            "Hjertesvigt hjertesvigt hjertesvigt. Blod og prøver, prøver af blod.",
        ),
        "ny": (
            "da",
            "gaeldende",
            "Et andet emne",
            "Et afsnit, der nævner hjertesvigt, blodprøver, kunstig intelligens, knoglebrud, planlægning og "
            "databehandleraftale.",
        ),
        "english": ("en", "gaeldende", "Heart failure", "The patient may complain about the treatment."),
    }
    for name, (language, status, title, text) in pages.items():
        (site / name).mkdir()
        (site / name / "index.html").write_text(
            f'<html lang="{language}"><article data-pagefind-body data-sidestatus="{status}"><h1>{title}</h1>{text}</article>',
            "utf-8",
        )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "PART", request.param)
        patch.setattr(chunks, "PLACES", 3)  # so that there is something to cut
        search.build(site, ROOT / "docs", site / search.FOLDER)
    shutil.copytree(ROOT / "docs/assets", site / "assets")
    yield from serve(site)


FIND = """async ([root, typed, language]) => {
  const { Search } = await import(`${root}assets/soegemaskine.js`);
  const found = await new Search(`${root}pagefind/pagefind.js`, language).find(typed, 5);
  return found.hits.map(({ data }) => data.raw_url.split("/")[1]);
}"""


def find(page: Page, root: str, typed: str, language: str = "da") -> list[str]:
    page.goto(f"{root}ny/")
    return list(page.evaluate(FIND, [root, typed, language]))


def test_a_retired_page_comes_after_a_living_one_that_says_less(page: Page, small: str) -> None:
    assert find(page, small, "hjertesvigt") == ["ny", "gammel"]


def test_an_english_question_finds_english_pages_first_and_a_danish_one_leaves_them_out(
    page: Page, small: str
) -> None:
    assert find(page, small, "can I complain")[0] == "english"
    assert "english" not in find(page, small, "hjertesvigt")


WAYS = [  # to the page «ny»
    *("KI", "blodproever", "blodprover", "prøver", "hjertesvgt", "kan jeg få hjertesvigt"),
    "fraktur",  # a word that only readers use
    "planlægger",  # the deed of a name
    "data behandler aftale",  # one word, written apart
]


def test_a_synonym_another_spelling_a_part_or_an_error_finds_the_page(page: Page, small: str) -> None:
    page.goto(f"{small}ny/")
    found = {typed: page.evaluate(FIND, [small, typed, "da"]) for typed in WAYS}
    assert {typed: pages for typed, pages in found.items() if "ny" not in pages} == {}


def test_the_browser_folds_words_as_the_build_does(page: Page, site: Path, at_root: str) -> None:
    known = [
        line.rstrip("*")
        for path in (site / search.FOLDER / search.WORDS).glob("*.txt")
        for line in path.read_text("utf-8").splitlines()
    ]
    page.goto(at_root + "om/privatliv/")
    folded = page.evaluate(
        "async ([address, words]) => words.map((await import(address)).fold)",
        [asset(site, "ordform.js"), known],
    )
    assert folded == [words.fold(word) for word in known]


WANTED = {
    "tilsyn": "lovregister/datatilsynet",  # the tail of a compound
    "aerlighed": "etik-og-ansvar",
    "§ 42 d": "lovregister/sundhedsloven/",
    "art. 22": "lovregister/gdpr/",
    "artikel 22": "lovregister/gdpr/",
    "BETA.HEALTH": "samarbejde/finansiering/",  # one name, with a full stop in it
}


def test_parts_letters_and_paragraphs_are_found_on_the_site(page: Page, at_root: str) -> None:
    page.goto(f"{at_root}soeg/")
    found = {typed: page.evaluate(maal.ASK, typed)["links"][:4] for typed in WANTED}
    assert {typed: links for typed, links in found.items() if not any(WANTED[typed] in link for link in links)} == {}


def test_an_error_of_typing_is_mended_and_said(page: Page, at_root: str) -> None:
    assert "dataadgang/konsekvensanalyse/" in first(page, "konsekvensanalise", at_root)[:3]
    expect(page.locator(".soeg-antal")).to_contain_text(
        "»konsekvensanalise« står ingen steder, så her er svar på »konsekvensanalyse«"
    )


def test_a_word_no_page_has_is_left_out_and_said(page: Page, at_root: str) -> None:
    assert first(page, "konsekvensanalyse qqqqww", at_root)
    expect(page.locator(".soeg-antal")).to_contain_text("»qqqqww« står ingen steder")


def test_no_answer_helps_on(page: Page, at_root: str) -> None:
    assert first(page, "samtyykkkke", at_root) == []
    advice = page.locator(".soeg-raad a")
    says = json.loads(str(page.locator("[data-soeg]").first.get_attribute("data-ord")))
    for _, name in says["hjaelp"]:
        expect(advice.filter(has_text=name)).to_be_visible()
    advice.filter(has_text="samtykke").first.click()
    expect(page.locator(".soeg-liste a").first).to_be_visible()
    expect(page.locator("#soegefelt")).to_have_value("samtykke")


def test_every_advice_leads_to_a_page(site: Path) -> None:
    for start in ("index.html", "english/index.html"):
        says = json.loads(html.parse(str(site / start)).getroot().xpath("string(//*[@data-soeg]/@data-ord)"))
        assert says["hjaelp"]
        for address, _ in says["hjaelp"]:
            path, _, anchor = address.partition("#")
            page = html.parse(str(site / path / "index.html")).getroot()
            assert not anchor or page.xpath(f"//*[@id='{anchor}']"), address


def test_answers_after_the_first_stand_under_the_name_of_their_section(page: Page, site: Path, at_root: str) -> None:
    assert len(first(page, "samtykke", at_root)) > 3
    groups = page.locator(f"{BOX} .soeg-gruppe").all_inner_texts()
    assert "Data og jura" in groups
    assert len(set(groups)) == len(groups)
    says = json.loads(html.parse(str(site / "index.html")).getroot().xpath("string(//*[@data-soeg]/@data-ord)"))
    assert {path.parent.name for path in site.glob("*/index.html")} <= set(says["afsnit"])


def test_an_answer_shows_the_heading_and_the_words_where_they_stand(page: Page, at_root: str) -> None:
    first(page, "samkøring af registre", at_root)
    page.locator(f"{BOX} li", has=page.locator(".soeg-afsnit")).first.locator("a").click()
    assert "#" in page.url
    assert page.evaluate("document.getElementById(decodeURIComponent(location.hash.slice(1))) !== null")


def test_a_search_fetches_the_index_of_its_words_and_not_of_all(fresh: Page, site: Path, at_root: str) -> None:
    fetched: list[str] = []
    fresh.on("request", lambda request: fetched.append(request.url))
    first(fresh, "samtykke", at_root)
    chunks = {url for url in fetched if url.endswith(".pf_index")}
    assert 0 < len(chunks) < len(list(site.glob("pagefind/index/*"))) / 4


def test_no_mark_is_shown(page: Page, at_root: str) -> None:
    for typed in ("sundhedsdata", "§ 42 d", "tilsyn"):
        first(page, typed, at_root)
        assert not re.search(f"[{marks.PART}{marks.BLANK}{marks.ALL}]", page.locator(BOX).inner_text())


def test_the_arrows_reach_the_answers_on_the_page_of_results(page: Page, at_root: str) -> None:
    first(page, "samtykke", at_root)
    page.locator("#soegefelt").focus()
    page.keyboard.press("ArrowDown")
    links = page.locator(f"{BOX} a")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    for _ in range(2):
        page.keyboard.press("ArrowUp")
    expect(page.locator("#soegefelt")).to_be_focused()


@pytest.mark.parametrize("typed", ["samtykke", "samtyykkkke"])
def test_axe_finds_nothing_in_the_answers(look: Look, at_root: str, typed: str) -> None:
    page = look(f"{at_root}soeg/?q={typed}")
    expect(page.locator(".soeg-antal")).not_to_be_empty()
    assert axe.findings(page) == []


def test_the_answers_stand_in_the_narrowest_width(page: Page, at_root: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    first(page, "databeskyttelsesforordningen", at_root)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_synonyms_and_words_that_say_nothing_do_not_overlap(tree: Path) -> None:
    path = tree / "docs/soegning.yml"
    path.write_text(path.read_text("utf-8").replace("synonymer:\n", "synonymer:\n  - [hvordan, måde]\n", 1), "utf-8")
    faults = list(reader.faults(tree / "docs", [Soegning]))
    assert len(faults) == 1
    assert "hvordan står både som synonym og som fyldord" in str(faults[0])


def test_a_set_of_projects_is_answered_by_the_catalogue_narrowed(page: Page, at_root: str) -> None:
    first(page, "ai projekter på rigshospitalet", at_root)
    link = page.locator(f"{BOX} a").first
    promised = int(re.findall(r"\d+", link.inner_text())[-1])
    link.click()
    page.wait_for_url(re.compile(r"/projekter/\?hospitaler=rigshospitalet$"))
    expect(page.locator("[data-kort] > li:visible")).to_have_count(promised)


def test_the_glossary_answers_with_the_term_and_once(page: Page, at_root: str) -> None:
    found = first(page, "sensitivitet", at_root)[:3]
    lists = [link for link in found if link.rstrip("/") in {"ordbog", "borger/ord-forklaret"}]
    assert lists == ["ordbog/"]
    page.locator(f"{BOX} a[href*='/ordbog/']").first.click()
    heading = page.locator(":target")
    expect(heading).to_contain_text("ensitivitet")


# --- real questions -----------------------------------------------------------------------------------------------


def test_real_questions_find_a_wanted_page_among_the_first_three(page: Page, at_root: str) -> None:
    found = maal.right_answers(page, at_root, maal.questions())
    tuned_for = [answer for answer in found if answer.question["gruppe"] == "proeve"]
    missed = [answer.question["q"] for answer in tuned_for if not answer.right]
    print(f"\nØnsket side blandt de første tre: {maal.share(found):.1%} af {len(found)} spørgsmål")
    print(f"Ønsket side som den første: {maal.share_first(found):.1%}")
    assert maal.share(found) >= FLOOR, missed


def test_what_a_first_search_fetches_is_counted(browser: Browser, site: Path, at_root: str) -> None:
    (engine,) = site.glob("pagefind/wasm.*")
    _, size = maal.first_search(browser, at_root, "samtykke")
    assert engine.stat().st_size < size < sum(path.stat().st_size for path in site.glob("pagefind/**/*"))
