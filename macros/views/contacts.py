"""What the macro on whom to ask shows, and the same card for a page's first screen."""

from pathlib import Path
from typing import Any

from markupsafe import Markup

from macros import templates
from macros.registers import asking, framewords, whom
from macros.registers.site import Site


def card(docs: Path, found: dict[str, Any], language: str = "da", word: str = "") -> Markup:
    """A card with what is known, after a word for what one does: to ask, when no other is given."""
    words = framewords.of(docs)[language] | ({"spoerg": word} if word else {})
    inside = Markup(found["side_her"]) if found.get("side_her") else None  # noqa: S704  its model allows no markup
    return templates.part("kontakt.md.j2", k=found | {"side_her": inside}, ord=words).strip()


def whom_to_ask(docs: Path, address: str, own: str | None = None, language: str = "da") -> Markup:
    """The card of a page: whom it names itself, or whom its part of the site sends to; empty when that is nobody."""
    found = whom.of_page(docs, address, own)
    return card(docs, found, language) if found else Markup()


def contact(site: Site, name: str) -> str:
    """The card of a contact, for the text of a page."""
    return card(site.docs, asking.card(site.docs, name))


MACROS = {"kontakt": contact}
