"""Who shows or checks the site needs neither what makes files to take away nor what only tests use."""

import ast
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from conftest import ROOT

from macros import documents
from macros.documents import sheet, text

LOCK = {one["name"]: one for one in tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]}


def needed(name: str, seen: set[str]) -> set[str]:
    """A package and all that comes with it."""
    if name not in seen:
        seen.add(name)
        for one in LOCK[name].get("dependencies", []):
            needed(one["name"], seen)
            for extra in one.get("extra", []):
                for more in LOCK[one["name"]]["optional-dependencies"][extra]:
                    needed(more["name"], seen)
    return seen


def at_once(path: Path) -> Iterator[str]:
    """The packages that a module imports when it is loaded."""
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def test_the_light_installation_has_all_that_is_imported() -> None:
    light, whose = needed("ai-wiki", set()), packages_distributions()
    lacking = {
        (path.name, name)
        for path in (ROOT / "macros").rglob("*.py")
        for name in at_once(path)
        if name not in {*sys.stdlib_module_names, "macros"}
        and not light & {own.lower().replace("_", "-") for own in whose[name]}
    }
    assert lacking == set()
    assert "pypandoc-binary" not in light


@pytest.fixture
def no_pandoc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(sys.modules, "pypandoc", None)
    text._pandoc.cache_clear()
    sheet._parts.cache_clear()
    yield
    text._pandoc.cache_clear()


@pytest.mark.usefixtures("no_pandoc")
def test_without_the_converter_sheets_are_made_and_one_is_told_how_to_get_the_rest(tmp_path: Path) -> None:
    assert sheet.docx("")[:2] == b"PK"
    with pytest.raises(documents.MissingLibraryError, match="uv sync --group documents"):
        text.convert("", tmp_path / "x.docx")
