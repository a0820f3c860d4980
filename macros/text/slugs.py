"""From Danish text to an address in plain letters."""

import re
import unicodedata

DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "ae", "Ø": "oe", "Å": "aa", "ß": "ss"})

WINDOWS = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
"""Names that no file can have on Windows, whatever its ending."""


def slugify(text: str, separator: str = "-") -> str:
    """Lower-case ASCII with `separator` between words: «Sådan gør du» → «saadan-goer-du».

    However the letters are put together: å may be one sign, or an a and a ring. Has the shape that the table of
    contents asks for, so headings and files follow one rule.
    """
    danish = unicodedata.normalize("NFC", text).translate(DANISH)
    plain = unicodedata.normalize("NFKD", danish).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", separator, plain.lower()).strip(separator)
