"""A second process makes what the build comes to last: files beside the pages, then pages from the last one on."""

import logging

from mkdocs.commands import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from macros.caching import beside
from macros.engine.published import Made

_child: int | None = None


def start(config: MkDocsConfig, files: Files) -> None:
    """Begin with the files, and go on from the last page."""
    global _child  # noqa: PLW0603  MkDocs tells where pages begin and end in two calls
    _child = beside.start(lambda: _render(config, files))


def _render(config: MkDocsConfig, files: Files) -> None:
    # what there is to say of a page, the build says itself; here it is heard, so that it is not kept, and not told
    log = logging.getLogger("mkdocs")
    log.handlers, log.propagate = [logging.NullHandler()], False
    for made in files:
        if isinstance(made, Made):
            made.make()
    for file in reversed(files.documentation_pages()):
        if file.page:
            build._populate_page(file.page, config, files, dirty=False)


def stop() -> None:
    """The build has all pages."""
    global _child  # noqa: PLW0603
    beside.stop(_child)
    _child = None
