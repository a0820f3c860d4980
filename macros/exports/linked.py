"""The catalogue as linked data, after DCAT-AP-DK 2. Each record is a data set about one project.

Mandatory there: catalogue (title, description, publisher, dataset), dataset (title, description),
distribution (access address), agent (name), catalogue record (subject, modified).
Addresses are relative to the file itself, so that the file is right wherever the site is published.
"""

import json
from typing import Any

from macros.exports.record import Record
from macros.models.projektdele import PaaEngelsk
from macros.registers.names import Names

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
TITLE = {"@language": "da", "@value": "AI-projekter på hospitalerne"}
DESCRIPTION = {
    "@language": "da",
    "@value": (
        "Kunstig intelligens på hospitalerne i Region Hovedstaden og Region Sjælland ud fra offentlige kilder."
    ),
}
THEME = {"@language": "da", "@value": "Sundhed"}
FORMATS = {
    "projekter.json": "application/json",
    "projekter.csv": "text/csv",
    "projekter.jsonld": "application/ld+json",
    "projekter.atom": "application/atom+xml",
}
DATA_THEME = "http://publications.europa.eu/resource/authority/data-theme/HEAL"
FILE_TYPE = "https://www.iana.org/assignments/media-types/"


def as_jsonld(records: list[Record], called: Names) -> str:
    """One catalogue, one data set with its distributions, and a record for every project."""
    agent = {"@id": "#udgiver", "@type": "foaf:Agent", "foaf:name": "AI-wiki"}
    newest = max((record.aendret for record in records), default=None)
    named = {"dct:title": TITLE, "dct:description": DESCRIPTION, "dct:publisher": {"@id": "#udgiver"}}
    dataset = {
        "@id": "#datasaet",
        "@type": "dcat:Dataset",
        **named,
        "dcat:theme": {"@id": DATA_THEME, "@type": "skos:Concept", "skos:prefLabel": THEME},
        "dct:conformsTo": {"@id": "projekt.schema.json", "@type": "dct:Standard"},
        "dcat:distribution": [_distribution(name, kind) for name, kind in FORMATS.items()],
        **({"dct:modified": _date(newest)} if newest else {}),
    }
    catalogue = {
        "@id": "#katalog",
        "@type": "dcat:Catalog",
        **named,
        "dcat:dataset": [{"@id": "#datasaet"}, *({"@id": f"{record.id}/"} for record in records)],
        "dcat:record": [{"@id": f"#post-{record.id}"} for record in records],
    }
    graph = [catalogue, dataset, agent, *(part for record in records for part in _record(record, called))]
    return json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


def _distribution(name: str, kind: str) -> dict[str, Any]:
    return {
        "@type": "dcat:Distribution",
        "dcat:accessURL": {"@id": name},
        "dcat:downloadURL": {"@id": name},
        "dcat:mediaType": {"@id": FILE_TYPE + kind, "@type": "dct:MediaType"},
    }


def _record(record: Record, called: Names) -> list[dict[str, Any]]:
    projekt = record.projekt
    told = projekt.engelsk if isinstance(projekt.engelsk, PaaEngelsk) else None
    entry = {
        "@id": f"#post-{record.id}",
        "@type": "dcat:CatalogRecord",
        "foaf:primaryTopic": {"@id": f"{record.id}/"},
        "dct:issued": _date(record.oprettet),
        "dct:modified": _date(record.aendret),
    }
    topic = {
        "@id": f"{record.id}/",
        "@type": "dcat:Dataset",
        "dct:identifier": record.id,
        "dct:title": _said(projekt.titel, told.titel if told else None),
        "dct:description": _said(projekt.resume, f"{told.hvad} {told.viden}" if told else None),
        "dct:publisher": {"@id": "#udgiver"},
        "dct:modified": _date(record.aendret),
        "dcat:landingPage": {"@id": f"{record.id}/index.html", "@type": "foaf:Document"},
        "dcat:distribution": _distribution(f"{record.id}/post.json", "application/json"),
        "schema:citation": [{"@id": str(kilde.url)} for kilde in projekt.kilder],
        "schema:about": _project(record, called),
    }
    return [entry, topic]


def _project(record: Record, called: Names) -> dict[str, Any]:
    """What the record is about: the project itself, which is no data set."""
    return {
        "@id": f"{record.id}/#projekt",
        "@type": "schema:Project",
        "schema:name": record.projekt.titel,
        "schema:parentOrganization": called("organisationer", record.projekt.organisation),
        "schema:creativeWorkStatus": called("fase", record.projekt.fase),
    }


def _said(danish: str, english: str | None) -> list[dict[str, str]]:
    """The same in both languages, as far as somebody has written it."""
    both = {"da": danish} | ({"en": english} if english else {})
    return [{"@language": language, "@value": text} for language, text in both.items()]


def _date(value: str) -> dict[str, str]:
    return {"@type": "xsd:date", "@value": value}
