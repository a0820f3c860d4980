"""What is kept between builds: found again in another process, made anew when what it is made from is another."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, ran

from macros.caching import latest
from macros.caching.latest import Latest, digest

ASK = """
import sys
from pathlib import Path
from macros.caching import latest
latest.keep_in(Path(sys.argv[1]))
print(latest.Latest("prøve").of("navn", sys.argv[2], lambda: "lavet her"))
"""


def asked(root: Path, sources: str) -> str:
    """What another process gets."""
    command = [sys.executable, "-c", ASK, str(root), sources]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which what is made is kept while a test runs."""
    monkeypatch.setattr(latest, "_file", None)
    latest.keep_in(tmp_path)
    return tmp_path


def test_another_process_finds_what_this_one_made_from_the_same(kept: Path) -> None:
    assert Latest[str]("prøve").of("navn", "kilden", lambda: "lavet før") == "lavet før"
    assert asked(kept, "kilden") == "lavet før"
    assert asked(kept, "en anden kilde") == "lavet her"


def test_a_child_and_its_parent_have_what_the_other_made(kept: Path) -> None:
    def never() -> str:
        raise AssertionError("made by the other already")

    mine: Latest[str] = Latest("prøve")
    mine.of("før", 1, lambda: "forælder")
    child = os.fork()
    if child == 0:
        right = mine.of("før", 1, never) == "forælder" and mine.of("efter", 1, lambda: "barn") == "barn"
        os._exit(0 if right else 1)
    assert os.waitpid(child, 0)[1] == 0
    assert mine.of("efter", 1, never) == "barn"


def test_where_nothing_can_be_written_it_is_kept_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(latest, "_file", None)
    (tmp_path / ".cache").write_text("en fil, hvor mappen skulle være", "utf-8")
    latest.keep_in(tmp_path)
    mine: Latest[object] = Latest("prøve")
    first, second = (mine.of("a", 1, object) for _ in range(2))
    assert first is second


def test_what_has_no_name_in_another_process_is_no_source() -> None:
    with pytest.raises(TypeError, match="has no name of its own"):
        digest([object()])


COUNT = """
import sys
from mkdocs.__main__ import cli
from mkdocs.structure.pages import Page
engine, rendered = Page.render, []
def counted(page, *arguments):
    rendered.append(page.file.src_uri)
    engine(page, *arguments)
Page.render = counted
cli(["build", "-q", "-d", sys.argv[1]], standalone_mode=False)
print(*rendered)
"""


def test_a_second_build_renders_only_what_has_changed_and_gives_the_same_site(
    sample: Path, sample_site: Path
) -> None:
    with (sample / "docs/om/privatliv.md").open("a", encoding="utf-8") as page:
        page.write("\nOrdet er zebrafink.\n")
    done = ran(sample, "-c", COUNT, str(sample / "to"), UDEN_DOKUMENTER="1")
    assert done.stdout == "om/privatliv.md\n", done.stderr
    cold, warm = (
        {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.html")}
        for site in (sample_site, sample / "to")
    )
    assert warm.keys() == cold.keys()
    assert [name for name, text in warm.items() if text != cold[name]] == ["om/privatliv/index.html"]


def test_what_a_thing_turned_out_to_be_made_from_counts_the_next_time(kept: Path) -> None:
    now, made = {"jord": 1, "vand": 1}, list[str]()

    def grow() -> list[str]:
        made.append("tulipan")
        return ["vand"]

    def asked() -> list[str]:
        return Latest[list[str]]("prøve").of("navn", "løg", grow, too=lambda needs: [now[one] for one in needs])

    assert asked() == asked()
    now["jord"] = 2  # nobody asked for it
    asked()
    assert len(made) == 1
    now["vand"] = 2
    assert asked() == asked()
    assert len(made) == 2
