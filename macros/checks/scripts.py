"""Every script is asked for: by a mark that its first line names, by another script, or by the frame."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.content.faults import Fejl, where

MARKED = re.compile(r"//(?: \[data-[\w-]+\])+ ")
IMPORTED = re.compile(r"[\"']\./([\w-]+\.js)[\"']")
BY_NAME = frozenset(("friskhed.js", "gennemgang.js", "soegning.js"))  # the frame and the review sheets load them
WHY = "ingen side henter scriptet; begynd filen med det mærke, det hører til: // [data-{name}] Hvad scriptet gør."


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each script that would be published and never be loaded."""
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(docs.glob("assets/*.js"))}
    asked = {name for text in texts.values() for name in IMPORTED.findall(text)} | BY_NAME
    for path, text in texts.items():
        if path.name not in asked and not MARKED.match(text):
            yield Fejl(where(path), 1, "filen", WHY.format(name=path.stem))
