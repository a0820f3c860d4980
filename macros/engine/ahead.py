"""A second process renders the pages from the last towards the first, while the build goes the other way.

Both keep what they make in one file (`caching.latest`), so where they meet the build finds the rest made. Without a
second core, without fork, or with other threads about, the build does it all itself.
"""

import logging
import os
import signal
import threading
from contextlib import suppress

from mkdocs.commands import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

_child: int | None = None


def start(config: MkDocsConfig, files: Files) -> None:
    """Begin from the last page."""
    global _child  # noqa: PLW0603  MkDocs tells where pages begin and end in two calls
    if not hasattr(os, "fork") or (os.cpu_count() or 1) < 2 or threading.active_count() > 1:  # noqa: PLR2004
        return
    _child = os.fork()
    if _child == 0:
        with suppress(BaseException):
            _render(config, files)
        os._exit(0)


def _render(config: MkDocsConfig, files: Files) -> None:
    # what there is to say of a page, the build says itself; here it is heard, so that it is not kept, and not told
    log = logging.getLogger("mkdocs")
    log.handlers, log.propagate = [logging.NullHandler()], False
    os.nice(1)
    for file in reversed(files.documentation_pages()):
        if file.page:
            build._populate_page(file.page, config, files, dirty=False)


def stop() -> None:
    """The build has all pages."""
    global _child  # noqa: PLW0603
    if _child:
        with suppress(ProcessLookupError):
            os.kill(_child, signal.SIGKILL)
        os.waitpid(_child, 0)
    _child = None
