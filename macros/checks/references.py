"""Every reference between files leads somewhere."""

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from macros import content
from macros.content import source
from macros.content.faults import Fejl, where
from macros.models import kind
from macros.registers import graph

ASKED_ELSEWHERE = {"lov"}  # by the rule on citations, which also knows the provisions; links in prose by the engine


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each reference to something that does not exist."""
    yield from _pointers(docs)
    yield from _places(docs)
    yield from _phases(docs)
    yield from _gatherings(docs)
    yield from _sources(docs)


def _pointers(docs: Path) -> Iterator[Fejl]:
    known, names = graph.targets(docs), _names()
    for pointer in graph.pointers(docs):
        ids = known.get(pointer.slags)
        if ids is None or pointer.id in ids or pointer.slags in ASKED_ELSEWHERE or pointer.felt == "link":
            continue
        near = get_close_matches(pointer.id, ids, n=1, cutoff=0.75)
        mend = f"mente du '{near[0]}'?" if near else "ret henvisningen, eller slet linjen"
        why = f"der findes ingen {names[pointer.slags].format(pointer.id)}; {mend}"
        yield Fejl(where(docs / pointer.fil), pointer.linje, pointer.felt, why)


@cache
def _names() -> dict[str, str]:
    """How each thing that may be pointed to is written, with `{}` for its id."""
    found = {"side": "docs/{}", "sidesti": "docs/{}.md", "skabelon": f"docs/{graph.TEMPLATES}/{{}}.md"}
    for model in kind.all_kinds():
        told = kind.of(model)
        found.setdefault(kind.name(model), f"docs/{told.pattern.replace('**/', '…/').replace('*', '{}')}")
        if told.entry:
            found[told.entry] = f"»{{}}« i docs/{told.pattern.removesuffix('*.yml')}"
    return found


def _places(docs: Path) -> Iterator[Fejl]:
    for index, place in enumerate(content.vokabularer(docs)["hospital"].ord):
        if not place.organisation:
            found = source.read(docs / "vokabularer/hospital.yml")
            why = "skal være id'et på en organisation i docs/organisationer.yml"
            yield found.fault(["ord", index, "organisation"], why)


def _phases(docs: Path) -> Iterator[Fejl]:
    vocabularies = content.vokabularer(docs)
    for index, phase in enumerate(vocabularies["livscyklus"].ord):
        for place, word in enumerate(phase.faser):
            if word not in vocabularies["fase"].ids:
                found = source.read(docs / "vokabularer/livscyklus.yml")
                why = f"'{word}' findes ikke i docs/vokabularer/fase.yml; ret det, eller slet det"
                yield found.fault(["ord", index, "faser", place], why)


def _gatherings(docs: Path) -> Iterator[Fejl]:
    vocabularies = content.vokabularer(docs)
    gathered = [phase for word in vocabularies["borgerfase"].ord for phase in word.samler]
    for phase in vocabularies["fase"].ids:
        if gathered.count(phase) != 1:
            why = f"fasen '{phase}' skal stå under 'samler' ved præcis ét ord, så borgere også kan se de projekter"
            yield source.read(docs / "vokabularer/borgerfase.yml").fault(["ord"], why)


def _sources(docs: Path) -> Iterator[Fejl]:
    for path in docs.glob("dataadgang/kilder/index.yml"):
        rows, known = content.datakilder(docs), content.vokabularer(docs)["datakilde"].ids
        for lost in sorted(set(rows) - set(known)):
            why = f"der er ingen datakilde med id '{lost}' i docs/vokabularer/datakilde.yml; ret id'et"
            yield source.read(path).fault(["kilder", lost], why)
        for missing in [name for name in known if name not in rows]:
            yield source.read(path).fault(["kilder"], f"mangler en række for datakilden '{missing}'; tilføj den")
