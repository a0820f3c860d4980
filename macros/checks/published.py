"""Every address the site has ever had, in `docs/adresser.txt`. `make addresses` adds today's.

An address is a promise: someone has linked to it, printed it, or subscribed to it.
"""

import re
from pathlib import Path

from macros import offline
from macros.content.faults import Fejl, where
from macros.content.text import text as text_of
from macros.exports import compress

LIST = "adresser.txt"
OURS = ("assets/", "pagefind/")  # what pages load; no one links to them
PAPERS = "bidrag/gennemgang/ark/"  # to be filled in once: they come and go with the statements on them
# come and go as lists grow and shrink
OF_LISTS = re.compile(r"(?:^|/)(?:side/\d+/index\.html|liste(?:-ord)?\.json)$")
FRAME = {"404.html", "sitemap.xml"}
# told with a release (macros/release), and not there when a page is only looked through
OF_RELEASE = {
    "version.json",
    "tidligere.json",
    "licenser.txt",
    "sbom.cdx.json",
    ".well-known/security.txt",
    offline.FILE,
}
COPIES = tuple(compress.KINDS)  # what a host sends in place of the file beside it


def on(site: Path) -> list[str]:
    """The addresses of a built site: its pages by their folder, and the files beside them."""
    found = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    kept = {
        name
        for name in found
        if not (name.startswith((*OURS, PAPERS)) or name.endswith(COPIES) or name in FRAME | OF_RELEASE)
        and not OF_LISTS.search(name)
    }
    return sorted(name.removesuffix("index.html") or "/" for name in kept)


def ever(docs: Path) -> list[str]:
    """The addresses on the list."""
    path = docs / LIST
    return text_of(path).split() if path.is_file() else []


def new(docs: Path, site: Path) -> list[str]:
    """The addresses of a built site that the list does not have yet."""
    return sorted(set(on(site)) - set(ever(docs)))


def lost(docs: Path, site: Path) -> list[Fejl]:
    """A fault for each address on the list that now leads nowhere."""
    today = set(on(site))
    why = "fører ingen steder hen; skriv i docs/omdirigeringer.yml, hvor siden er flyttet hen"
    return [
        Fejl(where(docs / LIST), number, name, why)
        for number, name in enumerate(ever(docs), start=1)
        if name not in today
    ]


def grow(docs: Path, site: Path) -> int:
    """Add what is new, sorted, each once, and take nothing away. The number of new addresses."""
    added = new(docs, site)
    lines = sorted({*ever(docs), *added})
    (docs / LIST).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return len(added)
