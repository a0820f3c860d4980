"""What the glossary knows beyond the single term: how it is met in text, and which pages explain it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from macros import content
from macros.caching.build import kept
from macros.caching.latest import digest
from macros.models import Opslag

PAGE = "ordbog/index.md"
WIKI, CITIZENS = "wiki/", "borger/"
SENTENCE_END = r"[.!?:](?=\s|$)"
APOSTROPHE = r"(?:['’](?:e[nrt]s?|erne?s?|s))?"  # what Danes hang on an abbreviation: «DPIA'en»


class Term(NamedTuple):
    """A term of the glossary with the subject of its file."""

    emne: str
    opslag: Opslag


@kept
def terms(docs: Path) -> dict[str, Term]:
    """Every term by its id."""
    files = content.ordbog(docs).items()
    return {opslag.id: Term(name, opslag) for name, ordbog in files for opslag in ordbog.ord}


@kept
def explained(docs: Path) -> dict[str, list[str]]:
    """For each term, the pages that explain it: those it names, and the article that bears its name."""
    articles = {path: side for path, side in content.sider(docs).items() if path.startswith(WIKI)}
    titles = {side.title.casefold(): path for path, side in articles.items()}
    found = {}
    for term_id, (_, opslag) in terms(docs).items():
        named = [titles.get(name.casefold(), "") for name in opslag.navne]
        pages = [*opslag.forklaret, *(path for path in (f"{WIKI}{term_id}.md", *named) if path in articles)]
        found[term_id] = list(dict.fromkeys(pages))
    return found


@kept
def changed(docs: Path) -> str:
    """Another when a term is another, or is explained on another page."""
    return digest((terms(docs), explained(docs)))


@kept
def subjects(docs: Path) -> dict[str, list[Opslag]]:
    """For each page that explains something, its terms."""
    known, found = terms(docs), defaultdict(list)
    for term_id, pages in explained(docs).items():
        for page in pages:
            found[page].append(known[term_id].opslag)
    return dict(found)


def about(opslag: Opslag, side: str) -> str:
    """Citizens get the everyday words where there are some."""
    return opslag.borger if opslag.borger and side.startswith(CITIZENS) else opslag.definition


class Finder:
    """Finds the terms of a glossary in running text: one compiled pattern, made once."""

    def __init__(self, opslag: Iterable[Opslag]) -> None:
        self.opslag = {one.id: one for one in opslag if one.i_teksten}

    @cached_property
    def _forms(self) -> dict[str, str]:
        """A form as it stands in text → the term's id. A word may begin a sentence; an abbreviation never changes."""
        found: dict[str, str] = {}
        for one in self.opslag.values():
            for form in inflected(one):
                found.setdefault(form, one.id)
                found.setdefault(form[0].upper() + form[1:], one.id)
            for form in one.forkortelser:
                found[form] = one.id
        return found

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """A term (with what may be hung on it), or the end of a sentence. Grouped by first letter, longest first."""
        by_letter = groupby(sorted(self._forms, key=lambda f: (f[0], -len(f), f)), key=lambda f: f[0])
        choices = "|".join(
            f"{re.escape(letter)}(?:{'|'.join(re.escape(form[1:]) for form in forms)})" for letter, forms in by_letter
        )
        return re.compile(rf"{SENTENCE_END}|(?<![\w-])(?P<ord>{choices or '(?!)'}){APOSTROPHE}(?![\w-])")

    def find(self, text: str) -> Iterator[tuple[re.Match[str], str | None]]:
        """Each hit with the id of its term, or None where a sentence ends."""
        for hit in self.pattern.finditer(text):
            yield hit, self._forms[hit["ord"]] if hit["ord"] else None


def inflected(opslag: Opslag) -> Iterator[str]:
    """Every form of a term and its synonyms that text may hold, but for capitals at the start of a sentence."""
    for form in (opslag.term, *opslag.synonymer, *opslag.former):
        yield form
        if not form.endswith(("s", "x", "z")):
            yield f"{form}s"


def letters(known: Mapping[str, Term]) -> dict[str, dict[str, Term]]:
    """The terms under their first letter, in the order they come."""
    found: dict[str, dict[str, Term]] = {}
    for term_id, term in known.items():
        found.setdefault(term.opslag.term[0].upper().replace("É", "E"), {})[term_id] = term
    return found
