"""The words of the frame by language, in the shape that templates and the search script read."""

from pathlib import Path
from typing import Any

from macros.caching.build import kept
from macros.content import reader
from macros.models.rammeord import Rammeord, Sprog, Vej

LANGUAGES: tuple[Sprog, ...] = ("da", "en")


@kept
def of(docs: Path) -> dict[str, dict[str, Any]]:
    """Language → name → words. Raises ContentError when a word lacks a language."""
    told = reader.one(docs, Rammeord)
    return {language: _in(told, language) for language in LANGUAGES}


def _in(told: Rammeord, language: Sprog) -> dict[str, Any]:
    search = {name: getattr(word, language) for name, word in told.soegning.items()}
    if language == "da":
        search |= told.kun_dansk
    search |= {"afsnit": told.afsnit[language], "hjaelp": _pairs(told.hjaelp[language])}
    words = {name: getattr(word, language) for name, word in told.ord.items()}
    roles = told.roller if language == "en" else {}
    return {**words, "bund": _pairs(told.bund[language]), "roller": roles, "soegeord": search}


def _pairs(ways: list[Vej]) -> list[tuple[str, str]]:
    return [(way.til, way.navn) for way in ways]
