"""The finished site compressed beside itself, for hosts that send such files. `python -m macros.compress site`.

Works on a folder, whoever built it, after everything else: what is put into a page later would not be in its copy.
A host that compresses for itself, as GitHub Pages does, takes no notice. Same site, same bytes.
"""

import gzip
import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

# Text only: pictures, documents and the search's own files are compressed already.
TEXT = {".html", ".css", ".js", ".json", ".jsonld", ".svg", ".xml", ".atom", ".csv", ".txt", ".ics"}
BROTLI = 10  # of 11: a third of the time for 1.5 % more bytes
KINDS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": lambda body: gzip.compress(body, 9, mtime=0),
    ".br": lambda body: brotli.compress(body, mode=brotli.MODE_TEXT, quality=BROTLI),
}


def beside(site: Path) -> int:
    """Write the compressed copies that are smaller than their files. The number of files that got one."""
    texts = [path for path in site.rglob("*") if path.suffix in TEXT]
    with ThreadPoolExecutor(os.cpu_count()) as pool:  # both compressors let other threads run
        return sum(pool.map(_copies, texts))


def _copies(path: Path) -> bool:
    body = path.read_bytes()
    smaller = {kind: made for kind, compressed in KINDS.items() if len(made := compressed(body)) < len(body)}
    for kind, made in smaller.items():
        path.with_name(path.name + kind).write_bytes(made)
    return bool(smaller)


if __name__ == "__main__":
    print(f"{beside(Path(sys.argv[1]))} filer er også komprimeret.")
