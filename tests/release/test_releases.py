"""A version laid where fifty people read, and taken back, without one of them meeting an error."""

import datetime as dt
import json
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from functools import partial
from http.client import HTTPConnection, HTTPException
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from conftest import ROOT

from macros.release import laying, making, version
from macros.release.store import KEPT, ReleaseError, Store

DAY = dt.date(2030, 5, 1)
PAGES = 40
READERS = 50
ASKS = re.compile(r'(?:href|src)="(/[^"]+)"')


def small(folder: Path, text: str) -> Path:
    """A site in which each page loads files named by their content, as ours do."""
    loaded = {f"assets/{name}.{abs(hash((name, text))) % 16**8:08x}.css": f"/* {text} */" for name in "abcd"}
    loads = "".join(f'<link href="/{name}">' for name in loaded)
    pages = {f"side-{number}/index.html": f"<!doctype html>{loads}<p>{text}" for number in range(PAGES)}
    search = {f"pagefind/fragment/da_{abs(hash(text)) % 16**7:07x}.pf_fragment": text}
    start = {"index.html": "".join(f'<a href="/{name.removesuffix("index.html")}">' for name in pages)}
    for name, content in (loaded | pages | search | start | {"404.html": "Siden findes ikke"}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    version.write(folder, text * 10, DAY.isoformat())
    return folder


@pytest.fixture
def versions(tmp_path: Path) -> list[Path]:
    return [small(tmp_path / name, name) for name in "abc"]


class Host(SimpleHTTPRequestHandler):
    """A host that keeps its connections, and says nothing."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass


class Many(ThreadingHTTPServer):
    request_queue_size = 2 * READERS
    daemon_threads = True
    block_on_close = False


class Readers:
    """People who go from page to page, and whose browsers fetch what each page asks for, until they are to stop."""

    def __init__(self, port: int) -> None:
        self.port, self.errors, self.rounds = port, list[str](), [0] * READERS
        self.done, self.turn = threading.Event(), threading.Condition()
        for number in range(READERS):
            threading.Thread(target=self._read, args=(number,), daemon=True).start()

    def _get(self, host: HTTPConnection, path: str) -> str:
        try:
            host.request("GET", path)
            answer = host.getresponse()
            told = answer.read().decode()
        except (HTTPException, OSError) as broken:  # a file that goes while it is sent breaks the answer off
            self.errors.append(f"{path}: {broken!r}")
            host.close()
            return ""
        if answer.status != 200 or not told:
            self.errors.append(f"{path}: {answer.status}")
            return ""
        return told

    def _read(self, number: int) -> None:
        host = HTTPConnection("127.0.0.1", self.port, timeout=30)
        while not self.done.is_set():
            for asked in ASKS.findall(self._get(host, f"/side-{(number + self.rounds[number]) % PAGES}/")):
                self._get(host, asked)
            with self.turn:
                self.rounds[number] += 1
                self.turn.notify()
        host.close()

    def everyone_reads_on(self) -> None:
        """Wait until each has read a page that was asked for after now."""
        with self.turn:
            goal = [done + 2 for done in self.rounds]
            assert self.turn.wait_for(lambda: all(map(int.__ge__, self.rounds, goal)), timeout=60)


def while_fifty_read(folder: Path, *changes: Callable[[], object]) -> list[str]:
    """The errors they met while the folder was changed."""
    server = Many(("127.0.0.1", 0), partial(Host, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    readers = Readers(server.server_port)
    try:
        for change in changes:
            readers.everyone_reads_on()
            change()
            readers.everyone_reads_on()
    finally:
        readers.done.set()
        server.shutdown()
        server.server_close()
    return readers.errors


def test_fifty_readers_meet_no_error_forward_and_back(tmp_path: Path, versions: list[Path]) -> None:
    dest = tmp_path / "vist"
    store = Store(dest)
    store.release(versions[0], DAY)
    errors = while_fifty_read(
        dest,
        lambda: store.release(versions[1], DAY),
        lambda: store.back(DAY),
        lambda: store.release(versions[2], DAY),
    )
    assert errors == []
    assert version.name(dest) == version.name(versions[2])


def test_they_would_have_noticed_a_folder_that_is_emptied_first(tmp_path: Path, versions: list[Path]) -> None:
    dest = Path(shutil.copytree(versions[0], tmp_path / "vist"))
    assert while_fifty_read(dest, lambda: shutil.rmtree(dest), lambda: shutil.copytree(versions[1], dest)) != []


def held(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in version.files(folder) if name != version.FORMER}


def test_back_serves_the_version_before_and_a_withdrawn_one_is_not_gone_back_to(
    tmp_path: Path, versions: list[Path]
) -> None:
    a, b, c = versions
    store = Store(tmp_path / "vist")
    for site in (a, b):
        store.release(site, DAY)
    assert store.back(DAY)[0] == version.name(a)
    assert held(a).items() <= held(store.dest).items()
    store.release(c, DAY)
    assert store.names == [version.name(a), version.name(c)]
    assert store.back(DAY)[0] == version.name(a)
    with pytest.raises(ReleaseError, match="ingen tidligere version"):
        store.back(DAY)


def test_files_named_by_content_outlive_their_version_for_the_stated_time(
    tmp_path: Path, versions: list[Path]
) -> None:
    a, b, _ = versions
    dest = tmp_path / "vist"
    laying.lay(a, dest, DAY)
    (dest / "gammel").mkdir()
    (dest / "gammel/index.html").write_text("en side, der er flyttet", encoding="utf-8")
    old = {name for name in held(a) if laying.by_content(name)}
    assert laying.lay(b, dest, DAY).bevarede == len(old)
    assert not (dest / "gammel").exists()
    laying.lay(b, dest, DAY + dt.timedelta(laying.KEEP - 1))
    assert held(dest).keys() == held(b).keys() | old
    laying.lay(b, dest, DAY + dt.timedelta(laying.KEEP))
    assert held(dest) == held(b)


def test_a_version_can_be_taken_from_where_it_was_served(tmp_path: Path, versions: list[Path]) -> None:
    a, b, c = versions
    for site in (a, b):
        laying.lay(site, tmp_path / "foer", DAY)
    laying.lay(c, tmp_path / "vist", DAY)
    laying.lay(tmp_path / "foer", tmp_path / "vist", DAY)  # as one goes back on the code host (tilbage.yml)
    assert version.name(tmp_path / "vist") == version.name(b)
    former = json.loads((tmp_path / "vist" / version.FORMER).read_text("utf-8"))
    assert set(former) == {name for name in held(c) if laying.by_content(name)}


def test_what_was_published_by_mistake_is_gone_from_every_place_at_once(tmp_path: Path, versions: list[Path]) -> None:
    a, b, _ = versions
    store = Store(tmp_path / "vist")
    store.release(a, DAY)
    store.release(b, DAY, forget=True)
    assert held(store.dest) == held(b)
    assert [path.name for path in store.folder.iterdir() if path.is_dir()] == [version.name(b)]


def test_a_file_that_did_not_change_keeps_its_age_and_lies_once(tmp_path: Path, versions: list[Path]) -> None:
    a, b, _ = versions
    store = Store(tmp_path / "vist")
    store.release(a, DAY)
    before = (store.dest / "index.html").stat()
    store.release(b, DAY)
    after = (store.dest / "index.html").stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)
    assert {(store.folder / name / "index.html").stat().st_ino for name in store.names} == {before.st_ino}


def test_only_the_latest_versions_are_kept(tmp_path: Path) -> None:
    store = Store(tmp_path / "vist")
    for number in range(KEPT + 2):
        store.release(small(tmp_path / f"ny-{number}", f"nr. {number}"), DAY)
    kept = [path.name for path in store.folder.iterdir() if path.is_dir()]
    assert sorted(kept) == sorted(store.names)
    assert len(kept) == KEPT


def test_two_do_not_lay_at_once(tmp_path: Path, versions: list[Path]) -> None:
    store = Store(tmp_path / "vist")
    with store._alone(), pytest.raises(ReleaseError, match="i-gang"):
        store.release(versions[0], DAY)
    store.release(versions[0], DAY)


def test_the_same_content_is_the_same_version(tmp_path: Path, versions: list[Path]) -> None:
    assert version.read(small(tmp_path / "igen", "a")) == version.read(versions[0])
    assert version.name(versions[0]) != version.name(versions[1])
    assert version.read(versions[0])["sider"] == PAGES + 2


def test_what_pagefind_names_anew_each_time_makes_no_new_version(tmp_path: Path) -> None:
    def made(name: str, filters: str, fragment: str) -> str:
        folder = tmp_path / name
        (folder / "pagefind/filter").mkdir(parents=True)
        (folder / f"pagefind/filter/da_{filters}.pf_filter").write_text(filters, "utf-8")
        (folder / f"pagefind/pagefind.da_{filters}.pf_meta").write_text(filters, "utf-8")
        (folder / "pagefind/pagefind-entry.json").write_text(filters, "utf-8")
        (folder / "pagefind/en.pf_fragment").write_text(fragment, "utf-8")
        version.write(folder, "0" * 40, DAY.isoformat())
        return version.name(folder)

    assert made("a", "1a", "ord") == made("b", "2b", "ord")
    assert made("c", "1a", "ord") != made("d", "1a", "andet")


def test_a_build_that_fails_leaves_the_site_as_it_was(tmp_path: Path, versions: list[Path]) -> None:
    site, tree = versions[0], tmp_path / "arkiv"
    before = held(site)
    tree.mkdir()
    (tree / "mkdocs.yml").write_text("site_name: [", encoding="utf-8")
    with pytest.raises(ReleaseError, match="ikke rørt"):
        making.make(tree, site)
    assert held(site) == before


def test_a_site_that_is_not_whole_is_not_laid(tmp_path: Path, site: Path) -> None:
    assert making.missing(ROOT / "docs", site) == []
    half = Path(shutil.copytree(site, tmp_path / "halv"))
    (half / "404.html").unlink()
    shutil.rmtree(half / "pagefind")
    shutil.rmtree(half / "om/privatliv")
    told = "\n".join(making.missing(ROOT / "docs", half))
    assert "404.html mangler" in told
    assert "pagefind/pagefind-entry.json mangler" in told
    assert "om/privatliv/" in told


def test_the_command_says_what_it_did_or_what_is_missing(tmp_path: Path, versions: list[Path]) -> None:
    def run(*arguments: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "macros.release", *map(str, arguments)]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    dest = tmp_path / "vist"
    laid = run("to", dest, "--site", versions[0])
    assert version.name(versions[0]) in laid.stdout
    refused = run("back", dest)
    assert refused.returncode == 1
    assert "ingen tidligere version" in refused.stderr
    assert json.loads((dest / version.FILE).read_text("utf-8"))["commit"] == "a" * 10
