"""One heading of the first level on a page: its title. The others go one level down at a time. No title twice."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from macros import content
from macros.checks.each import Each, pages
from macros.content import source
from macros.content.faults import Fejl, where
from macros.text import front, prose

HEADING = re.compile(r"^(?P<marks>#{1,6})(?P<gap>\s*)(?P<text>.*?)\s*#*\s*(?:\{:?[^}]*\})?$")
MACRO = re.compile(r"^\s*\{\{.*\}\}\s*$")  # a line that may become anything, headings too
FIRST = "sidens navn er 'title' øverst i filen; begynd overskrifter med ##"
SECOND = "siden har allerede en overskrift med ét #; begynd denne med ##"
SKIPPED = "overskriften springer fra {before} til {now} #; skriv den med {right}"
GLUED = "der mangler et mellemrum efter #; skriv '{marks} {text}'"
EMPTY = "overskriften er tom; skriv den, eller slet linjen"
TWICE = "hedder det samme som {other}; giv den ene et andet navn"
UNDERLINED = "overskriften er skrevet med en streg under; skriv '## {text}', og slet stregen"

_each = Each("overskrifter")


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each heading out of order. Reads pages as text."""
    return _each.of(pages(docs), _in_page)


def _in_page(path: Path) -> Iterator[Fejl]:
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    if text.startswith(front.MARK):  # else that is what is told
        own = re.search(r"^template:", front.split(text).front, re.MULTILINE)  # the frame says the title
        faults = of_text(text, own_title=own is not None)
        yield from (Fejl(where(path), number, "overskriften", why) for number, why in faults)


def of_text(text: str, *, own_title: bool = False) -> Iterator[tuple[int, str]]:
    """(line, why) for each heading of a page's text that is out of order."""
    level, firsts, above = 1, 0, ""
    for number, line in prose.lines(text):
        if MACRO.match(line):
            level = max(level, 2)
        elif re.fullmatch(r"=+\s*|-{3,}\s*", line) and re.match(r"\w", above):
            yield number - 1, UNDERLINED.format(text=above.strip())
        elif (found := HEADING.match(line)) and not re.match(r"#[\w-]+\s*$|#\d", line):
            now = len(found["marks"])
            firsts += now == 1
            why = _why(found, level, firsts, own_title=own_title)
            if why:
                yield number, why
            level = level if now == 1 and why else now
        above = line


def _why(found: re.Match[str], level: int, firsts: int, *, own_title: bool) -> str | None:
    marks = found["marks"]
    if not found["text"]:
        return EMPTY
    if not found["gap"]:
        return GLUED.format(marks=marks, text=found["text"])
    if marks == "#" and (not own_title or firsts > 1):
        return SECOND if own_title else FIRST
    if len(marks) > level + 1:
        return SKIPPED.format(before=level, now=len(marks), right="#" * (level + 1))
    return None


def titles(docs: Path) -> Iterator[Fejl]:
    """A fault for each page or project that is called what another is called."""
    named: dict[str, list[tuple[Path, str]]] = defaultdict(list)
    for name, side in content.sider(docs).items():
        if not side.template:  # a page with a frame of its own is shown by another name
            named[side.title.casefold()].append((docs / name, "title"))
    for slug, projekt in content.projekter(docs).items():
        named[projekt.titel.casefold()].append((docs / f"projekter/{slug}.yml", "titel"))
    for same in named.values():
        for path, field in same[1:]:
            yield source.read(path).fault([field], TWICE.format(other=where(same[0][0])))
