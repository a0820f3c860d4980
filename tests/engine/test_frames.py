"""A table with many columns has a frame to scroll in, which the keyboard reaches; no other table has."""

import pytest
from lxml import html
from markdown import Markdown

from macros.engine.frames import Frames
from macros.engine.named import Named

WIDE = "| Hvad | *Hvem* | `Hvornår` |\n|---|---|---|\n| a | b | c |\n"


def drawn(text: str, language: str = "da") -> html.HtmlElement:
    md = Markdown(extensions=["tables", "attr_list", "md_in_html"])
    page = Named(md)
    page.side = "english/x.md" if language == "en" else "x.md"
    md.treeprocessors.register(Frames(md, page), "rammer", 4)
    return html.fromstring(f"<div>{md.convert(text)}</div>")


@pytest.mark.parametrize(("language", "called"), [("da", "Tabel"), ("en", "Table")])
def test_a_wide_table_stands_in_a_frame_that_says_what_it_is_of(language: str, called: str) -> None:
    (frame,) = drawn(WIDE, language).xpath("//table/parent::div[@tabindex='0'][@role='region']")
    assert frame.get("aria-label").startswith(f"{called}: Hvad, Hvem")
    assert "rullebar" in frame.get("class")


def test_two_tables_alike_have_each_their_name() -> None:
    names = drawn(f"{WIDE}\nMellem.\n\n{WIDE}").xpath("//div[@role='region']/@aria-label")
    assert len(names) == len(set(names)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "| Hvad | Hvem |\n|---|---|\n| a | b |\n",
        f'<div class="rullebar" markdown="block">\n\n{WIDE}\n</div>',
    ],
)
def test_a_narrow_table_and_one_that_has_a_frame_get_none(text: str) -> None:
    assert drawn(text).xpath("//table")
    assert not drawn(text).xpath("//div[@role='region']")


def test_what_stands_after_a_table_still_does() -> None:
    (after,) = drawn(f"{WIDE}\nEfter.").xpath("//div[@role='region']/following-sibling::p/text()")
    assert after == "Efter."
