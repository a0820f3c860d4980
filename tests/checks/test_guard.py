"""The guard sees a number however it is written, and no page of the site by mistake."""

from collections.abc import Callable
from pathlib import Path

import pytest
import ways
from conftest import ROOT, ran

from macros.checks import guard
from macros.checks.guard import __main__ as command
from macros.checks.guard import history, personal
from macros.content import git
from macros.text import persons

Git = Callable[..., str]

KINDS = [
    *((persons.CPR, way) for way in ways.NUMBERS),
    *((persons.PHONE, way) for way in ways.PHONES),
    *((persons.MAIL, way) for way in ways.MAILS),
    *((personal.SECRET, way) for way in ways.KEYS),
]


@pytest.mark.parametrize(("why", "way"), KINDS)
def test_it_is_seen_however_it_is_written(why: str, way: str) -> None:
    assert (2, why) in personal.in_text(f"Linje\nSe {way} her\n"), ascii(way)


@pytest.mark.parametrize("text", ways.LET_THROUGH)
def test_what_only_looks_a_little_like_it_is_let_through(text: str) -> None:
    assert list(personal.in_text(f"Se {text}.")) == []


@pytest.mark.parametrize("value", [f'"x\\\n  {ways.BORN}\\\n  -{ways.LAST}"', "\n  ".join([">-", *ways.PAIRS])])
def test_the_data_are_read_as_they_come_out(tmp_path: Path, value: str) -> None:
    (tmp_path / "a.yml").write_text(f"a: b\ntekst: {value}\n", "utf-8")
    assert [fault.linje for fault in guard.of_files([tmp_path / "a.yml"], ())] == [2]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "latin-1"])
def test_a_text_is_read_however_it_is_kept(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "tal.csv").write_bytes(f"navn;cpr\nPrøve;{ways.BORN}-{ways.LAST}\n".encode(encoding))
    assert [fault.linje for fault in guard.of_files([tmp_path / "tal.csv"], ())] == [2]


@pytest.mark.parametrize("name", [f"{ways.BORN}-{ways.LAST}/a.md", f"b/pt_{ways.BORN}{ways.LAST}.md", ways.MAILS[0]])
def test_neither_file_nor_folder_is_called_by_a_number_and_no_message_repeats_it(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("x")
    found = list(guard.of_files([tmp_path / name], ()))
    assert {fault.felt for fault in found} == {guard.NAMED}
    assert not [part for part in (ways.BORN, ways.LAST, ways.NAME) if part in "".join(map(str, found))]


@pytest.mark.parametrize(
    "text", [f"'{ways.BORN}-{ways.LAST}' findes ikke", f"se {ways.MAILS[0]}", f"ring {ways.FULL}", ways.KEYS[4]]
)
def test_what_is_told_to_everybody_hides_it(text: str) -> None:
    assert personal.masked(text) != text
    assert list(personal.in_text(personal.masked(text))) == []


@pytest.fixture
def asked(tmp_path: Path) -> Git:
    """Git in an empty archive."""

    def run(*arguments: str) -> str:
        who = ("-c", "user.name=prøve", "-c", "user.email=p@eksempel.invalid", "-c", "commit.gpgsign=false")
        return git.must(tmp_path, *who, *arguments)

    run("init", "-q", "-b", "main")
    (tmp_path / "a.md").write_text("Tekst.\n")
    run("add", ".")
    run("commit", "-qm", "Først")
    return run


def test_the_history_is_read_whole(tmp_path: Path, asked: Git) -> None:
    number, since = f"{ways.BORN}-{ways.LAST}", asked("rev-parse", "HEAD")
    (tmp_path / "a.md").write_text(f"Tekst.\n++ {number}\n@@ -1 +1 @@\n")  # looks like the head of a file
    asked("commit", "-qam", "Linje")
    asked("mv", "a.md", f"pt_{ways.BORN}{ways.LAST}.md")
    asked("commit", "-qm", f"Ny titel til {number}")
    asked("checkout", "-qb", "side", since)
    asked("commit", "-q", "--allow-empty", "-m", "Tom")
    asked("merge", "-q", "--no-ff", "--no-commit", "-s", "ours", "main")
    (tmp_path / "b.md").write_text(f"I sammenlægningen {number}\n")
    asked("add", ".")
    asked("commit", "-qm", f"Samlet\n\nCo-authored-by: Prøve <{ways.MAILS[0]}>")
    told = {(fault.fil, fault.linje, fault.felt) for fault in history.of_history(tmp_path, since, ())}
    assert ("a.md", 2, "historikken") in told
    assert ("b.md", 1, "historikken") in told
    assert ("commit", 1, "historikken") in told
    assert ("pt_••••••••••.md", 1, guard.NAMED) in told
    assert len([fault for fault in told if fault[0] == "commit"]) == 1


def test_attributes_hide_no_line(tmp_path: Path, asked: Git) -> None:
    since = asked("rev-parse", "HEAD")
    (tmp_path / ".gitattributes").write_text("*.md binary\n")
    (tmp_path / "a.md").write_text(f"{ways.BORN}-{ways.LAST}\n")
    asked("add", ".")
    asked("commit", "-qm", "Skjult")
    assert [fault.fil for fault in history.of_history(tmp_path, since, ())] == ["a.md"]


@pytest.mark.parametrize(
    ("environment", "arguments"),
    [({"PATH": "/findes-ikke"}, []), ({"GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"}, []), ({}, ["--siden", "findes-ikke"]),
     ({"GIT_DIR": "/findes-ikke"}, []), ({}, ["findes-ikke.md"])],
)  # fmt: skip
def test_what_cannot_be_read_is_not_called_right(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    environment: dict[str, str],
    arguments: list[str],
) -> None:
    monkeypatch.chdir(ROOT)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert command.main(arguments) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("Vagten kunne ikke læse alt")


def test_the_command_ends_as_it_found() -> None:
    done = ran(ROOT, "-m", "macros.checks.guard", "findes-ikke.md")
    assert (done.returncode, done.stdout) == (2, "")
