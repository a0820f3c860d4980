"""Signs that no text here may hold, by name and place; and the one form in which letters are kept (NFC).

Knows text only. What may stand in a text is everything a reader can see, and the space between.
"""

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

NAMES = {
    "\u00ad": "et blødt orddelingstegn",
    "\u200b": "et mellemrum uden bredde",
    "\u200c": "en usynlig adskiller",
    "\u200d": "en usynlig sammenbinder",
    "\u200e": "et usynligt mærke for skriveretning",
    "\u200f": "et usynligt mærke for skriveretning",
    "\u2060": "en usynlig sammenbinder",
    "\ufeff": "et usynligt byte order mark",
    "\u2028": "et usynligt linjeskift",
    "\u2029": "et usynligt afsnitsskift",
    "\x0b": "en lodret tabulator (linjeskift fra PowerPoint)",
    "\x0c": "et sideskift",
    "\x00": "et NUL-tegn",
}
FILLERS = "\u115f\u1160\u2800\u3164\uffa0\u034f\u17b4\u17b5"  # letters and marks that show nothing
BIDI = re.compile("[\u202a-\u202e\u2066-\u2069\u061c]")
LOST = "\ufffd"
ALLOWED = "\n\t"
UNSEEN = "er {name} (U+{code:04X}), som ikke kan ses; slet det, eller skriv ordet igen"
REPLACED = "er et � (U+FFFD): et bogstav gik tabt, da teksten blev gemt; skriv ordet igen, og gem som UTF-8"
PRIVATE = "er et tegn fra en enkelt skrifttype (U+{code:04X}), fx et punkttegn fra Word; skriv '- ' eller et ord"
GARBLED = "står »{found}«, hvor der skulle stå »{meant}«; teksten er gemt i forkert tegnsæt: ret bogstaverne"
# What UTF-8 looks like when it is read as Windows' own signs: «Ã¦» for «æ», «â€“» for «–».
MOJIBAKE = re.compile("Ã[\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]|Â[\u0080-\u00bf]|â[\u0080-\u0082€]\\S")
# One look is enough for nearly every text: the sign must be one of these, or no letter, mark, space or figure.
PLAIN = re.compile(r"[\n\t -~\u00a0-\u00ac\u00ae-\u00c1\u00c4-\u00e1\u00e3-\u02ff\u0370-\u03ff–—‘-„†-…‹›€™−→≤≥]*")


# What a reader does not see inside a word, as a sign or as HTML writes it; and letters that are drawn as one.
INSIDE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u3164\ufeff\uffa0]"
)
WRITTEN = re.compile(r"&(?:shy|zwn?j|ZeroWidthSpace|lrm|rlm|#\d+|#[xX][\da-fA-F]+);")
LIGATURES = re.compile("[\ufb00-\ufb06]")


class Sign(NamedTuple):
    """A sign that may not stand: its line and column, counted from one, and what is said of it."""

    line: int
    column: int
    why: str

    def __str__(self) -> str:
        return f"tegn {self.column} {self.why}"


def whole(text: str) -> str:
    """The text with each letter as one sign: «å», not «a» and a ring after it."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def as_seen(html: str) -> str:
    """A text, with tags or without, as it is looked for: nothing unseen in a word, and no letters drawn as one."""
    shown = WRITTEN.sub(lambda sign: sign[0] if unescape(sign[0]) in "<>&\"'" else unescape(sign[0]), html)
    return whole(LIGATURES.sub(lambda sign: unicodedata.normalize("NFKC", sign[0]), INSIDE.sub("", shown)))


def wrong(text: str) -> Iterator[Sign]:
    """Every sign that may not stand in a text, and every letter that was read in the wrong set of signs."""
    if PLAIN.fullmatch(text):
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if not PLAIN.fullmatch(line):
            yield from (Sign(number, column, why) for column, why in _in_line(line.removesuffix("\r")))


def _in_line(line: str) -> Iterator[tuple[int, str]]:
    for place, sign in enumerate(line):
        if why := _why(sign):
            yield place + 1, why
    for found in MOJIBAKE.finditer(line):
        if meant := _meant(found[0]):
            yield found.start() + 1, GARBLED.format(found=found[0], meant=meant)


def _why(sign: str) -> str | None:
    kind = unicodedata.category(sign)
    if sign == LOST:
        return REPLACED
    if kind in {"Co", "Cn"}:
        return PRIVATE.format(code=ord(sign))
    if (kind in {"Cc", "Cf", "Zl", "Zp", "Cs"} or sign in FILLERS) and sign not in ALLOWED:
        name = "et usynligt mærke for skriveretning" if BIDI.match(sign) else NAMES.get(sign, "et usynligt styretegn")
        return UNSEEN.format(name=name, code=ord(sign))
    return None


def _meant(found: str) -> str | None:
    raw = b"".join(
        sign.encode("cp1252", errors="ignore") or sign.encode("latin-1", errors="ignore") for sign in found
    )
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
