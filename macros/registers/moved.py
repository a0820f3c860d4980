"""A moved address leads to a page, and no page stands at it any more."""

from collections.abc import Iterator
from pathlib import Path

from macros import content
from macros.content import source
from macros.content.faults import Fejl
from macros.registers import pages


def address(uri: str) -> str:
    """The address a source gets on the site: «om/index.md» is `om/`, «wiki/ai.md» is `wiki/ai/`."""
    stem = uri.removesuffix(".md")
    return f"{stem}/" if stem != "index" and not stem.endswith("/index") else stem.removesuffix("index")


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each line of the file that leads nowhere or hides a page."""
    moved = content.omdirigeringer(docs)
    if not moved:
        return
    known = {address(uri) for uri in [*content.sider(docs), *(page.uri for page in pages.generated(docs))]}
    file = source.read(docs / "omdirigeringer.yml")
    for index, one in enumerate(moved):
        if one.til.partition("#")[0] not in known:
            why = f"der er ingen side på {one.til}; ret adressen, som den står efter webstedets navn"
            yield file.fault(["omdirigeringer", index, "til"], why)
        if one.fra in known:
            why = f"der står stadig en side på {one.fra}; slet linjen, eller flyt siden"
            yield file.fault(["omdirigeringer", index, "fra"], why)
