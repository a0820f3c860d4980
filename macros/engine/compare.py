"""Where two built sites differ to a reader: text, links, and what a page says of itself. Knows HTML only."""

import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lxml import html


class Told(NamedTuple):
    """A page as it is compared."""

    title: str
    language: str
    description: str
    canonical: str
    headings: tuple[str, ...]
    text: str
    links: tuple[str, ...]


def differences(one: Path, other: Path) -> tuple[list[str], int]:
    """A line for each page that is on one site only, or not the same on both; and how many pages there are."""
    addresses = sorted({path.relative_to(site).as_posix() for site in (one, other) for path in site.rglob("*.html")})
    found = {address: ", ".join(_of(one, other, address)) for address in addresses}
    return [f"{address}: {told}" for address, told in found.items() if told], len(addresses)


def _of(one: Path, other: Path, address: str) -> Iterator[str]:
    for site in (one, other):
        if not (site / address).is_file():
            yield f"mangler i {site.name}"
            return
    first, second = read(one / address, address), read(other / address, address)
    yield from (name for name, a, b in zip(Told._fields, first, second, strict=True) if a != b)


def read(path: Path, address: str) -> Told:
    """A page's title, language and so on; links as where they lead."""
    page = html.fromstring(path.read_bytes())
    hrefs = (str(href) for href in page.xpath("//a/@href"))
    return Told(
        page.xpath("string(//title)"),
        page.get("lang", ""),
        page.xpath("string(//meta[@name='description']/@content)"),
        page.xpath("string(//link[@rel='canonical']/@href)"),
        tuple(f"{found.tag} {found.get('id', '')} {_plain(found)}" for found in page.xpath("//h1|//h2|//h3|//h4")),
        _plain(page),
        tuple(_to(href, address) for href in hrefs),
    )


def _plain(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _to(href: str, address: str) -> str:
    """Where a link leads, from the top of the site; the same place by whichever of its names."""
    if ":" in href.partition("/")[0]:
        return href
    path, mark, place = href.partition("#")
    whole = posixpath.normpath(posixpath.join("/", posixpath.dirname(address), path)) if path else f"/{address}"
    return whole.removesuffix("/index.html").rstrip("/") + mark + place
