"""Where in the menu a page stands: its section, the page of the menu nearest above it, and the way down to it.

Found by address, since most pages are not in the menu. Knows the menu as the settings write it, no engine.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from macros.registers.moved import address


class Entry(NamedTuple):
    """A page or a section of the menu."""

    title: str
    url: str = ""
    children: tuple["Entry", ...] = ()


class Place(NamedTuple):
    """What the frame shows around a page."""

    sektion: int  # in the menu
    forrest: str  # the section's first page
    naermest: str  # the page itself, or the list it belongs to
    vej: tuple[tuple[str, str], ...]  # (name, address), from the section down


def menu(nav: Any) -> tuple[Entry, ...]:
    """The menu of the settings: a page by its name there, or by its file when it has none."""
    return tuple(_entry(*next(iter(item.items()))) if isinstance(item, dict) else _entry(item, item) for item in nav)


def _entry(title: str, told: Any) -> Entry:
    return Entry(title, address(told)) if isinstance(told, str) else Entry(title, children=menu(told))


def of(items: tuple[Entry, ...], url: str) -> Place | None:
    """The place of a page: under the entry of the menu whose address its own begins with, the longest first."""
    above = [
        (number, entry)
        for number, section in enumerate(items)
        for entry in _pages(section.children)
        if entry.url == url or (entry.url and url.startswith(entry.url))
    ]
    if not above:
        return None
    number, nearest = max(above, key=lambda found: (found[1].url == url, len(found[1].url)))
    front = next(_pages(items[number].children))
    way = [(items[number].title, front.url)] if url != front.url else []
    if nearest.url not in (url, front.url):
        way.append((nearest.title, nearest.url))
    return Place(number, front.url, nearest.url, tuple(way))


def sources(nav: Any) -> Iterator[str]:
    """The pages of the menu in order, whatever the depth."""
    if isinstance(nav, str):
        yield nav
    else:
        for item in nav.values() if isinstance(nav, dict) else nav or []:
            yield from sources(item)


def _pages(items: tuple[Entry, ...]) -> Iterator[Entry]:
    for item in items:
        if item.children:
            yield from _pages(item.children)
        else:
            yield item
