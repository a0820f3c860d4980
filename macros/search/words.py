"""The site's own words, for the reader's browser: to forgive a spelling, and to suggest what was meant.

They are laid in one small file for each first letter, most used first, so that a search fetches only those it needs.
"""

import re
from collections import Counter
from collections.abc import Mapping

LETTERS = r"[^\W\d_]"
_WORDS = re.compile(rf"{LETTERS}+(?:-{LETTERS}+)*")
ENGLISH = "*"
MOSTLY = 5  # times as common in English pages as in Danish ones, before a word that both use is an English one
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "y", "é": "e", "è": "e"})


def fold(word: str) -> str:
    """As one writes without Danish letters: «Ærlighed» is «aerlighed». The browser's search folds in the same way."""
    return word.casefold().translate(_LETTERS)


def split(text: str) -> list[str]:
    """Its words in small letters, those with a hyphen as one."""
    return _WORDS.findall(text.casefold())


def count(met: Mapping[str, int]) -> Counter[str]:
    """How often every word was met, when one with a hyphen is a word, and so are its parts."""
    found: Counter[str] = Counter()
    for word, times in met.items():
        parts = word.split("-")
        for part in (*parts, "".join(parts)) if len(parts) > 1 else parts:
            if len(part) > 1:
                found[part] += times
    return found


def by_letter(danish: Counter[str], english: Counter[str]) -> dict[str, str]:
    """First letter, folded → the words, one a line, most used first. A star follows what is mostly met in English."""
    total = danish + english
    larger = danish.total() / (english.total() or 1)
    found: dict[str, list[str]] = {}
    for word in sorted(total, key=lambda word: (-total[word], word)):
        star = ENGLISH if english[word] * larger > danish[word] * MOSTLY else ""
        found.setdefault(fold(word)[0], []).append(f"{word}{star}")
    return {letter: "\n".join(words) for letter, words in found.items() if letter.isascii()}
