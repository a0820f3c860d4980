"""Law in prose goes through the register: what is cited exists, and no number or date of law is typed into a page."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros import content
from macros.content.faults import Fejl, where
from macros.content.text import text as text_of
from macros.registers import graph, laws
from macros.text import prose

NUMBER = re.compile(r"\b(?:LBK|BEK|[Ll]ov|[Vv]ejl\.?|[Vv]ejledning) nr\. ?\d+|\((?:EU|EF)\) (?:nr\. )?\d+/\d+")
DATE = re.compile(
    r"\b\d{1,2}\. (?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december) 20\d\d\b"
)


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each citation that leads nowhere, and for each bare number or date of law."""
    yield from _citations(docs)
    yield from _bare(docs)


def _citations(docs: Path) -> Iterator[Fejl]:
    known = content.love(docs)
    for cited in graph.citations(docs):
        side, line, law_id, place, in_english = cited.fil, cited.linje, cited.id, cited.sted, cited.engelsk
        law = known.get(law_id)
        if law is None:
            yield Fejl(where(docs / side), line, "lov", f"der findes ingen docs/lovregister/{law_id}.yml; ret id'et")
        elif place and place not in {b.sted for b in law.bestemmelser} | {d.sted for d in law.datoer}:
            why = f"»{place}« står ikke i docs/lovregister/{law_id}.yml; ret stedet, eller tilføj det dér"
            yield Fejl(where(docs / side), line, "lov", why)
        elif in_english and not law.kort_en:
            why = f"docs/lovregister/{law_id}.yml har intet 'kort_en'; skriv lovens engelske navn dér"
            yield Fejl(where(docs / side), line, "lov_en", why)
        elif in_english and place and not laws.english(place):
            why = f"»{place}« kan ikke skrives på engelsk; henvis til loven uden sted"
            yield Fejl(where(docs / side), line, "lov_en", why)


def _bare(docs: Path) -> Iterator[Fejl]:
    for name, side in content.sider(docs).items():
        path = docs / name
        for number, line in prose.lines(text_of(path)):
            if NUMBER.search(line):
                why = 'et lovnummer skrives ikke i teksten; brug {{ lov("id", "§ …") }} i stedet'
                yield Fejl(where(path), number, "teksten", why)
            elif side.jura and DATE.search(line):
                why = 'en dato i loven skrives ikke i teksten; brug {{ lovdato("id", "sted") }} i stedet'
                yield Fejl(where(path), number, "teksten", why)
