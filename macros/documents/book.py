"""The handbook as one PDF, from its built pages. The only module that knows WeasyPrint."""

import hashlib
import logging
import shutil
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

from lxml import html
from markupsafe import Markup

from macros import templates
from macros.documents import page
from macros.documents.links import Outward
from macros.documents.missing import PANGO, MissingLibraryError

STYLES = Path(__file__).parent / "styles"
INDEX = "index.html"
CACHE = Path(__file__).parents[2] / ".cache"  # the PDF of last time, for a build where it would be the same


class Chapter(NamedTuple):
    """One page of the site in the book: its id, name, depth (1 or 2) and text."""

    id: str
    titel: str
    niveau: int
    tekst: Markup


def order(site: Path, nav: Iterable[str]) -> dict[str, int]:
    """The addresses of the book's pages in reading order, each with its depth.

    A folder's pages follow its first page, in the order that page links to them.
    """
    listed = [_address(source) for source in nav]
    found: dict[str, int] = {}
    for address in listed:
        found[address] = 1
        if address.count("/") > 1:
            found |= dict.fromkeys(_children(site, address, listed), 2)
    return found


def _address(source: str) -> str:
    name = source.removesuffix(".md")
    return f"{name.removesuffix('index')}{INDEX}" if name.endswith("index") else f"{name}/{INDEX}"


def _children(site: Path, address: str, listed: list[str]) -> list[str]:
    folder = Path(address).parent
    below = [path.relative_to(site).as_posix() for path in sorted((site / folder).glob(f"*/{INDEX}"))]
    first = page.article(site / address)
    hrefs = first.xpath(".//td//a/@href") + first.xpath(".//a/@href")  # a table lists in order, prose as it comes
    linked = [page.place(href, address)[0] for href in hrefs]
    rank = {child: linked.index(child) if child in linked else len(linked) for child in below}
    return sorted((child for child in below if child not in listed), key=rank.__getitem__)


def write(site: Path, target: str, pages: Mapping[str, int], outward: Outward) -> None:
    """Make the PDF, or take it from last time when nothing in it has changed.

    Raises MissingLibraryError where the machine cannot make it.
    """
    ids = {address: f"k-{address.removesuffix(INDEX).strip('/').replace('/', '-')}" for address in pages}
    chapters = [chapter(site, address, level, ids, outward) for address, level in pages.items()]
    text = templates.render("bog.html.j2", kapitler=chapters, titel=chapters[0].titel, stil=_style("book.css"))
    key = hashlib.sha256(f"{version('weasyprint')}{text}".encode()).hexdigest()[:16]
    kept = CACHE / f"haandbog-{key}.pdf"
    if not kept.is_file():
        octets = _pdf(text)
        CACHE.mkdir(exist_ok=True)
        for old in CACHE.glob("haandbog-*.pdf"):
            old.unlink(missing_ok=True)
        kept.write_bytes(octets)
    shutil.copyfile(kept, site / target)


def _pdf(text: str) -> bytes:
    try:
        import weasyprint  # noqa: PLC0415  takes two seconds and needs libraries that pip cannot bring
    except (ImportError, OSError) as error:
        raise MissingLibraryError(PANGO, error) from None
    logging.getLogger("weasyprint").setLevel(logging.ERROR)  # it tells of every rule that paper has no use for
    made = weasyprint.HTML(string=text).write_pdf(pdf_variant="pdf/ua-1", pdf_tags=True, finisher=_describe_links)
    return bytes(made)


def _describe_links(document: Any, _pdf: Any) -> None:
    """PDF/UA wants each link described; the library says the place it leads to, which no one can use."""
    for leaf in document.pages:
        for _kind, _target, _where, box in leaf.links:
            if hasattr(box, "link_annotation") and (words := " ".join("".join(box.element.itertext()).split())):
                box.link_annotation["Contents"].string = words


def chapter(site: Path, address: str, level: int, ids: Mapping[str, str], outward: Outward) -> Chapter:
    """A page with its headings, ids and links as they must be in a book."""
    found = page.article(site / address)
    titel = page.title(found)
    found.find(".//h1").drop_tree()
    page.shift(found, level - 1)
    for element in found.xpath(".//*[@id]"):
        element.set("id", f"{ids[address]}--{element.get('id')}")

    def inward(where: str, anchor: str) -> str | None:
        if where in ids:
            return f"#{ids[where]}--{anchor}" if anchor else f"#{ids[where]}"
        return outward(where, anchor)

    page.relink(found, address, inward)
    page.set_widths(found)
    _for_paper(found)
    inner = (found.text or "") + "".join(html.tostring(child, encoding="unicode") for child in found)
    return Chapter(ids[address], titel, level, Markup(inner))  # noqa: S704  the text of our own built page


def _for_paper(found: page.Element) -> None:
    """Boxes to tick become signs; a drawing carries its own colours and words, as it gets none from the page."""
    for box in found.xpath(".//input"):
        sign = "☐ " if box.get("type") == "checkbox" else ""
        box.tail = sign + (box.tail or "")
        box.drop_tree()
    for drawing in found.iter("svg"):
        style = html.Element("style")
        style.text = str(_style("drawing.css"))
        drawing.insert(0, style)
        title = html.Element("title")  # what the drawing shows, for who hears the book
        title.text = drawing.get("aria-label") or page.caption(drawing)
        drawing.insert(1, title)


def _style(name: str) -> Markup:
    return Markup((STYLES / name).read_text(encoding="utf-8"))  # noqa: S704  our own stylesheet
