"""Readability of Danish text as LIX. Knows text only: no files, no pages."""

import re

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
# The full stops of an abbreviation end no sentence, unless a new one plainly begins after it.
ABBREVIATION = re.compile(
    r"\b(?:bl\.a|f\.eks|m\.m|m\.fl|o\.l|ca|dvs|evt|inkl|jf|kl|kr|mia|mio|nr|pct|stk)\.(?!\s+[A-ZÆØÅ]|\s*$)"
)
SENTENCE_END = re.compile(r"[.!?:](?=\s+[A-ZÆØÅ0-9\"»“]|\s*$)")
# A label of a word or two before a sentence («Skal: Gem planen.») is no sentence of its own.
LABEL = re.compile(r"(^[ \t]*|[.!?]\s+)([^\s.!?:]+(?:[ \t]+[^\s.!?:]+)?):(?=\s+[A-ZÆØÅ])", re.MULTILINE)
OPEN = re.compile(r"(?:^|[.!?][)»”\"]*\s)\s*[(»“\"]?$")  # where the next word is the first of its sentence
LONG = 6  # a word of more than six letters is long (Björnsson 1968)


def words(text: str) -> list[str]:
    """The words of a text; a number is one word, a hyphenated word is one word."""
    return WORD.findall(_plain(text))


def sentences(text: str) -> list[str]:
    """The sentences of a text, without the empty ones."""
    return [part.strip() for part in SENTENCE_END.split(_plain(text)) if WORD.search(part)]


def begins_after(text: str) -> bool:
    """Whether the word that follows a text begins a sentence."""
    return bool(OPEN.search(_plain(f"{text}x")[:-1]))


def lix(text: str) -> int:
    """LIX, rounded: words per sentence plus the percentage of words with more than six letters.

    Source: C.H. Björnsson, Läsbarhet (1968). A text without words has LIX 0.
    """
    found = words(text)
    if not found:
        return 0
    long = sum(len(word) > LONG for word in found)
    return round(len(found) / len(sentences(text)) + 100 * long / len(found))


def average(text: str) -> float:
    """Words per sentence. A text without words has 0."""
    return len(words(text)) / len(sentences(text)) if words(text) else 0.0


def longest(text: str, number: int) -> list[str]:
    """The sentences with most words, the longest first, each on one line."""
    ordered = sorted(sentences(text), key=lambda sentence: len(words(sentence)), reverse=True)
    return [" ".join(sentence.split()) for sentence in ordered[:number]]


def _plain(text: str) -> str:
    return LABEL.sub(r"\1\2", ABBREVIATION.sub(lambda found: found[0].replace(".", ""), text))
