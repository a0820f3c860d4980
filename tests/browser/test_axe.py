"""What looks for faults finds them, also those that one palette alone has."""

import axe
import pytest
from playwright.sync_api import Page

PAGE = """<!doctype html><html lang="da"><head><title>Prøve</title><style>
body { background: #fff; color: #000 } a { color: inherit; transition: color 1s }
@media (prefers-color-scheme: dark) { body { background: #000; color: #fff } } %s</style></head>
<body><main><h1>Prøve</h1><p>Først <a href="/">her</a>.</p><p>Så <a href="/" id="x">der</a>.</p>%s</main></body></html>"""


@pytest.mark.parametrize(
    ("style", "markup", "found"),
    [
        ("", "", []),
        ("#x { color: #ddd }", "", ["light: color-contrast: #x"]),
        ("@media (prefers-color-scheme: dark) { #x { color: #333 } }", "", ["dark: color-contrast: #x"]),
        ("", "<details><summary>Mere</summary><img src='x.png'></details>", ["light: image-alt: img"]),
    ],
)
def test_a_fault_is_found_in_the_palette_that_has_it(page: Page, style: str, markup: str, found: list[str]) -> None:
    page.set_content(PAGE % (style, markup))
    said = axe.findings(page)
    assert [": ".join(one.split(": ")[:3]) for one in said] == found


def test_what_was_right_on_one_page_hides_no_fault_on_the_next(page: Page) -> None:
    for style, markup, found in [
        ("", "", []),
        ("#x { color: #ddd }", "", ["#x"]),
        ("a[href] { color: #ddd }", "", ["p:nth-child(2) > a"]),  # of two that look the same, the first
        (".y { color: #ddd }", "<p class='y'>i</p>", []),  # axe judges no single letter
        (".y { color: #ddd }", "<p class='y'>igen</p>", [".y"]),
    ]:
        page.set_content(PAGE % (style, markup))
        said = [one.split(": ") for one in axe.findings(page)]
        assert [one[2] for one in said if one[:2] == ["light", "color-contrast"]] == found


def test_a_text_is_measured_where_something_lies_under_it(page: Page) -> None:
    style = ".under { position: absolute; z-index: -1; left: 0; right: 0; height: 9em; background: #222 }"
    page.set_content(PAGE % (style, "<p>Sort</p><div class='under'></div><p id='y'>på sort</p>"))
    said = [one for one in axe.findings(page) if one.startswith("light")]
    assert [": ".join(one.split(": ")[:3]) for one in said] == ["light: color-contrast: #y"]
