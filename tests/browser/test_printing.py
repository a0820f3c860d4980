"""What is printed, as Chromium and Firefox print it; Firefox reads both, as its window shows the text of a PDF."""

from collections.abc import Iterator
from pathlib import Path

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


@pytest.fixture(params=["chromium", "firefox"])
def printer(request: pytest.FixtureRequest, in_firefox: Firefox) -> Iterator[Chromium | Firefox]:
    if request.param == "firefox":
        yield in_firefox
        return
    browser: Browser = request.getfixturevalue("browser")
    with browser.new_context() as context:
        yield Chromium(context.new_page())


def test_the_proof_of_a_unit_is_printed_alone_with_its_name_and_day(
    printer: Chromium | Firefox, in_firefox: Firefox, at_root: str, tmp_path: Path
) -> None:
    printer.goto(at_root + UNIT)
    printer.js("window.print = () => {}")  # the dialogue that nobody is there to answer
    printer.write("[data-bevis] [data-skriv=navn]", NAME)
    printer.click("[data-bevis] [data-udskriv]")
    day = printer.text("[data-bevis] [data-vis=dato]")
    paper = tmp_path / "bevis.pdf"
    paper.write_bytes(printer.pdf())
    in_firefox.goto(paper.as_uri())
    in_firefox.text(".textLayer span")  # is waited for
    said = str(in_firefox.js("return document.querySelector('.textLayer').textContent"))
    assert in_firefox.js("return document.querySelectorAll('.page').length") == 1
    wanted = (f"Gennemført: {KINDS[KIND].navn}", NAME, day)
    assert [part for part in wanted if part not in said] == []
    assert [screen.titel for screen in KINDS[KIND].ti_minutter.skaerme if screen.titel in said] == []
