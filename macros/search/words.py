"""The site's own words, for the reader's browser: to forgive a spelling, and to suggest what was meant.

They are laid in one small file for each first letter, most used first, so that a search fetches only those it needs.
"""

import re
from collections import Counter
from collections.abc import Iterable

LETTERS = r"[^\W\d_]"
_WORDS = re.compile(rf"{LETTERS}+(?:-{LETTERS}+)*")
ENGLISH = "*"
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "y", "é": "e", "è": "e"})


def fold(word: str) -> str:
    """As one writes without Danish letters: «Ærlighed» is «aerlighed». The browser's search folds in the same way."""
    return word.casefold().translate(_LETTERS)


def count(texts: Iterable[str]) -> Counter[str]:
    """Every word in small letters, and how often it stands there; words with a hyphen as one and as their parts."""
    met: Counter[str] = Counter()
    for text in texts:
        met.update(_WORDS.findall(text.casefold()))
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
        star = ENGLISH if english[word] * larger > danish[word] else ""
        found.setdefault(fold(word)[0], []).append(f"{word}{star}")
    return {letter: "\n".join(words) for letter, words in found.items() if letter.isascii()}
