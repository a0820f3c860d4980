"""What is printed, as Chromium and Firefox print it; Firefox reads both, as its window shows the text of a PDF."""

from collections.abc import Iterator
from pathlib import Path

import firefox
import pytest
from conftest import ROOT
from firefox import Firefox
from playwright.sync_api import Browser
from window import Chromium

from macros import content
from macros.registers import playbooks

KINDS = content.brug(ROOT / "docs")
KIND = next(iter(KINDS))
UNIT = playbooks.unit(KIND).removesuffix(".md") + "/"
NAME = "Prøve Prøvesen"


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    with firefox.opened(tmp_path_factory.mktemp("firefox")) as window:
        yield window


@pytest.fixture(params=["chromium", "firefox"])
def printer(request: pytest.FixtureRequest, reader: Firefox) -> Iterator[Chromium | Firefox]:
    if request.param == "firefox":
        yield reader
        return
    browser: Browser = request.getfixturevalue("browser")
    with browser.new_context() as context:
        yield Chromium(context.new_page())


def test_the_proof_of_a_unit_is_printed_alone_with_its_name_and_day(
    printer: Chromium | Firefox, reader: Firefox, at_root: str, tmp_path: Path
) -> None:
    printer.goto(at_root + UNIT)
    printer.js("window.print = () => {}")  # the dialogue that nobody is there to answer
    printer.write("[data-bevis] [data-skriv=navn]", NAME)
    printer.click("[data-bevis] [data-udskriv]")
    day = printer.text("[data-bevis] [data-vis=dato]")
    paper = tmp_path / "bevis.pdf"
    paper.write_bytes(printer.pdf())
    reader.goto(paper.as_uri())
    reader.text(".textLayer span")  # is waited for
    said = str(reader.js("return document.querySelector('.textLayer').textContent"))
    assert reader.js("return document.querySelectorAll('.page').length") == 1
    wanted = (f"Gennemført: {KINDS[KIND].navn}", NAME, day)
    assert [part for part in wanted if part not in said] == []
    assert [screen.titel for screen in KINDS[KIND].ti_minutter.skaerme if screen.titel in said] == []
