"""The check of outside addresses, against servers of our own that answer well, badly, late, or never."""

import datetime as dt
import json
import shutil
import socket
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

from macros import eftersyn
from macros.checks import published
from macros.eftersyn import Eftersyn, github
from macros.eftersyn.__main__ import settle
from macros.external_links import addresses, report
from macros.external_links.__main__ import main
from macros.external_links.asking import Dom, verdict, verdicts

ANSWERS = {
    "/godt": (200, {}),
    "/vaek": (404, {}),
    "/slettet": (410, {}),
    "/for-mennesker": (403, {}),
    "/nede": (500, {}),
    "/altid-optaget": (429, {"Retry-After": "0"}),
    "/flyttet": (301, {"Location": "/godt"}),
    "/midlertidigt": (302, {"Location": "/godt"}),
    "/i-to-led": (302, {"Location": "/flyttet"}),
    "/til-forsiden": (302, {"Location": "/"}),
    "/flyttet-ud-i-intet": (301, {"Location": "/vaek"}),
    "/skraastreg": (301, {"Location": "/skraastreg/"}),
    "/skraastreg/": (200, {}),
    "/ring-a": (302, {"Location": "/ring-b"}),
    "/ring-b": (302, {"Location": "/ring-a"}),
    "/et-program": (302, {"Location": "mailto:x"}),
    "/": (200, {}),
}


class _Odd(BaseHTTPRequestHandler):
    asked: Counter[str]
    agents: set[str]

    def do_GET(self) -> None:
        self.asked[self.path] += 1
        self.agents.add(self.headers["User-Agent"])
        status, headers = ANSWERS.get(self.path, (302, {"Location": self.path + "x"}))
        if self.path.startswith("/kort-optaget"):
            first = self.asked[self.path] == 1
            status, headers = (429, {"Retry-After": "0"}) if first else (200, {})
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def started() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Odd) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def server(started: str) -> str:
    """The address of one server for all, which has forgotten what it was asked before."""
    _Odd.asked, _Odd.agents = Counter(), set()
    return started


@pytest.fixture
def quick(tmp_path: Path) -> Path:
    """Settings for servers of our own, which need no pauses."""
    path = tmp_path / "hurtigt.toml"
    path.write_text(
        'timeout = 1\nretry_wait_time = 0\nhost_request_interval = "1ms"\nhost_concurrency = 9\n', "utf-8"
    )
    return path


GROUPS = {
    "/godt": ("svarer", "", ""),
    "/vaek": ("doed", "svarer 404", ""),
    "/slettet": ("doed", "svarer 410", ""),
    "/for-mennesker": ("afviser", "svarer 403", ""),
    "/nede": ("svarer-ikke", "svarer 500", ""),
    "/altid-optaget": ("afviser", "svarer 429", ""),
    "/kort-optaget": ("svarer", "", ""),
    "/flyttet": ("flyttet", "er flyttet for altid", "/godt"),
    "/i-to-led": ("flyttet", "er flyttet for altid", "/godt"),
    "/midlertidigt": ("svarer", "", ""),
    "/skraastreg": ("svarer", "", ""),
    "/til-forsiden": ("flyttet", "fører nu til en forside", "/"),
    "/flyttet-ud-i-intet": ("doed", "svarer 404", ""),
    "/ring-a": ("doed", "omdirigerer i ring", ""),
    "/uden-ende": ("doed", "omdirigerer mere end 10 gange", ""),
    "/et-program": ("doed", "omdirigerer til noget, der ikke er en webside", ""),
}


def test_each_answer_finds_its_group(server: str, quick: Path) -> None:
    found = verdicts([server + path for path in GROUPS], quick)
    assert {
        dom.url.removeprefix(server): (dom.gruppe, dom.grund, dom.til.removeprefix(server)) for dom in found
    } == GROUPS


def test_only_what_may_pass_is_asked_again(server: str, quick: Path) -> None:
    times = {"/godt": 1, "/vaek": 1, "/for-mennesker": 1, "/nede": 2, "/altid-optaget": 3, "/kort-optaget": 2}
    verdicts([server + path for path in times], quick)
    assert _Odd.asked == times


def test_a_host_that_never_answers_is_left_after_its_time(quick: Path) -> None:
    quick.write_text("timeout = 1\nmax_retries = 0\n", "utf-8")
    with socket.create_server(("127.0.0.1", 0)) as silent:  # takes the call and says nothing
        (found,) = verdicts([f"http://127.0.0.1:{silent.getsockname()[1]}/"], quick)
    assert (found.gruppe, found.grund) == ("svarer-ikke", "svarede ikke i tide")


