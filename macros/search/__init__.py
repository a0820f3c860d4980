"""Search over the built site, whoever built it: the pages are marked, and Pagefind makes the index."""

import gzip
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from macros import content
from macros.search import marks, terms, words
from macros.search.compounds import Splitter

FOLDER = "pagefind"
WORDS = "ord"
LONGEST_ADDRESS = 1000  # bytes


class SearchError(Exception):
    """Pagefind could not make the index; the message is its own."""


def build(site: Path, docs: Path, into: Path) -> None:
    """Write the index of a built site, and the words that go with it, into a folder.

    Raises SearchError when Pagefind fails.
    """
    found = {path.relative_to(site): marks.read(path.read_text("utf-8")) for path in sorted(site.rglob("*.html"))}
    pages = {address: page for address, page in found.items() if page}
    danish = words.count(page.text for page in pages.values() if page.language == "da")
    english = words.count(page.text for page in pages.values() if page.language != "da")
    with tempfile.TemporaryDirectory() as folder:
        _lay(pages, Splitter(danish), Path(folder))
        _run_pagefind(folder, into)
    _trim(into)
    _write_words(into / WORDS, words.by_letter(danish, english), docs)
    ids = _ids(into / "fragment")
    called = {f"/{address.as_posix().removesuffix('index.html')}": page.called for address, page in pages.items()}
    _write(into / WORDS / "vendinger.json", {ids[url]: names for url, names in called.items() if names})


def _lay(pages: dict[Path, marks.Built], splitter: Splitter, folder: Path) -> None:
    """Write the pages for Pagefind, marked."""
    markers = {"da": marks.Marker(splitter.split), "en": marks.Marker(lambda word: (word,))}
    for address, page in pages.items():
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        (folder / address).write_text(markers[page.language].page(page), "utf-8")


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


def _write(path: Path, data: object) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _trim(folder: Path) -> None:
    """Take away what Pagefind brings and we do not load: its own interface, and its engine for other languages."""
    for pattern in ("*-ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind"):
        for path in folder.glob(pattern):
            path.unlink()


def _write_words(folder: Path, letters: dict[str, str], docs: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for letter, listed in letters.items():
        (folder / f"{letter}.txt").write_text(listed, "utf-8")
    known = content.soegning(docs)
    told = {
        "bogstaver": "".join(sorted(letters)),
        "synonymer": terms.synonyms(docs),
        "fyldord": known.fyldord,
        "engelske_fyldord": known.engelske_fyldord,
    }
    _write(folder / "ord.json", told)
