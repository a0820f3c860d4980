"""What is made again at each change and each build: the same sources give the same thing, so it is kept.

Nothing here knows what is kept; whoever asks names all that the thing is made from, and the program itself always
counts too. What is kept lies in one file beside the content, so that the next build has it, and so that two processes
that build one site have what the other made. Without a file (`keep_in` was not called) it lies in memory.
"""

import hashlib
import os
import pickle
import sqlite3
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar

T = TypeVar("T")

FILE = ".cache/seneste.sqlite"
PROGRAM = Path(__file__).parents[1]
TABLE = "create table if not exists seneste (navn text primary key, af text, ting blob) without rowid"
PUT = "insert or replace into seneste values (?, ?, ?)"
GET = "select af, ting from seneste where navn = ?"


class _File:
    """The file of what is kept, open in this process."""

    def __init__(self, path: Path) -> None:
        self.path, self.process = path, os.getpid()
        path.parent.mkdir(parents=True, exist_ok=True)
        self.base = sqlite3.connect(path, isolation_level=None, timeout=30, check_same_thread=False)
        # what is lost when the machine stops is made again; two processes may read while one writes
        for setting in ("journal_mode=wal", "synchronous=off"):
            self.base.execute(f"pragma {setting}")
        now = int(_program()[:7], 16)  # what another program kept, this one may not be able to read
        if self.base.execute("pragma user_version").fetchone() != (now,):
            self.base.execute("drop table if exists seneste")
            self.base.execute(f"pragma user_version={now}")
        self.base.execute(TABLE)


_file: _File | None = None


def keep_in(root: Path) -> None:
    """From now on what is kept lies in the file of this folder. Where that cannot be written, it lies in memory."""
    global _file  # noqa: PLW0603  the engine tells where the site is in one call, and asks in others
    if _file and _file.path == root / FILE:
        return
    _file = None
    with suppress(sqlite3.Error, OSError):
        _file = _File(root / FILE)


def in_a_file() -> bool:
    """Whether another process finds what this one keeps."""
    return _file is not None


def digest(sources: Any) -> str:
    """A short name of what something is made from. Raises TypeError when it would be another in the next process."""
    told = repr(sources)
    if " object at 0x" in told:
        raise TypeError(f"has no name of its own: {told[:200]}")
    return hashlib.sha256(told.encode()).hexdigest()


class Latest(Generic[T]):
    """The latest of its kind by name, with what it was made from. An older one is let go."""

    def __init__(self, space: str) -> None:
        self._space = space
        self._known: dict[str, tuple[str, Any]] = {}

    def of(
        self, name: str, sources: Any, make: Callable[..., T], *arguments: Any, too: Callable[[T], Any] = lambda _: ()
    ) -> T:
        """What was made last under the name, if from the same sources; else it is made now, with `arguments`.

        `too` tells of what was made what it turned out to be made from besides.
        """
        known = self._get(name)
        if known and known[0] and known[0] == digest((_program(), sources, too(known[1]))):
            return known[1]  # type: ignore[no-any-return]
        value = make(*arguments)
        self._put(name, digest((_program(), sources, too(value))), value)
        return value

    def latest(self, name: str) -> T | None:
        """What was made last under the name, if anything was."""
        known = self._get(name)
        return known[1] if known else None

    def keep(self, name: str, made_from: str, value: T) -> None:
        """Keep what was made elsewhere, and in short what it was made from."""
        self._put(name, made_from, value)

    def forget(self, name: str) -> None:
        """Have it made the next time, whatever it is made from."""
        self._put(name, "", None)

    def _get(self, name: str) -> tuple[str, Any] | None:
        if base := _open():
            found = base.execute(GET, (f"{self._space} {name}",)).fetchone()
            return (found[0], pickle.loads(found[1])) if found else None  # noqa: S301  our own file, on this machine
        return self._known.get(name)

    def _put(self, name: str, made_from: str, value: Any) -> None:
        if base := _open():
            base.execute(PUT, (f"{self._space} {name}", made_from, pickle.dumps(value)))
        else:
            self._known[name] = made_from, value


def _open() -> sqlite3.Connection | None:
    """The file, opened anew where this process was forked from another: they may not share one connection."""
    global _file  # noqa: PLW0603
    if _file and _file.process != os.getpid():
        _file = _File(_file.path)
    return _file.base if _file else None


@cache
def _program() -> str:
    """Another when the program, what it leans on, or Python is another."""
    lock = PROGRAM.parent / "uv.lock"
    files = [*sorted(PROGRAM.rglob("*.py")), *([lock] if lock.is_file() else [])]
    return digest((sys.version, [hashlib.sha256(path.read_bytes()).hexdigest() for path in files]))
