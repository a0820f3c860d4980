"""What axe finds on a page in both palettes, from one load of it."""

from typing import Any, Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

PALETTES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
# rules whose answer depends on the palette; every other rule reads the same document in both
COLOURS = ["color-contrast", "link-in-text-block"]

RUN = """async ([rules, whole]) => {
  const text = new Map();
  if (!whole) {
    const seen = (node) => [node.color, node.fill, node.backgroundColor, node.backgroundImage, node.opacity,
      node.textShadow, node.textDecorationLine, node.fontSize, node.fontWeight, node.position, node.clip].join();
    const styles = new Map();
    const looks = (node) => {
      if (!node) return "";
      if (!styles.has(node)) styles.set(node, seen(getComputedStyle(node)) + "|" + looks(node.parentElement));
      return styles.get(node);
    };
    const add = (node) => {
      if (!node.getClientRects().length) return;
      const key = node.localName + looks(node);
      if (!text.has(key)) text.set(key, node);
    };
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let found; (found = walk.nextNode());) if (found.data.trim()) add(found.parentElement);
    document.querySelectorAll("input, select, textarea, button").forEach(add);
  }
  const where = whole ? document : { include: [...text.values()] };
  const told = await axe.run(where, { ...rules, resultTypes: ["violations"] });
  return told.violations.flatMap(({ id, nodes }) => nodes.map((node) =>
    [id, node.target.join(" "), ...[...node.any, ...node.all, ...node.none].map(({ message }) => message)].join(": ")));
}"""


def findings(page: Page, *, every_text: bool = False, **rules: Any) -> list[str]:
    """No finding is an empty list. What is folded away must be right too, so everything is folded open.

    Contrast is most of what axe spends its time on: of the texts that look the same, and lie on what looks the same,
    one is measured in each palette. With `every_text` the light palette is measured on every single one.
    """
    page.evaluate("document.querySelectorAll('details').forEach((node) => { node.open = true; })")
    page.evaluate(AXE_SCRIPT)
    found = []
    for scheme in PALETTES:
        page.emulate_media(color_scheme=scheme)
        page.evaluate("document.getAnimations().forEach((one) => one.finish())")  # no colour half way
        asked: list[tuple[dict[str, Any], bool]] = [({"runOnly": COLOURS}, False)]
        if scheme == "light":
            others = {} if every_text else {rule: {"enabled": False} for rule in COLOURS}
            asked = [({"rules": others} | rules, True), *([] if every_text else asked)]
        found += [f"{scheme}: {said}" for one in asked for said in page.evaluate(RUN, list(one))]
    return found
