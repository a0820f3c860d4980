"""What is made beside a served site is laid in it when it is whole; what failed is told, and the latest stays."""

import logging
import sys
from pathlib import Path

import pytest

from macros.caching import background

MAKE = "import pathlib, sys; into = pathlib.Path(sys.argv[-1]); into.mkdir(); (into / 'ny').write_text('x')"


@pytest.fixture(autouse=True)
def of_no_other_site(monkeypatch: pytest.MonkeyPatch) -> None:
    """What another test's site kept does not follow along to this one's."""
    monkeypatch.setattr(background, "_kept", {})


def made(site: Path, code: str) -> list[str]:
    background.publish(site, "indeks", [sys.executable, "-c", code])
    background.finish()
    return sorted(path.name for path in (site / "indeks").glob("*"))


def test_what_is_made_lies_in_the_site_and_is_there_again_at_once_after_the_next_build(tmp_path: Path) -> None:
    assert made(tmp_path, MAKE) == ["ny"]
    (tmp_path / "indeks/ny").unlink()
    (tmp_path / "indeks").rmdir()  # as the engine empties the folder before a build
    assert made(tmp_path, "raise SystemExit(1)") == ["ny"]


@pytest.mark.parametrize("code", [1, 2])
def test_a_command_that_fails_is_told_with_what_it_said(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, code: int
) -> None:
    with caplog.at_level(logging.ERROR):
        assert made(tmp_path, f"print('det gik galt'); raise SystemExit({code})") == []
    (told,) = [record.getMessage() for record in caplog.records]
    assert told.startswith("indeks kunne ikke laves: det gik galt")


def test_what_is_stopped_is_no_fault(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    background.publish(tmp_path, "indeks", [sys.executable, "-c", "import signal; signal.pause()"])
    background.stop()
    assert not (tmp_path / "indeks").exists()
    assert caplog.records == []
