"""A project's page: who speaks of it stands there, and what it touches leads on."""

import re
from pathlib import Path

import pytest
from conftest import ROOT, SAMPLES
from lxml import html

from macros import content

DOCS = ROOT / "docs"
PROJECTS = sorted(content.projekter(DOCS))
LINK = re.compile(r"\]\(/projekter/([a-z0-9-]+)\.md|^\s*(?:- )?(?:\{.*)?projekt: ([a-z0-9-]+)", re.MULTILINE)


def mentioned_in(site: Path, slug: str) -> set[Path]:
    """The pages that a record says speak of it."""
    page = site / "projekter" / slug / "index.html"
    links = html.parse(str(page)).getroot().xpath("//*[@data-omtale]//li//a/@href")
    return {(page.parent / str(link).split("#")[0] / "index.html").resolve() for link in links}


def test_whoever_links_to_a_project_is_shown_on_its_record(site: Path) -> None:
    shown = {slug: mentioned_in(site, slug) for slug in PROJECTS}
    lost = []
    for path in sorted(DOCS.rglob("*.md")):
        if path == DOCS / "projekter/index.md":
            continue
        address = path.relative_to(DOCS).with_suffix("").as_posix().removesuffix("index").rstrip("/")
        page = (site / address / "index.html").resolve()
        for slug in {a for a, _ in LINK.findall(path.read_text("utf-8"))} & set(PROJECTS):
            if page not in shown[slug]:
                lost.append((slug, address))
    for path in sorted((DOCS / "haandbog/trin").glob("*.yml")):
        page = (site / "haandbog" / path.stem / "index.html").resolve()
        for slug in {b for _, b in LINK.findall(path.read_text("utf-8"))} & set(PROJECTS):
            if page not in shown[slug]:
                lost.append((slug, path.stem))
    assert lost == []


@pytest.mark.parametrize("slug", PROJECTS)
def test_what_is_shown_on_a_record_links_to_it(site: Path, slug: str) -> None:
    for page in mentioned_in(site, slug):
        links = html.parse(str(page)).getroot().xpath("//main//a/@href")
        assert any(
            str(link).split("#")[0].endswith(f"projekter/{slug}/") or link == f"../{slug}/" for link in links
        ), page


@pytest.mark.parametrize("slug", PROJECTS)
def test_a_record_leads_on(site: Path, slug: str) -> None:
    links = html.parse(str(site / "projekter" / slug / "index.html")).getroot().xpath("//main//a/@href")
    assert {f"../../borger/{page}/" for page in ("kan-jeg-sige-nej", "guide-klage", "dine-data")} <= set(links)
    projekt, phases = content.projekter(DOCS)[slug], content.vokabularer(DOCS)["livscyklus"].ord
    wanted = {f"../../haandbog/{phase.id}/" for phase in phases if projekt.fase in phase.faser}
    if isinstance(projekt.brugere, list):
        wanted.add("../../kompetencer/laeringsveje/#bruger")
    if projekt.autonomi not in (None, "ikke-oplyst"):
        wanted.add("../../haandbog/menneskelig-kontrol/")
    assert wanted <= set(links)


def test_a_page_of_a_kind_of_tool_and_its_records_point_to_each_other(site: Path) -> None:
    seen = 0
    for name in content.brug(DOCS):
        links = root(site, f"i-brug/{name}").xpath("//main//a[contains(@href, '/projekter/')]/@href")
        for slug in {str(link).split("#")[0].rstrip("/").split("/")[-1] for link in links} & set(PROJECTS):
            assert f"../../i-brug/{name}/" in root(site, f"projekter/{slug}").xpath("//main//a/@href"), (name, slug)
            seen += 1
    assert seen


def test_a_page_stays_light(site: Path) -> None:
    sizes = {slug: (site / "projekter" / slug / "index.html").stat().st_size for slug in PROJECTS}
    assert {slug: size for slug, size in sizes.items() if size > 45_000} == {}


