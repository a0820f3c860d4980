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
    """The latest site that was built whole: what its pages were drawn with."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Any


_nav: Navigation | None = None
_whole: Whole | None = None


def begin(nav: Navigation | None) -> None:
    """A site is being built, with this menu; there is none to draw in before it is ready."""
    global _nav, _whole
    _nav, _whole = nav, None


def ready(config: MkDocsConfig, files: Files, env: Any) -> None:
    """All pages of the site are known, and how they are drawn."""
    global _whole  # noqa: PLW0603  as above
    _whole = Whole(config, files, _nav, env) if _nav else None


def draw(saved: Collection[Path], site: Path) -> bool:
    """Draw the pages of these files anew in the folder of the site. False when none could be drawn."""
    if not _whole or Path(_whole.config.site_dir) != site:
        return False
    config = _whole.config
    docs, address, archive = Path(config.docs_dir), config.site_url or "", config.repo_url or ""
    sources = Before(docs, address, archive, config.nav or (), stamped=False)
    try:
        with run():
            drawn = [_draw(_whole, made, sources) for made in materialise.pages(sources, saved)]
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
    build._build_page(page, whole.config, whole.files.documentation_pages(), whole.nav, whole.env)
    return True
