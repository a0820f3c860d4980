"""A test that quotes a text takes the small content (`sample`, `sample_site`, `at_sample`, `before`, `later`).

What editors write may change any day, so a test on the live site (`site`, `at_root` and their like) may quote none of
it. The files below still do, so many times: the numbers may only go down.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT

LIVE = {"site", "pages", "at_root", "address", "site_under_a_path", "under_a_path", "tree", "form_site", "at_long"}
OWN = {"sample", "sample_site", "at_sample", "before", "later"}
SHORTEST = 15  # a shorter text is a word
KNOWN = {
    "test_asking": 2,
    "test_browser": 3,
    "test_citizens": 4,
    "test_collaboration": 2,
    "test_competences": 7,
    "test_concepts": 4,
    "test_contribute": 1,
    "test_crosscutting": 2,
    "test_english": 2,
    "test_funding": 7,
    "test_guides": 2,
    "test_handbook": 6,
    "test_law": 1,
    "test_modules": 16,
    "test_search": 1,
    "test_templates": 5,
    "test_wiki": 2,
}
FILES = sorted(path for path in (ROOT / "tests").rglob("test_*.py"))
WRITTEN = "\n".join(
    path.read_text("utf-8")
    for ending in ("md", "yml")
    for path in sorted((ROOT / "docs").rglob(f"*.{ending}"))
    if path.name != "rammeord.yml"  # the words of the frame: the program's, though they lie where they can be mended
)


def quoted(path: Path) -> Iterator[str]:
    """The texts of editors that a file's tests on the live site hold, each as often as it stands there."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.FunctionDef) or not node.name.startswith("test_"):
            continue
        takes = {argument.arg for argument in node.args.args}
        if takes & LIVE and not takes & OWN:
            texts = (part.value for part in ast.walk(node) if isinstance(part, ast.Constant))
            yield from (t for t in texts if isinstance(t, str) and len(t) >= SHORTEST and " " in t and t in WRITTEN)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_test_on_the_live_site_quotes_no_editor(path: Path) -> None:
    found = list(quoted(path))
    assert len(found) <= KNOWN.get(path.stem, 0), found
