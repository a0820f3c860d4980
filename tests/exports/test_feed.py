"""A feed holds the newest, newest first, with addresses that lead home."""

import datetime as dt
from xml.etree import ElementTree

import pytest

from macros.exports import feed
from macros.exports.feed import Entry

NS = {"a": feed.ATOM}


def entries(*days: str) -> list[Entry]:
    return [
        Entry(f"id-{n}", f"Titel {n}", f"projekter/{n}/", "2020-01-01", day, "Kort om den")
        for n, day in enumerate(days)
    ]


def read(text: str) -> ElementTree.Element:
    return ElementTree.fromstring(text)


def told(root: ElementTree.Element, path: str) -> list[str]:
    return [str(node.text) for node in root.findall(path, NS)]


def test_of_more_than_it_holds_the_oldest_are_left_out() -> None:
    days = [(dt.date(2026, 1, 1) + dt.timedelta(n)).isoformat() for n in range(63)]
    root = read(feed.as_atom(feed.PROJECTS, "x", entries(*days), ""))
    assert told(root, "a:entry/a:title") == [f"Titel {n}" for n in range(62, 12, -1)]
    assert told(root, "a:updated") == ["2026-03-04T00:00:00Z"]


def test_of_equal_days_the_order_is_always_the_same() -> None:
    both = entries("2026-01-01", "2026-01-01")
    one, other = (feed.as_atom(feed.PROJECTS, "x", found, "") for found in (both, both[::-1]))
    assert one == other


@pytest.mark.parametrize(
    ("site", "own", "way"),
    [
        (
            "https://wiki.eksempel.dk/",
            "https://wiki.eksempel.dk/projekter/projekter.atom",
            "https://wiki.eksempel.dk/projekter/0/",
        ),
        ("", "projekter.atom", "0/"),
    ],
)
def test_links_are_whole_where_the_site_has_an_address_and_relative_to_the_feed_where_not(
    site: str, own: str, way: str
) -> None:
    root = read(feed.as_atom(feed.PROJECTS, "x", entries("2026-01-01"), site))
    assert [link.get("href") for link in root.findall("a:link", NS)] == [own]
    assert [link.get("href") for link in root.findall("a:entry/a:link", NS)] == [way]


def test_an_id_is_of_the_feed_and_its_entry_and_of_nothing_else() -> None:
    ids = [
        told(read(feed.as_atom(about, "x", entries("2026-01-01"), site)), "a:entry/a:id")
        for about, site in ((feed.PROJECTS, ""), (feed.PROJECTS, "https://a.dk/"), (feed.CHANGES, ""))
    ]
    assert ids[0] == ids[1] != ids[2]


def test_a_feed_of_nothing_is_a_feed() -> None:
    assert told(read(feed.as_atom(feed.PROJECTS, "x", [], "")), "a:title") == [feed.PROJECTS.titel]
