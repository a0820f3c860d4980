"""Where the parts of Danish compounds meet: «sundhedsdata» is «sundheds» and «data».

Pagefind finds the beginning of a word but not its tail, so the tails are shown to it: who looks for «kræft» finds
«brystkræft» too. The only dictionary is the words that the site itself uses: each part must be one of them.
"""

from collections.abc import Mapping

LEAST = 4  # letters of a part; shorter ones («syn», «svar» in «ansvar» less its «an») split too much by chance
LONG = 7  # letters of a tail that may be met in the genitive only
SEEN = 2  # times a part must stand alone on the site
LINKS = ("", "s", "e")  # what Danish puts between the parts


class Splitter:
    """Splits words by a vocabulary: every word in lower case, and how often it stands on the site."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self.vocabulary = vocabulary
        self._known: dict[str, tuple[str, ...]] = {}

    def split(self, word: str) -> tuple[str, ...]:
        """The parts in order, which joined give the word again; the whole word when it has no parts we know."""
        if word not in self._known:
            self._known[word] = (word,)
            for at in range(LEAST, len(word) - LEAST + 1):  # the longest tail is tried first
                if self._is_tail(word[at:]) and self._is_first(word[:at]):
                    self._known[word] = (word[:at], *self.split(word[at:]))
                    break
        return self._known[word]

    def _is_tail(self, part: str) -> bool:
        owner = part.removesuffix("s") if len(part) > LONG else part  # «myndighedernes» is seldom a word of its own
        met = max(self.vocabulary.get(part, 0), self.vocabulary.get(owner, 0))
        return met >= SEEN or len(self.split(part)) > 1

    def _is_first(self, part: str) -> bool:
        stems = (part.removesuffix(link) for link in LINKS if part.endswith(link))
        return any(len(stem) >= LEAST and self.vocabulary.get(stem, 0) >= SEEN for stem in stems)
