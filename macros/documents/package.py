"""A whole application as one file: the order of events, the sheet, and every document of it, for a word processor.

Works on the finished site: a section that calls itself a package tells by its links what belongs in it.
"""

import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from macros.documents import page, text
from macros.documents.links import Outward

PACKED = ".//section[@data-pakke]"
NOT_TEXT = "./h1 | ./div[@class='ark-kode'] | ./details | ./p[@class='ark-bund']"


def write(site: Path, address: str, outward: Outward) -> None:
    """Every package of a built page, beside the page."""
    for section in page.article(site / address).xpath(PACKED):
        target = (site / address).parent.parent / f"pakke-{section.get('data-pakke')}.zip"
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for number, (name, octets) in enumerate(_parts(site, address, section, outward)):
                archive.writestr(
                    zipfile.ZipInfo(f"{number}-{name}.docx", text.LONG_AGO), octets, zipfile.ZIP_DEFLATED
                )


def _parts(site: Path, address: str, section: page.Element, outward: Outward) -> Iterator[tuple[str, bytes]]:
    """Name and content of each document, in the order of events."""
    linked = [page.place(link, address)[0] for link in section.xpath(".//a/@href") if "://" not in link]
    yield "raekkefoelge", _docx(section, address, outward)
    for there in dict.fromkeys(linked):
        name = PurePosixPath(there).parent.name
        if (sheet := _sheet(site / there)) is not None:
            yield f"ark-{name}", _docx(sheet, there, outward)
        elif (made := (site / there).parent.with_suffix(".docx")).is_file():
            yield name, made.read_bytes()


def _sheet(path: Path) -> page.Element | None:
    """The text of a sheet for staff; None of a page that is no sheet."""
    found = page.article(path).find("./div[@class='ark']") if path.is_file() else None
    if found is not None:
        title = page.title(found)
        for part in found.xpath(NOT_TEXT):
            part.drop_tree()
        found.set("title", title)
    return found


def _docx(body: page.Element, address: str, outward: Outward) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "del.docx")
        text.convert(text.plain(body, address, outward), target)
        return target.read_bytes()
