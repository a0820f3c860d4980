"""The telephone numbers and addresses that may stand on the site. The one place that knows where they are kept."""

from pathlib import Path

from macros import content
from macros.content.faults import ContentError


def allowed(docs: Path) -> frozenset[str]:
    """The contacts that may stand. A broken list allows nothing; the gate tells of it by itself."""
    try:
        return frozenset(contact.kontakt for contact in content.kontakter(docs))
    except ContentError:
        return frozenset()
