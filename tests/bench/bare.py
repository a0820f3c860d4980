"""The site to compare with: the same pages, as long, in Material as it comes, with its own search and no dates.

Made from a built site, so that it has the text that readers get there. What only we have, it does without: links
between the pages, tables, scripts.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from lxml import html
from mkdocs.config import load_config

BLOCKS = {"h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "td", "th", "dt", "dd", "summary", "figcaption", "label"}
SIGNS = re.compile(r"([\\`*_\[\]<>#|])")


def tree(folder: Path, like: Path, built: Path) -> Path:
    """A bare site with a page for each page of a built one; `like` is the tree it was built from."""
    nav = load_config(str(like / "mkdocs.yml")).nav
    listed = set(_sources(nav))
    for page in built.rglob("index.html"):
        article = html.parse(str(page)).getroot().find(".//article")
        if article is not None:
            _write(folder / "docs" / _source(page.parent.relative_to(built).as_posix(), listed), article)
    settings = {"site_name": "Bench", "theme": {"name": "material"}, "plugins": ["search"], "nav": nav}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    return folder


def _sources(nav: Any) -> Iterator[str]:
    """The pages of the navigation: its leaves, whatever the depth."""
    if isinstance(nav, str):
        yield nav
    else:
        for item in nav.values() if isinstance(nav, dict) else nav:
            yield from _sources(item)


def _source(address: str, listed: set[str]) -> str:
    index = "index.md" if address == "." else f"{address}/index.md"
    return index if address == "." or index in listed else f"{address}.md"


def _write(path: Path, article: html.HtmlElement) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n\n".join(_paragraphs(article)), encoding="utf-8")


def _paragraphs(article: html.HtmlElement) -> Iterator[str]:
    for node in article.iter(*BLOCKS):
        if next(node.iterdescendants(*BLOCKS), None) is None and (text := " ".join(node.text_content().split())):
            mark = f"{'#' * int(node.tag[1])} " if node.tag[0] == "h" else "- " if node.tag == "li" else ""
            yield mark + SIGNS.sub(r"\\\1", text)
