"""Every macro that a written page calls, called as it is there: its text is whole, and asked of no built site."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import ROOT

from macros import views
from macros.caching.build import run
from macros.content.dates import GitDates, build_date
from macros.registers import macrocalls, pages
from macros.registers.site import Site

DOCS = ROOT / "docs"
MACROS: dict[str, Callable[..., str]] = dict(views.macros())
CALLS = macrocalls.examples(DOCS, MACROS)


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with run():
        yield Site(DOCS, build_date(), GitDates(DOCS))


def told(site: Site, call: str) -> str:
    """What a macro gives when it is called so."""
    node = ast.parse(call, mode="eval").body
    assert isinstance(node, ast.Call)
    given = {word.arg: ast.literal_eval(word.value) for word in node.keywords if word.arg}
    return MACROS[ast.unparse(node.func)](site, *map(ast.literal_eval, node.args), **given)


def is_whole(text: object) -> bool:
    return isinstance(text, str) and not any(wrong in text for wrong in (">None<", " None", " at 0x", "Undefined"))


@pytest.mark.parametrize("name", CALLS)
def test_a_macro_gives_the_page_a_whole_text(site: Site, name: str) -> None:
    assert is_whole(told(site, CALLS[name].kald))  # empty, where there is nothing to tell today


def test_a_macro_that_only_pages_made_of_data_call_gives_them_a_whole_text(site: Site) -> None:
    calls: dict[str, str] = {}
    for page in pages.generated(DOCS):
        slug = repr(Path(page.uri).stem)
        for call in macrocalls.CALL.finditer(page.markdown):
            if call["name"] in MACROS and call["name"] not in CALLS:
                calls.setdefault(call["name"], call["call"].replace("(post)", f"({slug})"))
    assert calls
    assert [call for call in calls.values() if not (said := told(site, call)) or not is_whole(said)] == []
