"""Everything after the pages, whoever drew them: documents from the finished pages, and search over them.

Knows no engine. What is published is also looked through and compressed, which `macros.release` does once for all.
"""

import logging
import os
import sys
from pathlib import Path

from macros import content, documents, search
from macros.caching import background
from macros.engine import places
from macros.engine.before import Before
from macros.models import er_oplyst

log = logging.getLogger("mkdocs.plugins.ai-wiki")
BOOK = "haandbog/"  # the folder of the pages that are a book too


def finish(site: Path, before: Before) -> None:
    """Make a built site whole."""
    make_documents(site, before)
    try:
        search.build(site, before.docs, site / search.FOLDER)
    except search.SearchError as error:
        log.warning("søgningen kunne ikke bygges: %s", error)


def follow(site: Path, before: Before) -> None:
    """Make search while the site is shown already: who writes does not wait for it, and needs no documents."""
    command = [sys.executable, "-m", "macros.search", str(site), str(before.docs)]
    background.publish(site, search.FOLDER, command)


def look(site: Path, before: Before) -> None:
    """Make what is looked at and thrown away: nobody searches in it."""
    make_documents(site, before)


def make_documents(site: Path, before: Before) -> None:
    """The files to take away; a machine that cannot make them is told how to."""
    if not documents.wanted():
        return
    found = content.love(before.docs)
    laws = {law_id: law.url if er_oplyst(law.url) else law.set_paa for law_id, law in found.items()}
    nav = [page for page in places.sources(before.nav) if page.startswith(BOOK)]
    try:
        documents.publish(site, nav, documents.outward(before.site_url, laws))
    except documents.MissingLibraryError as error:
        # the published site must have its PDF; a writer's machine can do without
        level = logging.ERROR if os.environ.get("CI") else logging.INFO
        log.log(level, "%s", error)
