"""What a page is looked up by, besides its own text: other names, numbers of law, the words of the record."""

from collections import defaultdict
from collections.abc import Container, Iterable
from pathlib import Path

from macros import content
from macros.models import Lov, Opslag, er_oplyst
from macros.models.brug import IBRUG
from macros.registers import glossary
from macros.search import words

STEM, ENDING = 4, 3  # letters at least of a word that is the same with another ending, and at most of the ending


def of_pages(docs: Path) -> dict[str, list[str]]:
    """For each page by its address in `docs`, the words in the order they came, each once."""
    found: dict[str, list[str]] = defaultdict(list)
    for page, terms in glossary.subjects(docs).items():
        found[page] += (name for opslag in terms for name in _names(opslag))
    found[glossary.PAGE] = [name for _, opslag in glossary.terms(docs).values() for name in opslag.navne]
    for page, side in content.sider(docs).items():
        found[page] += side.soegeord
    for question_id, question in content.spoergsmaal(docs).items():
        found[f"borger/spoergsmaal/{question_id}.md"] += question.soegeord
    for law_id, law in content.love(docs).items():
        found[f"lovregister/{law_id}.md"] += _of_law(law)
    for name, brug in content.brug(docs).items():
        found[f"{IBRUG}/{name}.md"] += brug.soegeord
    for slug, projekt in content.projekter(docs).items():
        found[f"projekter/{slug}.md"] += projekt.soegeord
    return {page: list(dict.fromkeys(words)) for page, words in found.items() if words}


def _of_law(law: Lov) -> Iterable[str]:
    return filter(er_oplyst, (law.kort, law.kort_en or law.kort, *law.kaldenavne, law.nummer))


def _names(opslag: Opslag) -> list[str]:
    """In Danish and English; a semicolon stands between two English words."""
    english = (opslag.engelsk or "").split(";")
    return [*opslag.navne, *(word for name in english if (word := name.strip()))]


def synonyms(docs: Path, used: Iterable[str]) -> list[tuple[list[str], list[str]]]:
    """Groups of words for the same: the glossary's, and those of `docs/soegning.yml`.

    Of each first those that the site uses, then those that only readers do: to ask for a word that no page has finds
    all that begins a little like it.
    """
    of_glossary = (_names(opslag) for _, opslag in glossary.terms(docs).values())
    groups = (dict.fromkeys(map(str.casefold, group)) for group in (*of_glossary, *content.soegning(docs).synonymer))
    stems = {word[:length] for word in used for length in range(1, len(word) + 1)}
    parted = (_parted(group, stems) for group in groups if len(group) > 1)
    return [group for group in parted if group[0]]


def _parted(names: Iterable[str], stems: Container[str]) -> tuple[list[str], list[str]]:
    heard: list[str] = []
    other: list[str] = []
    for name in names:
        met = all(word.replace("-", "")[: max(STEM, len(word) - ENDING)] in stems for word in words.split(name))
        (heard if met else other).append(name)
    return heard, other
