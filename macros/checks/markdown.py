"""Markdown that a code host shows and this site does not, is told with the way to write it here.

Each rule sees a line of prose, the one above it, and says why the line will not be shown as it was meant.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.checks import shape
from macros.checks.each import Each, pages
from macros.content.faults import Fejl, where
from macros.text import prose

LIST_GLUED = "listen hænger sammen med linjen over og bliver ikke til en liste; sæt en tom linje før den"
TABLE_GLUED = "tabellen hænger sammen med linjen over og bliver ikke til en tabel; sæt en tom linje før den"
SHALLOW = "underpunktet er rykket {n} mellemrum ind og bliver ikke til et underpunkt; ryk det fire mellemrum ind"
TABS = "tabeller skrives med lodrette streger: | A | B | og under dem | --- | --- |"
BOXES = ("note", "info", "tip", "warning", "danger", "vejledning", "eksempel", "loesning")
REMOTE = "billeder hentes ikke fra andre websteder; læg filen i docs, og henvis til den"
BOX = "boksen vises ikke her; skriv '!!! note \"Titel\"', og ryk teksten fire mellemrum ind"
PAIRS: tuple[tuple[str, str], ...] = (
    (r"\{#(?!.*#\})", "{# skjuler al tekst efter sig; et id skrives med mellemrum: { #id }"),
    (r"^\s*(?:[-*+]|\d+\.) \[[ xX]\](?:\s|$)", "afkrydsning findes ikke her; skriv punktet uden [ ]"),
    (
        r"^\s*>\s*\[![A-Za-z]+\]",
        BOX,
    ),
    (
        r"\[\^[^\]\s]+\]",
        "fodnoter findes ikke her; skriv det i teksten, eller sæt kilden under kilder øverst på siden",
    ),
    (
        r"</?(?:details|summary)\b",
        "det, der kan foldes ud, skrives '??? note \"Titel\"' med teksten rykket fire mellemrum ind",
    ),
    (r"~~\S(?:.*?\S)?~~", "gennemstreget tekst findes ikke her; slet teksten, eller skriv, hvad der gælder nu"),
    (r"^\+(?:[-=:]+\+)+\s*$", TABS),
    (r"^\S[^\t|]*\t+\S", TABS),
    (r"<!--", "bemærkninger i <!-- --> følger med ud i den udgivne side; slet dem"),
    (
        r"</?(?:font|center|marquee|button|input|select|textarea|big|tt|strike|u)\b[^>]*>",
        "siden har sit eget udseende og sine egne knapper; slet det i < >, og brug **fed** eller *kursiv*",
    ),
    (r"<h[1-6]\b", "skriv overskriften med ## i stedet for HTML"),
    (
        r"\[[^\]\n]+\] \((?=[^)\s]*(?:\.md|/|#))",
        "der må ikke være mellemrum mellem ] og (; skriv [teksten](adressen)",
    ),
    (r"\([^()\n]+\)\[[^\]\s]+(?:\.md|/)[^\]]*\]", "parenteserne er byttet om; skriv [teksten](adressen)"),
    (r"\]\(\s*\)", "linket fører ingen steder hen; skriv adressen mellem ( og )"),
    (
        r"\]\((?!<)[^)\s\"]+ [^)\"]*\.\w+\)",
        "en adresse har ingen mellemrum; giv filen et navn med bindestreger, og skriv det",
    ),
    (
        r"^(?:!!!|\?\?\?\+?) +(?!(?:" + "|".join(BOXES) + r")\b)\S+",
        f"boksen findes ikke her; brug {', '.join(BOXES)}",
    ),
    (r"^\s*:::", BOX),
    (r"\]\{[.#]", "tekst i en klasse findes ikke her; brug **fed** eller *kursiv*"),
    (r"^\s*\[TOC\]", "indholdsfortegnelsen laves af sig selv; slet linjen"),
    (r"==\w(?:.*?\w)?==", "fremhævning med == findes ikke her; brug **fed**"),
    (r"\[\[[^\]]+\]\]", "skriv et link som [teksten](/mappe/side.md)"),
    (r"!\[\s*\]\(", "billedet mangler en tekst til dem, der ikke ser det; skriv den mellem [ og ]"),
    (r"!\[[^\]]*\]\(\s*<?(?:https?:)?//", REMOTE),
    (r"<img\b[^>]*\bsrc\s*=\s*[\"']?\s*(?:https?:)?//", REMOTE),
)
RULES = tuple((re.compile(pattern), why) for pattern, why in PAIRS)
BARE = re.compile(r"(?<![(<\[\"'=\w/.@-])(?:https?://|www\.)[^\s<>)\]]+")
BARE_WHY = "adressen bliver ikke til et link; skriv [sidens navn](https://…)"
# addresses behind a login, or on one machine
INTERNAL = re.compile(
    r"(?:https?://|\]\()(?:[\w.-]*\.sharepoint\.com|[\w.-]*onedrive\.live\.com|1drv\.ms|teams\.microsoft\.com"
    r"|outlook\.office(?:365)?\.com|[\w.-]*\.local|intranet[\w.-]*|localhost|127\.0\.0\.1)(?=[/:)\s\"']|$)"
    r"|\]\((?:file:|[A-Za-z]:[\\/]|\\\\)"
)
INTERNAL_WHY = "adressen kan ikke åbnes af alle; henvis til en offentlig side, eller skriv, hos hvem det kan fås"
ITEM = re.compile(r"^(?P<indent> *)(?:[-*+]|\d+[.)]) +\S")
TEXT = re.compile(r"^(?![#>|:]|!!!|\?\?\?|===|<|\{|\*\[|\s*$)")  # a line that a paragraph is made of

INWARD = 4  # spaces, as Markdown asks for

_each = Each("markdown")


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each line of a page that would not be shown as it was meant."""
    return _each.of(pages(docs), _in_page)


