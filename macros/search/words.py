"""The site's own words, for the reader's browser: to forgive a spelling, and to suggest what was meant.

They are laid in one small file for each first letter, most used first, so that a search fetches only those it needs.
"""

import re
from collections import Counter
from collections.abc import Iterable

WORD = re.compile(r"[^\W\d_]{2,}")
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "y", "é": "e", "è": "e"})


def fold(word: str) -> str:
    """As one writes without Danish letters: «Ærlighed» is «aerlighed». The browser's search folds in the same way."""
    return word.casefold().translate(_LETTERS)


def count(texts: Iterable[str]) -> Counter[str]:
    """Every word in small letters, and how often it stands there."""
    return Counter(word.casefold() for text in texts for word in WORD.findall(text))


def by_letter(vocabulary: Counter[str]) -> dict[str, str]:
    """First letter, folded → the words, one a line, most used first."""
    found: dict[str, list[str]] = {}
    for word in sorted(vocabulary, key=lambda word: (-vocabulary[word], word)):
        found.setdefault(fold(word)[0], []).append(word)
    return {letter: "\n".join(words) for letter, words in found.items() if letter.isascii()}
