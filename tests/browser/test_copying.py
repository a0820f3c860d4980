"""A text is copied also where the browser has no clipboard for us."""

from pathlib import Path

import pytest
from conftest import asset
from playwright.sync_api import Page

COPY = """async ([address, clipboard]) => {
  const { copyText } = await import(address);
  if (clipboard !== "as it is") {
    const refuses = { writeText: () => Promise.reject(new Error("nej")) };
    Object.defineProperty(navigator, "clipboard", { value: clipboard === "refuses" ? refuses : undefined });
  }
  document.querySelector("a").focus();
  let taken = "";
  document.addEventListener("copy", () => { taken = document.activeElement.value; });
  const done = await copyText("Én linje\\nog én til");
  return { done, taken, left: document.querySelectorAll("textarea").length, back: document.activeElement.localName };
}"""


@pytest.mark.parametrize("clipboard", ["refuses", "is not there"])
def test_without_a_clipboard_the_text_is_marked_and_copied_by_hand(
    page: Page, sample_site: Path, at_sample: str, clipboard: str
) -> None:
    page.goto(at_sample)
    told = page.evaluate(COPY, [asset(sample_site, "kopi.js"), clipboard])
    assert told == {"done": True, "taken": "Én linje\nog én til", "left": 0, "back": "a"}


def test_with_a_clipboard_the_text_lies_there(fresh: Page, sample_site: Path, at_sample: str) -> None:
    fresh.context.grant_permissions(["clipboard-read", "clipboard-write"])
    fresh.goto(at_sample)
    told = fresh.evaluate(COPY, [asset(sample_site, "kopi.js"), "as it is"])
    assert told["done"]
    assert fresh.evaluate("navigator.clipboard.readText()") == "Én linje\nog én til"
