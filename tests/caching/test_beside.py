"""The half that another process does is done too, also where it fails there or cannot be begun."""

import os
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from macros.caching import beside, latest

THINGS = ["a", "b", "c", "d", "e"]


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with two cores, and a file to keep in."""
    monkeypatch.setattr(latest, "_file", None)
    latest.keep_in(tmp_path)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def who_did(folder: Path, works_in: int | None = None) -> dict[str, bool]:
    """What was done → whether this process did it."""

    def work(things: Sequence[str]) -> None:
        if works_in not in (None, os.getpid()):
            raise ValueError
        for thing in things:
            (folder / f"{thing}.txt").write_text(str(os.getpid()))

    beside.halved(work, THINGS)
    return {path.stem: path.read_text() == str(os.getpid()) for path in sorted(folder.glob("*.txt"))}


@pytest.mark.usefixtures("two")
def test_another_process_does_the_last_half(tmp_path: Path) -> None:
    assert who_did(tmp_path) == dict(zip(THINGS, [True, True, False, False, False], strict=True))


@pytest.mark.usefixtures("two")
def test_what_fails_there_is_done_here(tmp_path: Path) -> None:
    assert who_did(tmp_path, works_in=os.getpid()) == dict.fromkeys(THINGS, True)


@pytest.mark.usefixtures("two")
def test_with_one_core_all_is_done_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert who_did(tmp_path) == dict.fromkeys(THINGS, True)
