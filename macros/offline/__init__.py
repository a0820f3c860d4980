"""The whole site as one file to take along, for machines that are cut off: unpacked, it is read from the disk.

Works on a finished site, whoever built it. A browser lets a page on a disk load scripts, but neither modules nor
data; so in the copy every module, and every file that a script fetches, lies as a script that holds it.
"""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from macros.offline import pages, scripts
from macros.offline.scripts import OfflineError

__all__ = ["FILE", "FOLDER", "OfflineError", "write"]

FILE = "ai-wiki-uden-net.zip"
FOLDER = "ai-wiki/"  # that it is unpacked to
START = Path(__file__).with_name("start.js")
LEFT_OUT = re.compile(rf"404\.html|sitemap\.xml|\.well-known/.*|version\.json|.*\.(?:gz|br)|{re.escape(FILE)}")
FETCHED = re.compile(r".*\.json|projekter/projekter\.csv|(?:.*/)?side/\d+/index\.html")  # by scripts, and linked to
INDEX = re.compile(r"pagefind/.*")  # only fetched
RIGHTS = 0o644 << 16


def write(site: Path, day: dt.date) -> Path:
    """Write the file into the site it is a copy of. Same site, same bytes."""
    path = site / FILE
    names = sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=9) as made:
        for name in names:
            if not LEFT_OUT.fullmatch(name):
                for copied, body in _copies(name, (site / name).read_bytes(), day):
                    _put(made, copied, body, day)
        _put(made, pages.START, START.read_bytes(), day)
    return path


def _copies(name: str, body: bytes, day: dt.date) -> Iterator[tuple[str, bytes]]:
    """What a file of the site becomes: itself, mended, or a script that holds it, or both."""
    if name.endswith(".html"):
        body = pages.mended(body.decode(), FILE.partition(".")[0], day).encode()
    if name.endswith(".js"):
        yield name, scripts.classic(name, body.decode()).encode()
        return
    if not INDEX.fullmatch(name):
        yield name, body
    if INDEX.fullmatch(name) or FETCHED.fullmatch(name):
        yield f"{name}.js", scripts.holding(body).encode()


def _put(made: ZipFile, name: str, body: bytes, day: dt.date) -> None:
    told = ZipInfo(FOLDER + name, (day.year, day.month, day.day, 0, 0, 0))
    told.compress_type, told.external_attr = ZIP_DEFLATED, RIGHTS
    made.writestr(told, body)
