"""The site under the hosts' own programs, started with the configurations in deploy/."""

import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
from conftest import ROOT, shared
from lxml import html
from playwright.sync_api import Browser

from macros.exports import compress
from macros.release import headers, hosts

DEPLOY = ROOT / "deploy"
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
    """The built site with its compressed copies, as it is released; of its pages those that are visited here."""
    visited = {f"{address}index.html" for address in (*PAGES, "om/")} | {headers.MISSING}

    def make(folder: Path) -> None:
        shutil.copytree(site, folder)
        for path in folder.rglob("*.html"):
            if path.relative_to(folder).as_posix() not in visited:
                path.unlink()
        compress.beside(folder)

    return shared(tmp_path_factory, "compressed", make)


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def program(name: str) -> str:
    """A host's program. Where none can be installed, CI is the one that must have it."""
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin")
    if not found and "CI" not in os.environ:
        pytest.skip(f"{name} er ikke installeret: kør 'make install-servers'")
    assert found, f"{name} mangler i CI: kør 'make install-servers'"
    return found


def nginx(site: Path, folder: Path, port: int) -> Path:
    """Start nginx as the container does. It has the port when the command returns. The file with its process."""
    ours = (DEPLOY / "nginx.conf").read_text("utf-8").replace("/srv/ai-wiki", str(site))
    (folder / "ai-wiki.conf").write_text(ours.replace("listen 8080", f"listen 127.0.0.1:{port}"), "utf-8")
    whole = (DEPLOY / "container.conf").read_text("utf-8").replace("daemon off", "daemon on")
    whole = whole.replace("/tmp/", f"{folder}/").replace("/etc/nginx/ai-wiki.conf", f"{folder}/ai-wiki.conf")
    user = "user root;\n" if os.geteuid() == 0 else ""  # the folder of a test is its owner's alone
    (folder / "nginx.conf").write_text(user + whole, "utf-8")
    subprocess.run([program("nginx"), "-c", folder / "nginx.conf"], check=True)
    return folder / "nginx.pid"


