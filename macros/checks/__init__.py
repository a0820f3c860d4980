"""One rule per module. A rule over content takes `docs` and yields faults."""

from collections.abc import Callable, Iterable
from pathlib import Path

from macros.checks import (
    abbreviations,
    alike,
    ark,
    asked,
    authored,
    citations,
    competences,
    currency,
    days,
    files,
    glossary,
    guard,
    guides,
    headings,
    language,
    languages,
    markdown,
    modules,
    quotes,
    readability,
    references,
    scripts,
    steps,
    sums,
    templates,
)
from macros.content.faults import Fejl
from macros.registers import moved

Rule = Callable[[Path], Iterable[Fejl]]

# The first kind reads files as text, whatever else is wrong with them; the second reads models, which must be right.
ON_TEXT: tuple[Rule, ...] = (
    files.faults,
    guard.faults,
    authored.faults,
    markdown.faults,
    headings.faults,
    days.faults,
    scripts.faults,
)
ON_WHOLE: tuple[Rule, ...] = (
    references.faults,
    guides.faults,
    citations.faults,
    asked.faults,
    readability.faults,
    quotes.faults,
    steps.faults,
    glossary.faults,
    abbreviations.faults,
    templates.faults,
    competences.faults,
    languages.faults,
    ark.faults,
    modules.faults,
    sums.faults,
    moved.faults,
    headings.titles,
    alike.faults,
    currency.faults,
    language.faults,
)
