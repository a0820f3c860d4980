"""What kind of page each is, and the sets of projects one may ask for: laid in the index as filters."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from macros import content
from macros.models import Begreb, Vokabular
from macros.registers import catalogue, glossary
from macros.search import words

KIND = "slags"
CITIZENS, LISTS, OF_ANOTHER = "borger", "ordliste", "afledt"
SETS = ("fase", "speciale", "hospitaler")  # the fields of a project that readers ask for by name
CATALOGUE = "projekter/"
GLOSSARIES = (glossary.PAGE.removesuffix("index.md"), "borger/ord-forklaret/")
# a letter, a sheet, a filled-in example or ten minutes of a subject, and lists of what has changed
DRAWN = re.compile(
    r"breve/.|(?:.*/)?ark/.|haandbog/skabeloner/eksempel-|i-brug/.*-(?:ark|ti-minutter)/|bidrag/(?:aendringer|friskhed)/"
    r"|.*/guide-[^/]+-eksempler/"
)
Filters = dict[str, tuple[str, ...]]


def of_pages(docs: Path) -> dict[str, Filters]:
    """For each project, by the address of its page, the values it can be found by."""
    return {
        f"{CATALOGUE}{slug}/": {field: catalogue.values(projekt, field) for field in SETS}
        for slug, projekt in content.projekter(docs).items()
    }


def of(address: str, known: Mapping[str, Filters]) -> Filters:
    """What the index is told of a page, by its address."""
    found = {
        CITIZENS: address.startswith("borger/"),
        LISTS: address in GLOSSARIES,
        OF_ANOTHER: bool(DRAWN.match(address)),
    }
    kinds = tuple(kind for kind, so in found.items() if so)
    return known.get(address) or ({KIND: kinds} if kinds else {})


def sets(docs: Path) -> dict[str, Any]:
    """For the browser: the words that tell that a set is asked for, and every value with what it is called."""
    known, vocabularies = content.soegning(docs), content.vokabularer(docs)
    named = ((field, vocabularies[catalogue.VOCABULARY.get(field, field)]) for field in SETS)
    return {
        "side": CATALOGUE,
        "ord": known.saetord,
        "emner": known.emneord,
        "vaerdier": [value for field, vocabulary in named for value in _values(field, vocabulary)],
    }


def _values(field: str, vocabulary: Vokabular) -> Iterator[dict[str, Any]]:
    """Its words by their names and their id, often the word of the profession, and by each word that no other has."""
    met = Counter(word for begreb in vocabulary.ord for word in _words(begreb))
    for begreb in vocabulary.ord:
        own = sorted(word for word in _words(begreb) if met[word] == 1)
        names = [name for name in (begreb.da, begreb.folkeligt, begreb.id.replace("-", " ")) if name]
        yield {"felt": field, "id": begreb.id, "navn": begreb.da, "kaldes": names, "ogsaa": own}


def _words(begreb: Begreb) -> set[str]:
    return {part for word in words.split(f"{begreb.da} {begreb.folkeligt or ''}") for part in word.split("-") if part}
