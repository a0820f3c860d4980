"""The interactive things in Firefox too, where a browser may do otherwise than Chromium."""

from collections.abc import Iterator

import firefox
import pytest
from firefox import TAB, Firefox

BUDGET, PREVALENCE, CATALOGUE = "samarbejde/budget/", "wiki/praediktive-vaerdier/", "projekter/"
LIST, GUIDE = "haandbog/pilot/", "dataadgang/guide-spor/"
OUT_OF_SIGHT = """return [...document.querySelectorAll(".billede svg a")].filter((link) => {
  link.focus();
  const [box, it] = [link.closest(".rullebar"), link].map((node) => node.getBoundingClientRect());
  const EDGE = 3; // a number may reach a little beyond its bar
  return it.left < box.left - EDGE || it.right > box.right + EDGE || it.top < -EDGE || it.bottom > innerHeight + EDGE;
}).map((link) => link.getAttribute("aria-label"))"""


@pytest.fixture(scope="module")
def ff(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    with firefox.opened(tmp_path_factory.mktemp("firefox")) as window:
        window("SetWindowRect", width=500, height=700)
        yield window


def test_numbers_are_read_as_in_danish(ff: Firefox, at_root: str) -> None:
    ff.goto(at_root + BUDGET)
    ff.write("[aria-label='Pilot: kroner']", f"150000{TAB}")
    assert ff.js("return document.querySelector(\"[aria-label='Pilot: kroner']\").value") == "150.000"
    assert ff.js("return document.querySelector('[data-post=pilot] [data-sum]').textContent") == "222.000"
    ff.goto(at_root + PREVALENCE)
    ff.write("[name=praevalens]", f"0,5{TAB}")
    assert ff.js("return document.querySelector('[data-tal=ppv]').textContent") == "3,9 %"


def test_a_cell_with_the_focus_is_in_sight(ff: Firefox, at_root: str) -> None:
    ff.goto(at_root + CATALOGUE)
    assert ff.js(OUT_OF_SIGHT) == []


def test_back_brings_ticks_and_filters_with_their_counts(ff: Firefox, at_root: str) -> None:
    ff.goto(at_root + LIST)
    ff.click("[data-tjekliste] input")
    ff.goto(at_root + CATALOGUE)
    ff.write("[name=tekst]", "hjertestop")
    shown = ff.js("return document.querySelector('[data-traeffere]').textContent")
    assert " af " in shown
    ff.goto(at_root + GUIDE)
    ff("Back")
    assert ff.js("return document.querySelector('[data-traeffere]').textContent") == shown
    assert ff.js("return document.querySelector('[name=tekst]').value") == "hjertestop"
    ff("Back")
    assert ff.js("return document.querySelector('[data-tjekliste] input').checked")
    assert ff.js("return document.querySelector('.tjekliste-antal').textContent").startswith("1 af ")


def test_a_guide_goes_on_and_back(ff: Firefox, at_root: str) -> None:
    ff.goto("about:blank")
    ff.goto(at_root + GUIDE)
    first = ff.js("return document.querySelector('[data-guide] section:not([hidden])').id")
    ff.click("[data-guide] section:not([hidden]) [data-svar]")
    assert ff.js("return document.querySelector('[data-guide] section:not([hidden])').id") != first
    ff("Back")
    assert ff.js("return document.querySelector('[data-guide] section:not([hidden])').id") == first
