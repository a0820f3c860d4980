"""A second process that does the same work as this one, from the other end.

Both keep what they make in one file (`latest`), so where they meet this one finds the rest made. Without a second
core, without fork, without the file, or with other threads about, this one does it all itself.
"""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from macros.caching import latest


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