def caddy(site: Path, folder: Path, port: int) -> Path:
    """Start Caddy. It answers when the command returns. The file with its process."""
    ours = (DEPLOY / "Caddyfile").read_text("utf-8").replace(":8080 {", f"http://127.0.0.1:{port} {{")
    (folder / "Caddyfile").write_text("{\n\tadmin off\n}\n" + ours, "utf-8")
    command = [program("caddy"), "start", "--config", folder / "Caddyfile", "--pidfile", folder / "caddy.pid"]
    home = {"WIKI_ROOT": str(site), "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    said = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run(command, check=True, env={**os.environ, **home}, **said)  # type: ignore[call-overload]
    return folder / "caddy.pid"


@pytest.fixture(scope="module", params=[nginx, caddy], ids=["nginx", "caddy"])
def port(request: pytest.FixtureRequest, compressed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Where a host serves the site."""
    chosen = free_port()
    process = request.param(compressed, tmp_path_factory.mktemp("host"), chosen)
    yield chosen
    os.kill(int(process.read_text("utf-8")), signal.SIGTERM)


class Answer(NamedTuple):
    status: int
    headers: Message
    body: bytes


def ask(port: int, path: str, **asked: str) -> Answer:
    host = HTTPConnection("127.0.0.1", port, timeout=30)
    host.request("GET", path, headers={name.replace("_", "-"): value for name, value in asked.items()})
    answer = host.getresponse()
    return Answer(answer.status, answer.headers, answer.read())


def of_each_type(site: Path) -> dict[str, Path]:
    """A file of each ending, the largest: it has copies if any has."""
    files = [path for path in site.rglob("*") if path.is_file() and path.suffix not in compress.KINDS]
    return {path.suffix[1:]: path for path in sorted(files, key=lambda path: path.stat().st_size)}


def test_each_kind_of_file_is_sent_with_its_name_its_rules_and_its_copy(port: int, compressed: Path) -> None:
    named = {one.ending: one.name for one in headers.TYPES}
    for ending, path in of_each_type(compressed).items():
        address = f"/{path.relative_to(compressed).as_posix()}"
        for coding, copy in (("", ""), ("gzip", ".gz"), ("br", ".br")):
            sent = ask(port, address, Accept_Encoding=coding)
            there = path.with_name(path.name + copy)
            held = there if there.is_file() else path
            assert (sent.status, sent.body) == (200, held.read_bytes()), address
            assert sent.headers.get("Content-Encoding", "") == (coding if held != path else ""), address
            assert_ruled(sent, address)
            assert sent.headers["Content-Type"] == named[ending], address
            assert sent.headers["Accept-Ranges"] == "bytes" or coding, address


def assert_ruled(sent: Answer, address: str) -> None:
    for name, value in headers.ALWAYS.items():
        assert sent.headers.get_all(name) == [value], f"{address}: {name}"
    assert sent.headers.get_all("Vary") == [headers.VARY], address
    for_ever = sent.status == 200 and address.lstrip("/").startswith(headers.NAMED_BY_CONTENT)
    assert sent.headers.get_all("Cache-Control") == [headers.FOR_EVER if for_ever else headers.ASK], address


def test_what_is_missing_is_told_on_our_own_page(port: int, compressed: Path) -> None:
    for address in ("/findes-ikke/", "/projekter/findes-ikke.csv", "/assets/findes-ikke.js", "/index.html.halv"):
        for coding, copy in (("", ""), ("br", ".br")):
            sent = ask(port, address, Accept_Encoding=coding)
            assert (sent.status, sent.body) == (404, (compressed / f"404.html{copy}").read_bytes()), address
            assert sent.headers["Content-Type"] == "text/html; charset=utf-8", address
            assert_ruled(sent, address)


def test_a_folder_without_its_slash_leads_to_the_page_and_what_did_not_change_is_not_sent(port: int) -> None:
    moved = ask(port, "/om")
    assert (moved.status // 100, moved.headers["Location"]) == (3, "/om/")
    first = ask(port, "/om/")
    again = ask(port, "/om/", If_None_Match=first.headers["ETag"])
    assert (first.status, again.status, again.body) == (200, 304, b"")


def test_every_type_of_page_works_under_the_host_without_a_violation(port: int, browser: Browser) -> None:
    context, wrong = browser.new_context(), list[str]()
    context.on(
        "console", lambda said: wrong.append(f"{said.location}: {said.text}") if said.type == "error" else None
    )
    context.on("weberror", lambda told: wrong.append(f"{told.page and told.page.url}: {told.error}"))
    context.on("response", lambda got: wrong.append(f"{got.url}: {got.status}") if got.status >= 400 else None)
    pages = [context.new_page() for _ in PAGES]
    for page, address in zip(pages, PAGES, strict=True):
        answer = page.goto(f"http://127.0.0.1:{port}/{address}")
        assert answer is not None
        assert answer.status == 200, address
    for page in pages:  # what each asks for by itself has come to the first while the last was opened
        page.wait_for_load_state("networkidle")
    page.goto(f"http://127.0.0.1:{port}/soeg/?q=patientdata")
    page.locator("main a[href*='dataadgang']").first.wait_for()  # the search runs, compressed files and all
    context.close()
    assert wrong == []


def test_the_configurations_are_as_the_rules_draw_them() -> None:
    for name, text in hosts.files():
        assert (DEPLOY / name).read_text("utf-8") == f"{text}\n", f"kør 'make hosts': {name}"


def test_the_header_says_what_the_pages_say_and_no_frame(site: Path) -> None:
    page = html.fromstring((site / "index.html").read_bytes())
    (said,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert f"{said}; frame-ancestors 'none'" == headers.POLICY


def test_every_ending_on_the_site_has_a_name(site: Path) -> None:
    met = {path.suffix.lstrip(".") for path in site.rglob("*") if path.is_file()} - {"gz", "br"}
    assert met <= {one.ending for one in headers.TYPES}


def test_iis_and_others_are_told_the_same() -> None:
    told = ElementTree.parse(DEPLOY / "web.config")
    above = told.find("system.webServer/httpProtocol/customHeaders")
    assert above is not None
    given = {one.attrib["name"]: one.attrib["value"] for one in above.iter("add")}
    assert given == headers.ALWAYS | {"Cache-Control": headers.ASK}
    kept = {place.attrib["path"]: place.find(".//add[@name='Cache-Control']") for place in told.iter("location")}
    assert {path for path, rule in kept.items() if rule is not None and rule.attrib["value"] == headers.FOR_EVER} == {
        *headers.NAMED_BY_CONTENT
    }
    lines = (DEPLOY / "_headers").read_text("utf-8").splitlines()
    assert {f"  {name}: {value}" for name, value in headers.ALWAYS.items()} <= set(lines)
    assert lines.count(f"  Cache-Control: {headers.FOR_EVER}") == len(headers.NAMED_BY_CONTENT)
