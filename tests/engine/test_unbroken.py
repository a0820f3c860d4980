"""A number with hyphens stays on one line, and a card in a list has no address of its own."""

from xml.etree.ElementTree import fromstring, tostring

import pytest

from macros.engine.unbroken import forget_cards, keep_whole


def kept(html: str) -> str:
    root = fromstring(html)
    keep_whole(root)
    return tostring(root, encoding="unicode")


def test_numbers_in_text_and_in_links_are_kept_whole() -> None:
    assert kept('<p>Ring 1-1-2, ikke <a href="/x">1-8-1</a> eller 1-1-3.</p>') == (
        '<p>Ring <span class="ubrudt">1-1-2</span>, ikke <a href="/x"><span class="ubrudt">1-8-1</span></a> eller '
        '<span class="ubrudt">1-1-3</span>.</p>'
    )


@pytest.mark.parametrize("html", ["<code>1-1-2</code>", "<p>gpt-4-1 og x1-2</p>", "<p>2 - 3, 4–5, COVID-19</p>"])
def test_code_names_and_other_signs_are_left_alone(html: str) -> None:
    assert kept(html) == html


def test_a_heading_that_leads_on_has_no_address_and_others_keep_theirs() -> None:
    root = fromstring(
        '<div><ul data-kort=""><li><h3 id="a"><a href="x">A</a></h3></li><li><h3 id="b">B</h3></li><li><h3 id="d"><a href="x">D</a> og E</h3></li></ul>'
        '<ul><li><h3 id="c"><a href="x">C</a></h3></li></ul></div>'
    )
    forget_cards(root)
    assert [heading.get("id") for heading in root.iter("h3")] == [None, "b", "d", "c"]
