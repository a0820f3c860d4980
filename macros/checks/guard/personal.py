"""What must not stand in a text or in a file's name, and what is said of it. Reads nothing, says no number."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from macros.checks.guard.secrets import secrets
from macros.text import persons, seen

SECRET = "ligner en nøgle eller et kodeord; gør den ugyldig, hvor den er lavet, og slet den her"  # noqa: S105
SERIOUS = frozenset({persons.CPR, persons.PHONE, persons.MAIL, SECRET})  # what must leave a text's history too
EXTRACT = "har et navn som et udtræk af data; filer med data om personer må ikke ligge her. Slet filen"
KEY_FILE = "har et navn som en nøgle; den må ikke ligge her. Gør den ugyldig, og slet filen"

ADDRESS = re.compile(r"[^\s/]*(?:@|%40|&#|at|snabel|\(a\))[^\s/]*")
TABLES = re.compile(r"\.(?:csv|tsv|xlsx?|xlsm|ods|json|jsonl|parquet|txt|pdf|docx?)$", re.IGNORECASE)
TELLING = re.compile(r"cpr|patient(?!inf|inddrag)|udtr(?:æ|ae)k|journaldata|pers(?:on)?data|datadump", re.IGNORECASE)
DATA = re.compile(
    r"\.(?:sav|zsav|por|dta|sas7bdat|xpt|rds|rdata|dcm|dicom|nii|nii\.gz|edf|hl7|mdb|accdb|sqlite3?|db|bak|pst|msg)$",
    re.IGNORECASE,
)
KEYS = re.compile(r"(?:\.(?:pem|key|p12|pfx|jks|kdbx)|(?:^|/)\.env(?:\.\w+)?|(?:^|/)id_(?:rsa|ed25519|ecdsa))$")


def in_text(text: str, allowed: Collection[str] = ()) -> Iterator[tuple[int, str]]:
    """(line, what it looks like) for all that must not stand in a text. `allowed` are contacts that may."""
    read = seen.seen(text)
    found = [
        (one.count("\n", 0, place) + 1, why)
        for one in dict.fromkeys((read, seen.bare(read)))
        for place, why in _found(one, allowed)
    ]
    found += [(read.count("\n", 0, place) + 1, SECRET) for place in secrets(read)]
    yield from dict.fromkeys(found)


def _found(text: str, allowed: Collection[str]) -> Iterator[tuple[int, str]]:
    """(place, what it looks like) in a text that is read already."""
    yield from ((place, persons.CPR) for place in persons.numbers(text))
    own, called = _let_through(frozenset(allowed))
    yield from ((place, persons.PHONE) for place, digits in persons.telephones(text) if digits not in called)
    yield from ((place, persons.MAIL) for place, address in persons.mails(text) if address not in own)


@lru_cache(maxsize=1)
def _let_through(allowed: frozenset[str]) -> tuple[set[str], set[str]]:
    """The contacts as they may be written, and the numbers among them as digits."""
    own = {form for contact in allowed for form in (contact.lower(), seen.bare(contact.lower()))}
    return own, {"".join(filter(str.isdigit, contact))[-8:] for contact in own if "@" not in contact}


def in_name(name: str) -> str | None:
    """What a file's name says that it holds, when that must not lie here."""
    if KEYS.search(name):
        return KEY_FILE
    file = name.rpartition("/")[2]
    return EXTRACT if DATA.search(file) or (TABLES.search(file) and TELLING.search(file)) else None


def told_by_name(name: str, allowed: Collection[str] = ()) -> list[str]:
    """What the name of a file or a folder itself tells of a person."""
    return _told_by_name(name, frozenset(allowed))


@lru_cache(maxsize=1000)
def _told_by_name(name: str, allowed: frozenset[str]) -> list[str]:
    apart = re.sub(r"[_/]|\.(?=\w{1,5}$)", " ", name)
    return sorted({why for one in (name, apart) for _, why in in_text(one, allowed)})


def masked(text: str, allowed: Collection[str] = ()) -> str:
    """The text as it may be told to everybody: without digits and addresses when they point at a person."""
    why = set(told_by_name(text, allowed))
    if not why:
        return text
    if SECRET in why:
        return "…"
    text = ADDRESS.sub("…", text) if persons.MAIL in why else text
    return re.sub(r"\d", "•", seen.seen(text)) if why & {persons.CPR, persons.PHONE} else text
