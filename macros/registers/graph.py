"""Who points to whom across kinds: which pages and projects cite a law."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from macros import content
from macros.caching.build import kept
from macros.content import kinds, source
from macros.models import er_oplyst
from macros.models.guidedele import Lovhenvisning
from macros.text import prose

CITATION = re.compile(
    r"""\{\{\s*lov(?:dato)?(?P<en>_en)?\(\s*["'](?P<lov>[^"']+)["']\s*(?:,\s*["'](?P<sted>[^"']+)["']\s*)?\)\s*\}\}"""
)

Holder = tuple[tuple[str | int, ...], list[Lovhenvisning]]  # where in a file laws are listed, and the laws


class Citation(NamedTuple):
    """A place in the prose that names a law: page, line, the law's id, and the provision when there is one."""

    side: str
    linje: int
    lov: str
    sted: str | None
    engelsk: bool = False


class Citer(NamedTuple):
    """Something that points to a law: its page and what it is called, and the slug of a project."""

    side: str
    titel: str
    projekt: str = ""


@kept
def citations(docs: Path) -> tuple[Citation, ...]:
    """Every law that a page names by `lov`, `lovdato` or their English twins, and every law that data lean on."""
    return tuple(_citations(docs))


def _citations(docs: Path) -> Iterator[Citation]:
    yield from _in_answers(docs)
    for path in sorted(docs.glob("**/guide-*.yml")):
        yield from _in_guide(docs, path, path.stat().st_mtime_ns)
    for path in sorted(docs.glob("haandbog/trin/*.yml")):
        yield from _in_steps(docs, path, path.stat().st_mtime_ns)
    for path in sorted(docs.glob(f"{kinds.MODULES}/quiz-*.yml")):
        yield from _in_quiz(docs, path, path.stat().st_mtime_ns)
    for path in docs.glob("dataadgang/saadan-indhenter-du.yml"):
        yield from _in_tracks(docs, path, path.stat().st_mtime_ns)
    for path in sorted(docs.glob("**/*.md")):
        yield from _in_page(docs, path, path.stat().st_mtime_ns)


@cache  # each file is read once per change: every law's own page asks
def _in_guide(docs: Path, path: Path, _changed: int) -> tuple[Citation, ...]:
    guide = content.guider(docs)[path.stem.removeprefix("guide-")]
    holders: list[Holder] = [(("trin", key), step.lov) for key, step in guide.trin.items()]
    holders += [(("udfald", key), end.lov) for key, end in guide.udfald.items()]
    return _in_data(docs, path, holders)


@cache
def _in_tracks(docs: Path, path: Path, _changed: int) -> tuple[Citation, ...]:
    holders: list[Holder] = [
        (("spor", key, "skridt", number, "saetninger", index), sentence.lov)
        for key, track in content.sporene(docs).items()
        for number, step in enumerate(track.skridt)
        for index, sentence in enumerate(step.saetninger)
    ]
    return _in_data(docs, path, holders)


def _in_data(docs: Path, path: Path, holders: list[Holder]) -> tuple[Citation, ...]:
    read = source.read(path)
    return tuple(
        Citation(path.relative_to(docs).as_posix(), read.line([*place, "lov", index]), law.id, law.sted)
        for place, laws in holders
        for index, law in enumerate(laws)
    )


def _in_answers(docs: Path) -> Iterator[Citation]:
    file = "borger/spoergsmaal.yml"
    if not (docs / file).is_file():
        return
    found = source.read(docs / file)
    for number, question in enumerate(content.spoergsmaal(docs).values()):
        places = [("lov", i, law.id, law.sted) for i, law in enumerate(question.lov)]
        places += [("datoer", i, day.id, day.sted) for i, day in enumerate(question.datoer)]
        for field, index, law_id, place in places:
            yield Citation(file, found.line(["spoergsmaal", number, field, index]), law_id, place)


@cache
def _in_steps(docs: Path, path: Path, _changed: int) -> tuple[Citation, ...]:
    read, name = source.read(path), path.relative_to(docs).as_posix()
    return tuple(
        Citation(name, read.line(["trin", index, field, place]), law.id, law.sted)
        for index, step in enumerate(content.haandbog(docs)[path.stem].trin)
        for field in ("lov", "krav_fra")
        for place, law in enumerate(getattr(step, field))
    )


@cache
def _in_quiz(docs: Path, path: Path, _changed: int) -> tuple[Citation, ...]:
    quiz = content.quizzer(docs)[path.stem.removeprefix("quiz-")]
    holders: list[Holder] = [(("spoergsmaal", index), q.lov) for index, q in enumerate(quiz.spoergsmaal)]
    return _in_data(docs, path, holders)


@cache
def _in_page(docs: Path, path: Path, _changed: int) -> tuple[Citation, ...]:
    name = path.relative_to(docs).as_posix()
    return tuple(
        Citation(name, number, call["lov"], call["sted"], bool(call["en"]))
        for number, line in prose.lines(path.read_text(encoding="utf-8"))
        for call in CITATION.finditer(line)
    )


def citers(docs: Path) -> dict[str, list[Citer]]:
    """For each law, the pages and then the projects that point to it, each once."""
    pages = content.sider(docs)
    found: dict[str, list[Citer]] = defaultdict(list)
    for citation in citations(docs):
        name = citation.side if citation.side in pages else _page_of(citation.side)
        citer = Citer(name, pages[name].title)
        if citer not in found[citation.lov]:
            found[citation.lov].append(citer)
    for name, side in pages.items():
        for law in side.love:
            if Citer(name, side.title) not in found[law]:
                found[law].append(Citer(name, side.title))
    for slug, projekt in content.projekter(docs).items():
        for law in projekt.lov if isinstance(projekt.lov, list) and er_oplyst(projekt.lov) else []:
            found[law].append(Citer(f"projekter/{slug}.md", projekt.titel, slug))
    return found


def _page_of(file: str) -> str:
    """The page data are shown on lies beside them; a phase's one folder up from its steps."""
    return file.removesuffix(".yml").replace("/trin/", "/").replace("/quiz-", "/") + ".md"
