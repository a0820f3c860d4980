"""Nothing is written for the guides to add that no guide shows."""

from collections.abc import Iterator
from pathlib import Path

from macros import content
from macros.content import source
from macros.content.faults import Fejl


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each addition that no guide names. That those named exist, the rule on references sees to."""
    if any(not page.with_suffix(".yml").is_file() for page in docs.glob("**/guide-*.md")):
        return  # a guide with a fault is set aside, and may be the one that names them
    named = {name for guide in content.guider(docs).values() for name in guide.all_tillaeg}
    for name in content.guidetillaeg(docs):
        if name not in named:
            why = "ingen guide bruger tillægget; skriv id'et under tillaeg i et udfald, eller slet det"
            yield source.read(docs / "guidetillaeg.yml").fault(["tillaeg", name], why)
