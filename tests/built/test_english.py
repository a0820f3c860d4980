"""The English pages: language, the way to and from the Danish, law by name, the search, and axe in both palettes."""

import re
import shutil
from pathlib import Path

import axe
import pytest
from conftest import ROOT, Look
from lxml import html
from playwright.sync_api import Page, expect

from macros import content
from macros.checks import gate
from macros.content import dates
from macros.content.faults import ContentError
from macros.models.projektdele import PaaEngelsk
from macros.registers import laws

DOCS = ROOT / "docs"
ENGLISH = {name: side for name, side in content.sider(DOCS).items() if name.startswith("english/")}
DANISH_FRAME = re.compile(
    r"Søg|Gå til|På denne|Kilder|Læst |Gennemgået|Ansvarlig|Sidst ændret|Efterses|Udkast|Udskriv|ikke endnu|Meld|Siden "
)


def address(source: str) -> str:
    return re.sub(r"(^|/)index/$", r"\1", source.removesuffix(".md") + "/")


PATHS = [address(name) for name in ENGLISH]
TWINS = {address(name): address(str(side.tvilling)) for name, side in ENGLISH.items()}
RECORDS = "//h3/following-sibling::ul[1]//a[contains(@href, 'projekter/')]"
LEGAL = [address(name) for name, side in ENGLISH.items() if side.jura]


def read(folder: Path, path: str) -> html.HtmlElement:
    return html.parse(str(folder / path / "index.html")).getroot()


def in_danish(node: html.HtmlElement) -> bool:
    """Whether the words of a node are marked as Danish."""
    return str(node.xpath("string(ancestor-or-self::*[@lang][1]/@lang)")) == "da"


def link_to(page: html.HtmlElement, path: str, folder: Path, to: str) -> html.HtmlElement:
    """The link of the language switch, which must lead to the page at `to`."""
    (link,) = page.xpath("//nav[contains(@class,'sideveje')]//a[@hreflang]")
    assert (folder / path / link.get("href")).resolve() == (folder / to).resolve()
    return link


@pytest.mark.parametrize("name", ENGLISH)
def test_twins_lead_to_each_other_and_say_their_language(site: Path, name: str) -> None:
    here, there = address(name), address(str(ENGLISH[name].tvilling))
    english, danish = read(site, here), read(site, there)
    assert (english.get("lang"), danish.get("lang")) == ("en", "da")
    assert link_to(english, here, site, there).get("lang") == "da"
    assert link_to(danish, there, site, here).get("lang") == "en"


@pytest.mark.parametrize("name", ENGLISH)
def test_search_engines_are_told_of_both_twins_by_full_address(site: Path, name: str) -> None:
    here, there = address(name), address(str(ENGLISH[name].tvilling))
    told = []
    for path in (here, there):
        page = read(site, path)
        told.append({n.get("hreflang"): n.get("href") for n in page.xpath("//link[@rel='alternate'][@hreflang]")})
    root = "http://127.0.0.1/ai-wiki/"
    assert told[0] == told[1] == {"en": root + here, "da": root + there}


def test_a_page_without_a_twin_offers_no_other_language(site: Path) -> None:
    page = read(site, "projekter/ward-247/")
    assert page.xpath("//link[@hreflang] | //nav[contains(@class,'sideveje')]//a[@hreflang or @lang]") == []


def test_a_record_tells_itself_in_english_too(site: Path) -> None:
    for slug, projekt in content.projekter(DOCS).items():
        page = read(site, f"projekter/{slug}/")
        (section,) = page.xpath("//section[@lang='en'][.//h2[@id='in-english']]")
        assert section.xpath(".//dl[@class='fakta']/div/dd/text()")
        if isinstance(told := projekt.engelsk, PaaEngelsk):
            said = " ".join(section.text_content().split())
            assert all(part in said for part in (told.titel, told.hvad, told.viden))
        assert page.xpath("//aside//a[@href='#in-english'][@lang='en']"), slug


def test_the_english_catalogue_leads_to_what_a_record_says_in_english(site: Path) -> None:
    links = read(site, "english/catalogue/").xpath(RECORDS)
    assert links
    assert {str(link.get("href")).partition("#")[2] for link in links} == {"in-english"}


