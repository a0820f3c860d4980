"""What no guide shows is told, but not because the guide that shows it has a fault of its own."""

import shutil
from pathlib import Path

import pytest
from conftest import ROOT

from macros.checks import guides


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    asked = ("**/guide*", "*.yml", "vokabularer/*.yml")
    for path in (path for pattern in asked for path in (ROOT / "docs").glob(pattern)):
        there = tmp_path / path.relative_to(ROOT / "docs")
        there.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, there)
    return tmp_path


def test_an_addition_is_unused_only_when_all_guides_can_be_read(docs: Path) -> None:
    assert list(guides.faults(docs)) == []
    extra = docs / "guidetillaeg.yml"
    first = next(
        line for line in extra.read_text("utf-8").splitlines() if line.startswith("  ") and line[2].isalpha()
    )
    extra.write_text(extra.read_text("utf-8").replace(first, f"{first.rstrip(':')}-uden-guide:", 1), "utf-8")
    (fault,) = guides.faults(docs)
    assert fault.felt == f"tillaeg.{first.strip().rstrip(':')}-uden-guide"
    next(docs.glob("**/guide-*.yml")).unlink()
    assert list(guides.faults(docs)) == []
