"""The catalogue as one story in numbers: records and a day in, counts out. Pure."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from macros.content import age
from macros.models import IKKE_OPLYST, Projekt, er_oplyst
from macros.registers import catalogue

NOTICES = "meddelelser"


class Portfolio(NamedTuple):
    """What can be said of all records together."""

    kvartal: str
    antal: int
    faser: list[tuple[str, int]]
    i_drift: list[str]
    gamle: int
    uden_dato: int
    kendt_seneste_aar: int
    stopgrunde: list[tuple[str, int]]
    lokalt: list[str]
    lokalt_i_drift: int
    bekraeftet: int
    genbrug: list[str]


def told(projekter: Mapping[str, Projekt], day: dt.date) -> Portfolio:
    """The numbers of the quarter that a day lies in."""
    running = {slug: p for slug, p in projekter.items() if p.fase not in age.FINISHED}
    dated = [p for p in projekter.values() if er_oplyst(p.fase_kendt)]
    local = [slug for slug, p in projekter.items() if er_oplyst(p.lokal_validering)]
    in_use = [slug for slug, p in projekter.items() if p.fase == "drift"]
    reasons = [p.stopgrund for p in projekter.values() if p.fase in age.FINISHED and p.stopgrund]
    return Portfolio(
        kvartal=f"{(day.month - 1) // 3 + 1}. kvartal {day.year}",
        antal=len(projekter),
        faser=_counted(catalogue.values(p, "fase")[0] for p in projekter.values()),
        i_drift=in_use,
        gamle=sum(age.is_old(p, day) for p in running.values()),
        uden_dato=len(projekter) - len(dated),
        kendt_seneste_aar=sum(day - age.latest(str(p.fase_kendt)) <= dt.timedelta(days=365) for p in dated),
        stopgrunde=_counted(reasons),
        lokalt=local,
        lokalt_i_drift=sum(slug in local for slug in in_use),
        bekraeftet=sum(p.kontrolleret is not None for p in projekter.values()),
        genbrug=[slug for slug, p in projekter.items() if p.overtages != IKKE_OPLYST],
    )


def _counted(words: Iterable[str]) -> list[tuple[str, int]]:
    return Counter(words).most_common()
