"""Links: out of a document that has left the site, and from the pages to the documents."""

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from html import unescape
from pathlib import Path
from typing import NamedTuple

from macros import templates

Outward = Callable[[str, str], str | None]
"""(page inside the site, anchor) → the whole address it has for the world, or None."""

PLACE = re.compile(r'<span class="hent" data-hent="(?P<file>[^"]+)" data-dato="(?P<day>[^"]+)">.*?</span>', re.DOTALL)
KINDS = {".docx": "Word", ".odt": "LibreOffice", ".pdf": "PDF", ".zip": "Zip med Word-filer"}
KILO = 1000
LAW = re.compile(r"lovregister/([a-z0-9-]+)/index\.html")


class Download(NamedTuple):
    """A file to fetch: its address seen from the page, what it is, and how much it fills."""

    href: str
    kind: str
    suffix: str
    size: str


def outward(site_url: str, laws: Mapping[str, str | None]) -> Outward:
    """Law leads to its official text, the site's own pages to the site, if it has an address yet."""

    def target(page: str, anchor: str) -> str | None:
        law = LAW.fullmatch(page)
        official = law and laws.get(law[1])
        if official or not site_url:
            return official or None
        return site_url + page.removesuffix("index.html") + (f"#{anchor}" if anchor else "")

    return target


def fill(site: Path) -> None:
    """Put the links where the pages have places for them. A place whose files were not made keeps its words."""
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        if "data-hent=" in text:
            path.write_text(PLACE.sub(partial(_links, site, path), text), encoding="utf-8")


def _links(site: Path, page: Path, found: re.Match[str]) -> str:
    made = list(_downloads(site, page, found["file"]))
    return templates.render("hentet.html.j2", filer=made, dato=unescape(found["day"])).strip() if made else found[0]


def _downloads(site: Path, page: Path, name: str) -> Iterator[Download]:
    for suffix, kind in KINDS.items():
        file = site / f"{name}{suffix}"
        if file.is_file():
            href = posixpath.relpath(file.as_posix(), page.parent.as_posix())
            yield Download(href, kind, suffix, size(file.stat().st_size))


def size(octets: int) -> str:
    """«18 kB» or «1,2 MB»."""
    kilo = max(round(octets / KILO), 1)
    return f"{kilo} kB" if kilo < KILO else f"{kilo / KILO:.1f} MB".replace(".", ",")
