"""The glossary: what is marked in a text and what is not, the page, the tooltips, the search, the wiki's front."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import axe
import markdown
import pytest
from conftest import ROOT, Look, mkdocs_build
from lxml import html
from playwright.sync_api import Browser, Page, expect

from macros import content
from macros.checks.abbreviations import faults as abbreviation_faults
from macros.checks.abbreviations import unknown
from macros.engine.named import named
from macros.registers import glossary
from macros.text.order import danish_order

SAMPLE = Path(__file__).parents[1] / "eksempler/ordbog-proeve.yml"
FRONT = """---
title: "{title}"
description: "Prøve."
ejer: Redaktør
status: udkast
gennemgaas_senest: 2027-05-25
maalgruppe: [kliniker]
---

{text}
"""
# A page that carries tooltips of both kinds: law and glossary
PAGE = "dataadgang/saadan-deler-du/"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A folder with a small glossary, and two pages that explain one of its terms each."""
    for folder in ("ordbog", "wiki", "lovregister"):
        (tmp_path / folder).mkdir()
    shutil.copytree(ROOT / "docs/vokabularer", tmp_path / "vokabularer")
    shutil.copy(ROOT / "docs/organisationer.yml", tmp_path)
    shutil.copy(SAMPLE, tmp_path / "ordbog/proeve.yml")
    (tmp_path / "wiki/kalibrering.md").write_text(FRONT.format(title="Kalibrering", text="Tekst."), "utf-8")
    (tmp_path / "om.md").write_text(FRONT.format(title="Om", text="Tekst."), "utf-8")
    return tmp_path


Render = Callable[..., html.HtmlElement]


@pytest.fixture
def rendered(docs: Path) -> Render:
    """A function (Markdown, side) → the HTML an engine gets, with the extensions of the site."""

    def run(text: str, side: str = "andet.md") -> html.HtmlElement:
        extensions = ["attr_list", "def_list", "md_in_html", "tables", "toc", "macros.engine.tooltips"]
        options = {"macros.engine.tooltips": {"docs": str(docs)}}
        return html.fromstring(
            f"<div>{markdown.markdown(named(side, text), extensions=extensions, extension_configs=options)}</div>"
        )

    return run


def marked(page: html.HtmlElement) -> list[str]:
    return [str(text) for text in page.xpath("//a[@class='opslag']/text()")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Se på kalibrering.", ["kalibrering"]),
        ("Kalibrering er svært.", ["Kalibrering"]),
        ("En model er godt kalibreret.", ["kalibreret"]),
        ("Kalibreringens mål.", ["Kalibreringens"]),
        ("Først kalibrering, så kalibrering igen.", ["kalibrering"]),
        ("Rekalibrering og kalibreringsdata er andre ord.", []),
        ("En model-kalibrering er et andet ord.", []),
        ("Lav en DPIA, før I begynder.", ["DPIA"]),
        ("DPIA'en er færdig.", ["DPIA'en"]),
        ("DPIA-skabelonen er et andet ord, og dpia er ingen forkortelse.", []),
        ("En konsekvensanalyse (DPIA) siger det to gange.", ["konsekvensanalyse"]),
        ("Det var en falsk alarm, og den var falsk positiv.", ["falsk alarm"]),
        ("En pilot er et ord, alle kender.", []),
        ("**Kalibrering** står fremhævet.", ["Kalibrering"]),
        ("- Et punkt om PACS\n- Et punkt til", ["PACS"]),
        ("## Kalibrering\n\nSe `PACS`, [konsekvensanalyse](https://eksempel.dk) og <https://eksempel.dk/PACS>.", []),
        ("| Kalibrering |\n|---|\n| PACS |", ["PACS"]),
        ("<button>Kalibrering</button> og <a href='x'>PACS</a> i rå HTML.", []),
        ("<p>Rå HTML om kalibrering.</p>", []),
        ("<div data-pagefind-ignore markdown>Lister over kalibrering.</div>", []),
        ("*Ordet*{ .kalibrering } med en klasse, `x`{ data-om='kalibrering' } og et felt.", []),
        ("PACS, kalibrering og DPIA i én sætning. DPIA igen.", ["PACS", "kalibrering", "DPIA"]),
        ("PACS, kalibrering og DPIA i én sætning.", ["PACS", "kalibrering"]),
    ],
)
def test_the_first_use_of_a_term_is_marked_in_running_text_only(
    rendered: Render, text: str, found: list[str]
) -> None:
    assert marked(rendered(text)) == found


