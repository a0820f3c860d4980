"""A text as a person reads it, whatever signs it is written with. Form, files and robot look through the same eyes.

Every reading has its lines where the text has them.
"""

import html
import re
import unicodedata
from urllib.parse import unquote

DASHES = "‐‑‒–—―−⁃﹘﹣－"
SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\r\v\f\x85\u2028\u2029"
UNSEEN = (
    "\x00-\x08\x0e-\x1f\x7f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u20e3"
)
MARKED = ("&", "%", "\\")  # what begins a sign written in another way
ENTITY = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,12});?"
PERCENT = r"(?:%[0-9A-Fa-f]{2})+"
ESCAPE = (
    r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})"
    r"|U([0-9a-fA-F]{8})|([ntrvfabeNLP_0])(?![a-z])|([^\w\s]))"
)
TAG = r"</?[A-Za-z][^<>\n]{0,300}>|<!--.*?-->"
MARKS = r"[*_`~\[\]\"'«»„“”]+"
_DASH, _SPACE, _UNSEEN = (re.compile(f"[{signs}]") for signs in (DASHES, SPACES, UNSEEN))
_ENTITY, _PERCENT, _ESCAPE, _TAG, _MARKS = map(re.compile, (ENTITY, PERCENT, ESCAPE, TAG, MARKS))
_WIDE = re.compile(r"(?:[ |]|\\n)+")
DEEPEST = 3  # a sign may be written as another that is written as a third


def seen(text: str) -> str:
    """The text with one kind of digit, dash and space, and nothing that cannot be seen."""
    for _ in range(DEEPEST):
        before = text
        text = _decoded(text)
        if text == before:
            break
    if text.isascii():
        return text.replace("\t", " ").replace("\r", " ")
    plain = unicodedata.normalize("NFKC", text)
    return _SPACE.sub(" ", _DASH.sub("-", _UNSEEN.sub("", plain)))


def bare(text: str) -> str:
    """What `seen` gives, without the marks of HTML and Markdown that may stand between two signs."""
    return _WIDE.sub(" ", _MARKS.sub("", _TAG.sub("", text)))


def _decoded(text: str) -> str:
    if "&" in text:
        text = _ENTITY.sub(lambda found: _inline(html.unescape(found[0])), text)
    if "%" in text:
        text = _PERCENT.sub(lambda found: _inline(unquote(found[0], errors="replace")), text)
    return _ESCAPE.sub(_meant, text) if "\\" in text else text


def _meant(found: re.Match[str]) -> str:
    code = found[1] or found[2] or found[3]
    if code:
        return _inline(chr(min(int(code, 16), 0x10FFFF)))
    return " " if found[4] else found[5]


def _inline(signs: str) -> str:
    return signs.replace("\n", " ")
