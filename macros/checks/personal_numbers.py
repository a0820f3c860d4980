"""No Danish personal number may stand in the repository. The number itself is never printed."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.faults import Fejl, where

# ddmmåå and four digits, with or without a dash or a space; not inside a longer number or an address
NUMBER = re.compile(r"(?<![\w/.=-])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[ -–]?\d{4}(?![\w-])")


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for every line that holds something like a personal number."""
    for path in sorted([*docs.rglob("*.md"), *docs.rglob("*.yml")]):
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
            if NUMBER.search(line):
                why = "ligner et CPR-nummer; persondata må ikke stå her. Slet det, og skriv til webstedets ansvarlige"
                yield Fejl(where(path), number, "filen", why)
