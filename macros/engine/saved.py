"""The pages of the files that were just saved, drawn by themselves into the site that is shown.

Who writes sees them at once. What other pages show of them comes with the whole site, which is built next; nothing
that is drawn here is kept for it.
"""

from collections.abc import Collection
from pathlib import Path
from typing import Any, NamedTuple

from mkdocs.commands import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from macros.caching.build import run
from macros.engine import materialise
from macros.engine.before import Before


class Whole(NamedTuple):
    """A whole site: what its pages are put in their frames with."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Any

    def frame(self, page: Page) -> None:
        """Put a page that was read in its frame, and write it."""
        build._build_page(page, self.config, self.files.documentation_pages(), self.nav, self.env)


_latest: Whole | None = None


def remember(whole: Whole | None) -> None:
    """From now on pages are drawn in this site."""
    global _latest  # noqa: PLW0603  the engine tells of a site in one call, and is asked in another
    _latest = whole


def draw(saved: Collection[Path], site: Path) -> bool:
    """Draw the pages of these files anew in the folder of the site. False when none could be drawn."""
    if not _latest or Path(_latest.config.site_dir) != site:
        return False
    config = _latest.config
    docs, address, archive = Path(config.docs_dir), config.site_url or "", config.repo_url or ""
    sources = Before(docs, address, archive, config.nav or (), stamped=False)
    try:
        with run():
            drawn = [_draw(_latest, made, sources) for made in materialise.pages(sources, saved)]
    except Exception:
        return False
    return any(drawn)


def _draw(whole: Whole, made: materialise.Page, sources: Before) -> bool:
    file = whole.files.src_uris.get(made.uri)
    if file is None or file.page is None:
        return False
    page = file.page
    page.markdown, page.meta = made.markdown, made.meta
    Page.render(page, whole.config, whole.files)  # its own gives what was kept
    page.meta["scripts"] = sources.scripts(page.content or "")
    whole.frame(page)
    return True
