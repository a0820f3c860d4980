"""Sheets for staff: one job on one side of A4, from the same data as the pages, and found where the job is done."""

import re
from pathlib import Path

import pytest
from conftest import ROOT, Look
from lxml import html
from pydantic import ValidationError

from macros import content
from macros.checks import references
from macros.models import Arkdel
from macros.registers import job_sheets

DOCS = ROOT / "docs"
SHEETS = content.opgaveark(DOCS)


def read(page: Path) -> html.HtmlElement:
    return html.parse(str(page / "index.html")).getroot()


def words(node: html.HtmlElement) -> str:
    return " ".join(node.text_content().split())


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_prints_on_one_page(look: Look, under_a_path: str, name: str) -> None:
    page = look(f"{under_a_path}ark/{name}/")
    printed = len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))
    assert printed == 1, f"for langt; tag linjer ud i docs/ark/{name}.yml"
    assert page.locator(".ark-kode svg").count() == 1
    assert page.locator(".ark-bund").inner_text()


@pytest.mark.parametrize("name", SHEETS)
def test_each_page_where_the_job_is_done_leads_to_its_sheet(site: Path, name: str) -> None:
    sheet = SHEETS[name]
    for uri in (sheet.side, *sheet.ogsaa):
        here = site / uri.removesuffix("index.md").removesuffix(".md")
        links = read(here).xpath("//nav[contains(@class,'sideveje')]//a/@href")
        assert (site / "ark" / name).resolve() in [(here / link).resolve() for link in links], uri


def test_every_track_and_every_phase_has_its_sheet() -> None:
    parts = [part for sheet in SHEETS.values() for part in sheet.dele]
    assert {part.forloeb for part in parts if part.forloeb} == set(content.sporene(DOCS))
    assert {part.port for part in parts if part.port} == set(content.haandbog(DOCS))


@pytest.mark.parametrize("name", [name for name, sheet in SHEETS.items() if any(part.forloeb for part in sheet.dele)])
def test_a_track_s_sheet_has_the_steps_of_the_page_in_order(site: Path, name: str) -> None:
    (track,) = [part.forloeb for part in SHEETS[name].dele if part.forloeb]
    steps = [words(step) for step in read(site / "ark" / name).xpath("//ol[@class='ark-trin']/li")]
    written = content.sporene(DOCS)[track].skridt
    assert len(steps) == len(written)
    assert all(step.kort in shown and step.hvem in shown for shown, step in zip(steps, written, strict=True))


def test_the_list_has_them_all(site: Path) -> None:
    links = read(site / "ark").xpath("//main//li/a/@href")
    assert {f"{name}/" for name in SHEETS} <= set(links)


def test_a_part_comes_from_one_place() -> None:
    with pytest.raises(ValidationError, match="netop én"):
        Arkdel.model_validate({"overskrift": "Krav", "trin": ["x"], "skriv": ["y"]})
    with pytest.raises(ValidationError, match="netop én"):
        Arkdel.model_validate({"overskrift": "Krav"})


def test_a_sheet_of_a_step_that_is_not_there_is_refused(tree: Path) -> None:
    file = tree / "docs/ark/proeve.yml"
    file.write_text(
        "nummer: 99\ntitel: X\ngruppe: data\nkort: X.\nside: haandbog/index.md\n"
        "dele: [{overskrift: A, trin: [findes-ikke]}, {overskrift: B, forloeb: heller-ikke}]\n"
    )
    said = {fault.hvorfor.partition(";")[0] for fault in references.faults(tree / "docs")}
    assert {
        f"der findes ingen »{lost}« i docs/{where}"
        for lost, where in (("findes-ikke", "haandbog/trin/"), ("heller-ikke", "dataadgang/saadan-indhenter-du.yml"))
    } <= said


def test_a_page_knows_each_of_its_sheets_once() -> None:
    for sheets in job_sheets.by_page(DOCS).values():
        assert len({address for address, _ in sheets}) == len(sheets)
