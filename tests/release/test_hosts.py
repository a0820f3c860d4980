"""The site under the hosts' own programs, started with the configurations in deploy/."""

import os
import shutil
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from xml.etree import ElementTree

import pytest
from conftest import ROOT, shared
from lxml import html
from playwright.sync_api import Browser, ConsoleMessage, Response

from macros.exports import compress
from macros.release import headers, hosts

DEPLOY = ROOT / "deploy"
OURS = "8080"
# one page of each type: front, guide, catalogue, project, form, citizens' page, quiz, calculator, search
PAGES = (
    "",
    "projekter/",
    "dataadgang/guide-spor/",
    "bidrag/tilfoej-et-projekt/",
    "borger/kan-jeg-sige-nej/",
    "kompetencer/selvtest-dig/",
    "samarbejde/budget/",
    "haandbog/skabeloner/",
    "lovregister/",
    "ordbog/",
    "english/",
    "soeg/",
)


@pytest.fixture(scope="session")
def compressed(tmp_path_factory: pytest.TempPathFactory, site: Path) -> Path:
    """The built site with its compressed copies, as it is released."""

    def make(folder: Path) -> None:
        shutil.copytree(site, folder)
        compress.beside(folder)

    return shared(tmp_path_factory, "compressed", make)


def free_port() -> int:
    import socket

    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


@contextmanager
def running(command: list[str], port: int, **environment: str) -> Iterator[int]:
    """A host for as long as it is wanted: ready when it says so itself, by answering."""
    with subprocess.Popen(command, env={**os.environ, **environment}, stderr=subprocess.DEVNULL) as process:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/version-findes-ikke")
        finally:
            process.terminate()
        yield port
