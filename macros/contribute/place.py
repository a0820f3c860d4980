"""Where a new project's file lies: its title becomes its address, so a title that cannot is refused at once."""

from pathlib import Path

from macros.checks import files
from macros.text.slugs import slugify

LONGEST = 60  # signs of an address that is made from a title
NO_LETTERS = "skal have bogstaver eller tal, for titlen bliver til sidens adresse"


class UnfitError(ValueError):
    """The title cannot become an address; the message says why."""


def of_project(docs: Path, title: str) -> Path:
    """The file of a project with this title, which may be there already. Raises UnfitError."""
    slug = slugify(title)[:LONGEST].strip("-")
    if not slug:
        raise UnfitError(NO_LETTERS)
    path = docs / "projekter" / f"{slug}.yml"
    if why := files.unfit(docs, path):
        raise UnfitError(f"giver adressen »{slug}«: {why}")
    return path
