"""A document for a word processor made straight from its text in the format's own words, on the styles of the others.

The converter takes a third of a second for each document, and there are hundreds of sheets: they do without it.
"""

import io
import zipfile
from functools import cache

from lxml import etree

from macros.documents import text

EMPTY = text.STYLES / "docx"  # the parts of a document that says nothing yet
BODY, LOOKS = "word/document.xml", "word/styles.xml"


def docx(body: str) -> bytes:
    """The document whose main part is `body`."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, octets in {**_parts(), BODY: body.encode()}.items():
            archive.writestr(zipfile.ZipInfo(name, text.LONG_AGO), octets, zipfile.ZIP_DEFLATED)
    return held.getvalue()


@cache
def _parts() -> dict[str, bytes]:
    found = {path.relative_to(EMPTY).as_posix(): path.read_bytes() for path in sorted(EMPTY.rglob("*.*"))}
    looks = etree.fromstring(found[LOOKS])
    looks.extend(text.ours(".docx")[0])
    return found | {LOOKS: etree.tostring(looks, xml_declaration=True, encoding="UTF-8", standalone=True)}
