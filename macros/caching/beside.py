"""A second process that does the same work as this one from the other end, or one half of it.

From the other end: both keep what they make in one file (`latest`), so where they meet this one finds the rest made.
By halves: what is made lies in files. Without a second core, without fork, without the file, or with other threads
about, this process does it all itself.
"""

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TypeVar

from macros.caching import latest

T = TypeVar("T")


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


def halved(work: Callable[[Sequence[T]], object], things: Sequence[T]) -> None:
    """Have the work done on all the things, on the last half of them by another process when there can be one."""
    middle = len(things) // 2
    child = start(lambda: work(things[middle:]))
    work(things[:middle] if child else things)
    if child and os.waitpid(child, 0)[1]:
        work(things[middle:])  # it could not: this one can, or says why
