"""The form «Bekræft posten»: what somebody looked over in a record becomes its `kontrolleret`. Text in, text out.

What somebody wrote there is foreign: it is only ever data here, and which file it goes to is looked up.
"""

import datetime as dt
import re
from collections.abc import Collection
from typing import NamedTuple

from macros.content.writing import as_yaml

LABEL = "bekraeft"
HEADINGS = {"post": "Hvilken post", "rolle": "Din rolle", "hvad": "Hvad har du set efter", "svar": "Er posten rigtig"}
RIGHT = "Ja, alt er rigtigt"
NEXT = dt.timedelta(days=182)
OWN = re.compile(r"^kontrolleret:.*\n(?:[ \t]+.*\n)*", re.MULTILINE)
DUE = re.compile(r"^naeste_kontrol:.*$", re.MULTILINE)
BEFORE = re.compile(r"^sikkerhed:", re.MULTILINE)


class Confirmed(NamedTuple):
    """What was answered: the record, who by role, what was looked over, and whether it is right."""

    slug: str
    rolle: str
    hvad: str
    rigtig: bool


def read(body: str, slugs: Collection[str]) -> Confirmed | None:
    """The answers; None when they name no record of the catalogue or say too little."""
    heading = re.compile(rf"^### ({'|'.join(map(re.escape, HEADINGS.values()))})[ \t]*$", re.MULTILINE)
    _, *parts = heading.split(body.replace("\r\n", "\n"))
    said = {title: " ".join(text.split()) for title, text in zip(parts[::2], parts[1::2], strict=True)}
    post, rolle, hvad, svar = (said.get(title, "") for title in HEADINGS.values())
    slug = next((part for part in reversed(re.findall(r"[a-z0-9-]+", post)) if part in slugs), "")
    if not slug or not rolle or not hvad:
        return None
    return Confirmed(slug, rolle, hvad, svar == RIGHT)


def applied(text: str, confirmed: Confirmed, day: dt.date) -> str:
    """The record's file with the review in it, and with its next look half a year on."""
    review = as_yaml({"kontrolleret": {"dato": day, "rolle": confirmed.rolle, "hvad": confirmed.hvad}})
    kept = OWN.sub("", text)
    due = f"naeste_kontrol: {day + NEXT}"
    kept = DUE.sub(due, kept) if DUE.search(kept) else BEFORE.sub(f"{due}\nsikkerhed:", kept, count=1)
    return BEFORE.sub(lambda _: f"{review.rstrip()}\nsikkerhed:", kept, count=1)
