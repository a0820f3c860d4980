"""What is looked for in an issue before anything is made of it: the sender's own words, question by question."""

from collections.abc import Iterator
from pathlib import Path

from macros.checks.guard import personal
from macros.contribute import issues
from macros.registers.contacts import allowed

TITLE, REST = "Sagens titel", "Sagens tekst"


def personal_data(docs: Path, title: str, body: str) -> Iterator[tuple[str, str]]:
    """(question, what its answer looks like) for what must not stand anywhere, not even in a file on its way."""
    known = allowed(docs)
    said = {TITLE: title} | {issues.question(name): text for name, text in issues.answers(body).items()}
    found = [(asked, why) for asked, text in said.items() for _, why in personal.in_text(text, known)]
    whole = {why for _, why in personal.in_text(body, known)} - {why for _, why in found}
    yield from dict.fromkeys([*found, *((REST, why) for why in sorted(whole))])
