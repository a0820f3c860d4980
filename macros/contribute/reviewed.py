"""What a review that was sent becomes: a file for each page, and a page in force when nothing on it is open."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from macros import content
from macros.content.writing import as_yaml, with_fields
from macros.contribute.reviews import Svar
from macros.models import Gennemgang
from macros.registers.review import status
from macros.registers.review.paastand import Paastand
from macros.text.slugs import slugify

FOLDER = "gennemgange"
NEXT = dt.timedelta(days=365)  # when a page found right is to be looked at again
LONGEST = 78


class Indsendt(NamedTuple):
    """A review as it was sent: who, when, held against what, in which issue."""

    fag: str
    rolle: str
    dato: dt.date
    hvad: str
    sag: int


def by_page(found: Sequence[Svar], known: Mapping[str, Paastand]) -> dict[str, list[Svar]]:
    """The answers of each page."""
    pages: dict[str, list[Svar]] = defaultdict(list)
    for answer in found:
        pages[known[answer.id].side].append(answer)
    return dict(pages)


def reviews(sent: Indsendt, found: Sequence[Svar], known: Mapping[str, Paastand]) -> Iterator[tuple[str, str]]:
    """(file inside `docs`, text) of each page's review. The same issue writes the same files."""
    for side, answers in by_page(found, known).items():
        page = side.removesuffix(".md")
        name = f"sag-{sent.sag}-{slugify(page)}"[:LONGEST].strip("-")
        values = {
            "side": page,
            "dato": sent.dato,
            "fag": sent.fag,
            "rolle": sent.rolle,
            "hvad": sent.hvad,
            "sag": sent.sag,
            "paastande": [_judged(answer, known[answer.id]) for answer in answers],
        }
        yield f"{FOLDER}/{name}.yml", as_yaml(values)


def _judged(answer: Svar, claim: Paastand) -> dict[str, Any]:
    said = {"id": answer.id, "tekst": claim.tekst, "svar": answer.dom}
    return said | ({"bemaerkning": answer.bemaerkning} if answer.bemaerkning else {})


def pages(docs: Path, day: dt.date, sent: Indsendt, touched: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(file inside `docs`, text) of each page and record that the reviews in `docs` now leave nothing open on."""
    stands = status.of_site(docs, day)
    review = Gennemgang(dato=sent.dato, rolle=sent.rolle, hvad=sent.hvad).model_dump()
    for side in touched:
        stand = stands[side]
        if stand.mangler:
            continue
        review["hvad"] = f"{stand.rigtige} påstande, alle fundet rigtige: {sent.hvad}"
        path = Path(side)
        if (docs / side).is_file():
            yield side, _in_force(docs, side, review, sent.dato + NEXT)
        elif path.parent.name == "projekter":
            yield _record(docs, path.with_suffix(".yml").as_posix(), review, sent.dato + NEXT)


def _in_force(docs: Path, side: str, review: Mapping[str, Any], due: dt.date) -> str:
    now = content.sider(docs)[side]
    values: dict[str, Any] = {"gennemgaaet": review, "gennemgaas_senest": max(due, now.gennemgaas_senest)}
    if now.status == "udkast":
        values["status"] = "gaeldende"
    return with_fields((docs / side).read_text(encoding="utf-8"), values)


def _record(docs: Path, name: str, review: Mapping[str, Any], due: dt.date) -> tuple[str, str]:
    text = (docs / name).read_text(encoding="utf-8")
    return name, with_fields(text, {"kontrolleret": review, "naeste_kontrol": due})