def test_marking_changes_nothing_of_the_text(rendered: Render) -> None:
    page = rendered("Før *kalibrering* og **efter PACS**, så en DPIA: slut.\n")
    assert page.xpath("string(//p[1])") == "Før kalibrering og efter PACS, så en DPIA: slut."


def test_a_mark_is_a_link_to_the_glossary_with_the_definition(rendered: Render) -> None:
    link = rendered("Om kalibrering.").xpath("//a[@class='opslag']")[0]
    assert link.get("href") == "ordbog/index.md#kalibrering"
    assert link.get("data-om") == "At tal passer med det, der sker."


def test_citizens_get_the_everyday_words(rendered: Render) -> None:
    page = rendered("Om kalibrering og PACS.", "borger/dine-data.md")
    about = ["At computeren gætter lige så tit rigtigt, som den siger.", "Et sted, hvor billeder ligger."]
    assert page.xpath("//@data-om") == page.xpath("//dd/text()") == about


@pytest.mark.parametrize("side", ["ordbog/index.md", "english/index.md", "wiki/kalibrering.md"])
def test_the_glossary_english_pages_and_the_article_itself_are_left_alone(rendered: Render, side: str) -> None:
    assert marked(rendered("Om kalibrering.", side)) == []


def test_an_article_still_explains_the_other_terms(rendered: Render) -> None:
    assert marked(rendered("Kalibrering og PACS.", "wiki/kalibrering.md")) == ["PACS"]


def test_what_was_marked_stands_in_a_list_for_print(rendered: Render) -> None:
    page = rendered("En DPIA og PACS. Mere om kalibrering.")
    assert page.xpath("//section[@class='ord-paa-siden']//dt/text()") == ["kalibrering", "konsekvensanalyse", "PACS"]
    assert rendered("Ingen svære ord.").xpath("//section") == []


KNOWN = frozenset(["AI", "MAS-AI", "EU", "HL7"])


@pytest.mark.parametrize(
    ("line", "short"),
    [
        ("En AI-model og MAS-AI i EU.", []),
        ("Brug XYZ og ABC-ordninger.", ["XYZ", "ABC"]),
        ("XYZ'en i et XYZ.", ["XYZ", "XYZ"]),
        ("HL7 er kendt, B12, DI26 og B01AF02 er koder, men LPR3 er en forkortelse.", ["LPR3"]),
        ("Klasse IIa, bilag III og VIII, NCT06077851.", []),
        ('{{ lov("abc", "XYZ") }} og {{ org("XYZ") }}', []),
        ("[XYZ](/ABC/DEF.md) og https://XYZ.dk/ABC", ["XYZ"]),
        ("<span class='XYZ'>tekst</span> og ordet{ .XYZ }", []),
        ("LBK nr. 275 og BEK nr. 108", []),
        ("DeepUTE og RBknee er navne.", []),
    ],
)
def test_an_abbreviation_that_nobody_has_explained_is_found(line: str, short: list[str]) -> None:
    assert list(unknown(line, KNOWN)) == short


def test_an_unknown_abbreviation_tells_its_line_and_the_way_to_mend_it(docs: Path) -> None:
    (docs / "egennavne.yml").write_text("navne: [EU]\n", "utf-8")
    (docs / "om.md").write_text(FRONT.format(title="Om", text="EU og PACS.\n`CODE`\nMen XYZ og XYZ."), "utf-8")
    (docs / "english").mkdir()
    (docs / "english/index.md").write_text(FRONT.format(title="English", text="Of XYZ."), "utf-8")
    told = [f"{Path(fault.fil).name}:{fault.linje}: {fault.hvorfor}" for fault in abbreviation_faults(docs)]
    assert told == [
        "om.md:12: forkortelsen 'XYZ' er ikke forklaret; tilføj den i docs/ordbog/, så den får en tooltip, "
        "skriv ordene helt ud, eller skriv den i docs/egennavne.yml, hvis den er et navn"
    ]