def test_a_host_that_is_not_there_is_no_crash(quick: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    (found,) = verdicts([f"http://127.0.0.1:{port}/"], quick)
    assert (found.gruppe, found.grund) == ("svarer-ikke", "forbindelsen blev afvist")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("SSL certificate error. Check certificate validity", "certifikatet kan ikke godkendes"),
        ("DNS resolution failed - check hostname spelling", "værtens navn findes ikke"),
        ("Invalid HTTP response format. Server may be misconfigured", "svaret kan ikke læses"),
    ],
)
def test_what_a_network_can_do_is_told_in_danish(said: str, told: str) -> None:
    assert verdict("https://a.dk/", {"status": {"text": "Network error", "details": said}}).grund == told


def test_an_address_is_told_as_it_stands_on_the_page(server: str, quick: Path) -> None:
    odd = f"{server}/a_(b),c;d?e=f&g=æ 'h'"
    (found,) = verdicts([odd], quick)
    assert (found.url, found.gruppe) == (odd, "doed")


def test_servers_are_told_who_asks_and_made_up_addresses_are_not_asked(server: str, quick: Path) -> None:
    (_, made_up) = verdicts([f"{server}/godt", "https://example.com/x"], quick)
    assert {agent.split("; ")[1] for agent in _Odd.agents} == {"AI-wiki-linktjek"}
    assert made_up.gruppe == "svarer"


PAGE = (
    '<main><a href="{0}/vaek#x">a</a> <a href="{0}/godt">b</a> <a href="../om/">c</a> <a href="mailto:x">d</a></main>'
)


@pytest.fixture
def built(tmp_path: Path, server: str) -> Path:
    for name in ("index.html", "wiki/ai/index.html"):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text(PAGE.format(server), "utf-8")
    return tmp_path / "site"


def test_an_address_is_asked_once_and_told_with_every_page_it_stands_on(
    built: Path, server: str, quick: Path, tmp_path: Path
) -> None:
    written = tmp_path / "links.json"
    assert main([str(built), "--json", str(written)], quick) == 1
    assert dict(_Odd.asked) == {"/vaek": 1, "/godt": 1}
    (found,), asked = report.read(written.read_text("utf-8"))
    assert (found.url, found.gruppe, found.sider, asked) == (f"{server}/vaek", "doed", ["/", "wiki/ai/"], 2)


def test_a_site_whose_links_all_answer_has_nothing_to_do(built: Path, quick: Path, tmp_path: Path) -> None:
    for page in built.rglob("*.html"):
        page.write_text(page.read_text("utf-8").replace("/vaek", "/for-mennesker"), "utf-8")
    written = tmp_path / "links.md"
    assert main([str(built), "--markdown", str(written)], quick) == 0
    assert "### Afviser robotter (1)" in written.read_text("utf-8")


def test_a_folder_without_pages_is_told_apart_from_a_clean_site(tmp_path: Path, quick: Path) -> None:
    assert main([str(tmp_path)], quick) == 2


def test_the_report_is_grouped_and_says_where_readers_can_go_meanwhile() -> None:
    verdicts = [
        Dom("https://a.dk/lov_1", "svarer-ikke", "svarer 503"),
        Dom("https://b.dk/x", "flyttet", "er flyttet for altid", "https://b.dk/y"),
        Dom("https://c.dk/x", "doed", "svarer 404"),
        Dom("https://d.dk/x", "svarer"),
    ]
    pages = {dom.url: ["om/"] for dom in verdicts}
    found = report.findings(verdicts, pages, {"https://a.dk/lov_1": "https://arkiv.dk/lov"})
    told = report.as_markdown(found, 4)
    assert [line for line in told.splitlines() if line.startswith("###")] == [
        "### Død (1)",
        "### Flyttet (1)",
        "### Svarer ikke (1)",
    ]
    assert "https://arkiv.dk/lov" in told
    assert "https://b.dk/y" in told
    assert "https://d.dk/x" not in told
    assert report.read(report.as_json(found, 4)) == (found, 4)
    assert json.loads(report.as_json(found, 4))["spurgt"] == 4


def test_a_law_read_elsewhere_keeps_the_address_of_the_copy() -> None:
    copies = addresses.copies(ROOT / "docs")
    assert copies
    assert all(url.startswith("http") and copy.startswith("http") for url, copy in copies.items())


def test_the_real_sites_addresses_are_found_and_no_form_is_asked(site: Path) -> None:
    found = addresses.on(site)
    assert len(found) > 300
    assert "https://github.com/eksempel/ai-wiki/edit/main/docs/om/index.md" not in found


# The weekly issue


