"""Pages that exist only as data. `python -m macros.pages docs` writes them to disk, for engines without our hook."""

import datetime as dt
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from macros import content
from macros.models import Projekt, er_oplyst

CATALOGUE_OWNER = "Redaktør"  # answers for a record until a project takes it over


class Generated(NamedTuple):
    """A page without a Markdown file: the data file it comes from, its address, and its text."""

    source: str
    uri: str
    markdown: str


def generated(docs: Path) -> Iterator[Generated]:
    """One page for every project, in slug order."""
    for slug, projekt in content.projekter(docs).items():
        front = "\n".join(
            f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta(slug, projekt).items()
        )
        yield Generated(
            f"projekter/{slug}.yml", f"projekter/{slug}.md", f"---\n{front}\n---\n\n{{{{ projekt({slug!r}) }}}}\n"
        )


def meta(slug: str, projekt: Projekt) -> dict[str, Any]:
    """Front matter of a project's page, in the shape of a written page's, so that one frame shows both."""
    reviewed = projekt.kontrolleret
    return {
        "title": slug,  # mkdocs-macros runs a page's title as a template, so what people wrote goes under another key
        "titel": projekt.titel,
        "description": projekt.resume,
        "ejer": projekt.ansvarlig_rolle if reviewed and er_oplyst(projekt.ansvarlig_rolle) else CATALOGUE_OWNER,
        "status": "gaeldende" if reviewed else "udkast",
        **({"gennemgaaet": {**reviewed.model_dump(mode="json")}} if reviewed else {}),
        **({"gennemgaas_senest": projekt.naeste_kontrol.isoformat()} if projekt.naeste_kontrol else {}),
        "laest": last_read(projekt).isoformat(),
        "post": slug,  # not «projekt»: a key with the name of a macro would hide the macro
    }


def last_read(projekt: Projekt) -> dt.date:
    """The day the newest of a project's sources was read."""
    return max(kilde.laest for kilde in projekt.kilder)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for _, uri, text in generated(folder):
        (folder / uri).write_text(text, encoding="utf-8")
