"""What somebody may have meant: the known word nearest to what was written, by spelling or by its name."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from macros.text.slugs import slugify

ALIKE = 0.75


def nearest(written: str, known: Iterable[str], names: Mapping[str, str] | None = None) -> str | None:
    """The id meant: «Idé» is `ide`, «I drift» is `drift`. `names` are what the ids are shown as, id → name."""
    spelt = {_plain(word): word for word in known}
    shown = {_plain(name): word for word, name in (names or {}).items()}
    meant = _plain(written)
    for words in (spelt, shown):
        if meant in words:
            return words[meant]
    close = get_close_matches(meant, [*spelt, *shown], n=1, cutoff=ALIKE)
    return ({**shown, **spelt})[close[0]] if close else None


def _plain(text: str) -> str:
    return slugify(text, "")
