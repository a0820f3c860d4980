"""Days as Danes write them, and the days git knows."""

import datetime as dt
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.content.dates import UNKNOWN, GitDates, danish, of_commit


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2026-11-23", "23. november 2026"),
        ("2026-11", "november 2026"),
        ("2026", "2026"),
        (dt.date(2027, 1, 1), "1. januar 2027"),
    ],
)
def test_a_day_is_written_as_danes_do(value: dt.date | str, text: str) -> None:
    assert danish(value) == text


@pytest.fixture
def git(tmp_path: Path) -> Callable[..., str]:
    def run(*arguments: str, date: str = "2020-01-01T12:00:00") -> str:
        environment = {
            "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date, "GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x@x.invalid",
            "GIT_COMMITTER_NAME": "x", "GIT_COMMITTER_EMAIL": "x@x.invalid", "PATH": "/usr/bin:/bin", "HOME": str(tmp_path),
        }  # fmt: skip
        command = ["git", "-C", str(tmp_path), *arguments]
        return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout

    return run


def test_git_dates_come_from_the_last_commit_that_touched_the_file(tmp_path: Path, git: Callable[..., str]) -> None:
    old, new, unsaved = tmp_path / "gammel.yml", tmp_path / "ny æøå.yml", tmp_path / "ugemt.yml"
    git("init", "-q")
    old.write_text("1")
    new.write_text("1")
    git("add", ".")
    git("commit", "-qm", "1", date="2020-02-03T12:00:00")
    new.write_text("2")
    git("commit", "-qam", "2", date="2021-04-05T12:00:00")
    unsaved.write_text("3")
    dates = GitDates(tmp_path)
    assert [dates.get_revision_date_for_file(str(path)) for path in (old, new, unsaved)] == [
        "2020-02-03",
        "2021-04-05",
        UNKNOWN,
    ]
    assert dates.first[new.resolve()] == "2020-02-03"


def test_another_name_is_no_change_and_no_news(tmp_path: Path, git: Callable[..., str]) -> None:
    git("init", "-q")
    (tmp_path / "gammel.md").write_text("en linje\nog en til\n" * 9)
    git("add", ".")
    git("commit", "-qm", "1", date="2020-02-03T12:00:00")
    git("mv", "gammel.md", "ny.md")
    git("commit", "-qm", "2", date="2021-04-05T12:00:00")
    path = (tmp_path / "ny.md").resolve()
    assert [(one.dag, one.fil, one.ny) for one in GitDates(tmp_path).history] == [("2020-02-03", path, True)]
    (tmp_path / "gammel.md").write_text("en helt anden side\n")  # another file that takes the name
    git("add", ".")
    git("commit", "-qm", "3", date="2022-06-07T12:00:00")
    assert GitDates(tmp_path).first[path] == "2020-02-03"
    assert GitDates(tmp_path).first[(tmp_path / "gammel.md").resolve()] == "2022-06-07"


def test_a_page_is_changed_when_a_reader_could_see_it_and_never_earlier_than_was_said(
    tmp_path: Path, git: Callable[..., str]
) -> None:
    page = tmp_path / "side.md"
    git("init", "-q", "-b", "main")
    page.write_text("1")
    git("add", ".")
    git("commit", "-qm", "1", date="2020-02-03T12:00:00Z")
    git("checkout", "-qb", "gren")
    page.write_text("2")
    git("commit", "-qam", "2", date="2020-02-04T12:00:00Z")
    git("checkout", "-q", "main")
    git("merge", "-q", "--no-ff", "-m", "3", "gren", date="2020-02-09T23:30:00Z")  # past midnight in Denmark
    assert GitDates(tmp_path).get_revision_date_for_file(str(page)) == "2020-02-10"
    page.write_text("4")
    git("commit", "-qam", "4", date="2019-01-01T12:00:00Z")  # by a clock that is wrong
    assert GitDates(tmp_path).get_revision_date_for_file(str(page)) == "2020-02-10"


def test_dates_are_read_anew_when_there_is_a_new_commit(tmp_path: Path, git: Callable[..., str]) -> None:
    file = tmp_path / "a.yml"
    git("init", "-q")
    found = []
    for day in ("2020-02-03", "2021-04-05"):
        file.write_text(day)
        git("add", ".")
        git("commit", "-qm", day, date=f"{day}T12:00:00")
        assert of_commit(tmp_path) is of_commit(tmp_path)
        found.append(of_commit(tmp_path).get_revision_date_for_file(str(file)))
    assert found == ["2020-02-03", "2021-04-05"]


def test_a_shallow_clone_and_a_folder_outside_git_know_no_dates(tmp_path: Path, git: Callable[..., str]) -> None:
    git("init", "-q", "kilde")
    file = tmp_path / "kilde/a.yml"
    for text in "12":
        file.write_text(text)
        git("-C", "kilde", "add", ".")
        git("-C", "kilde", "commit", "-qm", text)
    git("clone", "-q", "--depth", "1", f"file://{tmp_path}/kilde", "lav")
    assert GitDates(tmp_path / "lav").last == {}
    assert GitDates(tmp_path).last == {}
    assert GitDates(tmp_path / "kilde").last