# So much of gh as we ask of it: issues in a file beside it, and what it was asked to change in another.
GH = """#!{python}
import json, sys
from pathlib import Path
folder = Path(__file__).parent
issues = json.loads((folder / "issues.json").read_text("utf-8"))
words, flags = [a for a in sys.argv[1:] if a[:1] != "-"], dict(a.removeprefix("--").partition("=")[::2] for a in sys.argv[1:])
body = sys.stdin.read()
if words[:2] == ["issue", "list"]:
    assert (flags["state"], flags["label"], flags["json"]) == ("open", "eftersyn", "number,body")
    print(json.dumps([{{k: one[k] for k in ("number", "body")}} for one in issues if one["state"] == "open"][::-1]))
    sys.exit()
with (folder / "heard").open("a") as heard:
    print(*words, file=heard)
if words[:2] == ["issue", "create"]:
    assert flags["label"] in (folder / "labels").read_text()
    issues.append({{"number": len(issues) + 1, "state": "open", "body": body, "title": flags["title"]}})
    print("https://github.com/eksempel/wiki/issues/" + str(len(issues)))
elif words[:2] == ["label", "create"]:
    (folder / "labels").write_text(words[2])
elif words[:2] == ["issue", "edit"]:
    issues[int(words[2]) - 1]["body"] = body
elif words[:2] == ["issue", "close"]:
    issues[int(words[2]) - 1] |= {{"state": "closed", "comment": flags["comment"]}}
(folder / "issues.json").write_text(json.dumps(issues), "utf-8")
"""


class Hub:
    """What the fake `gh` has."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "gh").write_text(GH.format(python=sys.executable), "utf-8")
        (folder / "gh").chmod(0o755)
        (folder / "issues.json").write_text("[]", "utf-8")
        (folder / "heard").touch()

    @property
    def issues(self) -> list[dict[str, Any]]:
        return list(json.loads((self.folder / "issues.json").read_text("utf-8")))

    def heard(self) -> list[str]:
        return (self.folder / "heard").read_text("utf-8").splitlines()


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hub:
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    return Hub(tmp_path)


CLEAN = Eftersyn(dt.date(2026, 12, 1), True, [], 3, {}, [], [], [], [])
DEAD = report.Fund("https://a.dk/x", "doed", "svarer 404", "", ["om/"], "")
DIRTY = CLEAN._replace(links=[DEAD])


def test_one_issue_is_opened_rewritten_and_closed(hub: Hub) -> None:
    assert settle(CLEAN) == "Intet at se efter."
    assert settle(DIRTY) == "Sag 1 er åbnet."
    assert "https://a.dk/x" in hub.issues[0]["body"]
    assert settle(DIRTY._replace(bygget=False)) == "Sag 1 er skrevet om."
    assert "Siden kan ikke bygges" in hub.issues[0]["body"]
    assert settle(CLEAN) == "Sag 1 er lukket."
    assert hub.issues[0]["state"] == "closed"
    assert hub.issues[0]["comment"] == "Alt er set efter pr. 1. december 2026."
    assert settle(DIRTY) == "Sag 2 er åbnet."


def test_the_oldest_issue_is_the_one_and_the_same_text_is_not_written_again(hub: Hub) -> None:
    settle(DIRTY)
    github.create("En mere", "", "eftersyn")
    before = hub.heard()
    settle(DIRTY)
    assert hub.heard() == before


def test_what_github_refuses_stops_the_job(hub: Hub) -> None:
    (hub.folder / "gh").write_text("#!/bin/sh\nexit 4\n", "utf-8")
    with pytest.raises(subprocess.CalledProcessError):
        settle(DIRTY)


@pytest.mark.parametrize(
    ("found", "clean"),
    [
        (CLEAN, True),
        (CLEAN._replace(bygget=False), False),
        (CLEAN._replace(links=[DEAD._replace(gruppe="afviser")]), True),
        (DIRTY, False),
        (CLEAN._replace(nye_adresser=["om/ny/"]), False),
    ],
)
def test_a_refused_robot_alone_opens_no_issue(found: Eftersyn, clean: bool) -> None:
    assert found.rent is clean


def test_what_is_past_its_day_is_found_and_told(site: Path, tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    shutil.copytree(ROOT / "docs", docs)
    published.grow(docs, site)
    (tmp_path / "links.json").write_text(report.as_json([], 5), "utf-8")

    def look(day: str) -> Eftersyn:
        return eftersyn.look(docs, dt.date.fromisoformat(day), site, tmp_path / "links.json")

    early = look("2026-11-26")
    assert early._replace(skifter=[]).rent  # only what is known to change soon is told before its day
    assert [one.navn for one in early.skifter if one.til > early.dag + eftersyn.AHEAD] == []
    late = look("2029-01-01")
    assert {one.navn for one in early.skifter} <= {one.navn for one in late.skifter}
    assert "sundhedsloven" in late.love
    assert "om/privatliv.md" in [post.uri for post in late.overskredet]
    told = eftersyn.text(late)
    assert "Sundhedsloven (`docs/lovregister/sundhedsloven.yml`), sidst læst" in told
    assert len(told.encode()) < 65_536
