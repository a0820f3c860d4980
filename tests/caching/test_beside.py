"""The half that another process does is done too, also where it fails there or cannot be begun."""

import os
import threading
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


def who_did(works_in: int | None = None) -> list[tuple[str, bool]]:
    """What came of each thing, and whether this process did it."""

    def work(thing: str) -> tuple[str, int]:
        if works_in not in (None, os.getpid()):
            raise ValueError
        return thing.upper(), os.getpid()

    return [(found, process == os.getpid()) for found, process in beside.mapped(work, THINGS)]


@pytest.mark.usefixtures("two")
def test_another_process_does_the_last_half() -> None:
    assert who_did() == [("A", True), ("B", True), ("C", False), ("D", False), ("E", False)]


@pytest.mark.usefixtures("two")
def test_what_fails_there_is_done_here() -> None:
    assert who_did(works_in=os.getpid()) == [(thing.upper(), True) for thing in THINGS]


@pytest.mark.usefixtures("two")
def test_with_one_core_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert who_did() == [(thing.upper(), True) for thing in THINGS]
