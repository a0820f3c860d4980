"""`make bench`: builds, visits and Lighthouse, each as a table. Takes an hour with ten thousand projects.

make bench                          # everything, at 100, 1,000 and 10,000 projects
make bench N="100 1000"             # at these sizes
make bench N=1000 PARTS=sizes       # only the builds: ours beside the bare site
make bench PARTS=today              # today's site, with documents and compressed copies
make bench PARTS="pages lighthouse" # today's site, one page of each type
"""

import argparse
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from soegning import maal

from bench import bare, catalogue, lighthouse, visits
from bench.builds import KILO, MEGA, Build, build, compressed, size
from bench.host import host
from macros.exports import compress

PARTS = ("sizes", "today", "pages", "lighthouse")


def main() -> None:
    """Read what is asked for, and print each table as soon as it is there."""
    asked = argparse.ArgumentParser(prog="make bench", description=__doc__)
    asked.add_argument("sizes", nargs="*", type=int, default=[100, 1000, 10000], help="projects in the catalogue")
    asked.add_argument("--parts", nargs="*", choices=PARTS, default=PARTS)
    asked.add_argument("--runs", type=int, default=1, help="of Lighthouse for each page; the middle one counts")
    told = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench") as folder:
        place = Path(folder)
        if "sizes" in told.parts:
            sizes(place, told.sizes)
        if set(told.parts) - {"sizes"}:
            today(place / "today", told.parts, told.runs)


def row(*cells: object) -> None:
    """A row of a table, at once, since the next may take a while."""
    print("|", " | ".join(map(str, cells)), "|", flush=True)


def table(title: str, *heads: str) -> None:
    """The head of a table."""
    print(f"\n{title}\n")
    row(*heads)
    row(*["---"] * len(heads))


def sizes(place: Path, numbers: Iterable[int]) -> None:
    """Catalogues of several sizes, each beside a bare site of as many and as long pages."""
    table(
        "Builds without documents, with git dates, beside the bare site in the same run; later: a page has changed since",
        *("projects", "pages", "s", "cpu s", "pages/s", "later s", "bare pages", "bare s", "bare cpu s"),
        *("× bare per page", "× in cpu", "× later", "MB memory", "bare MB"),
        *("search index MB", "bare, gzip MB", "/projekter/ kB gzip", "br", "kB until a filter answers"),
        *("ms to filters", "ms to an answer", "ms of a first search", "kB"),
    )
    for number in numbers:
        tree = catalogue.tree(place / f"{number}", number)
        ours = build(tree)
        later = build(catalogue.changed(tree))
        other = build(bare.tree(place / f"{number}-bare", tree, ours.site))
        packed, hard = compressed(ours.site / "projekter/index.html")
        compress.beside(ours.site)
        with host(ours.site) as address, visits.chromium() as browser:
            found = visits.filters(browser, f"{address}projekter/")
            waited, fetched = maal.first_search(browser, address, "samtykke")
        row(
            *(number, ours.pages, f"{ours.seconds:.1f}", f"{ours.work:.1f}", f"{ours.pages / ours.seconds:.1f}"),
            f"{later.seconds:.1f}",
            *(other.pages, f"{other.seconds:.1f}", f"{other.work:.1f}"),
            *(f"{took / ours.pages * other.pages:.2f}" for took in against_bare(ours, later, other)),
            *(ours.memory // MEGA, other.memory // MEGA),
            f"{size(ours.site / 'pagefind') / MEGA:.1f}",
            f"{compressed(other.site / 'search/search_index.json')[0] / MEGA:.2f}",
            *(packed // KILO, hard // KILO, found.fetched // KILO, f"{found.ready:.0f}", f"{found.answer:.0f}"),
            *(f"{waited:.0f}", fetched // KILO),
        )


def against_bare(ours: Build, later: Build, other: Build) -> tuple[float, float, float]:
    """Our seconds, our work, and the seconds of a later build, as so many times those of the bare site."""
    return ours.seconds / other.seconds, ours.work / other.work, later.seconds / other.seconds


def today(tree: Path, parts: Iterable[str], runs: int) -> None:
    """The site as it is published, under the address it is visited at."""
    catalogue.tree(tree, 0)
    with host(tree / "site") as address:
        ours = build(tree, with_documents="today" in parts, site_url=address)
        begun = time.perf_counter()
        compress.beside(ours.site)
        if "today" in parts:
            published(ours, time.perf_counter() - begun)
        if "pages" in parts:
            pages(address)
        if "lighthouse" in parts:
            judged(address, runs)


def published(ours: Build, packing: float) -> None:
    """What the whole build takes, as `make build` does it."""
    table("Today, with documents", "pages", "s", "cpu s", "MB memory", "s to compress", "MB in all")
    row(
        ours.pages,
        f"{ours.seconds:.1f}",
        f"{ours.work:.1f}",
        ours.memory // MEGA,
        f"{packing:.1f}",
        size(ours.site) // MEGA,
    )


def pages(address: str) -> None:
    """What a first visit to each type of page fetches, before a search."""
    table("First visit before a search, brotli", "type", "page", "kB", "requests")
    with visits.chromium() as browser:
        for name, page in visits.TYPES.items():
            found = visits.visit(browser, address + page)
            row(name, f"/{page}", f"{found.bytes / KILO:.1f}", found.requests)


def judged(address: str, runs: int) -> None:
    """Lighthouse's four categories for each type of page."""
    table("Lighthouse: mobile, desktop", "type", *lighthouse.CATEGORIES, "not passed")
    for name, page in visits.TYPES.items():
        found = [lighthouse.report(address + page, desktop, runs) for desktop in (False, True)]
        mobile, desktop = map(lighthouse.scores, found)
        missed = sorted({one for each in found for one in lighthouse.misses(each)})
        row(name, *(f"{mobile[c]}, {desktop[c]}" for c in lighthouse.CATEGORIES), ", ".join(missed))


if __name__ == "__main__":
    main()
