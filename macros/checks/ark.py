"""Every sheet is of sections that its page has."""

from collections.abc import Iterator
from pathlib import Path

from macros import content
from macros.content import source
from macros.content.faults import Fejl
from macros.content.text import text as text_of
from macros.registers import sheets


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each section that does not exist."""
    pages, file = content.sider(docs), docs / "borger/ark.yml"
    for number, ark in enumerate(content.ark(docs).values()):
        if ark.side not in pages:
            continue  # the rule on references says so
        known = sheets.sections(text_of(docs / ark.side))
        for place, heading in enumerate(ark.afsnit):
            if heading not in known:
                why = f"docs/{ark.side} har ingen overskrift »{heading}«; vælg en af: {', '.join(known)}"
                yield source.read(file).fault(["ark", number, "afsnit", place], why)
