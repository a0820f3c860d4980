"""A project's page: who speaks of it stands there, and what it touches leads on."""

import re
from pathlib import Path

import pytest
from conftest import ROOT
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


def test_a_page_stays_light(site: Path) -> None:
    sizes = {slug: (site / "projekter" / slug / "index.html").stat().st_size for slug in PROJECTS}
    assert {slug: size for slug, size in sizes.items() if size > 45_000} == {}
