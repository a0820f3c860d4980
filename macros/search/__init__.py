"""Search over the built site, whoever built it: the pages are marked, and Pagefind makes the index."""

import gzip
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from macros import content
from macros.caching.beside import mapped
from macros.search import chunks, kinds, marks, terms, words
from macros.search.compounds import Splitter

FOLDER = "pagefind"
WORDS = "ord"
PART = 2500  # pages in a part of the index
LONGEST_ADDRESS = 1000  # bytes
HEAD = Path(__file__).with_name("whole.js")  # what is lost is known


class SearchError(Exception):
    """Pagefind could not make the index; the message is its own."""


def build(site: Path, docs: Path, into: Path) -> None:
    """Write the index of a built site, and the words that go with it, into a folder.

    A site of many pages gets an index in parts, which the browser asks as one: Pagefind holds a third of a megabyte
    for each page while it works. Raises SearchError when Pagefind fails.
    """
    met: dict[str, Counter[str]] = {"da": Counter(), "en": Counter()}
    called: dict[Path, list[str]] = {}
    other: dict[Path, dict[str, str]] = {}
    for address, page in _pages(site, sorted(site.rglob("*.html"))):
        met[page.language].update(words.split(page.text))
        called[address], other[address] = page.called, page.other
    danish, english = map(words.count, met.values())
    splitter, addresses, known = Splitter(danish), list(called), kinds.of_pages(docs)
    parts = [addresses[start : start + PART] for start in range(0, len(addresses), PART)]
    further = [f"del-{number}/" for number in range(2, len(parts) + 1)]  # the first part lies at the top
    ids: dict[str, str] = {}
    for folder, part in zip((into, *map(into.joinpath, further)), parts, strict=True):
        with tempfile.TemporaryDirectory() as marked:
            _lay(site, part, splitter, known, Path(marked))
            _run_pagefind(marked, folder)
        chunks.cut(folder)
        ids |= _ids(folder / "fragment")
    _trim(into, further)
    _write_words(into / WORDS, danish, english, docs, further)
    told = {"antal": len(called), "kaldes": _by_id(called, ids), "andre": _by_id(other, ids)}
    _write(into / WORDS / "sider.json", told)


def _pages(site: Path, paths: Iterable[Path]) -> Iterator[tuple[Path, marks.Built]]:
    """Those of the built pages that are for the search, read one at a time: together they fill the memory."""
    for path in paths:
        if page := marks.read(path.read_text("utf-8")):
            yield path.relative_to(site), page


def _url(address: Path) -> str:
    return f"/{address.as_posix().removesuffix('index.html')}"


def _lay(
    site: Path, addresses: list[Path], splitter: Splitter, known: Mapping[str, kinds.Filters], folder: Path
) -> None:
    """Write the pages for Pagefind, marked."""
    markers = {"da": marks.Marker(splitter.split), "en": marks.Marker(lambda word: (word,))}

    def mark(address: Path) -> None:
        for _, page in _pages(site, [site / address]):
            (folder / address).parent.mkdir(parents=True, exist_ok=True)
            marked = markers[page.language].page(page, kinds.of(_url(address)[1:], known))
            (folder / address).write_text(marked, "utf-8")

    mapped(mark, addresses)


def _run_pagefind(folder: str, into: Path) -> None:
    # one language for all: a Danish reader finds the English pages too, and the one index is fetched once
    options = ["--site", folder, "--output-path", str(into), "--force-language", "da"]
    command = [sys.executable, "-m", "pagefind", *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SearchError(done.stderr or done.stdout)


def _ids(fragments: Path) -> dict[str, str]:
    """What Pagefind calls each page, by its address: a page's file has that name, and begins with the address."""
    found = {}
    for path in fragments.iterdir():
        with gzip.open(path) as file:
            start = file.read(LONGEST_ADDRESS)
        address = start.partition(b'"url":"')[2].partition(b'"')[0]
        found[address.decode()] = path.stem
    return found


def _by_id(told: Mapping[Path, Any], ids: Mapping[str, str]) -> dict[str, Any]:
    return {ids[_url(address)]: found for address, found in told.items() if found}


def _write(path: Path, data: object) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _trim(folder: Path, further: Iterable[str]) -> None:
    """Take away what Pagefind brings and we do not load: interfaces, engines of other languages, copies of ours.

    Its worker goes too: it fetches where nobody sees what is lost.
    """
    unused = ("*-ui.*", "pagefind-highlight.js", "pagefind-worker.js", "wasm.unknown.pagefind")
    patterns = [*unused, *(f"{part}{engine}" for part in further for engine in ("*.js", "*.css", "wasm.*"))]
    for path in [path for pattern in patterns for path in folder.glob(pattern)]:
        path.unlink()
    engine = folder / "pagefind.js"
    engine.write_text(HEAD.read_text("utf-8") + engine.read_text("utf-8"), "utf-8")


def _write_words(folder: Path, danish: Counter[str], english: Counter[str], docs: Path, further: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    letters = words.by_letter(danish, english)
    for letter, listed in letters.items():
        (folder / f"{letter}.txt").write_text(listed, "utf-8")
    known = content.soegning(docs)
    told = {
        "bogstaver": "".join(sorted(letters)),
        "dele": further,
        "synonymer": terms.synonyms(docs, danish | english),
        "fyldord": known.fyldord,
        "engelske_fyldord": known.engelske_fyldord,
        "borgerord": known.borgerord,
        "saet": kinds.sets(docs),
    }
    _write(folder / "ord.json", told)
