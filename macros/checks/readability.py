"""No page is harder to read than its readers were promised: LIX 50 for staff, 40 for citizens."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros import content, prose
from macros.faults import Fejl, where
from macros.lix import lix, sentences, words

STAFF, CITIZENS = 50, 40
NAMED = 3  # so many of the longest sentences a fault names

MACRO = re.compile(r"\{\{.*?\}\}|\{[:%].*?\}|\{ ?[.#][^}]*\}")
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
TAG = re.compile(r"<[^>]*>")
BULLET = re.compile(r"^\s*(?:[-*+]|\d+\.|#+|>|!!!.*|\?\?\?.*|:)\s+")


def text(markdown: str) -> str:
    """What a reader reads of a page's prose: no tables, no macros, each heading and point a sentence of its own."""
    found = []
    for _, line in prose.lines(markdown):
        if line.lstrip().startswith("|"):
            continue
        plain = TAG.sub("", LINK.sub(r"\1", MACRO.sub("", line))).replace("*", "").strip()
        said = BULLET.sub("", plain)
        if words(said):
            found.append(said if said[-1] in ".!?:" else f"{said}.")
    return "\n".join(found)


def limit(address: str) -> int:
    """The highest LIX a page may have, by its address inside `docs`."""
    return CITIZENS if address.startswith("borger/") else STAFF


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each page that is too hard, with its longest sentences. English pages have no LIX."""
    for name in content.sider(docs):
        if name.startswith("english/"):
            continue
        read = text((docs / name).read_text(encoding="utf-8"))
        level, most = lix(read), limit(name)
        if level > most:
            longest = sorted(sentences(read), key=lambda s: len(words(s)), reverse=True)[:NAMED]
            shown = " / ".join(f"«{' '.join(s.split())}»" for s in longest)
            why = f"har LIX {level}, højst {most}; brug kortere sætninger og ord. De længste: {shown}"
            yield Fejl(where(docs / name), 1, "teksten", why)
