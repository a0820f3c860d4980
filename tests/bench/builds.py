"""What a build takes: time, memory, and the size of what every reader of the catalogue fetches."""

import gzip
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import brotli
from conftest import ENVIRONMENT

from macros import documents

KILO, MEGA = 1000, 1_000_000


class Build(NamedTuple):
    """One build in a process of its own."""

    site: Path
    pages: int
    seconds: float
    work: float  # seconds of the processors, which others on the machine do not lengthen much
    memory: int  # bytes, of the process or child of it that had most


def build(tree: Path, with_documents: bool = False, site_url: str = "") -> Build:
    """Build a tree into a folder beside its pages, and see what it took. Says what went wrong, if anything did."""
    site, log = tree / "site", tree / "build.log"
    skip = {} if with_documents else {documents.SKIP: "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)]
    environment = ENVIRONMENT | {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": site_url} | skip
    begun = time.perf_counter()
    with log.open("w") as told:
        process = subprocess.Popen(command, cwd=tree, env=environment, stdout=told, stderr=told)
        _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    if status:
        raise SystemExit(log.read_text(encoding="utf-8"))
    pages = sum(1 for _ in site.rglob("index.html"))
    memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Build(site, pages, seconds, usage.ru_utime + usage.ru_stime, memory)


def size(folder: Path) -> int:
    """The bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def compressed(path: Path) -> tuple[int, int]:
    """The bytes of a file as gzip and as brotli, as hard as they can."""
    body = path.read_bytes()
    return len(gzip.compress(body, 9)), len(brotli.compress(body))
