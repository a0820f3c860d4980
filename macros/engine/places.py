"""Where in the menu a page stands: its section, the page of the menu nearest above it, and the way down to it.

Found by address, since most pages are not in the menu. Knows the shape of a menu, no engine.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple


class Place(NamedTuple):
    """What the frame shows around a page."""

    section: Any = None
    nearest: Any = None  # the page itself, or the list it belongs to
    way: tuple[tuple[str, str], ...] = ()  # (name, address), from the section down


def of(nav: Any, page: Any) -> Place:
    """The place of a page: under the entry of the menu whose address its own begins with, the longest first."""
    above = [
        (section, entry)
        for section in nav.items
        if section.children
        for entry in _pages(section.children)
        if entry is page or (entry.url and page.url.startswith(entry.url))
    ]
    if not above:
        return Place()
    section, nearest = max(above, key=lambda found: (found[1] is page, len(found[1].url)))
    front = next(iter(_pages(section.children)))
    way = [(section.title, front.url)] if page is not front else []
    if nearest is not page and nearest is not front:
        way.append((nearest.title, nearest.url))
    return Place(section, nearest, tuple(way))


def _pages(items: Any) -> Iterator[Any]:
    for item in items:
        if item.children:
            yield from _pages(item.children)
        else:
            yield item
