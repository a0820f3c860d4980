"""Which addresses outside the site its pages lead to. Reads the built site, whoever built it."""

from collections import defaultdict
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

from macros import content
from macros.models import er_oplyst


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        href = dict(attrs).get("href") or ""
        if tag == "a" and urlsplit(href).scheme in ("http", "https"):
            self.found.append(urldefrag(href).url)


def on(site: Path) -> dict[str, list[str]]:
    """Each address once, with the pages that lead to it, by their place on the site."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted(site.rglob("*.html")):
        links = _Links()
        links.feed(path.read_text(encoding="utf-8"))
        for url in links.found:
            found[url].add(path.relative_to(site).as_posix().removesuffix("index.html") or "/")
    return {url: sorted(pages) for url, pages in sorted(found.items()) if not _asks_to_write(url)}


def _asks_to_write(url: str) -> bool:
    """«Ret denne side» and «Meld en fejl» lead to forms that only answer someone who is signed in."""
    parts = urlsplit(url)
    return parts.hostname == "github.com" and ("/edit/" in parts.path or parts.path.endswith("/issues/new"))


def copies(docs: Path) -> dict[str, str]:
    """For a law's official address, where we read it instead: what readers can use while the first is down."""
    laws = content.love(docs).values()
    return {str(law.url): law.set_paa for law in laws if law.set_paa and er_oplyst(law.url)}