def _in_page(path: Path) -> Iterator[Fejl]:
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    return (Fejl(where(path), number, "teksten", why) for number, why in of_text(text))


def of_text(text: str) -> Iterator[tuple[int, str]]:
    """(line, why) for each line of a page's prose with something that is not shown here."""
    around = Around()
    for number, line in prose.lines(text):
        around.step(number, line)
        yield from ((number, why) for why in _of_line(line, around))
    yield from shape.of_text(text)


def _of_line(line: str, around: "Around") -> Iterator[str]:
    yield from (why for pattern, why in RULES if pattern.search(line))
    if INTERNAL.search(line):
        yield INTERNAL_WHY
    elif BARE.search(re.sub(r"\{\{.*?\}\}|\]\([^)]*\)|<[^>]*>", "", line)):
        yield BARE_WHY
    if why := around.why:
        yield why


class Around:
    """What stands above a line: the points of an open list, and how many lines of a paragraph."""

    def __init__(self) -> None:
        self.number, self.points, self.paragraph = 0, list[int](), 0
        self.blank = True
        self.why: str | None = None

    def step(self, number: int, line: str) -> None:
        """Go on to the next line of prose."""
        if number != self.number + 1:
            self.paragraph, self.blank = 0, True  # code stood between
        self.number, self.why = number, None
        if not line.strip():
            self.paragraph, self.blank = 0, True
            return
        if found := ITEM.match(line):
            self._point(len(found["indent"]))
        else:
            self._text(line)
        self.blank = False

    def _point(self, indent: int) -> None:
        if not self.points and self.paragraph:
            self.why = LIST_GLUED
        elif self.points and 0 < indent - self.points[-1] < INWARD:
            self.why = SHALLOW.format(n=indent - self.points[-1])
        self.points = [*(point for point in self.points if point < indent), indent]
        self.paragraph = 0

    def _text(self, line: str) -> None:
        if self.blank and not line.startswith(" "):
            self.points = []  # the list has ended
        if shape.DELIMITER.match(line) and self.paragraph > 1:
            self.why = TABLE_GLUED
        if not self.points:  # the row of a table's heads may look like text
            self.paragraph = self.paragraph + 1 if TEXT.match(line) or (self.paragraph and "|" in line) else 0
