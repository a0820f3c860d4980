"""A document for a word processor made straight from its text in the format's own words, on the styles of the others.

The converter takes a third of a second for each document, and there are hundreds of sheets: it is asked once.
"""

import io
import tempfile
import zipfile
from functools import cache
from pathlib import Path

from macros.documents import text

BODY = "word/document.xml"


def docx(body: str) -> bytes:
    """The document whose main part is `body`."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, octets in _members().items():
            said = body.encode() if name == BODY else octets
            archive.writestr(zipfile.ZipInfo(name, text.LONG_AGO), said, zipfile.ZIP_DEFLATED)
    return held.getvalue()


@cache
def _members() -> dict[str, bytes]:
    """The parts of an empty document with our styles."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "tom.docx")
        text.convert("<p></p>", path)
        with zipfile.ZipFile(path) as archive:
            return {info.filename: archive.read(info) for info in archive.infolist()}
