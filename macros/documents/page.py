"""From a built page to the part of it that can leave the site. Alone knows what our pages look like as HTML."""

import posixpath
import re
from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from lxml import html

BEGIN = "skabelonen"  # the id of the heading over what is to be filled in
FRAME = (
    ".//nav | .//script | .//style | .//noscript | .//form | .//button | .//*[@hidden] | .//*[@data-hent]"
    " | .//p[*[@data-hent]] | .//p[@class='ret'] | .//footer/dl | .//footer/h2"
)
CLOSED = re.compile(r"<(path|rect|circle|line|polygon|polyline|use)\b([^<>]*)/>")  # HTML of old knows no such end
NARROW, WIDE, EMPTY = (
    12,
    45,
    28,
)  # a column's weight: bounds for its longest text, and one to write in
LETTER = 2.3  # the weight that keeps a word of so many letters whole

Element = Any  # lxml has no types


def article(path: Path) -> Element:
    """The text of a built page, without what only works on a screen."""
    text = CLOSED.sub(r"<\1\2></\1>", path.read_text(encoding="utf-8"))
    found = html.document_fromstring(text).find(".//article")
    for element in found.xpath(FRAME):
        element.drop_tree()
    return found


def title(found: Element) -> str:
    """The name of the page."""
    return str(found.findtext(".//h1") or "").strip()


def status(found: Element) -> str:
    """What the page says of its own standing: draft, and not seen by a lawyer."""
    return " ".join(found.xpath("string(.//details[contains(@class, 'maerkat')]/p)").split())


def caption(drawing: Element) -> str:
    """What the figure around a drawing is called, or the words a sign of a legend stands beside."""
    around = drawing.xpath("string(ancestor::figure[1]/figcaption)") or drawing.getparent().text_content()
    return " ".join(around.split())


def form(found: Element) -> Element:
    """What stands under the heading «Skabelonen», as a page of its own; None without it."""
    begin = found.find(f"./h2[@id='{BEGIN}']")
    if begin is None:
        return None
    body = html.Element("div")
    for element in list(begin.itersiblings()):
        if element.tag in {"h2", "footer"}:
            break
        body.append(element)
    shift(body, -2)
    return body


def shift(found: Element, by: int) -> None:
    """Move every heading up or down."""
    for level in range(1, 7) if by < 0 else range(6, 0, -1):
        for heading in found.iter(f"h{level}"):
            heading.tag = f"h{min(max(level + by, 1), 6)}"


def relink(found: Element, address: str, target: Callable[[str, str], str | None]) -> None:
    """Give each link the target that `target(page, anchor)` names; text that leads nowhere stays as text."""
    for anchor in list(found.iter("a")):
        href = anchor.get("href", "")
        if urlsplit(href).scheme:
            continue
        where = target(*place(href, address))
        if where is None:
            anchor.drop_tag()
        else:
            anchor.set("href", where)


def place(href: str, address: str) -> tuple[str, str]:
    """The page inside the site that a link on a page leads to, and the anchor there."""
    parts = urlsplit(href)
    if not parts.path:
        return address, parts.fragment
    path = posixpath.normpath(posixpath.join(posixpath.dirname(address), unquote(parts.path)))
    return (f"{path}/index.html" if parts.path.endswith("/") else path), parts.fragment


def set_widths(found: Element) -> None:
    """Give the columns of each table a share of the width, so that there is room to write in the empty ones."""
    for table in found.iter("table"):
        shares = widths([[cell.text_content().strip() for cell in row.xpath("th|td")] for row in table.iter("tr")])
        columns = html.Element("colgroup")
        columns.extend(html.Element("col", style=f"width:{share}%") for share in shares)
        table.insert(0, columns)


def widths(rows: list[list[str]]) -> list[int]:
    """Whole percents for each column; the first row is the header."""
    weights = [_weight(*column) for column in zip_longest(*rows, fillvalue="")]
    return [round(100 * weight / sum(weights)) for weight in weights]


def _weight(header: str, *cells: str) -> float:
    words = " ".join([header, *cells]).split()
    longest = LETTER * max(map(len, words), default=0)
    wanted = min(max(len(header), *map(len, cells)), WIDE) if any(cells) else EMPTY
    return max(wanted, min(longest, WIDE), NARROW)