@pytest.mark.parametrize("path", PATHS)
def test_the_frame_of_an_english_page_is_english(site: Path, path: str) -> None:
    page = read(site, path)
    said = [*page.xpath("//body//text()"), *page.xpath("//@aria-label | //@placeholder | //form/@data-ord")]
    danish = [str(s).strip() for s in said if DANISH_FRAME.search(s) and not in_danish(s.getparent())]
    assert danish == []


def test_the_same_words_are_found_in_the_danish_frame(site: Path) -> None:
    assert len(DANISH_FRAME.findall(" ".join(read(site, "borger/dine-data/").xpath("//body//text()")))) > 8


@pytest.mark.parametrize("path", PATHS)
def test_danish_words_on_an_english_page_are_marked(site: Path, path: str) -> None:
    names = re.compile(r"Køge")  # the same in both languages
    said = [t for t in read(site, path).xpath("//main//text()") if re.search("[æøåÆØÅ]", names.sub("", t))]
    assert [t for t in said if not in_danish(t.getparent())] == []


def test_a_danish_page_marks_what_is_english(site: Path) -> None:
    listed = read(site, "soeg/").xpath("//nav[@aria-label='Alle sider']//a[contains(@href,'english/')]")
    assert {link.get("lang") for link in listed} == {"en"}


@pytest.mark.parametrize(
    ("place", "english"),
    [
        ("§ 42 a, stk. 5", "section 42 a(5)"),
        ("§ 42 d, stk. 2, nr. 1", "section 42 d(2), no. 1"),
        ("artikel 50, stk. 1", "Article 50(1)"),
        ("artikel 53, stk. 1, litra e", "Article 53(1), point (e)"),
        ("bilag I", "Annex I"),
        ("bilag III, punkt 5, litra a", None),
        ("§§ 48 a-e", None),
        ("Drift", None),
    ],
)
def test_a_place_of_law_reads_in_english_or_is_refused(place: str, english: str | None) -> None:
    assert laws.english(place) == english


@pytest.mark.parametrize(
    ("day", "english"), [("2026-11-23", "23 November 2026"), ("2026-11", "November 2026"), ("2026", "2026")]
)
def test_days_are_written_as_the_english_write_them(day: str, english: str) -> None:
    assert dates.english(day) == english


@pytest.mark.parametrize(
    "right",
    [
        "say-yes",
        "machine",
        "chatbot",
        "see-your-record",
        "access",
        "errors",
        "say-no",
        "fifteen",
        "not-yourself",
        "complain",
    ],
)
def test_every_right_names_its_law_and_says_what_to_do(site: Path, right: str) -> None:
    (heading,) = read(site, "english/your-rights/").xpath(f"//main//h2[@id='{right}']")
    text = [n for n in heading.itersiblings() if n.xpath(f"preceding-sibling::h2[1][@id='{right}']")]
    assert any(n.xpath(".//a[contains(@href,'lovregister/')]") for n in text)
    assert any(n.tag == "p" and n.xpath("./strong[1][not(preceding-sibling::*)]") for n in text)


@pytest.mark.parametrize("path", LEGAL)
def test_the_laws_a_page_cites_are_listed_with_their_danish_names(site: Path, path: str) -> None:
    page = read(site, path)
    listed = page.xpath("//h2[@id='the-laws-on-this-page']/following-sibling::table[1]//a")
    cited = page.xpath("//main//a[contains(@href,'lovregister/')][not(@lang)]/@href")
    assert {re.sub("#.*", "", link) for link in cited} == {link.get("href") for link in listed}
    assert {link.get("lang") for link in listed} <= {"da"}


def test_the_catalogue_is_counted_and_listed_whole(site: Path) -> None:
    page, projekter = read(site, "english/catalogue/"), content.projekter(DOCS)
    stages, hospitals = page.xpath("//main//table")
    assert sum(int(cell) for cell in stages.xpath(".//td[2]/text()")) == len(projekter)
    assert sum(int(cell) for cell in hospitals.xpath(".//td[2]/text()")) >= len(projekter)
    for table, vocabulary in ((stages, "fase"), (hospitals, "hospital")):
        named = {" ".join(cell.text_content().split()) for cell in table.xpath(".//tbody/tr/*[1]")}
        assert len(named - {word.en for word in content.vokabularer(DOCS)[vocabulary].ord}) <= 1  # not known
    records = page.xpath(RECORDS)
    assert len(records) == len(projekter)
    english = {told.titel for p in projekter.values() if isinstance(told := p.engelsk, PaaEngelsk)}
    assert {link.get("hreflang") for link in records} == {"da"}
    assert [link for link in records if (link.get("lang") == "da") == (link.text_content() in english)] == []


