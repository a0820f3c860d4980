"""One run: a build of the site, or one passing of the gate. Within it the folder is taken to stand still.

What many pages ask for is therefore worked out once in a run (`kept`). Outside a run nothing is kept, so that nothing
can be out of date. What is kept is shared: whoever gets it may not change it. `latest` keeps from run to run, and to
ask it one must name what a thing is made from; within a run that is always the same, so nobody needs to.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, Generic, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_answers: dict[Hashable, tuple[Any, frozenset[str]]] | None = None
_asked: set[str] = set()


def begin() -> None:
    """A run begins, with nothing kept."""
    global _answers  # noqa: PLW0603  MkDocs tells beginning and end in two calls
    _answers = {}


def end() -> None:
    """The run is over, and what it kept is let go."""
    global _answers  # noqa: PLW0603
    _answers = None


@contextmanager
def run() -> Iterator[None]:
    """A run of its own, or a part of the one that is on."""
    if _answers is not None:
        yield
        return
    begin()
    try:
        yield
    finally:
        end()


def lean(name: str) -> None:
    """Say that who asks now leans on something that is not itself kept."""
    _asked.add(name)


@contextmanager
def asking() -> Iterator[set[str]]:
    """The names of all that is asked of what is kept, here or by what was asked, be it new or kept already."""
    global _asked  # noqa: PLW0603
    before, _asked = _asked, set()
    try:
        yield _asked
    finally:
        _asked, here = before, _asked
        _asked |= here


class Once(Generic[T]):
    """A property worked out once for its object. Who asks for it leans on what it is worked out from, each time."""

    def __init__(self, function: Callable[[Any], T]) -> None:
        self._function, self._name = function, f"{function.__name__} at hand"

    def __get__(self, owner: Any, _: type) -> T:
        if self._name not in vars(owner):
            with asking() as leant_on:
                value = self._function(owner)
            vars(owner)[self._name] = value, leant_on
        found, leant_on = vars(owner)[self._name]
        _asked.update(leant_on)
        return found  # type: ignore[no-any-return]


def kept(function: Callable[P, T]) -> Callable[P, T]:
    """Answer each question once in a run. The arguments must be hashable."""

    @wraps(function)
    def asked(*args: P.args, **kwargs: P.kwargs) -> T:
        if _answers is None:
            return function(*args, **kwargs)
        question = (function, args, tuple(sorted(kwargs.items())))
        if question not in _answers:
            with asking() as others:
                answer = function(*args, **kwargs)
            _answers[question] = answer, frozenset({f"{function.__module__}.{function.__name__}", *others})
        found, leant_on = _answers[question]
        _asked.update(leant_on)
        return found  # type: ignore[no-any-return]

    return asked
