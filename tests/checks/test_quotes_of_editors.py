"""A test that quotes a text takes the small content (`sample`, `sample_site`, `at_sample`, `before`, `later`).

What editors write may change any day, so a test on the live site (`site`, `at_root` and their like, or `ROOT / "docs"`)
quotes none of it: it asks the content itself what the page must say, or looks for ids. A rule that holds for any
content is the gate's, in Danish.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT

LIVE = {"site", "pages", "at_root", "address", "under_a_path", "tree", "form_site", "at_long"}
OWN = {"sample", "sample_site", "at_sample", "before", "later"}
SHORTEST = 11  # a shorter text is a word
FILES = sorted((ROOT / "tests").rglob("test_*.py"))
WORDS = ROOT / "docs/rammeord.yml"  # of the frame: the program's, though they lie where they can be mended
PROGRAM = (".py", ".j2", ".html", ".js", ".css")


def joined(*folders: str, endings: tuple[str, ...]) -> str:
    paths = (path for folder in folders for path in sorted((ROOT / folder).rglob("*")) if path.suffix in endings)
    return "\n".join(path.read_text("utf-8") for path in paths if path != WORDS)


WRITTEN = joined("docs", endings=(".md", ".yml"))
PRINTED = joined("macros", "overrides", "docs/assets", endings=PROGRAM) + WORDS.read_text("utf-8")


def quoted(tree: ast.Module) -> Iterator[str]:
    """The texts of editors that the tests on the live site hold, or what they use in their file does."""
    named = {name: node for node in tree.body for name in names(node)}
    live: dict[int, ast.stmt] = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            uses = {id(each): each for each in used(node, named, set())}
            takes = {part.arg for each in uses.values() for part in ast.walk(each) if isinstance(part, ast.arg)}
            if (takes & LIVE or any(map(reads_docs, uses.values()))) and not takes & OWN:
                live |= uses
    for node in live.values():
        yield from filter(is_quote, texts(node))


def names(node: ast.stmt) -> set[str]:
    """What a statement at the top of a file gives a name to."""
    if isinstance(node, ast.FunctionDef):
        return {node.name}
    stored = (part for part in ast.walk(node) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store))
    return {part.id for part in stored} if isinstance(node, ast.Assign | ast.AnnAssign) else set()


def used(node: ast.stmt, named: dict[str, ast.stmt], seen: set[str]) -> Iterator[ast.stmt]:
    """The statement, and all of its file that it leans on: fixtures, helpers and what they hold."""
    yield node
    for part in ast.walk(node):
        name = part.id if isinstance(part, ast.Name) else part.arg if isinstance(part, ast.arg) else ""
        if name in named and name not in seen:
            seen.add(name)
            yield from used(named[name], named, seen)


def reads_docs(node: ast.stmt) -> bool:
    return any(
        isinstance(part, ast.BinOp) and ast.unparse(part).startswith(("ROOT / 'docs", "ROOT / f'docs"))
        for part in ast.walk(node)
    )


def texts(node: ast.stmt) -> Iterator[str]:
    """Every text of a statement but what says what it does."""
    parts = [part for part in ast.walk(node) if isinstance(part, ast.Constant)]
    said = ast.get_docstring(node, clean=False) if isinstance(node, ast.FunctionDef) else None
    yield from (part.value for part in parts if isinstance(part.value, str) and part.value != said)


def is_quote(text: str) -> bool:
    return len(text.strip()) >= SHORTEST and " " in text.strip() and text in WRITTEN and text not in PRINTED


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_test_on_the_live_site_quotes_no_editor(path: Path) -> None:
    found = list(quoted(ast.parse(path.read_text("utf-8"))))
    assert not found, f"står også i docs/, hvor det kan blive ændret, og skal ud af {path.name}: {found}"


@pytest.mark.parametrize(
    ("test", "found"),
    [
        ("def test_x(site):\n    assert {!r}", True),
        ("def test_x(site, before):\n    assert {!r}", False),
        ("def test_x(number):\n    assert {!r}", False),
        ("HEADS = [{!r}]\ndef heads():\n    return HEADS\ndef test_x(site):\n    assert heads()", True),
        ("def one(site):\n    return {!r}\ndef test_x(one):\n    assert one", True),
        ("DOCS = ROOT / 'docs'\ndef test_x():\n    assert DOCS == {!r}", True),
        ("DOCS = SAMPLES / 'docs'\ndef test_x():\n    assert DOCS == {!r}", False),
    ],
)
def test_a_quote_is_seen_wherever_the_test_takes_it_from(test: str, found: bool) -> None:
    text = next(line for line in WRITTEN.splitlines() if is_quote(line))
    assert list(quoted(ast.parse(test.format(text)))) == [text] * found
