"""What the register of laws shows beyond the single law: anchors, dates in order, what is due to be read. Pure."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import NamedTuple

from macros.models import Bestemmelse, Lov, Skaeringsdato
from macros.text.order import danish_order
from macros.text.slugs import slugify

DUE = dt.timedelta(days=90)  # a law not read for so long is listed for a new reading


class Dag(NamedTuple):
    """A day of law: the law's id and the law, and what happens."""

    lov_id: str
    lov: Lov
    dag: Skaeringsdato


def anchor(place: str) -> str:
    """The anchor of a provision on its law's page: «§ 42 d, stk. 2» → «p-42-d-stk-2»."""
    return f"p-{slugify(place)}"


def provision(law: Lov, place: str) -> Bestemmelse:
    """The provision at a place. Raises KeyError when the file does not have it."""
    for found in law.bestemmelser:
        if found.sted == place:
            return found
    raise KeyError(place)


def day(law: Lov, place: str) -> Skaeringsdato:
    """The day that a place of a law begins to apply. Raises KeyError when the file does not say."""
    for found in law.datoer:
        if found.sted == place:
            return found
    raise KeyError(place)


ENGLISH = (  # how a place is written in Danish → in English, tried in this order
    (re.compile(r"^§ (\d+(?: [a-z])?)"), r"section \1"),
    (re.compile(r"^artikel (\d+[a-z]?)"), r"Article \1"),
    (re.compile(r"^bilag ([IVX]+)"), r"Annex \1"),
    (re.compile(r", stk\. (\d+)"), r"(\1)"),
    (re.compile(r", nr\. (\d+)"), r", no. \1"),
    (re.compile(r", litra ([a-z]+)"), r", point (\1)"),
)
LEFT = re.compile(r"stk|nr\.|litra|afsnit|punkt")  # Danish that no form was found for
PLACE = re.compile(r"(?:section|Article|Annex) [^§]+")


def english(place: str) -> str | None:
    """«§ 42 d, stk. 2, nr. 1» → «section 42 d(2), no. 1»; None for a place that cannot be written so."""
    for danish, form in ENGLISH:
        place = danish.sub(form, place)
    return place if PLACE.fullmatch(place) and not LEFT.search(place) else None


def days(laws: Mapping[str, Lov]) -> list[Dag]:
    """Every day of law, in order of time."""
    found = [Dag(law_id, law, date) for law_id, law in laws.items() for date in law.datoer]
    return sorted(found, key=lambda d: (d.dag.dato, danish_order(d.lov.kort), d.dag.titel))


def unread(laws: Mapping[str, Lov], today: dt.date) -> dict[str, Lov]:
    """The laws that nobody has read for too long, the longest first."""
    late = {law_id: law for law_id, law in laws.items() if today - law.laest > DUE}
    return dict(sorted(late.items(), key=lambda item: item[1].laest))
