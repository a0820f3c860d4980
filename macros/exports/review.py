"""The sheets of the review desk as pages to fill in and as documents."""

import datetime as dt
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from macros import templates
from macros.documents import sheet
from macros.registers.moved import address
from macros.registers.review import sheets
from macros.registers.review.paastand import HARM, SLAGS
from macros.registers.review.sheets import Ark

FORM = "issues/new?template=gennemgang.yml"
READ = {"laest": "læst", "gengivet": "læst i en anden kilde", "uafklaret": "ikke afklaret, læst"}


class Ramme(NamedTuple):
    """What is around a sheet: styles and script, seen from the site's root, the archive; if it is a document too."""

    stil: str
    script: str
    arkiv: str
    dokument: bool


def files(docs: Path, day: dt.date, ramme: Ramme) -> Iterator[tuple[str, partial[Any]]]:
    """(address, what makes the content) of every sheet, and of its document where documents are made."""
    for ark in sheets.every(docs, day):
        yield f"{ark.adresse}/index.html", partial(_page, ark, ramme)
        if ramme.dokument:
            yield f"{ark.adresse}.docx", partial(_document, ark)


def _page(ark: Ark, ramme: Ramme) -> str:
    form = f"{ramme.arkiv.rstrip('/')}/{FORM}" if ramme.arkiv else ""
    root = "../" * (ark.adresse.count("/") + 1)
    around: dict[str, Any] = {"rod": root, "stil": ramme.stil, "script": ramme.script, "skema": form}
    around["fil"] = f"{ark.adresse.rpartition('/')[2]}.docx" if ramme.dokument else ""
    return templates.render("gennemgangsark.html.j2", ark=ark, adresse=address_of, **around, **_words())


def _document(ark: Ark) -> bytes:
    return sheet.docx(templates.render("gennemgangsark.docx.xml.j2", ark=ark, **_words()))


def _words() -> dict[str, Any]:
    return {"slags": SLAGS, "skade": HARM, "usikker": READ}


def address_of(source: str) -> str:
    """The address inside the site of a page, with the place on it."""
    page, _, place = source.partition("#")
    return address(page) + (f"#{place}" if place else "")
