"""Where the parts of Danish compounds meet: «sundhedsdata» is «sundheds» and «data».

Pagefind finds the beginning of a word but not its tail, so the tails are shown to it. The only dictionary is the
words that the site itself uses: a part must be a word of its own somewhere, or a tail that many words share.
"""

from collections import Counter
from collections.abc import Mapping
from functools import cached_property

LEAST = 4  # letters of a part; shorter ones («syn», «svar» in «ansvar» less its «an») split too much by chance
LONG = 7  # letters of a tail that may be met in the genitive only
SEEN = 2  # times a part must stand alone on the site
LINKS = ("", "s", "e")  # what Danish puts between the parts
SHARED = 3  # words that end alike, and are split for certain, before the tail may follow an unknown first part
ENDINGS = frozenset(
    # endings that also happen to be words somewhere
    [
        "bare",
        "else",
        "elsen",
        "ende",
        "ende",
        "ered",
        "eren",
        "erens",
        "erer",
        "eres",
        "ering",
        "eringen",
        "eringer",
        "erne",
        "ernes",
        "eret",
        "fuld",
        "fuldt",
        "fulde",
        "hedens",
        "heden",
        "inger",
        "ingen",
        "ingerne",
        "ingens",
        "ingers",
        "isk",
        "iske",
        "lige",
        "lighed",
        "ligt",
        "lisere",
        "løse",
        "mæssig",
        "mæssige",
        "ninger",
        "ningen",
        "ning",
        "rede",
        "ring",
        "ringen",
        "ringer",
        "some",
        "somme",
        "tion",
        "tioner",
        "vist",
    ]
)


class Splitter:
    """Splits words by a vocabulary: every word in lower case, and how often it stands on the site."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self.vocabulary = vocabulary
        self._known: dict[str, tuple[str, ...]] = {}

    def split(self, word: str) -> tuple[str, ...]:
        """The parts in order, which joined give the word again; the whole word when it has no parts we know."""
        certain = self._certain(word)
        if len(certain) > 1:
            return certain
        for at in range(LEAST, len(word) - LEAST + 1):
            if word[at:] in self._tails:
                return (word[:at], *self._certain(word[at:]))
        return (word,)

    def _certain(self, word: str) -> tuple[str, ...]:
        """Both parts known; the shortest first part, so that the longest tail is tried first."""
        if word not in self._known:
            self._known[word] = (word,)
            for at in range(LEAST, len(word) - LEAST + 1):
                if self._is_tail(word[at:]) and self._is_first(word[:at]):
                    self._known[word] = (word[:at], *self._certain(word[at:]))
                    break
        return self._known[word]

    def _is_tail(self, part: str) -> bool:
        owner = part.removesuffix("s") if len(part) > LONG else part  # «myndighedernes» is seldom a word of its own
        met = max(self.vocabulary.get(part, 0), self.vocabulary.get(owner, 0))
        return part not in ENDINGS and (met >= SEEN or len(self._certain(part)) > 1)

    def _is_first(self, part: str) -> bool:
        stems = (part.removesuffix(link) for link in LINKS if part.endswith(link))
        return any(len(stem) >= LEAST and self.vocabulary.get(stem, 0) >= SEEN for stem in stems)

    @cached_property
    def _tails(self) -> frozenset[str]:
        ends = Counter(self._certain(word)[-1] for word in self.vocabulary if len(self._certain(word)) > 1)
        return frozenset(tail for tail, count in ends.items() if count >= SHARED)
