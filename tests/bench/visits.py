"""What a visit takes in Chromium: bytes and requests of a page, and how soon the catalogue's filters answer."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from conftest import CHROMIUM_FLAGS, browser_path
from playwright.sync_api import Browser, Page, sync_playwright

# One page of each type. Their own words for themselves, as they stand in the table.
TYPES = {
    "Forside": "",
    "Fase": "haandbog/pilot/",
    "Skabelon": "haandbog/skabeloner/modelkort/",
    "Guide": "dataadgang/guide-spor/",
    "Katalog": "projekter/",
    "Projekt": "projekter/ward-247/",
    "Lovregister": "lovregister/",
    "Lov": "lovregister/mdr/",
    "Artikel": "wiki/rag/",
    "Ordbog": "ordbog/",
    "Selvtest": "kompetencer/selvtest-dig/",
    "Modul": "kompetencer/moduler/hvad-er-ai/",
    "Budget": "samarbejde/budget/",
    "Borger": "borger/dine-data/",
    "Ark": "borger/ark/dine-data/",
    "Formular": "bidrag/tilfoej-et-projekt/",
    "Søgning": "soeg/",
    "English": "english/",
}
READY = "() => { const form = document.querySelector('[data-filtre]'); return form && !form.hidden && performance.now(); }"
ANSWER = """async () => {
  const status = document.querySelector("[data-traeffere]");
  const before = status.textContent;
  const begun = performance.now();
  document.querySelector("[data-filtre] input[type=checkbox]").click();
  while (status.textContent === before) await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return performance.now() - begun;
}"""


class Visit(NamedTuple):
    """What a first visit to a page fetched: bytes as they were sent, and how many times it asked."""

    bytes: int
    requests: int


class Filters(NamedTuple):
    """Milliseconds from the beginning of the visit until there are filters, and from a choice to its answer."""

    ready: float
    answer: float
    fetched: int  # bytes in all, when a choice has been answered


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser for as long as it is wanted."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=browser_path(), args=CHROMIUM_FLAGS)
        yield browser
        browser.close()


@contextmanager
def _watched(browser: Browser) -> Iterator[tuple[Page, list[int]]]:
    """A page nobody has been on, and the bytes of each answer it got, headers too."""
    context = browser.new_context()
    page, got = context.new_page(), list[int]()
    page.set_default_timeout(120_000)

    def finished(told: dict[str, Any]) -> None:
        got.append(int(told["encodedDataLength"]))

    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", finished)
    yield page, got
    context.close()


def visit(browser: Browser, address: str) -> Visit:
    """A first visit, until nothing more is asked for."""
    with _watched(browser) as (page, got):
        page.goto(address, wait_until="networkidle")
        return Visit(sum(got), len(got))


def filters(browser: Browser, address: str) -> Filters:
    """A first visit to the catalogue, and one choice."""
    with _watched(browser) as (page, got):
        page.goto(address, wait_until="commit")
        ready = page.wait_for_function(READY).json_value()
        answer = page.evaluate(ANSWER)
        page.wait_for_load_state("networkidle")
        return Filters(ready, answer, sum(got))
