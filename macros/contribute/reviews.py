"""The form for a review on the code host: how it is asked, and what its answers say. Text in, values out.

What somebody wrote there is foreign: it is only ever data here.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from macros import content
from macros.contribute import issues
from macros.registers.review.paastand import Paastand

ASKED = {
    "fag": "Dit fag",
    "rolle": "Din rolle",
    "dato": "Dagen, gennemgangen fandt sted",
    "hvad": "Hvad du holdt påstandene op imod",
    "svar": "Svarene fra arket",
}
INTRO = (
    "Udfyld arket først; det ligger på siden »Gennemgang« under »Bidrag«. Skriv ingen navne, heller ikke dit eget, "
    "og aldrig noget om en patient.\n\nEn robot laver et forslag af svarene. Alle kan læse det, du skriver her."
)
ANSWER = re.compile(r"^\W*([0-9a-f]{10}-[0-9a-f]{6})\b[\s:;,]*(.*)$", re.IGNORECASE)
JUDGED = re.compile(r"^(rigtig|forkert|uklar)(?:t|e)?\b[\s:;,.–-]*(.*)$", re.IGNORECASE)
UNKNOWN = "{} findes ikke mere. Påstanden eller loven bag den er ændret, siden du hentede arket. Hent arket igen"
OTHERS = "{} hører til faget {}. Svar kun på det, der står under dit eget fag"
UNJUDGED = "{}: skriv rigtig, forkert eller uklar efter nummeret"
NO_REMARK = "{}: forkert og uklar kræver en bemærkning"
TWICE = "{} har to svar. Slet det ene"
LOST = "»{}« står før det første nummer. Sæt svarene fra arket ind, som de er"

Fault = tuple[str, str]  # the question, and what is wrong with its answer


class Svar(NamedTuple):
    """What was answered to one statement."""

    id: str
    dom: str
    bemaerkning: str


def template(docs: Path) -> dict[str, Any]:
    """The form as the code host wants it."""
    professions = [word.da for word in content.vokabularer(docs)["fag"].ord]
    day = {"description": "Skriv den som 2027-01-12."}
    role = {"description": "Fx jurist i regionens juridiske funktion. Intet navn."}
    against = {"description": "Fx lovteksten på retsinformation.dk, læst samme dag."}
    pasted = {"description": "Én linje for hver påstand: nummeret, svaret, og efter et kolon din bemærkning."}
    return {
        "name": "Gennemgang af en side",
        "description": "Send svarene fra et ark. En robot laver et forslag af dem.",
        "title": "Gennemgang: ",
        "labels": ["gennemgang"],
        "body": [
            {"type": "markdown", "attributes": {"value": INTRO}},
            _asked("dropdown", "fag", {"options": professions}),
            _asked("input", "rolle", role),
            _asked("input", "dato", day),
            _asked("input", "hvad", against),
            _asked("textarea", "svar", pasted),
        ],
    }


def _asked(kind: str, name: str, more: Mapping[str, Any]) -> dict[str, Any]:
    attributes = {"label": ASKED[name], **more}
    return {"type": kind, "id": name, "attributes": attributes, "validations": {"required": True}}


def answers(body: str) -> dict[str, str]:
    """What was answered, by question."""
    return issues.answers(body, ASKED)


def day(text: str, today: dt.date) -> dt.date | None:
    """The day of the review, when it is one that has been."""
    try:
        found = dt.date.fromisoformat(text)
    except ValueError:
        return None
    return found if found <= today else None


def read(text: str) -> tuple[list[Svar], list[str]]:
    """The answers line by line, and the lines that are none. A number with nothing after it was not answered."""
    found: list[Svar] = []
    lost: list[str] = []
    for line in filter(None, (line.strip("` \t") for line in text.splitlines())):
        if named := ANSWER.match(line):
            judged = JUDGED.match(named[2])
            dom, remark = (judged[1].lower(), judged[2]) if judged else ("", named[2])
            found.append(Svar(named[1].lower(), dom, remark))
        elif found:  # a remark that went on
            found[-1] = found[-1]._replace(bemaerkning=f"{found[-1].bemaerkning} {line}".strip())
        else:
            lost.append(line)
    return [answer for answer in found if answer.dom or answer.bemaerkning], lost


def faults(found: list[Svar], lost: list[str], known: Mapping[str, Paastand], fag: str) -> Iterator[str]:
    """What is wrong with the answers of a profession, one by one."""
    yield from (LOST.format(line[:60]) for line in lost)
    if not found and not lost:
        yield "der er ingen svar; sæt dem ind fra arket"
    seen: set[str] = set()
    for answer in found:
        claim = known.get(answer.id)
        if answer.id in seen:
            yield TWICE.format(answer.id)
        elif claim is None:
            yield UNKNOWN.format(answer.id)
        elif claim.fag != fag:
            yield OTHERS.format(answer.id, claim.fag)
        elif not answer.dom:
            yield UNJUDGED.format(answer.id)
        elif answer.dom != "rigtig" and not answer.bemaerkning:
            yield NO_REMARK.format(answer.id)
        seen.add(answer.id)
