"""Which addresses outside the site its pages lead to. Reads the built site, whoever built it."""

from collections import defaultdict
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

from lxml import html

from macros import content
from macros.models import er_oplyst


def on(site: Path) -> dict[str, list[str]]:
    """Each address once, with the pages that lead to it, by their place on the site."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted(site.rglob("*.html")):
        page = path.relative_to(site).as_posix().removesuffix("index.html") or "/"
        for link in html.parse(str(path), html.HTMLParser(encoding="utf-8")).iter("a"):
            if urlsplit(href := link.get("href", "")).scheme in ("http", "https"):
                found[urldefrag(href).url].add(page)
    return {url: sorted(pages) for url, pages in sorted(found.items()) if not _asks_to_write(url)}


def _asks_to_write(url: str) -> bool:
    """«Ret denne side» and «Meld en fejl» lead to forms that only answer someone who is signed in."""
    parts = urlsplit(url)
    return parts.hostname == "github.com" and ("/edit/" in parts.path or parts.path.endswith("/issues/new"))


def copies(docs: Path) -> dict[str, str]:
    """For a law's official address, where we read it instead: what readers can use while the first is down."""
    laws = content.love(docs).values()
    return {str(law.url): law.set_paa for law in laws if law.set_paa and er_oplyst(law.url)}
