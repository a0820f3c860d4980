"""Pages of one kind have the same sections: what is another on one of them is told there, in order."""

from pathlib import Path

import pytest

from macros.checks import alike

HEAD = "---\ntitle: Rapport {n}\n---\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "netvaerket/erfaringer"
    made.mkdir(parents=True)
    for name in "abc":
        written(made / f"{name}.md", "Lærdommen", "Forløbet { #forloebet }")
    return made


def written(path: Path, *sections: str) -> None:
    path.write_text(HEAD + "".join(f"## {name}\n\n```\n## kode\n```\n\n" for name in sections), "utf-8")


def told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int, str]]:
    monkeypatch.setattr(alike, "_kinds", lambda docs: [sorted(docs.glob("netvaerket/erfaringer/*.md"))])
    found = list(alike.faults(folder.parents[1]))
    return [(Path(fault.fil).name, fault.linje, fault.hvorfor.partition(";")[0]) for fault in found]


@pytest.mark.parametrize(
    ("sections", "line", "why"),
    [
        (["Lærdommen", "Gangen"], 10, "her er afsnittet »Gangen«, hvor de andre sider af samme slags har »Forløbet«"),
        (["Lærdommen"], 4, "afsnittet »Forløbet«, som de andre sider af samme slags har, mangler"),
        (["Lærdommen", "Forløbet", "Tak"], 16, "afsnittet »Tak« har de andre sider af samme slags ikke"),
    ],
)
def test_the_first_section_that_is_another_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, sections: list[str], line: int, why: str
) -> None:
    assert told(folder, monkeypatch) == []
    written(folder / "b.md", *sections)
    assert told(folder, monkeypatch) == [("b.md", line, why)]


def test_of_two_pages_nobody_can_say_which_is_the_other(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "c.md").unlink()
    written(folder / "b.md", "Noget andet")
    assert told(folder, monkeypatch) == []
