"""Files to take away, made from the built pages: templates for word processors, and the handbook as one PDF.

Works on a finished site, whoever built it. Where a page has a place for a download, the link is put in with the
size of the file, so there is never a link to a file that was not made.
"""

import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from macros.documents import book, links, package, page, text
from macros.documents.links import fill, outward
from macros.documents.missing import MissingLibraryError

__all__ = ["BOOK", "ENDINGS", "SKIP", "TEMPLATES", "MissingLibraryError", "fill", "outward", "publish", "wanted"]

SKIP = "UDEN_DOKUMENTER"
TEMPLATES = "haandbog/skabeloner"
LETTERS = "breve"
PACKAGES = "dataadgang/hele-ansoegningen/index.html"
BOOK = "haandbog/ai-haandbog.pdf"
ENDINGS = tuple(links.KINDS)  # of the files made here


def wanted() -> bool:
    """Whether documents are to be made: not when the variable `UDEN_DOKUMENTER` says something."""
    return not os.environ.get(SKIP)


def publish(site: Path, nav: Iterable[str], target: links.Outward) -> None:
    """Make every document of the site, and put links where the pages have places for them.

    `nav` is the handbook's pages in reading order. Raises MissingLibraryError, when all else is done, if this
    machine cannot make the PDF, and at once if it has no converter.
    """
    try:
        with ThreadPoolExecutor() as pool:  # the converter is a process of its own, so threads are enough
            for made in [pool.submit(text.write, site, address, target) for address in _templates(site)]:
                made.result()
        if (site / PACKAGES).is_file():
            package.write(site, PACKAGES, target)
        # alone: Pango's objects must not be freed by whichever other thread the collector happens to run in
        book.write(site, BOOK, book.order(site, nav), target)
    finally:
        links.fill(site)


def _templates(site: Path) -> list[str]:
    found = sorted(path for folder in (TEMPLATES, LETTERS) for path in site.glob(f"{folder}/*/index.html"))
    return [path.relative_to(site).as_posix() for path in found if page.form(page.article(path)) is not None]
