"""A mark of uncertainty is set small, and the first on a page leads to what the marks mean."""

from pathlib import Path
from xml.etree.ElementTree import fromstring, tostring

import pytest
from markdown import markdown

from macros.engine.doubt import Doubt, legend
from macros.engine.named import named
from macros.engine.tooltips import TooltipExtension


def marked(html: str) -> str:
    root = fromstring(html)
    Doubt("/om/index.md#maerker").walk(root)
    return tostring(root, encoding="unicode")


def test_the_first_mark_is_a_link_and_the_next_is_not() -> None:
    assert marked("<p>Ti timer (skøn). Tyve <em>nu</em> (uafklaret pr. november 2026), tredive.</p>") == (
        '<p>Ti timer <a class="usikker" href="/om/index.md#maerker">(skøn)</a>. Tyve <em>nu</em> '
        '<span class="usikker">(uafklaret pr. november 2026)</span>, tredive.</p>'
    )


@pytest.mark.parametrize("html", ["<h2>Tid (skøn)</h2>", "<p>Et skøn (om tid).</p>", "<code>(skøn)</code>"])
def test_headings_code_and_other_words_are_left_alone(html: str) -> None:
    assert marked(html) == html


def test_a_site_without_a_legend_has_no_links_to_it(tmp_path: Path) -> None:
    (tmp_path / "om").mkdir()
    page = tmp_path / "om/index.md"
    page.write_text("---\ntitle: Om\n---\n\n## Mærker { #maerker }\n", "utf-8")
    assert legend(tmp_path) == "/om/index.md#maerker"
    page.write_text("---\ntitle: Om\n---\n", "utf-8")
    assert legend(tmp_path) is None


def test_english_pages_keep_their_parentheses(sample: Path) -> None:
    legends = sample / "docs/om/index.md"
    legends.write_text(f"{legends.read_text('utf-8')}\n## Mærker {{ #maerker }}\n", "utf-8")

    def shown(side: str) -> str:
        return markdown(named(side, "A (skøn)."), extensions=[TooltipExtension(docs=str(sample / "docs"))])

    assert "usikker" not in shown("english/index.md")
    assert "usikker" in shown("index.md")
