"""One rule per module. A rule over content takes `docs` and yields faults."""

from collections.abc import Callable, Iterable
from pathlib import Path

from macros.checks import personal_numbers, references
from macros.faults import Fejl

Rule = Callable[[Path], Iterable[Fejl]]

ON_TEXT: tuple[Rule, ...] = (personal_numbers.faults,)  # read the files as text, whatever else is wrong with them
ON_WHOLE: tuple[Rule, ...] = (references.faults,)  # read models, so every file must be right by itself first
