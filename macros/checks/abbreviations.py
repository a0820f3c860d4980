"""No abbreviation stands unexplained in the text: it is in the glossary, or it is a name."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros import content
from macros.checks import citations
from macros.checks.each import Each
from macros.content.faults import Fejl, where
from macros.content.text import text as text_of
from macros.registers.reading import LINK, MACRO, TAG
from macros.text import prose

_each = Each("forkortelser")
ENGLISH = "english/"
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+|\S+\.(?:md|yml|docx|odt|xlsx)\b|&#?\w+;")
# capitals and figures, also over hyphens: «HL7», «MAS-AI», the beginning of «AI-model» and of «DPIA'en»
CAPITALS = re.compile(r"(?<!\w)[A-ZÆØÅ0-9]+(?:-[A-ZÆØÅ0-9]+)*(?!\w)")
SHORT = re.compile(r"(?:\d*[A-ZÆØÅ]){2}")  # two capitals make an abbreviation
ROMAN = re.compile(r"[IVX]+")


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each unknown abbreviation, the first time a page uses it. English pages explain their own."""
    if not (docs / "egennavne.yml").is_file():
        return  # a folder without the list has nothing to be measured by
    danish = (docs / name for name in content.sider(docs) if not name.startswith(ENGLISH))
    yield from _each.of(danish, _in_page, _known(docs))


def _known(docs: Path) -> frozenset[str]:
    names = content.egennavne(docs)
    terms = [name for file in content.ordbog(docs).values() for opslag in file.ord for name in opslag.navne]
    return frozenset(run for name in (*names.navne, *names.enheder, *terms) for run in CAPITALS.findall(name))


def _in_page(path: Path, known: frozenset[str]) -> list[Fejl]:
    told: dict[str, Fejl] = {}
    for number, line in prose.lines(text_of(path)):
        for short in unknown(line, known):
            if short not in told:
                why = (
                    f"forkortelsen '{short}' er ikke forklaret; tilføj den i docs/ordbog/, så den får en tooltip, "
                    "skriv ordene helt ud, eller skriv den i docs/egennavne.yml, hvis den er et navn"
                )
                told[short] = Fejl(where(path), number, "teksten", why)
    return list(told.values())


def unknown(line: str, known: frozenset[str]) -> Iterator[str]:
    """The abbreviations of a line that nobody has explained. One that is known whole is known in its parts."""
    for pattern, kept in ((MACRO, ""), (LINK, r"\1"), (TAG, ""), (ADDRESS, ""), (citations.NUMBER, "")):
        line = pattern.sub(kept, line)
    for run in CAPITALS.findall(line):
        if run not in known:
            yield from (part for part in run.split("-") if _short(part) and part not in known)


def _short(part: str) -> bool:
    digits = sum(map(str.isdigit, part))
    code = digits * 2 >= len(part)  # of a trial, a diagnosis, a drug
    return bool(SHORT.match(part)) and not ROMAN.fullmatch(part) and not code
