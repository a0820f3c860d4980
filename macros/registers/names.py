"""What ids are called: words of the vocabularies, laws, and units by the name that holds on the day of the build."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from macros import content
from macros.caching.build import kept
from macros.models import Organisation

NOT_KNOWN = "Ikke oplyst"

Names = Callable[[str, str | None], str]


def unit(docs: Path, unit_id: str, day: dt.date) -> Organisation:
    """The unit that answers to an id on a day: itself, or what has taken its place.

    Raises KeyError when no unit has the id.
    """
    units = {o.id: o for o in content.organisationer(docs).organisationer}
    found = units[unit_id]
    while not found.gyldig(day) and found.afloeses_af and found.gyldig_til and day > found.gyldig_til:
        found = units[found.afloeses_af]
    return found


@kept
def names(docs: Path, day: dt.date) -> Names:
    """A function (vocabulary, id) → Danish name. What is not known is called so."""
    words = {(v, b.id): b.da for v, vocabulary in content.vokabularer(docs).items() for b in vocabulary.ord}
    units = {
        ("organisationer", o.id): unit(docs, o.id, day).navn for o in content.organisationer(docs).organisationer
    }
    laws = {("lov", law_id): law.kort for law_id, law in content.love(docs).items()}
    known = words | units | laws
    return lambda vocabulary, word: known.get((vocabulary, word or ""), NOT_KNOWN)