def test_the_search_finds_english_pages_with_english_words(page: Page, at_root: str) -> None:
    page.goto(at_root + "english/your-data/")
    page.get_by_role("searchbox").click()
    page.keyboard.type("complaining")
    expect(page.locator(".soeg-liste a").first).to_be_visible()
    assert "/english/" in str(page.locator(".soeg-liste a").first.get_attribute("href"))
    expect(page.locator(".soeg-antal")).to_contain_text("found")
    page.keyboard.press("Enter")
    expect(page).to_have_url(at_root + "english/search/?q=complaining")
    expect(page.locator("[data-soegeside] a").first).to_contain_text(re.compile("wrong|rights", re.IGNORECASE))
    page.locator("#soegefelt").fill("xyzzyq")
    expect(page.locator(".soeg-antal")).to_contain_text("No pages with “xyzzyq”")


def test_a_danish_search_finds_no_english_pages(page: Page, at_root: str) -> None:
    page.goto(at_root + "soeg/?q=klage")
    expect(page.locator(".soeg-liste a").first).to_be_visible()
    assert not [a for a in page.locator(".soeg-liste a").all() if "/english/" in str(a.get_attribute("href"))]


def test_without_scripts_search_and_language_switch_work_by_links(scriptless: Page, at_root: str) -> None:
    page = scriptless
    page.goto(at_root + "english/")
    page.locator("#soegefelt").fill("data")
    page.get_by_role("button", name="Search").click()
    expect(page.locator("noscript p")).to_have_text(re.compile("^The search needs scripts"))
    page.locator("main a[href*='who-decides']").first.click()
    expect(page).to_have_url(at_root + "english/who-decides/")
    page.get_by_role("link", name="Denne side på dansk").click()
    expect(page).to_have_url(at_root + TWINS["english/who-decides/"])
    page.get_by_role("link", name="This page in English").click()
    expect(page).to_have_url(at_root + "english/who-decides/")


@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing_on_the_english_pages(look: Look, at_root: str, path: str) -> None:
    page = look(at_root + path, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert axe.findings(page) == []


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("borger/hvad-er-ai.md", "borger/findes-ikke.md", "der findes ingen docs/borger/findes-ikke.md"),
        ("borger/hvad-er-ai.md", "borger/dine-data.md", "har allerede den tvilling"),
        ("borger/hvad-er-ai.md", "english/your-data.md", "skal være en dansk side"),
        ("tvilling: borger/hvad-er-ai.md\n", "", "skriv den danske side om det samme"),
        ("lang: en\n", "", "engelske sider, og kun de, ligger i docs/english"),
        ("## How it learns", '{{ lov_en("proeveloven") }}\n\n## How', "har intet 'kort_en'"),
        ("## How it learns", '{{ lov_en("sundhedsloven", "§§ 48 a-e") }}\n\n## How', "kan ikke skrives på engelsk"),
    ],
)
def test_a_page_that_breaks_the_tie_is_refused(sample: Path, old: str, new: str, why: str) -> None:
    file = sample / "docs/english/what-is-ai.md"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    if "allerede" in why:  # the earlier of two pages keeps the twin
        shutil.move(file, sample / "docs/english/zz.md")
    with pytest.raises(ContentError) as caught:
        gate.check(sample / "docs")
    assert any(why in fault.hvorfor for fault in caught.value.fejl), caught.value


def test_a_danish_page_may_not_name_its_twin(sample: Path) -> None:
    file = sample / "docs/om/index.md"
    file.write_text(file.read_text("utf-8").replace("ejer:", "tvilling: english/index.md\nejer:", 1), "utf-8")
    with pytest.raises(ContentError) as caught:
        gate.check(sample / "docs")
    assert any("skrives kun på den engelske side" in fault.hvorfor for fault in caught.value.fejl)
