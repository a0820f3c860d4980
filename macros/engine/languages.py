"""Says of a link to an English page that its words are English, so that a screen reader changes voice."""

import posixpath
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from macros import content
from macros.engine.named import Named
from macros.registers.twins import ENGLISH


def titles(docs: Path) -> dict[str, str]:
    """The English pages and what they are called."""
    return {uri: side.title for uri, side in content.sider(docs).items() if uri.startswith(ENGLISH)}


class Languages(Treeprocessor):
    """Marks the links that have the title of an English page as their words."""

    def __init__(self, md: Markdown, docs: Path, named: Named) -> None:
        super().__init__(md)
        self.docs, self.named = docs, named

    def run(self, root: Element) -> None:
        """Walk the page, if it is in Danish."""
        if self.named.side.startswith(ENGLISH):
            return
        named = titles(self.docs)
        for link in root.iter("a"):
            if "".join(link.itertext()).strip() == named.get(self._file(link.get("href", ""))):
                link.attrib |= {"lang": "en", "hreflang": "en"}

    def _file(self, href: str) -> str:
        path, _, _ = href.partition("#")
        folder = posixpath.dirname(self.named.side)
        return path[1:] if path.startswith("/") else posixpath.normpath(f"{folder}/{path}")
