"""What is new, as an Atom feed (RFC 4287)."""

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from xml.etree import ElementTree

from macros.content.age import latest
from macros.content.dates import danish
from macros.exports.record import Record
from macros.models import Moede
from macros.models.moede import anker
from macros.models.projektdrift import Haendelse
from macros.registers.changes import Nyt
from macros.registers.freshness import Post, Stand

ATOM = "http://www.w3.org/2005/Atom"
MOST = 50


class Entry(NamedTuple):
    """One thing that is new. `id` outlives a change of address; the days are ÅÅÅÅ-MM-DD."""

    id: str
    titel: str
    adresse: str
    oprettet: str
    aendret: str
    resume: str


class Feed(NamedTuple):
    """A feed: its lasting id, its title, and its address inside the site."""

    id: str
    titel: str
    adresse: str


PROJECTS = Feed("ai-wiki/projekter", "AI-projekter på hospitalerne: nye og ændrede", "projekter/projekter.atom")
NOTICES = Feed("ai-wiki/meddelelser", "AI-wiki: meddelelser om sikkerhed", "projekter/meddelelser.atom")
MEETINGS = Feed("ai-wiki/moeder", "AI-netværket: møder og webinarer", "netvaerket/moeder.atom")
CHANGES = Feed("ai-wiki/aendringer", "AI-wiki: nyt og ændret", "bidrag/aendringer.atom")
FRESHNESS = Feed("ai-wiki/friskhed", "AI-wiki: sider og poster, der skal efterses", "bidrag/friskhed.atom")


def of_notices(found: Iterable[tuple[str, str, Haendelse]], site_url: str) -> str:
    """Published notices on products; `found` is each with the page and the name of what it is about."""
    entries = [
        Entry(str(n.url), f"{name}: {n.myndighed}", f"{page.removesuffix('.md')}/", day, day, str(n.status))
        for page, name, n in found
        for day in [latest(str(n.dato)).isoformat()]
    ]
    return as_atom(NOTICES, "meddelelser", entries, site_url)


def of_projects(records: list[Record], site_url: str) -> str:
    """New and changed projects."""
    entries = [
        Entry(r.id, r.projekt.titel, f"projekter/{r.id}/", r.oprettet, r.aendret, r.projekt.resume) for r in records
    ]
    return as_atom(PROJECTS, "katalog", entries, site_url)


def of_meetings(meetings: dict[str, Moede], site_url: str) -> str:
    """Meetings by the day their source was read."""
    entries = []
    for name, meeting in meetings.items():
        read = max(kilde.laest for kilde in meeting.kilder).isoformat()
        entries.append(Entry(name, meeting.titel, f"netvaerket/moeder/#{anker(name)}", read, read, meeting.emne))
    return as_atom(MEETINGS, "moeder", entries, site_url)


def of_changes(news: list[Nyt], first: Mapping[str, str], site_url: str) -> str:
    """Pages, projects and laws by the day they changed last. `first` is the day each came."""
    entries = [
        Entry(one.uri, one.titel, one.adresse, first.get(one.uri, one.dag), one.dag, f"{one.hvad}. {one.resume}")
        for one in news
    ]
    return as_atom(CHANGES, "aendringer", entries, site_url)


def of_freshness(posts: list[Post], day: dt.date, words: Mapping[Stand, str], site_url: str) -> str:
    """What is due soon or overdue, by the day it became so. A new day for a page is a new entry."""
    entries = []
    for post in posts:
        known = post.friskhed
        if known and known.snart <= day:
            since, due = known.snart.isoformat(), danish(known.frist)
            changed = known.frist.isoformat() if known.frist < day else since
            told = f"{words[known.stand]}. Efterses senest {due}. Ansvarlig: {post.ejer}."
            entries.append(Entry(f"{post.uri}@{known.frist}", post.titel, post.adresse, since, changed, told))
    return as_atom(FRESHNESS, "friskhed", entries, site_url)


def as_atom(about: Feed, own_id: str, entries: Iterable[Entry], site_url: str) -> str:
    """The newest changes first. Without the site's address links are relative to the feed."""
    ElementTree.register_namespace("", ATOM)
    newest = sorted(entries, key=lambda entry: (entry.aendret, entry.id), reverse=True)[:MOST]
    folder = about.adresse.rpartition("/")[0] + "/"
    feed = ElementTree.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "da"})
    _add(feed, "title", about.titel)
    _add(feed, "id", _urn(about.id, own_id))
    _add(feed, "updated", _moment(newest[0].aendret if newest else "1970-01-01"))
    own = f"{site_url}{about.adresse}" if site_url else about.adresse.removeprefix(folder)
    _add(feed, "link", rel="self", type="application/atom+xml", href=own)
    _add(_add(feed, "author"), "name", "AI-wiki")
    for entry in newest:
        told = _add(feed, "entry")
        _add(told, "title", entry.titel)
        _add(told, "id", _urn(about.id, entry.id))
        href = f"{site_url}{entry.adresse}" if site_url else _from(folder, entry.adresse)
        _add(told, "link", rel="alternate", type="text/html", href=href)
        _add(told, "published", _moment(entry.oprettet))
        _add(told, "updated", _moment(entry.aendret))
        _add(told, "summary", entry.resume)
    ElementTree.indent(feed)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(feed, encoding="unicode") + "\n"


def _add(parent: ElementTree.Element, name: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    element.text = text
    return element


def _from(folder: str, address: str) -> str:
    """The way from a folder of the site to an address on it."""
    return address.removeprefix(folder) if address.startswith(folder) else "../" * folder.count("/") + address


def _urn(feed: str, name: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{feed}/{name}").urn


def _moment(date: str) -> str:
    return f"{date}T00:00:00Z"
