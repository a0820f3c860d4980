"""What is made again at each change while one serves: the same sources give the same thing, so it is kept.

Nothing here knows what is kept; whoever asks names all that the thing is made from.
"""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Latest(Generic[T]):
    """The latest of its kind by name, with what it was made from. An older one is let go."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Any, T]] = {}

    def of(self, name: str, sources: Any, make: Callable[..., T], *arguments: Any) -> T:
        """What was made last under the name, if from the same sources; else it is made now, with `arguments`."""
        known = self._known.get(name)
        if known is None or known[0] != sources:
            known = self._known[name] = (sources, make(*arguments))
        return known[1]

    def last(self, name: str) -> T:
        """What was made last under the name. Raises KeyError when nothing was."""
        return self._known[name][1]

    def latest(self, name: str) -> T | None:
        """What was made last under the name, if anything was."""
        known = self._known.get(name)
        return known[1] if known else None

    def forget(self, name: str) -> None:
        """Have it made the next time, whatever it is made from."""
        self._known.pop(name, None)
