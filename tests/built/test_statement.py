"""The accessibility statement says what the tests do, and no more."""

import importlib
from pathlib import Path

import pytest
from conftest import ROOT
from lxml import html

from macros import content
from macros.models.afproevning import Proeve

FOUND = content.afproevning(ROOT / "docs")


@pytest.mark.parametrize("trial", FOUND.proever, ids=lambda trial: trial.test.split("::")[1])
def test_what_the_statement_names_is_tried(trial: Proeve) -> None:
    file, name = trial.test.split("::")
    function = getattr(importlib.import_module(file.removesuffix(".py").replace("/", ".")), name)
    runs_on = [list(mark.args[1]) for mark in getattr(function, "pytestmark", []) if mark.args[0] == "path"]
    everywhere = [kind.adresse for kind in FOUND.sidetyper]
    assert runs_on == ([everywhere] if trial.alle_sidetyper else [])


def test_the_statement_shows_every_trial_and_every_kind_of_page(site: Path) -> None:
    page = html.parse(str(site / "om/tilgaengelighed/index.html")).getroot()
    shown = {" ".join(item.text_content().split()) for item in page.xpath("//main//li")}
    assert {trial.hvad for trial in FOUND.proever} | {kind.navn for kind in FOUND.sidetyper} <= shown


def test_every_kind_of_page_is_on_the_site(site: Path) -> None:
    missing = [k.adresse for k in FOUND.sidetyper if not (site / k.adresse / "index.html").is_file()]
    assert missing == ["findes-ikke/"]


def test_the_statement_is_found_from_every_page_and_leads_to_the_contact(site: Path) -> None:
    page = html.parse(str(site / "projekter/ward-247/index.html")).getroot()
    (link,) = page.xpath("//footer[@class='bund']//a[.='Tilgængelighed']/@href")
    statement = (site / "projekter/ward-247" / link / "index.html").resolve()
    assert html.parse(str(statement)).getroot().xpath("//main//a[contains(@href,'#kontakt')]")
