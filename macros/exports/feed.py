"""New and changed projects as an Atom feed (RFC 4287)."""

import uuid
from xml.etree import ElementTree

from macros.exports.record import Record

ATOM = "http://www.w3.org/2005/Atom"
MOST = 50


def as_atom(records: list[Record], site_url: str) -> str:
    """The newest changes first. Ids come from the project's id alone, so they outlive a change of address."""
    ElementTree.register_namespace("", ATOM)
    latest = sorted(records, key=lambda record: (record.aendret, record.id), reverse=True)[:MOST]
    feed = ElementTree.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "da"})
    _add(feed, "title", "AI-projekter på hospitalerne: nye og ændrede")
    _add(feed, "id", _urn("katalog"))
    _add(feed, "updated", _moment(latest[0].aendret if latest else "1970-01-01"))
    _add(
        feed,
        "link",
        rel="self",
        type="application/atom+xml",
        href=f"{site_url}projekter/projekter.atom" if site_url else "projekter.atom",
    )
    _add(_add(feed, "author"), "name", "AI-wiki")
    for record in latest:
        entry = _add(feed, "entry")
        _add(entry, "title", record.projekt.titel)
        _add(entry, "id", _urn(record.id))
        _add(entry, "link", rel="alternate", type="text/html", href=record.url if site_url else f"{record.id}/")
        _add(entry, "published", _moment(record.oprettet))
        _add(entry, "updated", _moment(record.aendret))
        _add(entry, "summary", record.projekt.resume)
    ElementTree.indent(feed)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(feed, encoding="unicode") + "\n"


def _add(parent: ElementTree.Element, name: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    element.text = text
    return element


def _urn(name: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"ai-wiki/projekter/{name}").urn


def _moment(date: str) -> str:
    return f"{date}T00:00:00Z"
