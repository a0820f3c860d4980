"""What looks for faults finds them, also those that one palette alone has."""

import axe
import pytest
from playwright.sync_api import Page

PAGE = """<!doctype html><html lang="da"><head><title>Prøve</title><style>
body { background: #fff; color: #000 } a { color: inherit; transition: color 1s }
@media (prefers-color-scheme: dark) { body { background: #000; color: #fff } } %s</style></head>
<body><main><h1>Prøve</h1><p>Først <a href="/">her</a>.</p><p>Så <a href="/" id="x">der</a>.</p>%s</main></body></html>"""


@pytest.mark.parametrize("every_text", [True, False])
@pytest.mark.parametrize(
    ("style", "markup", "found"),
    [
        ("", "", []),
        ("#x { color: #ddd }", "", ["light: color-contrast: #x"]),
        ("@media (prefers-color-scheme: dark) { #x { color: #333 } }", "", ["dark: color-contrast: #x"]),
        ("", "<details><summary>Mere</summary><img src='x.png'></details>", ["light: image-alt: img"]),
    ],
)
def test_a_fault_is_found_in_the_palette_that_has_it(
    page: Page, every_text: bool, style: str, markup: str, found: list[str]
) -> None:
    page.set_content(PAGE % (style, markup))
    said = axe.findings(page, every_text=every_text)
    assert [": ".join(one.split(": ")[:3]) for one in said] == found
