"""The templates: their files as a word processor opens them, the worked examples recomputed, and the handbook's PDF."""

import re
import shutil
import sys
import zipfile
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any

import axe
import pikepdf
import pytest
from conftest import HOSTED, ROOT, Look
from lxml import etree, html
from playwright.sync_api import Browser

from macros import content, documents
from macros.documents import BOOK, book, links, page
from macros.engine import after, before
from macros.registers import reading
from macros.text.lix import lix

FOLDER = "haandbog/skabeloner"
SIDER = content.sider(ROOT / "docs")
NAMES = sorted(Path(address).stem for address, side in SIDER.items() if side.skabelon)
EXAMPLES = sorted(path.stem for path in (ROOT / "docs" / FOLDER).glob("eksempel-*.md"))
CHROME = (
    "Gå til indholdet",
    "Ret denne side",
    "Ansvarlig for siden",
    "På denne side",
    "Læs videre",
    "Kort fortalt",
    "Hent ",
)
MADE_UP = "Fiktivt eksempel"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NS = {
    "w": W[1:-1],
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
}

Root = Any  # lxml has no types


@pytest.fixture(params=NAMES + EXAMPLES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def built(site: Path, name: str) -> Root:
    return html.parse(str(site / FOLDER / name / "index.html"), html.HTMLParser(encoding="utf-8")).getroot()


def member(path: Path, name: str) -> etree._Element:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return etree.fromstring(archive.read(name))


def plain(text: str) -> str:
    return " ".join(text.split())


def headings(form: Root) -> list[tuple[int, str]]:
    return [(int(h.tag[1]), plain(h.text_content())) for h in form.iter("h1", "h2", "h3")]


def test_every_example_is_of_a_template() -> None:
    assert EXAMPLES
    assert {name.removeprefix("eksempel-") for name in EXAMPLES} <= set(NAMES)


def test_a_page_leads_to_its_files_and_says_how_large_they_are(site: Path, name: str) -> None:
    found = built(site, name).xpath("//main//span[@class='hent']/a")
    assert [a.get("href") for a in found] == [f"../{name}.docx", f"../{name}.odt"]
    for a in found:
        file = (site / FOLDER / name / a.get("href")).resolve()
        assert file.stat().st_size > 5000
        assert links.size(file.stat().st_size) in a.text


def test_a_word_file_says_its_title_and_language(site: Path, name: str) -> None:
    file = site / FOLDER / f"{name}.docx"
    title = built(site, name).findtext(".//h1").strip()
    assert member(file, "docProps/core.xml").findtext("dc:title", namespaces=NS) == title
    default = member(file, "word/styles.xml").find("w:docDefaults//w:lang", NS)
    assert default is not None
    assert default.get(f"{W}val") == "da-DK"


def test_a_word_file_has_the_headings_and_tables_of_its_page(site: Path, name: str) -> None:
    body = member(site / FOLDER / f"{name}.docx", "word/document.xml")
    form = page.form(page.article(site / FOLDER / name / "index.html"))
    said = [
        (int(p.find("w:pPr/w:pStyle", NS).get(f"{W}val")[-1]), plain("".join(p.itertext())))
        for p in body.iter(f"{W}p")
        if p.find("w:pPr/w:pStyle", NS) is not None
        and p.find("w:pPr/w:pStyle", NS).get(f"{W}val").startswith("Heading")
    ]
    assert said == headings(form)
    assert said[0][0] == 1
    assert all(after <= before + 1 for (before, _), (after, _) in pairwise(said))
    tables = body.findall(".//w:tbl", NS)
    assert len(tables) == len(form.findall(".//table")) or name == "patientinformation"
    for table in tables:
        rows = table.findall("w:tr", NS)
        assert [row.find("w:trPr/w:tblHeader", NS) is not None for row in rows] == [True] + [False] * (len(rows) - 1)


def test_guidance_in_a_word_file_can_be_deleted_by_its_style(site: Path, name: str) -> None:
    body = member(site / FOLDER / f"{name}.docx", "word/document.xml")
    form = page.form(page.article(site / FOLDER / name / "index.html"))
    boxes = form.xpath(".//div[contains(@class,'vejledning')]/p[not(@class)]")
    assert boxes or name in EXAMPLES
    guidance = [p for p in body.iter(f"{W}p") if p.find("w:pPr/w:pStyle[@w:val='Vejledning']", NS) is not None]
    assert plain("".join(guidance[0].itertext())).startswith("Vejledning: ")
    for p in guidance:
        p.getparent().remove(p)
    left = plain(" ".join(body.itertext()))
    assert left
    assert [plain(box.text_content()) for box in boxes if plain(box.text_content()) in left] == []
    assert "Vejledning:" not in left


def test_an_opendocument_file_says_and_holds_the_same(site: Path, name: str) -> None:
    file = site / FOLDER / f"{name}.odt"
    form = page.form(page.article(site / FOLDER / name / "index.html"))
    body, styles = member(file, "content.xml"), member(file, "styles.xml")
    title = built(site, name).findtext(".//h1").strip()
    assert member(file, "meta.xml").findtext(".//dc:title", namespaces=NS) == title
    found = body.findall(".//text:h", NS)
    level = f"{{{NS['text']}}}outline-level"
    assert [(int(h.get(level)), plain("".join(h.itertext()))) for h in found] == headings(form)
    tables = body.findall(".//table:table", NS)
    assert len(tables) == len(form.findall(".//table"))
    assert all(table.find("table:table-header-rows", NS) is not None for table in tables)
    spoken = styles.xpath("//style:default-style[@style:family='paragraph']/style:text-properties", namespaces=NS)
    assert [(p.get(f"{{{NS['fo']}}}language"), p.get(f"{{{NS['fo']}}}country")) for p in spoken] == [("da", "DK")]
    assert styles.xpath("//style:style[@style:name='Vejledning']", namespaces=NS)
    assert body.xpath("//text:p[@text:style-name='Vejledning']", namespaces=NS)


def test_nothing_of_the_site_around_it_is_in_a_file(site: Path, name: str) -> None:
    for suffix, inside in ((".docx", "word/document.xml"), (".odt", "content.xml")):
        text = plain(" ".join(member(site / FOLDER / f"{name}{suffix}", inside).itertext()))
        assert [words for words in CHROME if words in text] == []
        assert "{{" not in text


def targets_of(file: Path) -> list[str]:
    """Where the links of a document lead."""
    relations = member(file, "word/_rels/document.xml.rels")
    return [r.attrib["Target"] for r in relations if r.get("TargetMode") == "External"]


def test_links_in_a_file_lead_to_the_law_itself_or_to_the_site(site: Path, name: str) -> None:
    targets = targets_of(site / FOLDER / f"{name}.docx")
    official = {law.url for law in content.love(ROOT / "docs").values()}
    ours = [t.partition("#")[0] for t in targets if t not in official or not t.startswith("https://")]
    lead = {t: site / t.removeprefix(HOSTED["SITE_URL"]) / "index.html" for t in ours}
    assert [t for t, page in lead.items() if not t.startswith(HOSTED["SITE_URL"]) or not page.is_file()] == []
    if SIDER[f"{FOLDER}/{name}.md"].jura and name in NAMES and name != "patientinformation":
        assert targets


def test_with_an_address_a_file_leads_to_the_site() -> None:
    target = links.outward("https://eksempel.dk/ai/", {"gdpr": "https://eur-lex.europa.eu/x", "ukendt": None})
    assert target("haandbog/data/index.html", "porten") == "https://eksempel.dk/ai/haandbog/data/#porten"
    assert target("lovregister/gdpr/index.html", "p-artikel-5") == "https://eur-lex.europa.eu/x"
    assert target("lovregister/ukendt/index.html", "") == "https://eksempel.dk/ai/lovregister/ukendt/"
    assert links.outward("", {})("haandbog/data/index.html", "") is None


@pytest.mark.parametrize(("octets", "said"), [(400, "1 kB"), (18_400, "18 kB"), (1_240_000, "1,2 MB")])
def test_a_size_is_told_as_danes_write_it(octets: int, said: str) -> None:
    assert links.size(octets) == said


def test_columns_to_write_in_get_room() -> None:
    assert page.widths([["Nr.", "Hvad kan gå galt", "Score"], ["1", "x" * 90, ""]]) == [14, 53, 33]
    narrow, wide = page.widths([["Mål", "Antal"], ["Sandsynlighed", "Sandsynlighed"]])
    assert narrow == wide == 50


def test_the_index_shows_every_template_by_phase_and_by_role(site: Path) -> None:
    first, second = built(site, ".").xpath("//main//table")
    listed = [href.strip("./") for href in first.xpath(".//td[2]/a[1]/@href")]
    assert sorted(listed) == NAMES
    assert len(first.xpath(".//span[@class='hent']/a[contains(@href,'.docx')]")) == len(NAMES)
    by_role = {plain(row.findtext(".//a")): row.xpath("td[2]/a") for row in second.xpath(".//tbody/tr")}
    assert len(by_role) == len(content.vokabularer(ROOT / "docs")["rolle"].ids)
    assert all(0 < len(found) < len(NAMES) for found in by_role.values())


def test_the_patients_page_is_as_easy_as_a_page_for_citizens() -> None:
    text = (ROOT / "docs" / FOLDER / "patientinformation.md").read_text("utf-8")
    body = text[text.index("## Skabelonen") : text.rindex("\n## ")]
    asked = "\n".join(line for line in body.splitlines() if not line.startswith(("    ", "!!!")))
    assert lix(reading.text(asked)) <= reading.CITIZENS


def test_without_documents_the_page_says_so_and_has_no_dead_link(long: Path) -> None:
    root = built(long, "dataplan")
    assert "Filen til Word og LibreOffice dannes, når hele siden bygges." in root.xpath("string(//main)")
    assert root.xpath("//a[contains(@href,'.docx') or contains(@href,'.pdf')]") == []


def test_an_example_says_that_it_is_made_up(site: Path) -> None:
    for name in EXAMPLES:
        root = built(site, name)
        for said in (root.findtext(".//h1"), root.xpath("string(//p[@class='opdigtet'])")):
            assert said.startswith(MADE_UP)
        text = " ".join(member(site / FOLDER / f"{name}.docx", "word/document.xml").itertext())
        assert f"{MADE_UP}. Projekt, afdeling og tal findes ikke." in plain(text)


def test_each_risk_is_its_likelihood_times_its_consequence(site: Path) -> None:
    cells = [row.xpath("string(.)").split() for row in built(site, "eksempel-risikovurdering").xpath("//main//td/..")]
    figures = [tuple(map(int, row[-3:])) for row in cells if all(map(str.isdigit, row[-3:]))]
    assert len(figures) > len(cells) / 2
    assert [row for row in figures if row[0] * row[1] != row[2]] == []


# The handbook as one PDF.


@pytest.fixture(scope="module")
def pdf(site: Path) -> pikepdf.Pdf:
    return pikepdf.open(site / BOOK)


def outline(items: object) -> list[str]:
    found = []
    for item in items:  # type: ignore[attr-defined]
        found += [str(item.title), *outline(item.children)]
    return found


def test_the_pdf_is_whole_tagged_danish_and_claims_pdf_ua(pdf: pikepdf.Pdf) -> None:
    assert pdf.check_pdf_syntax() == []
    assert str(pdf.Root.Lang) == "da"
    assert pdf.Root.MarkInfo.Marked
    assert len(pdf.Root.StructTreeRoot.K) > 0
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    with pdf.open_metadata() as said:
        assert said["pdfuaid:part"] == "1"
        assert said["dc:title"]


def test_the_pdf_says_what_each_drawing_shows_and_what_each_link_is(pdf: pikepdf.Pdf) -> None:
    parts = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
    drawings = [str(one.get("/Alt", "")) for one in parts if one.get("/S") == "/Figure"]
    assert len(drawings) > 5
    assert all(drawings)
    links = [one for one in parts if one.get("/Subtype") == "/Link"]
    assert len(links) > 100
    told = {str(one.get("/Contents", "")) for one in links}
    assert "" not in told
    targets = {str(key) for key, _ in pikepdf.NameTree(pdf.Root.Names.Dests).items()}
    assert told.isdisjoint(targets)


def test_the_pdf_has_every_page_of_the_handbook_in_its_bookmarks(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as found:
        titles = outline(found.root)
    expected = [side.title for address, side in SIDER.items() if address.startswith("haandbog/")]
    assert [title for title in expected if title not in titles] == []
    for name in EXAMPLES:
        template, example = (SIDER[f"{FOLDER}/{each}.md"].title for each in (name.removeprefix("eksempel-"), name))
        assert titles.index(template) < titles.index(example)


def test_the_pdf_leads_only_to_its_own_pages_and_to_whole_addresses(pdf: pikepdf.Pdf) -> None:
    names = {str(key) for key, _ in pikepdf.NameTree(pdf.Root.Names.Dests).items()}
    inside = outside = 0
    for leaf in pdf.pages:
        for note in leaf.get("/Annots", []):
            if "/Dest" in note:
                inside += 1
                assert str(note.Dest) in names
            elif "/A" in note:
                outside += 1
                assert re.match(r"https?://|mailto:[^@]+@[^@]+$", str(note.A.URI))
    assert inside > 100
    assert outside > 20


def test_drawings_of_the_handbook_come_whole_into_the_book(site: Path) -> None:
    drawn = 0
    moved = {site / one.fra / "index.html" for one in content.omdirigeringer(ROOT / "docs")}  # the frame alone
    for path in {*(site / "haandbog").rglob("index.html")} - moved:
        address = path.relative_to(site).as_posix()
        text = book.chapter(site, address, 1, {address: "k"}, lambda *_: None).tekst
        for found in re.findall(r"<svg.*?</svg>", text, re.DOTALL):
            drawing = etree.fromstring(found)  # well formed: nothing has been nested or thrown out
            assert drawing[0].tag == "style"
            assert len(drawing) > 1
            drawn += 1
    assert drawn > 0


def test_the_link_to_the_pdf_says_its_size(site: Path) -> None:
    (a,) = built(site, ".").xpath("//main//a[contains(@href,'.pdf')]")
    assert (site / FOLDER / a.get("href")).resolve() == (site / BOOK).resolve()
    assert links.size((site / BOOK).stat().st_size) in unescape(a.text)


def test_the_pdf_is_made_again_only_when_its_text_has_changed(
    handbook: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made: list[str] = []
    monkeypatch.setattr(book, "CACHE", tmp_path / "cache")

    def pdf(text: str) -> bytes:
        made.append(text)
        return f"pdf {len(made)}".encode()

    monkeypatch.setattr(book, "_pdf", pdf)
    pages = {"haandbog/data/index.html": 1}
    for change in ("", "", "Nyt afsnit."):
        source = handbook / "haandbog/data/index.html"
        source.write_text(source.read_text("utf-8").replace("</article>", f"{change}</article>"), "utf-8")
        book.write(handbook, BOOK, pages, links.outward("", {}))
    assert len(made) == 2
    assert (handbook / BOOK).read_bytes() == b"pdf 2"


@pytest.fixture
def handbook(long: Path, tmp_path: Path) -> Path:
    """The handbook as it is built without documents, in a folder of its own."""
    shutil.copytree(long / "haandbog", tmp_path / "haandbog")
    return tmp_path


@pytest.fixture
def no_pango(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    monkeypatch.setattr(book, "CACHE", tmp_path / "cache")
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    return monkeypatch


@pytest.mark.usefixtures("no_pango")
def test_without_pango_the_rest_is_made_and_the_pages_say_what_is_missing(handbook: Path) -> None:
    nav = ["haandbog/index.md", f"{FOLDER}/index.md"]
    with pytest.raises(documents.MissingLibraryError):
        documents.publish(handbook, nav, documents.outward("", {}))
    index = built(handbook, ".")
    assert len(index.xpath("//main//a[contains(@href,'.docx')]")) == len(NAMES)
    assert [
        t for file in handbook.rglob("*.docx") for t in targets_of(file)
    ] == []  # who has no address links to none
    assert "Hele håndbogen som PDF dannes, når hele siden bygges." in index.xpath("string(//main)")


@pytest.mark.parametrize(("ci", "level"), [("", "INFO"), ("true", "ERROR")])
def test_without_pango_ci_fails_and_a_writer_is_told(
    handbook: Path, no_pango: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, ci: str, level: str
) -> None:
    for template in handbook.glob(f"{FOLDER}/*/"):
        shutil.rmtree(template)
    no_pango.setenv("CI", ci)
    with caplog.at_level("INFO"):
        nav = ["haandbog/index.md", f"{FOLDER}/index.md"]
        after.make_documents(handbook, before.Before(ROOT / "docs", nav=nav))  # only an error stops a strict build
    (said,) = [record for record in caplog.records if "PDF" in record.message]
    assert (said.levelname, "make pdf" in said.message) == (level, True)


# As a reader meets them.


@pytest.mark.parametrize("path", ["", "risikovurdering/", "eksempel-effektevaluering/"])
def test_axe_finds_nothing_on_the_templates(look: Look, at_root: str, path: str) -> None:
    assert axe.findings(look(f"{at_root}{FOLDER}/{path}")) == []


def test_a_template_fits_a_narrow_screen_and_prints_without_its_links(browser: Browser, at_root: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700}, java_script_enabled=False)
    opened = context.new_page()
    for path in ("", "tjekliste-idriftsaettelse/", "eksempel-overvaagningsplan/"):
        opened.goto(f"{at_root}{FOLDER}/{path}")
        assert opened.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    opened.goto(f"{at_root}{FOLDER}/dataplan/")
    assert opened.locator(".hent").first.is_visible()
    opened.emulate_media(media="print")
    assert not opened.locator(".hent").first.is_visible()
    context.close()


def test_a_template_can_be_fetched_by_keyboard(browser: Browser, at_root: str) -> None:
    context = browser.new_context(accept_downloads=True)
    opened = context.new_page()
    opened.goto(f"{at_root}{FOLDER}/dataplan/")
    opened.locator(".hent a").first.focus()
    with opened.expect_download() as fetched:
        opened.keyboard.press("Enter")
    assert fetched.value.suggested_filename == "dataplan.docx"
    context.close()


def test_every_template_has_its_facts_and_no_nameless_column(site: Path) -> None:
    for name in NAMES:
        facts = built(site, name).xpath("//div[@class='skabelonboks']//dt/text()")
        assert facts == ["Bruges i", "Udfyldes af", "Tid (skøn)", "Bagefter har I"], name
        assert built(site, name).xpath("//main//th[not(normalize-space())]") == [], name
