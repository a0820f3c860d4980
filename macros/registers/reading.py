"""What readers read, piece by piece, and how hard each piece may be. Judges nothing."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from macros import content
from macros.caching.latest import Latest
from macros.content import source
from macros.content.text import text as text_of
from macros.models import Brug, Guide, Quizspoergsmaal, Spoergsmaal, er_oplyst
from macros.models.brug import IBRUG
from macros.models.modul import MODULER
from macros.models.projektdele import BorgerForklaring
from macros.text import prose
from macros.text.lix import lix, words

STAFF, CITIZENS = 50, 40  # the highest LIX
SENTENCE = 20  # so many words a sentence for citizens may have on average

MACRO = re.compile(r"\{\{.*?\}\}|\{[:%].*?\}|\{ ?[.#][^}]*\}")
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
TAG = re.compile(r"<[^>]*>")
HEADING = re.compile(r"^\s*#{1,6}\s")
BULLET = re.compile(r"^\s*(?:[-*+]|\d+\.|>|!!!.*|\?\?\?.*|:)\s+")
ANSWERS = "borger/spoergsmaal.yml"


_texts: Latest[str] = Latest("tekster")


class Piece(NamedTuple):
    """A text that one reads in one go: the file, the keys that lead to it there, what to call it, and its limits."""

    fil: Path
    sted: tuple[str | int, ...]
    felt: str
    tekst: str
    lix: int = CITIZENS
    saetning: int | None = SENTENCE


def text(markdown: str) -> str:
    """What a reader reads of a page's prose: no tables, no macros, no headings, each point a sentence of its own."""
    found = []
    for _, line in prose.lines(markdown):
        if line.lstrip().startswith("|") or HEADING.match(line):
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
    path, most = docs / address, limit(address)
    said = _texts.of(address, source.stamp(path), lambda: text(text_of(path)))
    return Piece(docs / address, (), "teksten", said, most, SENTENCE if most == CITIZENS else None)


def figures(docs: Path, address: str) -> dict[str, int]:
    """What the frame shows of a written Danish page: its LIX and the highest it may have."""
    found = page(docs, address)
    level = lix(found.tekst)
    return {"lix": level, "lix_hoejst": found.lix} if level and not address.startswith("english/") else {}


def answer(docs: Path, question: Spoergsmaal) -> Piece:
    """A question and everything that is answered."""
    number = list(content.spoergsmaal(docs)).index(question.id)
    parts = [question.spoergsmaal, question.kort, *question.svar, *question.goer, *question.ved_ikke]
    parts += [example.tekst for example in question.eksempler] + [day.tekst for day in question.datoer]
    return Piece(docs / ANSWERS, ("spoergsmaal", number), question.id, joined(parts))


def pieces(docs: Path) -> Iterator[Piece]:
    """Every text with a limit. English pages have no LIX."""
    yield from (page(docs, address) for address in content.sider(docs) if not address.startswith("english/"))
    yield from (answer(docs, question) for question in content.spoergsmaal(docs).values())
    yield from _guides(docs)
    yield from _explanations(docs)
    yield from _drawings(docs)
    yield from _steps(docs)
    yield from _competences(docs)
    yield from _quizzes(docs)
    yield from (playbook(docs, name, brug) for name, brug in content.brug(docs).items())


def playbook(docs: Path, name: str, brug: Brug) -> Piece:
    """Everything a playbook tells staff, its ten minutes included."""
    said, unit = brug.afdelingen, brug.ti_minutter
    parts = [brug.kort, *brug.goer, *brug.goer_ikke, *brug.foer, *brug.imens, *brug.bagefter, *brug.leverandoer]
    parts += [said.ejer, said.oplaering, said.noedplan, brug.patient.hvor, *brug.uafklaret, *brug.ikke_vist]
    parts += [rule.tekst for rule in brug.lov] + [found.tekst for found in brug.vist]
    parts += [point for screen in unit.skaerme for point in screen.punkter] + [unit.sag.tekst]
    parts += [_asked(question) for question in (unit.sag.spoergsmaal, *unit.spoergsmaal)]
    parts += [role.goer for role in unit.roller]
    return Piece(docs / IBRUG / f"{name}.yml", (), "teksten", joined(parts), STAFF, None)


def _asked(question: Quizspoergsmaal) -> str:
    """A question with its answers and why each is right or wrong."""
    return joined([question.spoergsmaal, *(t for s in question.svar for t in (s.tekst, s.fordi))])


def _guides(docs: Path) -> Iterator[Piece]:
    for name, guide in content.guider(docs).items():
        path = docs / f"borger/guide-{name}.yml"
        if path.exists():
            yield Piece(path, (), "guiden", _guide(guide))


def _explanations(docs: Path) -> Iterator[Piece]:
    for slug, projekt in content.projekter(docs).items():
        told = projekt.borgertekst
        if isinstance(told, BorgerForklaring):
            said = joined([part for part in told.model_dump().values() if er_oplyst(part)])
            yield Piece(docs / f"projekter/{slug}.yml", ("borgertekst",), "borgertekst", said)


def _drawings(docs: Path) -> Iterator[Piece]:
    for name, drawing in content.tegninger(docs).items():
        path = docs / f"borger/tegning-{name}.yml"
        if path.exists():
            boxes = [part for group in drawing.dele for box in group.felter for part in (box.navn, box.tekst or "")]
            yield Piece(path, (), "tegningen", joined([drawing.titel, drawing.beskrivelse, *boxes]))


def _steps(docs: Path) -> Iterator[Piece]:
    for phase, file in content.haandbog(docs).items():
        said = joined([file.eksempel, *(part for step in file.trin for part in (step.tekst, step.forklaring))])
        yield Piece(docs / f"haandbog/trin/{phase}.yml", (), "teksten", said, STAFF, None)


def _competences(docs: Path) -> Iterator[Piece]:
    folder = docs / "kompetencer"
    if (folder / "ramme.yml").is_file():
        levels = [level for role in content.ramme(docs).roller for level in role.niveauer]
        said = [part for level in levels for part in (level.kan, level.viser_sig, *(s.goer for s in level.laer))]
        yield Piece(folder / "ramme.yml", (), "teksten", joined(said), STAFF, None)
    for name, test in content.selvtest(docs).items():
        said = [part for area in test.omraader for s in area.udsagn for part in (s.tekst, s.naeste)]
        yield Piece(folder / f"selvtest-{name}.yml", (), "teksten", joined(said), STAFF, None)


def _quizzes(docs: Path) -> Iterator[Piece]:
    for name, quiz in content.quizzer(docs).items():
        asked = joined([_asked(question) for question in quiz.spoergsmaal])
        yield Piece(docs / MODULER / f"quiz-{name}.yml", (), "teksten", asked, STAFF, None)


def _guide(guide: Guide) -> str:
    steps = [
        part for t in guide.trin.values() for part in (t.spoergsmaal, t.hjaelp or "", *(s.tekst for s in t.svar))
    ]
    ends = [
        part
        for u in guide.udfald.values()
        for part in (u.titel, u.tekst, u.godkender, u.frist, *u.uafklaret, *(h.tekst for h in [*u.skal, *u.boer]))
        if er_oplyst(part)
    ]
    cases = [part for example in guide.eksempler for part in (example.sag, example.fordi)]
    return joined([guide.indledning, *steps, *ends, *cases])
