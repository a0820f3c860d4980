"""The text of a file: the one place that opens what lies in `docs/`.

It takes no mark before the first letter for a letter, keeps letters in one form, and refuses what no reader can see.
"""

from pathlib import Path

from macros.content.faults import ContentError, Fejl, where
from macros.text import signs

NOT_UTF8 = "er ikke gemt som UTF-8; gem den igen med tegnsættet UTF-8"


def text(path: Path) -> str:
    """The file's text, letters in one form.

    Raises ContentError when it is not UTF-8.
    """
    try:
        return signs.whole(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        raise ContentError([Fejl(where(path), 1, "filen", NOT_UTF8)]) from None


def sound(path: Path) -> str:
    """The file's text, when every sign in it may stand there.

    Raises ContentError with each that may not.
    """
    found = text(path)
    if faults := [Fejl(where(path), sign.line, "filen", str(sign)) for sign in signs.wrong(found)]:
        raise ContentError(faults)
    return found