def test_a_name_that_needs_no_explanation_is_not_also_explained() -> None:
    docs = ROOT / "docs"
    names = content.egennavne(docs)
    explained = {name for term in glossary.terms(docs).values() for name in term.opslag.navne}
    assert sorted(explained & {*names.navne, *names.enheder}) == []


def test_every_term_stands_on_the_page_with_its_anchor_in_danish_order(site: Path) -> None:
    page = html.parse(str(site / "ordbog/index.html")).getroot()
    shown = [str(h.text).strip() for h in page.xpath("//ul[@data-kort]/li/h3")]
    terms = glossary.terms(ROOT / "docs")
    assert sorted(page.xpath("//ul[@data-kort]/li/h3/@id")) == sorted(terms)
    assert shown == sorted(shown, key=danish_order)
    for fact in page.xpath("//ul[@data-kort]//a[starts-with(@href, '#')]/@href"):
        assert fact[1:] in terms


def test_a_term_leads_to_the_article_that_bears_its_name(site: Path) -> None:
    page = html.parse(str(site / "ordbog/index.html")).getroot()
    assert "../wiki/kalibrering/" in page.xpath("//li[h3/@id='kalibrering']//a/@href")


def test_no_link_lies_inside_another_and_no_heading_is_marked(site: Path) -> None:
    for path in site.rglob("*.html"):
        text = path.read_text("utf-8")
        assert not re.search(r"<a\b[^>]*>(?:(?!</a>).)*<a\b", text, re.DOTALL), path
        assert not re.search(r"<h\d[^>]*>(?:(?!</h\d>).)*class=\"opslag\"", text, re.DOTALL), path


def test_a_link_to_a_term_that_is_gone_stops_the_build(sample: Path, tmp_path: Path) -> None:
    """The marks are laid before the links are checked: with the page's anchors gone, the strict build says so."""
    page = sample / "docs/ordbog/index.md"
    page.write_text(page.read_text("utf-8").replace("{{ ordbog() }}", "Tom."), "utf-8")
    done = mkdocs_build(sample, tmp_path / "ud")
    assert done.returncode != 0
    assert "does not contain an anchor" in done.stderr


def test_the_wiki_s_front_lists_every_article_once_under_its_subject(site: Path) -> None:
    page = html.parse(str(site / "wiki/index.html")).getroot()
    articles = sorted(p.stem for p in (ROOT / "docs/wiki").glob("*.md") if p.stem != "index")
    assert sorted(str(href).strip("/") for href in page.xpath("//ul[@class='wikiindeks']//a/@href")) == articles
    route = page.xpath("//h2[@id='begynd-her']/following-sibling::ol[1]/li/a[1]/@href")
    assert 0 < len(route) == len(set(route))


def first(page: Page, address: str) -> None:
    page.goto(address + PAGE)


def test_a_term_explains_itself_on_hover_and_the_text_can_be_reached(page: Page, at_root: str) -> None:
    first(page, at_root)
    link = page.locator("main a.opslag").first
    link.hover()
    tip = page.get_by_role("tooltip")
    expect(tip).to_have_text(link.get_attribute("data-om") or "")
    tip.hover()
    expect(tip).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()


def test_a_term_explains_itself_by_keyboard_and_leads_to_the_glossary(page: Page, at_root: str) -> None:
    first(page, at_root)
    link = page.locator("main a.opslag").first
    link.focus()
    tip = page.get_by_role("tooltip")
    expect(tip).to_be_visible()
    assert link.get_attribute("aria-describedby") == tip.get_attribute("id")
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    assert link.get_attribute("aria-describedby") is None
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/ordbog/#[a-z-]+$"))


def test_one_script_serves_law_and_words(page: Page, at_root: str) -> None:
    first(page, at_root)
    for kind in ("main a.opslag", "main a[data-om]:not(.opslag)"):
        page.locator(kind).first.focus()
        expect(page.get_by_role("tooltip")).to_have_text(page.locator(kind).first.get_attribute("data-om") or "")


