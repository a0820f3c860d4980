"""What axe finds on a page in both palettes, from one load of it."""

from functools import cache
from typing import Any, Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

PALETTES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
# rules whose answer depends on the palette; every other rule reads the same document in both
COLOURS = ["color-contrast", "link-in-text-block"]

# one text of each that look the same, and lie on what looks the same; every text that something is laid over or under;
# and what tells them apart
LOOKS = """() => {
  const among = (link) => {
    let block = link.parentElement;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    return block.textContent.trim() !== link.textContent.trim();
  };
  const seen = (node) => [node.color, node.fill, node.backgroundColor, node.backgroundImage, node.opacity,
    node.textShadow, node.textDecorationLine, node.fontSize, node.fontWeight, node.position, node.clip].join();
  const styles = new Map();
  const looks = (node) => {
    if (!node) return "";
    if (!styles.has(node)) styles.set(node, seen(getComputedStyle(node)) + "|" + looks(node.parentElement));
    return styles.get(node);
  };
  const shown = ({ right, bottom, width, height }) => right > 0 && bottom > 0 && width > 1 && height > 1;
  // what may lie where it has no room of its own
  const laid = [...document.body.querySelectorAll("*")]
    .filter((node) => getComputedStyle(node).position !== "static" || getComputedStyle(node).transform !== "none")
    .map((node) => [node, node.getBoundingClientRect()]).filter(([, box]) => shown(box));
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const apart = (node) => !laid.some(([other, box]) =>
    !other.contains(node) && !node.contains(other) && [...node.getClientRects()].some((own) => meet(own, box)));
  let alone = 0;
  const text = new Map();
  const add = (node) => {
    if (![...node.getClientRects()].some(shown)) return;
    const key = node.localName + (node.localName === "a" && among(node) ? " in a text" : "") + looks(node) + (apart(node) ? "" : ` ${location} ${alone += 1}`);
    if (!text.has(key)) text.set(key, node);
  };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let found; (found = walk.nextNode());) if (found.data.trim()) add(found.parentElement);
  document.querySelectorAll("input, select, textarea, button").forEach(add);
  window.looks = [...text.values()];
  return [...text.keys()];
}"""
RUN = """async ([rules, some]) => {
  const where = some ? { include: some.map((place) => window.looks[place]) } : document;
  const wanted = some ? ["violations", "passes"] : ["violations"];
  const told = await axe.run(where, { ...rules, resultTypes: wanted, elementRef: true });
  const of = (results) => results.flatMap(({ id, nodes }) => nodes.map((node) => ({ id, ...node })));
  return {
    faults: of(told.violations).map(({ id, target, any, all, none }) =>
      [id, target.join(" "), ...[...any, ...all, ...none].map(({ message }) => message)].join(": ")),
    right: some && of(told.passes).filter(({ id }) => id === "color-contrast")
      .map(({ element }) => window.looks.indexOf(element)).filter((place) => place >= 0),
  };
}"""


@cache
def _right(browser: Browser | None, scheme: str) -> set[str]:
    """How the texts look that axe has found right on some page in a browser."""
    return set()


def findings(page: Page, **rules: Any) -> list[str]:
    """No finding is an empty list. What is folded away must be right too, so everything is folded open.

    Contrast is most of what axe spends its time on: of the texts that look the same, and lie on what looks the same,
    one is measured in each palette, on the first page that has it. Where something is laid over or under a text, that
    text is measured for itself.
    """
    page.evaluate("document.querySelectorAll('details').forEach((node) => { node.open = true; })")
    page.evaluate(AXE_SCRIPT)
    others = {"rules": {rule: {"enabled": False} for rule in COLOURS}} | rules
    found = [f"{PALETTES[0]}: {fault}" for fault in page.evaluate(RUN, [others, None])["faults"]]
    for scheme in PALETTES:
        page.emulate_media(color_scheme=scheme)
        page.evaluate("document.getAnimations().forEach((one) => one.finish())")  # no colour half way
        found += [f"{scheme}: {fault}" for fault in _colours(page, _right(page.context.browser, scheme))]
    return found


def _colours(page: Page, right: set[str]) -> list[str]:
    """What is wrong with the texts that look as none did that was right before; what axe can't judge is asked again."""
    looks = page.evaluate(LOOKS)
    some = [place for place, look in enumerate(looks) if look not in right]
    if not some:
        return []
    told = page.evaluate(RUN, [{"runOnly": COLOURS}, some])
    right.update(looks[place] for place in told["right"])
    return list(told["faults"])
