"""The text is written in the terms of the profession, and no turn of phrase is worn out.

What is looked for is data (`macros.registers.turns`). What a section is still let off with stands in
`docs/sproglofter.yml`, which may only be lowered.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from macros import content
from macros.content.faults import Fejl, where
from macros.registers import turns
from macros.registers.turns import PAGE, Regel, Traef

Ceilings = Mapping[str, Mapping[str, int]]  # section → rule → so often on a page

FRONT = "forside"  # what the files outside the folders are called among the ceilings


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each term that has a better word, and for each page that wears a turn of phrase out."""
    looked_for, ceilings = {rule.id: rule for rule in turns.rules(docs)}, content.sproglofter(docs)
    for path, found in turns.every(docs):
        most = ceilings.get(section(docs, path), {})
        for name, hits in found.by_rule.items():
            rule = looked_for[name]
            yield from _too_many(path, rule, hits, found.ord, max(most.get(name, 0), rule.pr_side))


def section(docs: Path, path: Path) -> str:
    """The folder that a file's ceilings stand under."""
    parts = path.relative_to(docs).parts
    return parts[0] if len(parts) > 1 else FRONT


def _too_many(path: Path, rule: Regel, hits: list[Traef], size: int, most: int) -> Iterator[Fejl]:
    if turns.rate(len(hits), size) <= most:
        return
    if not most:
        yield from (Fejl(where(path), hit.linje, "teksten", f"»{hit.ord}«: {rule.raad}") for hit in hits)
        return
    allowed = most * max(size, PAGE) // PAGE
    why = f"{rule.hvad} står {len(hits)} gange på siden, højst {allowed}, her »{hits[allowed].ord}«; {rule.raad}"
    yield Fejl(where(path), hits[allowed].linje, "teksten", why)


def needed(docs: Path) -> dict[str, dict[str, int]]:
    """The ceiling that each section needs for each rule: what its worst page has, where the rule allows less."""
    own = {rule.id: rule.pr_side for rule in turns.rules(docs)}
    worst: dict[str, Counter[str]] = {}
    for path, found in turns.every(docs):
        for name, hits in found.by_rule.items():
            if (has := turns.rate(len(hits), found.ord)) > own[name]:
                of_section = worst.setdefault(section(docs, path), Counter())
                of_section[name] = max(of_section[name], has)
    return {name: dict(found) for name, found in worst.items()}


def lower(now: Ceilings, need: Ceilings) -> dict[str, dict[str, int]]:
    """The ceilings as low as they can be, none higher than it was; those that are no longer needed are gone."""
    found = {
        name: {rule: min(most, need[name][rule]) for rule, most in of.items() if rule in need[name]}
        for name, of in now.items()
        if name in need
    }
    return {name: of for name, of in found.items() if of}


def room(now: Ceilings, low: Ceilings) -> int:
    """How many ceilings are higher than they need to be."""
    return sum(most > low.get(name, {}).get(rule, 0) for name, of in now.items() for rule, most in of.items())
