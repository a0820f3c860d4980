"""One rule per module. Rules over content take `docs` and yield faults; `EVERY` is what the gate asks."""

from collections.abc import Callable, Iterable
from pathlib import Path

from macros.checks import personal_numbers, references
from macros.faults import Fejl

EVERY: tuple[Callable[[Path], Iterable[Fejl]], ...] = (references.faults, personal_numbers.faults)
