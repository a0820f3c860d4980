"""The site built beside the one that is there, looked through, and laid in its place only when it is whole."""

import os
from pathlib import Path

from macros import documents, offline, search
from macros.checks import published
from macros.content import git
from macros.content.dates import build_date
from macros.content.faults import ContentError
from macros.engine import engines
from macros.exports import compress
from macros.release import laying, notices, version
from macros.release.store import ReleaseError

BESIDE = ".cache/ny"  # on the same disk as the site
NEEDED = ("index.html", "404.html", f"{search.FOLDER}/pagefind-entry.json")


def make(root: Path, site: Path, engine: str = engines.FIRST) -> Path:
    """Build, check, compress and lay. Raises ReleaseError, with the site untouched, when something is wrong."""
    beside = root / BESIDE
    try:
        engines.draw(root, beside, engine)
    except (engines.EngineError, ContentError) as error:
        raise ReleaseError(f"siden kunne ikke bygges; {site} er ikke rørt\n{error}") from None
    if faults := missing(root / "docs", beside):
        raise ReleaseError("\n".join([f"den byggede side er ikke hel; {site} er ikke rørt", *faults]))
    notices.add(root, beside)
    _take_along(beside)
    compress.beside(beside)
    version.write(beside, git.ask(root, "rev-parse", "HEAD"), build_date().isoformat())
    site.mkdir(parents=True, exist_ok=True)
    laying.lay(beside, site, build_date(), keep=0)
    return site


def _take_along(site: Path) -> None:
    """The whole site as one file, and the link to it on the page that offers it."""
    try:
        offline.write(site, build_date())
    except offline.OfflineError as error:
        why = "siden uden net kunne ikke laves, for et script er skrevet på en måde, som macros/offline ikke kender"
        raise ReleaseError(f"{why}: {error}") from None
    documents.fill(site)


def missing(docs: Path, site: Path) -> list[str]:
    """What a built site lacks, as lines for who builds it."""
    parts = [f"{name} mangler" for name in NEEDED if not (site / name).is_file()]
    without = documents.ENDINGS if os.environ.get(documents.SKIP) else ()
    return parts + [str(fault) for fault in published.lost(docs, site) if not fault.felt.endswith(without)]
