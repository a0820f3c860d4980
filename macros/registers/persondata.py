"""What the form's script must know to see a person in a text as the guard does: the same patterns, in its own tongue.

Nothing of what a number looks like is written here or in the script.
"""

import re
from pathlib import Path
from typing import Any

from macros.registers.contacts import allowed
from macros.text import persons, seen

CLASS = re.compile(r"\\.|\[|\]|[^\\\[\]]+")
BEHIND = re.compile(r"\(\?<!((?:\[(?:\\.|[^\]\\])*\]|\\.|[^()\[\]\\])*)\)")
LETTERS = r"\p{L}\p{N}_"


def rules(docs: Path) -> dict[str, Any]:
    """Patterns by name, the sentences, and the contacts that may stand."""
    contacts = {contact.lower() for contact in allowed(docs)}
    return {
        "moenstre": {name: _form(*found) for name, found in _patterns().items()},
        "beskeder": {"cpr": persons.CPR, "telefon": persons.PHONE, "mail": persons.MAIL},
        "tilladte": sorted(c if "@" in c else "".join(filter(str.isdigit, c))[-8:] for c in contacts),
    }


def _patterns() -> dict[str, tuple[tuple[str, ...], bool]]:
    """Name → (the patterns, whether capitals differ)."""
    return {
        "tegn": ((seen.ENTITY,), True),
        "procent": ((seen.PERCENT,), True),
        "skrevet": ((seen.ESCAPE,), True),
        "maerker": ((seen.TAG,), True),
        "pynt": ((seen.MARKS,), True),
        "usynlige": ((f"[{seen.UNSEEN}]",), True),
        "streger": ((f"[{seen.DASHES}]",), True),
        "mellemrum": ((f"[{seen.SPACES}]",), True),
        "sikre": (persons.STRONG, True),
        "usikre": (persons.WEAK, True),
        "iso": ((persons.ISO,), True),
        "lignende": ((persons.LIKE,), True),
        "delt": ((persons.APART,), False),
        "kaldt_cpr": ((persons.LABEL,), False),
        "telefoner": ((*persons.PHONES, persons.LOCAL_PHONE), False),
        "kaldte": ((persons.CALLED_PHONE,), True),
        "kaldt_telefon": ((persons.CALLED,), False),
        "loese": ((persons.LOOSE_PHONE,), True),
        "mails": (persons.MAILS, False),
        "ingens": ((persons.NO_ONES,), False),
    }


def _form(patterns: tuple[str, ...], capitals: bool) -> dict[str, Any]:
    return {"form": [list(map(script, parted(pattern))) for pattern in patterns], "stort": capitals}


def parted(pattern: str) -> tuple[str, str]:
    """A pattern in two: what is looked for, and what may not stand before it, if anything.

    A browser older than Safari 16.4 cannot look behind, and reads no pattern that does.
    """
    behind = []
    while found := BEHIND.match(pattern):
        behind.append(found[1])
        pattern = pattern[found.end() :]
    return pattern, "|".join(behind)


def script(pattern: str) -> str:
    """A pattern as JavaScript reads it with the flag `u`: its sign for letters would know no æ, ø or å."""
    inside, made = False, []
    for part in CLASS.findall(pattern):
        inside = part == "[" or (inside and part != "]")
        word = {r"\w": LETTERS if inside else f"[{LETTERS}]", r"\W": f"[^{LETTERS}]"}
        made.append(word.get(part, part if part[0] != "\\" or part[1:] in KEPT else part[1:]))
    return "".join(made)


KEPT = frozenset("dDsSbBnrtvfxuU.[](){}*+?^$|\\/-0")
