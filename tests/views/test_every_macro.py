"""Every macro that a written page calls, called as it is there: its text is whole, and asked of no built site."""

import ast
from collections.abc import Callable, Iterator

import pytest
from conftest import ROOT

from macros import views
from macros.caching.build import run
from macros.content.dates import GitDates, build_date
from macros.registers import macrocalls
from macros.registers.site import Site

DOCS = ROOT / "docs"
MACROS: dict[str, Callable[..., str]] = dict(views.macros())
CALLS = macrocalls.examples(DOCS, MACROS)


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with run():
        yield Site(DOCS, build_date(), GitDates(DOCS))


@pytest.mark.parametrize("name", CALLS)
def test_a_macro_gives_the_page_a_whole_text(site: Site, name: str) -> None:
    call = ast.parse(CALLS[name].kald, mode="eval").body
    assert isinstance(call, ast.Call)
    given = {word.arg: ast.literal_eval(word.value) for word in call.keywords if word.arg}
    told = MACROS[name](site, *map(ast.literal_eval, call.args), **given)
    assert isinstance(told, str)  # empty, where there is nothing to tell today
    assert [wrong for wrong in (">None<", " None", " at 0x", "Undefined") if wrong in told] == []
