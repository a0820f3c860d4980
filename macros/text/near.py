"""What somebody may have meant: the known word nearest to what was written, by spelling or by its name."""

import re
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches

from macros.text.slugs import slugify

ALIKE = 0.75
LONG = 5  # letters of a word that tells something


def nearest(written: str, known: Iterable[str], names: Mapping[str, str] | None = None) -> str | None:
    """The id meant: «Idé» is `ide`, «I drift» is `drift`. `names` are what the ids are shown as, id → name."""
    spelt = {_plain(word): word for word in known}
    shown = {_plain(name): word for word, name in (names or {}).items()}
    meant = _plain(written)
    for words in (spelt, shown):
        if meant in words:
            return words[meant]
    every = {**shown, **spelt}
    close = get_close_matches(meant, every, n=1, cutoff=ALIKE)
    if close:
        return every[close[0]]
    return _only(written, spelt.values(), names) if names is not None else None


def _only(written: str, known: Collection[str], names: Mapping[str, str]) -> str | None:
    """The one id that has a word in common: «Herlev Hospital» is `herlev-og-gentofte`."""
    telling = set[str]()
    for word in re.split(r"[\W_]+", slugify(written)):
        found = [one for one in known if len(word) >= LONG and _has(word, f"{one} {names.get(one, '')}")]
        telling |= set(found) if len(found) == 1 else set()  # »hospital« is a part of many names, and tells nothing
    return telling.pop() if len(telling) == 1 else None


def _has(word: str, text: str) -> bool:
    own = [part for part in re.split(r"[\W_]+", slugify(text)) if len(part) >= LONG]
    return any(word.startswith(part) or part.startswith(word) for part in own)


def _plain(text: str) -> str:
    return slugify(text, "")
