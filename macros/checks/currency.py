"""What a record says of today is not older than it may be: a next look in time, and no absolute word on old sources.

The clock is the day the record's sources were last read, so that the calendar alone never breaks a proposal.
"""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

from macros import content
from macros.content import age, source
from macros.content.faults import Fejl
from macros.models import Projekt, er_oplyst
from macros.models.projektdele import BorgerForklaring

SOON = dt.timedelta(days=184)  # half a year, whichever months it is made of
CLAIM = re.compile(
    r"(?i)ændre(?:r|de) ikke (?:nogens?|din|jeres|noget for)|ikke (?:har )?ændret (?:nogens?|din|jeres)"
)


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each old phase without a look within half a year, and each absolute word on old sources."""
    for slug, projekt in content.projekter(docs).items():
        read = max(kilde.laest for kilde in projekt.kilder)
        if why := _late(projekt, read):
            yield _written(docs, slug).fault(["naeste_kontrol"], why)
        for field in _claims(projekt, read):
            yield _written(docs, slug).fault(
                ["borgertekst", field],
                "siger, at behandlingen ikke er ændret, men den nyeste kilde er mere end to år gammel; "
                "skriv, hvornår det gjaldt, eller find en kilde fra de seneste to år",
            )


def _written(docs: Path, slug: str) -> source.Source:
    return source.read(docs / f"projekter/{slug}.yml")


def _late(projekt: Projekt, read: dt.date) -> str:
    due = projekt.naeste_kontrol  # whether it must be there at all, the phase's gate says
    if due is None or due - read <= SOON or not age.is_old(projekt, read):
        return ""
    return (
        "skal være senest et halvt år efter, at kilderne sidst blev læst "
        f"({read + SOON}), fordi fasen er ukendt eller mere end to år gammel"
    )


def _claims(projekt: Projekt, read: dt.date) -> Iterator[str]:
    """The answers to citizens that say so without a source of the last two years."""
    newest, told = age.newest_source(projekt), projekt.borgertekst
    recent = newest is not None and read - newest <= age.OLD
    if recent or projekt.fase in age.FINISHED or not isinstance(told, BorgerForklaring):
        return
    for field in BorgerForklaring.model_fields:
        if er_oplyst(getattr(told, field)) and CLAIM.search(getattr(told, field)):
            yield field
