"""Whom a text tells its reader to ask, and how they are reached: words on pages → contacts."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from macros import content
from macros.caching.build import kept
from macros.content import dates

PAGE = "samarbejde/kontakter.md"
ADVERBS = "først|derfor|altid|også|tidligt|stadig|straks|selv|gerne|så|evt|hellere|igen|i stedet|begge"
SUBJECTS = "du|I|man|jeg|vi|de"
ASK = re.compile(rf"\b[Ss]pørg(?:e[rs]?)?\b(?: (?:{SUBJECTS})\b)?(?: (?:{ADVERBS})\b)*")
REACH = re.compile(rf"{ASK.pattern}|\b(?:[Rr]ing|[Ss]kriv|[Hh]envend (?:dig|jer)|[Ss]end \w+) til\b|\bKontakt(?= \w)")
ENDS = re.compile(r"[.!?](?=\s|$|[)»])|[|\n)]|: |, (?:om|hv\w+|når|hvis|før|og (?:læs|skriv|gem|brug))\b")


class Asked(NamedTuple):
    """Words in a text that name a contact."""

    start: int
    end: int
    id: str


class Finder:
    """Finds the contacts that a text tells its reader to ask. Longer names first."""

    def __init__(self, called: dict[str, str]) -> None:
        self.called = called
        names = sorted(called, key=lambda name: (-len(name), name))
        forms = (r"\s+".join(map(re.escape, name.split())) for name in names)
        self.pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(forms) or '(?!)'})(?![\w-])")

    def find(self, text: str) -> Iterator[Asked]:
        """Each contact that is named after a word that sends the reader to somebody."""
        done = 0
        for verb in REACH.finditer(text):
            end = ENDS.search(text, verb.end())
            for hit in self.pattern.finditer(text, max(verb.end(), done), end.start() if end else len(text)):
                yield Asked(hit.start(), hit.end(), self.called[" ".join(hit[0].split())])
                done = hit.end()


@kept
def finder(docs: Path) -> Finder:
    """The finder of the site's contacts."""
    return Finder({word: name for name, one in content.kontakter(docs).items() for word in one.kaldes})


def mailbox(docs: Path, name: str) -> str | None:
    """Where a mail to a contact goes: its own mailbox, else that of the one who can send it on."""
    known = content.kontakter(docs)
    return known[name].mail or (known[beyond].mail if (beyond := known[name].ellers) else None)


def card(docs: Path, name: str) -> dict[str, Any]:
    """What the card of a contact shows; what is not known is None."""
    contact = content.kontakter(docs)[name]
    source = contact.kilder[0].url if contact.kilder else None
    return {
        "navn": contact.navn,
        "til": contact.ikke_offentlig or contact.til,
        "telefon": contact.telefon,
        # what is said of one that is not public tells where the mail goes
        "mail": mailbox(docs, name) if contact.ikke_offentlig else contact.mail,
        "formular": contact.formular,
        "tid": contact.tid,
        "side": contact.side,
        "side_her": f"{PAGE}#{name}",
        "kilde": source,
        "laest": dates.danish(contact.laest) if contact.laest else None,
    }
