"""A rule looks at a file anew when what it holds is another, whatever the clock of the file says."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT

from macros.caching import latest
from macros.caching.build import run
from macros.checks import authored, headings, markdown
from macros.checks.each import Each
from macros.content import source
from macros.content.faults import Fejl
from macros.registers import reading

GOOD = "---\ntitle: X\n---\n\nTekst uden fejl.\n"
WRONG = "---\ntitle: X\n---\n\n#Glemt mellemrum\n\n[[link]] <script></script>\n"


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page without faults, in a folder where what was judged is kept."""
    monkeypatch.setattr(latest, "_file", None)
    latest.keep_in(tmp_path)
    made = tmp_path / "docs/side.md"
    made.parent.mkdir()
    made.write_text(GOOD, "utf-8")
    return made


def rewritten(path: Path, text: str) -> None:
    """Another text under the same date, as git, a copy or a quick editor leaves it."""
    before = path.stat()
    path.write_text(text, "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.parametrize("rule", [headings.faults, markdown.faults, authored.faults])
def test_a_changed_file_with_its_old_date_is_judged_anew(page: Path, rule: object) -> None:
    def told() -> list[Fejl]:
        with run():
            return list(rule(page.parent))  # type: ignore[operator]

    assert told() == []
    rewritten(page, WRONG)
    assert told()
    rewritten(page, GOOD)
    assert told() == []


def test_what_readers_read_is_read_anew_too(page: Path) -> None:
    assert "uden fejl" in reading.page(page.parent, "side.md").tekst
    rewritten(page, GOOD.replace("uden", "med"))
    assert "med fejl" in reading.page(page.parent, "side.md").tekst


def test_in_a_run_a_file_is_read_once_and_after_it_anew(page: Path) -> None:
    with run():
        first = source.stamp(page)
        rewritten(page, WRONG)
        assert source.stamp(page) == first
    assert source.stamp(page) != first


def test_what_it_is_measured_by_counts_and_a_set_is_the_same_in_another_process(page: Path) -> None:
    asked = []

    def judge(path: Path, known: frozenset[str]) -> Iterator[Fejl]:
        asked.append(sorted(known))
        return iter(())

    words = frozenset(f"ord{number}" for number in range(50))
    other = subprocess.run(
        [sys.executable, "-c", OTHER, str(page)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert other.stdout == "judged\n"
    rule = Each("prøve")
    assert list(rule.of([page], judge, words)) == []
    assert asked == []
    assert list(rule.of([page], judge, words | {"nyt"})) == []
    assert len(asked) == 1


OTHER = """
import sys
from pathlib import Path
from macros.caching import latest
from macros.checks.each import Each
page = Path(sys.argv[1])
latest.keep_in(page.parents[1])
judge = lambda path, known: print("judged") or []
list(Each("prøve").of([page], judge, frozenset(f"ord{number}" for number in range(50))))
"""
