"""What people write comes out as that text, whatever the signs mean elsewhere."""

import pytest

from macros import templates


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("<b>", "&#60;b&#62;"),
        ("[x](javascript:1)", "&#91;x&#93;(javascript:1)"),
        ("{{ 7*7 }}", "&#123;&#123; 7&#42;7 &#125;&#125;"),
        ("1. punkt", "1&#46; punkt"),
        ("- punkt", "&#45; punkt"),
        ("linje\n\n# overskrift", "linje &#35; overskrift"),
    ],
)
def test_text_keeps_no_meaning_for_html_markdown_or_jinja(text: str, written: str) -> None:
    assert templates.escape(text) == written


def test_a_pipe_splits_no_row() -> None:
    assert templates.escape("a | b") == "a &#124; b"