def root(site: Path, address: str) -> html.HtmlElement:
    return html.parse(str(site / address / "index.html")).getroot()


def test_small_numbers_at_a_fact_lead_to_sources(site: Path) -> None:
    seen = 0
    for slug in PROJECTS:
        page = root(site, f"projekter/{slug}")
        ids = set(page.xpath("//@id"))
        notes = page.xpath("//sup[@class='note']/a/@href")
        assert {str(note)[1:] for note in notes} <= ids, slug
        seen += len(notes)
    assert seen


def test_a_product_and_its_records_point_to_each_other(site: Path) -> None:
    products = content.produkter(DOCS)
    assert products
    for name in products:
        users = {slug for slug, p in content.projekter(DOCS).items() if p.produkt == name}
        shown = {str(link).split("/")[-2] for link in root(site, f"produkter/{name}").xpath("//main//li/a/@href")}
        assert users <= shown, name
        for slug in users:
            assert f"../../produkter/{name}/" in root(site, f"projekter/{slug}").xpath("//main//a/@href")


def test_what_is_missing_in_a_result_is_shown_as_missing(site: Path) -> None:
    rows = root(site, "projekter/proevet-paa-egne-patienter").xpath("//table//tbody/tr")
    results = [
        r
        for p in content.projekter(DOCS).values()
        if isinstance(p.lokal_validering, list)
        for r in p.lokal_validering
    ]
    assert len(rows) == len(results)
    unknown = sum(getattr(r, part) == "ikke-oplyst" for r in results for part in ("interval", "mod", "undergrupper"))
    assert len([cell for row in rows for cell in row.xpath(".//*[@class='ikke-oplyst']")]) == unknown


def test_every_system_in_use_or_in_pilot_is_asked_the_five_questions(site: Path) -> None:
    used = {slug for slug, p in content.projekter(DOCS).items() if p.fase in ("drift", "pilot")}
    rows = root(site, "projekter/fem-spoergsmaal").xpath("//table//tbody/tr")
    assert {str(row.xpath(".//a/@href")[0]).split("/")[-2] for row in rows} == used
    assert {len(row.xpath("td")) for row in rows} == {5}
    for slug in used:
        assert len(root(site, f"projekter/{slug}").xpath("//dl[@class='femsvar']/div")) == 5
        assert root(site, f"projekter/ark/{slug}").xpath("//h1")


def test_connected_records_stand_side_by_side_without_scripts(site: Path) -> None:
    pairs = {frozenset((slug, r.id)) for slug, p in content.projekter(DOCS).items() for r in p.relationer}
    for first, second in map(sorted, pairs):
        table = root(site, f"projekter/sammenlign/{first}--{second}").xpath("//table")[0]
        assert len(table.xpath("./thead/tr/th")) == 3
        assert all(len(row.xpath("td")) == 2 for row in table.xpath("./tbody/tr"))


def test_kin_stand_side_by_side_without_scripts(site: Path) -> None:
    for slug in content.projekter(DOCS):
        akin = root(site, f"projekter/{slug}").xpath("//section[@class='relaterede']//li[contains(., ': fælles ')]/a")
        if not akin:
            continue
        table = root(site, f"projekter/{slug}/beslaegtede").xpath("//table")[0]
        heads = [head.text_content() for head in table.xpath("./thead/tr/th")[2:]]
        assert heads == [link.text_content() for link in akin]
        assert {len(row.xpath("td")) for row in table.xpath("./tbody/tr")} == {len(heads) + 1}


def test_an_old_phase_is_told_before_what_follows_from_it(later: Path) -> None:
    small = content.projekter(SAMPLES / "docs")
    running = [slug for slug, p in small.items() if p.fase not in ("afsluttet", "udfaset")]
    assert running
    assert all(root(later, f"projekter/{slug}").xpath("//*[@class='gammelfase']") for slug in running)
