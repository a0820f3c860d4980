"""The interactive things in three engines, from a host and from the copy that is read from a disk.

What only one browser may get wrong is tried here; what all do alike is tried where the thing itself is.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser
from window import Chromium, Window

BUDGET, PREVALENCE, CATALOGUE = "samarbejde/budget/", "wiki/praediktive-vaerdier/", "projekter/"
LIST, RULE, GUIDE = "haandbog/pilot/", "dataadgang/hvem-kan-indhente/", "dataadgang/guide-spor/"
FORM = "bidrag/tilfoej-et-projekt/"
TEST, MODULE, COMPARE = "kompetencer/selvtest-dig/", "kompetencer/moduler/ai-og-patienten/", "projekter/sammenlign/"
OUT_OF_SIGHT = """return [...document.querySelectorAll(".billede svg a")].filter((link) => {
  link.focus();
  const [box, it] = [link.closest(".rullebar"), link].map((node) => node.getBoundingClientRect());
  const EDGE = 3; // a number may reach a little beyond its bar
  return it.left < box.left - EDGE || it.right > box.right + EDGE || it.top < -EDGE || it.bottom > innerHeight + EDGE;
}).map((link) => link.getAttribute("aria-label"))"""
OUTSIDE = (
    "return performance.getEntries().map(({ name }) => name).filter((name) => /^(?!blob)\\w+:\\/\\//.test(name))"
)


class Place(NamedTuple):
    """Where the site lies, and how a page is called there."""

    root: str
    page: str

    def __truediv__(self, path: str) -> str:
        return self.root + path + self.page


@pytest.fixture(scope="module", params=["host", "disk"])
def at(request: pytest.FixtureRequest, at_root: str, copied: Path) -> Place:
    return Place(at_root, "") if request.param == "host" else Place(f"{copied.as_uri()}/", "index.html")


@pytest.fixture(scope="module", params=["chromium", "firefox", "webkit"])
def seen(request: pytest.FixtureRequest) -> Iterator[Window]:
    """A window of each engine, with an English interface."""
    with ExitStack() as opened:
        if request.param == "chromium":
            browser: Browser = request.getfixturevalue("browser")
            page = opened.enter_context(browser.new_context(locale="en-GB")).new_page()
            page.set_default_timeout(10_000)
            window: Window = Chromium(page)
        else:
            window = request.getfixturevalue(f"in_{request.param}")
        window.resize(500, 700)
        yield window


def test_numbers_are_read_as_in_danish(seen: Window, at: Place) -> None:
    seen.goto(at / BUDGET)
    seen.write("[aria-label='Pilot: kroner']", "150000")
    assert seen.js("return document.querySelector(\"[aria-label='Pilot: kroner']\").value") == "150.000"
    assert seen.text("[data-post=pilot] [data-sum]") == "222.000"
    seen.goto(at / PREVALENCE)
    seen.write("[name=praevalens]", "0,5")
    assert seen.text("[data-tal=ppv]") == "3,9 %"


def test_a_cell_with_the_focus_is_in_sight(seen: Window, at: Place) -> None:
    seen.goto(at / CATALOGUE)
    assert seen.js(OUT_OF_SIGHT) == []


def test_back_brings_ticks_and_filters_with_their_counts(seen: Window, at: Place) -> None:
    seen.goto(at / LIST)
    seen.click("[data-tjekliste] input")
    seen.goto(at / CATALOGUE)
    seen.write("[name=tekst]", "hjertestop")
    shown = seen.text("[data-traeffere]")
    assert " af " in shown
    seen.goto(at / GUIDE)
    seen.back()
    assert seen.text("[data-traeffere]") == shown
    assert seen.js("return document.querySelector('[name=tekst]').value") == "hjertestop"
    seen.back()
    assert seen.js("return document.querySelector('[data-tjekliste] input').checked")
    assert seen.text(".tjekliste-antal").startswith("1 af ")


def test_a_guide_goes_on_and_back(seen: Window, at: Place) -> None:
    seen.goto("about:blank")
    seen.goto(at / GUIDE)
    first = seen.js("return document.querySelector('[data-guide] section:not([hidden])').id")
    question = seen.text(f"#{first}:not([hidden]) [role=heading]")
    seen.click(f"#{first} [data-svar]")
    assert seen.text(f"[data-guide] section:not([hidden], #{first}) [role=heading]") != question
    seen.back()
    assert seen.text(f"#{first}:not([hidden]) [role=heading]") == question


def test_a_search_leads_to_a_page_and_back_to_its_answers(seen: Window, at: Place) -> None:
    seen.goto(at / "soeg/" + "?q=hjertestop")
    answer = seen.text("[data-soegeside] .soeg-liste a")
    told = seen.text("[data-soegeside] .soeg-antal")
    seen.click("[data-soegeside] .soeg-liste a")
    assert seen.text("body:not(:has([data-soegeside])) h1") == answer
    seen.back()
    assert seen.text("[data-soegeside] .soeg-liste a") == answer
    assert seen.text("[data-soegeside] .soeg-antal") == told


def test_answers_of_a_self_assessment_come_back_with_their_result(seen: Window, at: Place) -> None:
    seen.goto("about:blank")
    seen.goto(at / TEST)
    seen.js("document.querySelectorAll('[data-udsagn] input[value=\"3\"]').forEach((box) => box.click())")
    shown = seen.text("[data-besvaret]")
    seen.goto(at / GUIDE)
    seen.back()
    assert seen.text("[data-besvaret]") == shown
    assert not seen.js("return document.querySelector('[data-selvtest] [data-resultat]').hidden")


def test_a_quiz_answers(seen: Window, at: Place) -> None:
    seen.goto(at / MODULE)
    seen.js("document.querySelector('[data-quiz] [data-spoergsmaal] input').click()")
    seen.js("document.querySelector('[data-quiz] [data-spoergsmaal] [type=submit]').click()")
    assert seen.text("[data-quiz] [data-melding]").startswith(("Rigtigt. ", "Ikke rigtigt. "))
    assert "i første forsøg" in seen.text("[data-quiz] [data-point]")


def test_the_form_makes_a_file(seen: Window, at: Place) -> None:
    seen.goto(at / FORM)
    seen.write("[data-projektformular]:not([hidden]) [data-felt=titel] [data-vaerdi]", "Finder zebrafinker på fotos")
    assert "titel: Finder zebrafinker på fotos" in seen.js("return document.querySelector('[data-yaml]').textContent")
    seen.js("window.onbeforeunload = null; dispatchEvent(new Event('pagehide'))")


def test_records_are_set_side_by_side(seen: Window, at: Place) -> None:
    seen.goto(at / COMPARE + "?a=ward-247&b=corti-hjertestop-112")
    assert seen.text("[data-sammenlign-tabel] thead th:nth-child(3)")


def test_a_word_is_explained(seen: Window, at: Place) -> None:
    seen.goto(at / RULE)
    seen.js("document.querySelector('main [data-om]').focus()")
    assert seen.text("[role=tooltip]") == seen.js("return document.querySelector('main [data-om]').dataset.om")


def test_a_page_on_a_disk_asks_the_disk_only(seen: Window, copied: Path) -> None:
    seen.goto(f"{copied.as_uri()}/index.html")
    seen.write("#soegefelt", "mammografi")
    assert seen.text(".soeg-svar a")
    assert [name for name in seen.js(OUTSIDE) if not name.startswith("file://")] == []
