"""The whole check, which a writer wants to pass before sending a change. Takes some seconds."""

import os
import sys
import tempfile
from pathlib import Path

from macros import documents
from macros.checks import gate, published
from macros.content.faults import ContentError, announce
from macros.engine.building import built


def check(root: Path) -> int:
    """Print every fault in the content; when there is none, build strictly and throw the site away.

    Returns the exit code: 0 when all is well.
    """
    os.environ[documents.SKIP] = "1"
    try:
        gate.check(root / "docs")
    except ContentError as error:
        print(f"\n{_told(error)} fejl. Ret dem, og kør tjekket igen.", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        if not built(root, Path(folder)):
            return 1
        gone = published.lost(root / "docs", Path(folder))
    lost = [fault for fault in gone if not fault.felt.endswith(documents.ENDINGS)]  # documents are not made here
    if lost:
        _told(ContentError(lost))
        return 1
    print("Alt er i orden.")
    return 0


def _told(error: ContentError) -> int:
    announce(error)
    print(error, file=sys.stderr)
    return len(error.fejl)


def grow(root: Path, site: Path | None) -> int:
    """Add the addresses of a built site, or of one that is built now and thrown away, to the list of all."""
    if site:
        print(f"{published.grow(root / 'docs', site)} nye adresser.")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        return grow(root, Path(folder)) if built(root, Path(folder)) else 1
