"""A page at each address that has moved: it leads on without scripts, and search engines leave it out."""

from collections.abc import Callable, Iterator
from functools import partial

from macros import templates
from macros.models import Omdirigering


def pages(moved: list[Omdirigering], site_url: str, styles: str) -> Iterator[tuple[str, Callable[[], str]]]:
    """(address, what makes the text) of every such page. The way is relative, so it holds wherever the site lies."""
    for one in moved:
        root = "../" * one.fra.count("/")
        make = partial(
            templates.render,
            "omdirigering.html.j2",
            flyttet=one,
            stil=f"{root}{styles}",
            vej=f"{root}{one.til}",
            hel=f"{site_url or root}{one.til.partition('#')[0]}",
        )
        yield f"{one.fra}index.html", make
