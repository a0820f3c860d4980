"""A number with hyphens stays on one line."""

from xml.etree.ElementTree import fromstring, tostring

import pytest

from macros.engine.unbroken import keep_whole, pieces


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


def test_a_title_comes_in_pieces_of_which_the_numbers_stay_whole() -> None:
    assert pieces("Corti: opkald til 1-1-2 i 2019") == [
        ("Corti: opkald til ", False),
        ("1-1-2", True),
        (" i 2019", False),
    ]
