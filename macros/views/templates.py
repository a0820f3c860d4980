"""What the macros on the handbook's templates show: what one is for, all of them, and where to fetch the files."""

from collections.abc import Iterable
from pathlib import Path

from markupsafe import Markup

from macros import content, templates
from macros.content.dates import UNKNOWN
from macros.documents import BOOK, TEMPLATES
from macros.models import Side
from macros.registers.site import Site


def box(site: Site, name: str) -> str:
    """When a template is used, by whom, how long it takes, and where to fetch it."""
    pages = content.sider(site.docs)
    return templates.render(
        "skabelonboks.md.j2",
        fil=name,
        skabelon=pages[f"{TEMPLATES}/{name}.md"].skabelon,
        navn_paa=site.navn,
        eksempel=f"{TEMPLATES}/eksempel-{name}.md" in pages,
        hent=fetch(site, name),
    )


def listing(site: Site) -> str:
    """Every template in the order of the phases, and what each role fills in."""
    pages = content.sider(site.docs)
    found = {Path(path).stem: side for path, side in pages.items() if side.skabelon and path.startswith(TEMPLATES)}
    phases = list(site.words("livscyklus"))
    ordered = sorted(found.items(), key=lambda item: [phases.index(phase) for phase in _phases(item[1])])
    return templates.render(
        "skabelonliste.md.j2",
        skabeloner=dict(ordered),
        navn_paa=site.navn,
        eksempler={name for name in found if f"{TEMPLATES}/eksempel-{name}.md" in pages},
        roller={role: [n for n, s in ordered if role in _roles(s)] for role in site.words("rolle")},
        hent={name: fetch(site, name) for name in found},
    )


def fetch(site: Site, name: str) -> Markup:
    """A place for the links to a template's files; the build puts them in when the files are made."""
    path = site.docs / TEMPLATES / f"{name}.md"
    return place(site, f"{TEMPLATES}/{name}", "Filen til Word og LibreOffice", [path])


def book(site: Site) -> str:
    """A place for the link to the whole handbook as PDF."""
    pages = (site.docs / "haandbog").rglob("*.md")
    return place(site, BOOK.removesuffix(".pdf"), "Hele håndbogen som PDF", pages)


def place(site: Site, file: str, what: str, sources: Iterable[Path]) -> Markup:
    """A place for the link to a file that the build makes from these sources."""
    return templates.part("hent.md.j2", fil=file, hvad=what, dato=_changed(site, sources)).strip()


def _changed(site: Site, files: Iterable[Path]) -> str:
    """The day the newest of the files was changed; the day of the build where git does not know."""
    days = [site.git.get_revision_date_for_file(str(path)) for path in files]
    return max((day for day in days if day != UNKNOWN), default=site.day.isoformat())


def _phases(side: Side) -> list[str]:
    return side.skabelon.faser if side.skabelon else []


def _roles(side: Side) -> list[str]:
    return side.skabelon.roller if side.skabelon else []


MACROS = {"skabelonboks": box, "skabelonliste": listing, "hent": fetch, "haandbogspdf": book}
