"""What the macro on whom to ask shows, and the same card for a page's first screen."""

from typing import Any

from markupsafe import Markup

from macros import templates
from macros.registers import whom
from macros.registers.site import Site

WORDS = {
    "da": {"spoerg": "Spørg", "formular": "Skema", "kilde": "Kilde", "laest": "læst"},
    "en": {"spoerg": "Ask", "formular": "Form", "kilde": "Source", "laest": "read"},
}


def card(found: dict[str, Any], language: str = "da") -> str:
    """A card with what is known."""
    inside = Markup(found["side_her"]) if found.get("side_her") else None  # noqa: S704  its model allows no markup
    return templates.render("kontakt.md.j2", k=found | {"side_her": inside}, ord=WORDS[language]).strip()


def contact(site: Site, unit: str) -> str:
    """The card of a unit, for the text of a page."""
    return card(whom.of_unit(site.docs, unit))


MACROS = {"kontakt": contact}
