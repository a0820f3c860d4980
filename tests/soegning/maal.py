"""How well and how fast the site's own search answers real questions: `make test-search`.

The questions are typed on the page of results in Chromium, and an answer counts when a wanted page is among the first
three links. Half of what is printed can be tuned for (`proeve`), the rest never (`kontrol`); see spoergsmaal.yml.
"""

import gzip
import statistics
import sys
import time
from collections.abc import Iterable
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import yaml
from conftest import CHROMIUM_FLAGS, ROOT, browser_path, mkdocs_build, serve
from playwright.sync_api import Browser, Page, Response, Route, sync_playwright

FIRST = 3
ALREADY_PACKED = (".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter", ".pagefind")
ASK = """(typed) => new Promise((done) => {
  const [field, panel] = [document.querySelector("[data-soeg] input"), document.querySelector("[data-soegeside]")];
  const asked = performance.now();
  new MutationObserver((_, observer) => {
    if (panel.getAttribute("aria-busy") !== "false") return;
    observer.disconnect();
    const links = [...panel.querySelectorAll(".soeg-liste a")].map((link) => new URL(link.href).pathname);
    done({ links, ms: performance.now() - asked });
  }).observe(panel, { attributeFilter: ["aria-busy"] });
  field.value = typed;
  field.form.requestSubmit();
})"""
# one after another in one call, on a page that nobody sees: to draw the answers and to wait for each takes half the time
ASK_ALL = f"""async (all) => {{
  const ask = {ASK};
  document.body.style.display = "none";
  const shown = [];
  for (const typed of all) shown.push(await ask(typed));
  return shown;
}}"""
EXCERPT = "var build_excerpt=("


class Answer(NamedTuple):
    """A question of the file, the addresses of the links shown, and the milliseconds from Enter to answers."""

    question: dict[str, Any]
    links: list[str]
    ms: float

    @property
    def right(self) -> bool:
        """Whether a wanted page is among the first."""
        return bool(set(self.question["side"]) & {link.lstrip("/") for link in self.links[:FIRST]})

    @property
    def right_at_once(self) -> bool:
        """Whether the first of all is a wanted page."""
        return bool(set(self.question["side"]) & {link.lstrip("/") for link in self.links[:1]})


def questions() -> list[dict[str, Any]]:
    """The questions that have an answer."""
    found = yaml.safe_load((ROOT / "tests/soegning/spoergsmaal.yml").read_text("utf-8"))
    return [one for one in found if one["side"]]


def answers(page: Page, site: str, asked: Iterable[dict[str, Any]]) -> list[Answer]:
    """Each question typed on the page of results of a site that is served at `site`."""
    page.goto(f"{site}soeg/")
    found = []
    for question in asked:
        shown = page.evaluate(ASK, question["q"])
        found.append(Answer(question, shown["links"], shown["ms"]))
    return found


def right_answers(page: Page, site: str, asked: list[dict[str, Any]]) -> list[Answer]:
    """The links of each in half the time, for who asks only which pages are found."""
    page.route("**/pagefind.js", _without_excerpts)
    page.goto(f"{site}soeg/")
    found = page.evaluate(ASK_ALL, [question["q"] for question in asked])
    return [Answer(question, one["links"], one["ms"]) for question, one in zip(asked, found, strict=True)]


def _without_excerpts(route: Route) -> None:
    """Pagefind with no words around what it found, which take a third of its time and move no answer."""
    answer = route.fetch()
    text = answer.text()
    assert text.count(EXCERPT) == 1, "Pagefind laver uddrag på en anden måde nu: ret EXCERPT i tests/soegning/maal.py"
    none = 'var build_excerpt=()=>({excerpt:"",plain_excerpt:""});var unused=('
    route.fulfill(response=answer, body=text.replace(EXCERPT, none))


def share(of: list[Answer]) -> float:
    """The share of the questions whose answer is among the first."""
    return sum(answer.right for answer in of) / len(of)


def share_first(of: list[Answer]) -> float:
    """The share of the questions whose very first answer is right."""
    return sum(answer.right_at_once for answer in of) / len(of)


def sent(response: Response) -> int:
    """The bytes of a response, as a host with gzip sends it."""
    body = response.body()
    return len(body if urlsplit(response.url).path.endswith(ALREADY_PACKED) else gzip.compress(body))


def first_search(browser: Browser, site: str, typed: str) -> tuple[float, int]:
    """Milliseconds and bytes of a reader's first search."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site}soeg/", wait_until="networkidle")
    fetched: list[Response] = []
    page.on("response", lambda response: fetched.append(response))  # noqa: PLW0108  Playwright sets a mark on it
    shown = page.evaluate(ASK, typed)
    size = sum(map(sent, fetched))
    context.close()
    return shown["ms"], size


def main() -> None:
    """Print the misses and the figures for the site as it is now."""
    site = ROOT / ".cache/soegning"
    built = mkdocs_build(ROOT, site, UDEN_DOKUMENTER="1")
    if built.returncode:
        sys.exit(built.stderr)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=browser_path(), args=CHROMIUM_FLAGS)
        address = next(serve(site))
        found = answers(browser.new_page(), address, questions())
        firsts = [first_search(browser, address, one["q"]) for one in questions()[::40]]
        browser.close()
    for answer in found:
        if not answer.right and answer.question["gruppe"] == "proeve":  # who reads the others tunes for them
            print(f"{answer.question['q']}\n  ønsket: {', '.join(answer.question['side'])}")
            print(f"  fik:    {', '.join(link.lstrip('/') for link in answer.links[:FIRST]) or 'intet'}")
    print(
        f"\nAf kontrolspørgsmålene mangler {sum(not one.right for one in found if one.question['gruppe'] == 'kontrol')}"
    )
    print("\nØnsket side blandt de første tre, og som den første")
    for field in ("gruppe", "hvem"):
        for name in dict.fromkeys(answer.question[field] for answer in found):
            some = [answer for answer in found if answer.question[field] == name]
            print(f"  {name:<12}{share(some):>7.1%}{share_first(some):>7.1%} af {len(some)}")
    print(f"  {'alle':<12}{share(found):>7.1%}{share_first(found):>7.1%} af {len(found)}")
    warm = sorted(answer.ms for answer in found[1:])
    times, sizes = zip(*firsts, strict=True)
    print(
        f"\nFørste søgning: {statistics.median(times):.0f} ms, {statistics.median(sizes) / 1000:.0f} kB hentet (median af {len(firsts)})"
    )
    print(f"Derefter: {statistics.median(warm):.0f} ms (median), {warm[int(len(warm) * 0.95)]:.0f} ms (95 %)")


if __name__ == "__main__":
    started = time.monotonic()
    main()
    print(f"Målt på {time.monotonic() - started:.0f} s")
