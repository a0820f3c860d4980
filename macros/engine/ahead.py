"""A second process makes what the build comes to last: files beside the pages, pages, then pages in their frames."""

import logging
from collections.abc import Callable

from mkdocs import utils
from mkdocs.commands import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from macros.caching import beside
from macros.engine.published import Made
from macros.engine.saved import Whole

_child: int | None = None


def start(config: MkDocsConfig, files: Files) -> None:
    """Begin with the files, and go on from the last page."""

    def work() -> None:
        for made in files:
            if isinstance(made, Made):
                made.make()
        _from_the_last(files, lambda page: build._populate_page(page, config, files, dirty=False))

    _begin(work)


def frame(whole: Whole) -> None:
    """All pages are read: put them in their frames from the last one on. Nothing is written here."""

    def work() -> None:
        utils.write_file = lambda *_: None  # this process may be stopped in the middle of it
        _from_the_last(whole.files, whole.frame)

    _begin(work)


def _begin(work: Callable[[], None]) -> None:
    global _child  # noqa: PLW0603  MkDocs tells where a part begins and ends in two calls
    stop()
    _child = beside.start(work)


def _from_the_last(files: Files, make: Callable[[Page], object]) -> None:
    # what there is to say of a page, the build says itself; here it is heard, so that it is not kept, and not told
    log = logging.getLogger("mkdocs")
    log.handlers, log.propagate = [logging.NullHandler()], False
    for file in reversed(files.documentation_pages()):
        if file.page:
            make(file.page)


def stop() -> None:
    """The build has made that part whole."""
    global _child  # noqa: PLW0603
    beside.stop(_child)
    _child = None
