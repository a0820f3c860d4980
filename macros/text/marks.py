"""What a page may use and a field of data shows as it is written: links, bold, macros, HTML.

The form in the page looks for the same (docs/assets/regler.js), so the patterns use only what all browsers know.
"""

import re
from collections.abc import Iterator

HTML = r"</?(?:div|p|br|span|b|i|u|strong|em|ul|ol|li|a|table|t[rdh]|font|h[1-6])(?: [^<>]*)?/?>"
SIGNS = {
    HTML: "{found} er HTML, som ville blive vist som tegn; sæt teksten ind uden formatering, og slet det i < >",
    r"\]\(\S": "links virker ikke i felter; skriv navnet her, og adressen som en kilde",
    r"\*\*\w[^*]*\*\*": "fed skrift virker ikke i felter; slet stjernerne",
    r"\{\{|\{%": "makroer virker kun i sider, ikke i felter; skriv teksten helt ud",
}
"""Pattern → what is said of it."""

RULES = [(re.compile(pattern, re.IGNORECASE), why) for pattern, why in SIGNS.items()]


def shown_as_signs(text: str) -> Iterator[str]:
    """Why each kind of mark in the text would be shown as signs."""
    for pattern, why in RULES:
        if found := pattern.search(text):
            yield why.format(found=found[0])
