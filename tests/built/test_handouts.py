"""Sheets for the waiting room: one A4 page each, the page's own words, and a code that a telephone can read."""

import re
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from conftest import ROOT, Look
from lxml import html
from PIL import Image
from playwright.sync_api import Page, expect

from macros import content
from macros.checks import gate
from macros.content.faults import ContentError
from macros.drawings import qr
from macros.registers import sheets

DOCS = ROOT / "docs"
WRITTEN = content.sider(DOCS)
SHEETS = {sheets.address(p, WRITTEN[p].lang).removesuffix(".md") + "/": p for p in content.ark(DOCS)}
PAGES = {path: page.removesuffix(".md") + "/" for path, page in SHEETS.items()}
# lists, guides and glossaries have no short form
WITHOUT = {"index", "guide-klage", "spoergsmaal", "ord-forklaret", "catalogue", "network", "search"} | {
    "research-with-danish-data"  # for researchers; a waiting room has no use for it
}


def read(page: Path) -> html.HtmlElement:
    return html.parse(str(page / "index.html")).getroot()


def words(node: html.HtmlElement) -> str:
    return " ".join(node.text_content().split())


def printed(page: Page) -> int:
    """How many pages the browser prints."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


def test_every_explainer_has_its_sheet() -> None:
    explainers = {p for p in WRITTEN if re.fullmatch(r"(borger|english)/[a-z-]+\.md", p)}
    assert {p for p in explainers if Path(p).stem not in WITHOUT} == set(SHEETS.values())


def test_a_sheet_prints_on_one_page_without_scripts_too(scriptless: Page, under_a_path: str) -> None:
    page = scriptless
    page.goto(under_a_path + next(iter(SHEETS)))
    assert printed(page) == 1


def codes(page: Page) -> list[zxingcpp.Barcode]:
    """What a telephone reads on a sheet."""
    picture = BytesIO(page.locator(".ark-kode svg").screenshot())
    return zxingcpp.read_barcodes(Image.open(picture), try_invert=False)


@pytest.mark.parametrize("path", SHEETS)
def test_a_sheet_prints_on_one_page_and_a_telephone_reads_the_address_of_the_whole(
    look: Look, under_a_path: str, path: str
) -> None:
    page = look(under_a_path + path)
    assert printed(page) == 1, "for langt; tag et afsnit ud i docs/borger/ark.yml"
    page.emulate_media(color_scheme="dark")  # the code must be dark on light there too
    seen = codes(page)
    told = page.locator(".ark-kode p").inner_text()
    assert [code.text for code in seen] == ["http://127.0.0.1/ai-wiki/" + PAGES[path]]
    assert seen[0].text in told


def test_the_printed_code_is_large_enough_for_a_telephone(page: Page, under_a_path: str) -> None:
    page.emulate_media(media="print")
    page.goto(under_a_path + next(iter(SHEETS)))
    box = page.locator(".ark-kode svg").bounding_box()
    assert box
    squares = qr.code("https://www.etlangtdomaene.regionh.dk/ai-wiki/borger/naar-noget-gaar-galt/").side
    assert box["width"] / squares * 25.4 / 96 >= 0.5  # mm a square


def test_without_an_address_there_is_no_code_and_the_sheet_says_so(sample_site: Path) -> None:
    sheets = [
        path.parent
        for folder in ("borger/ark", "english/sheets")
        for path in sample_site.glob(f"{folder}/*/index.html")
    ]
    assert len(sheets) == 3
    for path in sheets:
        page = read(path)
        assert page.xpath("//div[@class='ark']//svg") == []
        assert re.search("ingen QR-kode|no QR code", words(page.xpath("//div[@class='ark-kode']")[0]))


@pytest.mark.parametrize("path", SHEETS)
def test_the_sheet_says_nothing_that_the_page_does_not(site: Path, path: str) -> None:
    whole = words(read(site / PAGES[path]).xpath("//article")[0])
    said = read(site / path).xpath("//div[@class='ark']/*[not(self::div) and not(@class)]")
    lines = [
        words(line) for part in said for line in part.xpath("descendant-or-self::*[self::li or self::td]") or [part]
    ]
    assert len(lines) >= 4
    assert [line for line in lines if line not in whole] == []


@pytest.mark.parametrize("path", SHEETS)
def test_the_page_leads_to_its_sheet_and_back(site: Path, path: str) -> None:
    whole, sheet = read(site / PAGES[path]), read(site / path)
    (there,) = whole.xpath("//nav[contains(@class,'sideveje')]//a[contains(.,'A4')]/@href")
    (back,) = sheet.xpath("//p[@class='ark-raad']/a/@href")
    assert (site / PAGES[path] / there).resolve() == (site / path).resolve()
    assert (site / path / back).resolve() == (site / PAGES[path]).resolve()
    assert words(whole.xpath("//h1")[0]) == words(sheet.xpath("//h1")[0])
    assert whole.get("lang") == sheet.get("lang")


def test_staff_find_every_sheet_on_one_page(page: Page, at_root: str) -> None:
    page.goto(at_root + "borger/ark/")
    found = page.locator("main li a").evaluate_all("links => links.map((link) => link.href)")
    assert {at_root + path for path in SHEETS} <= set(found)
    page.get_by_role("link", name="Your rights").click()
    expect(page.locator(".ark-raad")).to_contain_text("Press Ctrl and P")


def test_a_sheet_is_cut_from_the_page_s_own_text() -> None:
    page = (
        "---\ntitle: X\n---\n\nSvaret.\nMere.\n\nNoget.\n\n"
        "## Et { #en }\n\nA.\n[Læs](/x.md).\n\n### Under\n\nB.\n\n## To\n\nC.\n"
    )
    assert sheets.short(page, ["Et"]) == "Svaret.\nMere.\n\n## Et\n\nA.\n\n### Under\n\nB."


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("borger/hvad-er-ai.md", "borger/findes-ikke.md", "der findes ingen docs/borger/findes-ikke.md"),
        ("Sådan lærer den", "Sådan laver den", "har ingen overskrift »Sådan laver den«; vælg en af: Sådan lærer den"),
        ("borger/hvad-er-ai.md", "borger/dine-data.md", "siden står mere end én gang: borger/dine-data.md"),
    ],
)
def test_a_list_of_sheets_with_a_mistake_is_refused(sample: Path, old: str, new: str, why: str) -> None:
    file = sample / "docs/borger/ark.yml"
    file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(ContentError) as caught:
        gate.check(sample / "docs")
    assert any(why in fault.hvorfor for fault in caught.value.fejl), caught.value
