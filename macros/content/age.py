"""How old what we know of a project's phase is. Days in, yes or no out."""

import datetime as dt

from macros.models import Projekt, er_oplyst

OLD = dt.timedelta(days=730)  # a phase known longer ago than two years may be another today
FINISHED = ("afsluttet", "udfaset")


def latest(value: str) -> dt.date:
    """The last day that «2024», «2024-06» or «2024-06-27» can mean."""
    year, month, day = (int(part) for part in [*value.split("-"), "0", "0"][:3])
    if day:
        return dt.date(year, month, day)
    following = dt.date(year + (month or 12) // 12, (month or 12) % 12 + 1, 1)
    return following - dt.timedelta(days=1)


def is_old(projekt: Projekt, day: dt.date) -> bool:
    """Whether the phase of a running project is unknown, or was known more than two years before a day."""
    if projekt.fase in FINISHED:
        return False
    return not er_oplyst(projekt.fase_kendt) or day - latest(str(projekt.fase_kendt)) > OLD


def newest_source(projekt: Projekt) -> dt.date | None:
    """The day of the newest thing the record rests on: a source's own day, or when the phase was known."""
    days = [str(day) for day in (projekt.fase_kendt, *(k.dato for k in projekt.kilder)) if er_oplyst(day)]
    return max(map(latest, days), default=None)
