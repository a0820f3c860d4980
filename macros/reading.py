"""What readers read, piece by piece, and how hard each piece may be. Judges nothing."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from macros import content, prose, source
from macros.lix import lix, words
from macros.models import Guide, Spoergsmaal, er_oplyst

STAFF, CITIZENS = 50, 40  # the highest LIX
SENTENCE = 20  # so many words a sentence for citizens may have on average

MACRO = re.compile(r"\{\{.*?\}\}|\{[:%].*?\}|\{ ?[.#][^}]*\}")
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
TAG = re.compile(r"<[^>]*>")
BULLET = re.compile(r"^\s*(?:[-*+]|\d+\.|#+|>|!!!.*|\?\?\?.*|:)\s+")
ANSWERS = "borger/spoergsmaal.yml"


class Piece(NamedTuple):
    """A text that one reads in one go: where it stands, and its limits. `saetning` is None where none is set."""

    fil: Path
    linje: int
    felt: str
    tekst: str
    lix: int
    saetning: int | None


def text(markdown: str) -> str:
    """What a reader reads of a page's prose: no tables, no macros, each heading and point a sentence of its own."""
    found = []
    for _, line in prose.lines(markdown):
        if line.lstrip().startswith("|"):
            continue
        found.append(BULLET.sub("", TAG.sub("", LINK.sub(r"\1", MACRO.sub("", line))).replace("*", "").strip()))
    return joined(found)


def joined(parts: list[str]) -> str:
    """Parts of a text below each other, each ended by a sign."""
    return "\n".join(part if part[-1] in ".!?:" else f"{part}." for part in parts if words(part))


def limit(address: str) -> int:
    """The highest LIX a page may have, by its address inside `docs`."""
    return CITIZENS if address.startswith("borger/") else STAFF


def page(docs: Path, address: str) -> Piece:
    """The prose of a written page."""
    path = docs / address
    said = text(path.read_text(encoding="utf-8"))
    return Piece(path, 1, "teksten", said, limit(address), SENTENCE if limit(address) == CITIZENS else None)


def figures(docs: Path, address: str) -> dict[str, int]:
    """What the frame shows of a written Danish page: its LIX and the highest it may have."""
    found = page(docs, address)
    level = lix(found.tekst)
    return {"lix": level, "lix_hoejst": found.lix} if level and not address.startswith("english/") else {}


def answer(docs: Path, question: Spoergsmaal) -> Piece:
    """A question and everything that is answered."""
    path = docs / ANSWERS
    number = list(content.spoergsmaal(docs)).index(question.id)
    parts = [question.spoergsmaal, question.kort, *question.svar, *question.goer, *question.ved_ikke]
    parts += [example.tekst for example in question.eksempler] + [day.tekst for day in question.datoer]
    line = source.read(path).line(["spoergsmaal", number])
    return Piece(path, line, question.id, joined(parts), CITIZENS, SENTENCE)


def pieces(docs: Path) -> Iterator[Piece]:
    """Every text with a limit. English pages have no LIX."""
    for address in content.sider(docs):
        if not address.startswith("english/"):
            yield page(docs, address)
    for question in content.spoergsmaal(docs).values():
        yield answer(docs, question)
    for name, guide in content.guider(docs).items():
        path = docs / f"borger/guide-{name}.yml"
        if path.exists():
            yield Piece(path, 1, "guiden", _guide(guide), CITIZENS, SENTENCE)
    for slug, projekt in content.projekter(docs).items():
        if not isinstance(projekt.borgertekst, str) and projekt.borgertekst:
            said = joined([part for part in projekt.borgertekst.model_dump().values() if er_oplyst(part)])
            path = docs / f"projekter/{slug}.yml"
            line = source.read(path).line(["borgertekst"])
            yield Piece(path, line, "borgertekst", said, CITIZENS, SENTENCE)
    for name, drawing in content.tegninger(docs).items():
        said = joined([drawing.titel, *(part for step in drawing.skridt for part in (step.titel, step.tekst))])
        yield Piece(docs / "borger/tegninger.yml", 1, name, said, CITIZENS, SENTENCE)


def _guide(guide: Guide) -> str:
    steps = [
        part for t in guide.trin.values() for part in (t.spoergsmaal, t.hjaelp or "", *(s.tekst for s in t.svar))
    ]
    ends = [
        part
        for u in guide.udfald.values()
        for part in (u.titel, u.tekst, u.godkender, u.frist, *u.uafklaret, *(h.tekst for h in [*u.skal, *u.boer]))
    ]
    cases = [part for example in guide.eksempler for part in (example.sag, example.fordi)]
    return joined([guide.indledning, *steps, *ends, *cases])
