"""A second process that does the same work as this one from the other end, or one half of it.

From the other end: both keep what they make in one file (`latest`), so where they meet this one finds the rest made.
By halves: the other tells what it found. Without a second core, without fork, without the file, or with other threads
about, this process does it all itself.
"""

import os
import pickle
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from macros.caching import latest

T = TypeVar("T")
R = TypeVar("R")


def start(work: Callable[[], object]) -> int | None:
    """Begin the work in a process of its own, when there can be one."""
    alone = not hasattr(os, "fork") or (os.cpu_count() or 1) < 2  # noqa: PLR2004
    if alone or threading.active_count() > 1 or not latest.in_a_file():
        return None
    child = os.fork()
    if child == 0:
        os.nice(1)
        with suppress(BaseException):
            work()
            os._exit(0)
        os._exit(1)
    return child


def stop(child: int | None) -> None:
    """All is made."""
    if child:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


@contextmanager
def beside(work: Callable[[], object]) -> Iterator[None]:
    """Have the work begun from the other end, as long as this one does it."""
    child = start(work)
    try:
        yield
    finally:
        stop(child)


def mapped(work: Callable[[T], R], things: Sequence[T]) -> list[R]:
    """What the work gives for each thing, in order. The last half is done by another process, if there can be one."""
    middle = len(things) // 2
    with TemporaryDirectory() as folder:
        told = Path(folder, "svar")
        child = start(lambda: told.write_bytes(pickle.dumps([work(thing) for thing in things[middle:]])))
        try:
            found = [work(thing) for thing in (things[:middle] if child else things)]
        except BaseException:
            stop(child)
            raise
        if child and os.waitpid(child, 0)[1]:
            found += [work(thing) for thing in things[middle:]]  # it could not: this one can, or says why
        elif child:
            found += pickle.loads(told.read_bytes())  # noqa: S301  our own, from a moment ago
    return found
