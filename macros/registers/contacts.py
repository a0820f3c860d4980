"""The telephone numbers and addresses that may stand on the site. The one place that knows where they are kept."""

from collections.abc import Iterator
from pathlib import Path

from macros.content import reader
from macros.content.faults import ContentError
from macros.models import Kontakt


def allowed(docs: Path) -> frozenset[str]:
    """The contacts that may stand. A broken file allows nothing, the others do; the gate tells of it by itself."""
    return frozenset(way for contact in _right(docs) for way in contact.veje)


def _right(docs: Path) -> Iterator[Kontakt]:
    for path in reader.paths(docs, Kontakt):
        try:
            yield reader.read(path, Kontakt, reader.known(docs, Kontakt))
        except ContentError:
            continue