def test_a_tooltip_stays_inside_a_narrow_screen_and_over_tables(browser: Browser, at_root: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    page = context.new_page()
    for path, place in ((PAGE, "p"), ("dataadgang/hvem-kan-indhente/", "td")):
        page.goto(at_root + path)
        link = page.locator(f"main {place} a[data-om]").last
        link.tap()
        tip = page.get_by_role("tooltip")
        expect(tip).to_be_visible()
        expect(page).to_have_url(at_root + path)
        box = tip.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_a_second_touch_leads_to_the_glossary(browser: Browser, at_root: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True)
    page = context.new_page()
    first(page, at_root)
    link = page.locator("main a.opslag").first
    link.tap()
    expect(page.get_by_role("tooltip")).to_be_visible()
    expect(page).to_have_url(at_root + PAGE)
    link.tap()
    expect(page).to_have_url(re.compile(r"/ordbog/#"))
    context.close()


def test_without_scripts_a_term_leads_to_its_definition(scriptless: Page, at_root: str) -> None:
    page = scriptless
    first(page, at_root)
    link = page.locator("main a.opslag").first
    about = link.get_attribute("data-om") or ""
    link.click()
    place = page.url.partition("#")[2]
    expect(page.locator(f"li:has(> h3[id='{place}'])")).to_contain_text(about)
    expect(page.locator("[data-kort] > li").last).to_be_visible()


def test_print_shows_plain_words_and_their_list(page: Page, at_root: str) -> None:
    first(page, at_root)
    listed = page.locator(".ord-paa-siden")
    expect(listed).to_be_hidden()
    page.emulate_media(media="print")
    expect(listed).to_be_visible()
    line = page.locator("main a.opslag").first.evaluate("node => getComputedStyle(node).textDecorationLine")
    assert line == "none"


def test_the_search_field_narrows_the_glossary_and_stays_in_the_address(page: Page, at_root: str) -> None:
    page.goto(at_root + "ordbog/")
    page.locator("[name=tekst]").fill("dpia")
    visible = page.locator("[data-kort] > li:not([hidden]) h3")
    expect(visible).to_have_count(1)
    expect(visible).to_contain_text("konsekvensanalyse")
    expect(page.locator("h2:visible", has_text=re.compile("^A$"))).to_have_count(0)
    expect(page).to_have_url(re.compile(r"tekst=dpia"))
    page.reload()
    expect(visible).to_have_count(1)
    page.get_by_role("button", name="Ryd").click()
    expect(page.locator("[data-kort] > li:not([hidden])")).to_have_count(len(glossary.terms(ROOT / "docs")))


def test_a_subject_narrows_the_glossary(page: Page, at_root: str) -> None:
    page.goto(at_root + "ordbog/?emne=jura")
    terms = glossary.terms(ROOT / "docs").values()
    expect(page.locator("[data-kort] > li:not([hidden])")).to_have_count(sum(t.emne == "jura" for t in terms))


@pytest.mark.parametrize(("sought", "article"), [("KI", "ai"), ("LLM", "sprogmodel")])
def test_a_search_by_another_name_finds_the_page_that_explains_it(
    page: Page, at_root: str, sought: str, article: str
) -> None:
    page.goto(f"{at_root}soeg/?q={sought}")
    expect(page.locator(".soeg-liste a").first).to_have_attribute("href", re.compile(f"/wiki/{article}/"))


@pytest.mark.parametrize("path", ["ordbog/", "wiki/", PAGE])
def test_axe_finds_nothing_on_the_pages_of_words(look: Look, at_root: str, path: str) -> None:
    page = look(at_root + path)
    marks = page.locator("main a.opslag")
    if marks.count():
        marks.first.focus()
        expect(page.get_by_role("tooltip")).to_be_visible()
    assert axe.findings(page) == []


@pytest.mark.parametrize("path", ["ordbog/", "wiki/"])
def test_pages_of_words_fit_a_narrow_screen(look: Look, at_root: str, path: str) -> None:
    page = look(at_root + path, width=320, height=640)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
