"""What the tests stand on: a built site, a server for it, a browser, and a copy of the tree that may be broken."""

import gc
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from zipfile import ZipFile

import firefox
import imagined
import pytest
import webkit
from filelock import FileLock
from firefox import Firefox
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from webkit import WebKit

from macros import offline
from macros.caching import latest
from macros.content.dates import build_date
from macros.contribute import __main__ as contribute

gc.set_threshold(100_000, 20, 20)  # to look for rings as often as Python does takes a tenth of the time

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "tests/eksempler"
Look = Callable[..., Page]
CHROMIUM_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# what is shown for a moment is not worth compiling well, on threads beside: a sixth of what the browser works in all
SHORT_LIVED = "--js-flags=--single-threaded --no-turbofan"
for name in ("SITE_URL", "REPO_URL", "BYGGEDATO", "GITHUB_ACTIONS", "POSTKASSE", "UDEN_DOKUMENTER"):
    os.environ.pop(name, None)  # what a machine or a code host has set, a test sets itself if it wants it
ENVIRONMENT = dict(os.environ)
# what a code host sets: the address is a folder's, and there is somewhere to propose and to write
HOSTED = {
    "SITE_URL": "http://127.0.0.1/ai-wiki/",
    "REPO_URL": "https://github.com/eksempel/ai-wiki",
    "POSTKASSE": "wiki@example.org",
}
LIST_SIZE = 20  # cards on a page of `long`, so that the catalogue of today fills several
CHECKED = """
import sys
from contextlib import nullcontext
from types import SimpleNamespace
from macros.caching import latest
from macros.contribute import __main__ as contribute, whole
from macros.registers import cards, catalogue
from macros.views import upkeep
cards.PAGE, catalogue.MOST, upkeep.MOST = {size}, 2, 3
catalogue.newest.__defaults__ = (catalogue.MOST,)
latest.FILE = {kept!r}  # what it keeps is no one else's
whole.tempfile = SimpleNamespace(TemporaryDirectory=lambda: nullcontext({into!r}))  # nor is it thrown away
sys.exit(contribute.main())
"""
HALF_WRITTEN = shutil.ignore_patterns("*.pyc.*")  # what Python has compiled is copied too, and need not be again


BROWSER = {"browser", "in_firefox", "in_webkit", "seen"}
SMALL = {"before", "later", "sample_site"}  # sites that take two seconds
WHOLE = {"build_log"}  # the real one, which takes a minute when nothing is known from before
LONGEST = {  # before others that need the same, so that no worker is left with one at the end
    "test_real_questions_find_a_wanted_page_among_the_first_three",
    "test_what_is_typed_in_every_field_comes_out_on_the_page",
}


@pytest.fixture(autouse=True)
def in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is made of the content lies in memory until a test builds a site, and is in no other site's file then."""
    monkeypatch.setattr(latest, "_file", None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Says which tests need a browser or the whole site, and places them so that no worker waits for a build.

    One worker begins at the head of the list, with a browser and small sites; the other at its middle, and builds the
    whole site soon, which the first comes to last. A fixture that picks its site must name all that it picks among.
    """

    def place(item: pytest.Item) -> tuple[int, bool]:
        names = set(getattr(item, "fixturenames", ()))
        if names & (BROWSER | WHOLE):
            item.add_marker("built")
        return 2 if names & WHOLE else 0 if names & (BROWSER | SMALL) else 1, item.name not in LONGEST

    items.sort(key=place)


def ran(tree: Path, *arguments: str, put: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Python in a process of its own, as a user starts it, given what it reads."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=tree,
        env={**ENVIRONMENT, "NO_MKDOCS_2_WARNING": "1", **environment},
        input=put,
        capture_output=True,
        text=True,
        check=False,
    )


def mkdocs_build(tree: Path, into: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The build as a user runs it, in its own process. Copies of the tree do without documents, which take time."""
    if tree != ROOT:
        environment = {"UDEN_DOKUMENTER": "1"} | environment
    return ran(tree, "-m", "mkdocs", "build", "--site-dir", str(into), **environment)


def built(tree: Path, into: Path, **environment: str) -> str:
    """What a build that went well printed."""
    done = mkdocs_build(tree, into, **environment)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def kept_by_builds(copy: Path) -> None:
    """What builds of the real site have kept, in a file of one's own: what is the same is not made again."""
    copy.parent.mkdir(exist_ok=True)
    (ROOT / latest.FILE).parent.mkdir(exist_ok=True)
    with closing(sqlite3.connect(ROOT / latest.FILE)) as kept, closing(sqlite3.connect(copy)) as mine:
        kept.backup(mine)


def shared(factory: pytest.TempPathFactory, name: str, build: Callable[[Path], object]) -> Path:
    """A folder that every worker reads and none changes: made by the first who asks, while others wait."""
    base = factory.getbasetemp()
    common = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with FileLock(common / f"{name}.lock"):
        if not (common / name).is_dir():
            half = common / f"{name}.half"
            build(half)
            half.rename(common / name)
    return common / name


@pytest.fixture(scope="session")
def build_log(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The real site, built once as a code host's project pages are, with what the build printed."""

    def build(folder: Path) -> None:
        said = built(ROOT, folder / "ai-wiki", **HOSTED)
        (folder / "said.txt").write_text(said, "utf-8")

    folder = shared(tmp_path_factory, "real", build)
    return folder / "ai-wiki", (folder / "said.txt").read_text("utf-8")


@pytest.fixture(scope="session")
def site(build_log: tuple[Path, str]) -> Path:
    return build_log[0]


@pytest.fixture(scope="session")
def checked(site: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The site that the writers' check builds, when its lists stand on several pages, with what the check printed.

    It has no documents and no search.
    """

    def check(folder: Path) -> None:
        kept_by_builds(folder / "kept")
        program = CHECKED.format(size=LIST_SIZE, kept=str(folder / "kept"), into=str(folder / "site"))
        # macros give what they gave to one with the same mailbox: here they are to look at the limits again
        done = ran(ROOT, "-c", program, "check", **HOSTED | {"POSTKASSE": "lang@example.org"})
        (folder / "said.txt").write_text(f"{done.returncode}: {done.stdout}{done.stderr}", "utf-8")

    folder = shared(tmp_path_factory, "long", check)
    return folder / "site", (folder / "said.txt").read_text("utf-8")


@pytest.fixture(scope="session")
def long(checked: tuple[Path, str]) -> Path:
    """The site as it is when its lists stand on several pages, and without documents."""
    assert checked[0].is_dir(), checked[1]
    return checked[0]


@pytest.fixture(scope="session")
def copied(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The copy that is taken along to read from a disk, unpacked."""

    def unpack(into: Path) -> None:
        path = offline.write(site, build_date())
        with ZipFile(path) as packed:
            packed.extractall(into)
        path.unlink()  # the site is others' too

    return shared(tmp_path_factory, "uden-net", unpack) / offline.FOLDER


def commanded(tree: Path, patch: pytest.MonkeyPatch, *arguments: str, **environment: str) -> None:
    """What the contributors' command does in a copy of the tree: here, where the program has been read already."""
    patch.setattr(contribute, "ROOT", tree)
    patch.setattr(contribute, "DOCS", tree / "docs")
    for name, value in environment.items():
        patch.setenv(name, value)
    patch.setattr(sys, "argv", ["contribute", *arguments])
    assert contribute.main() == 0


def asset(site: Path, name: str) -> str:
    """The address of an asset, whose name in a built site tells its content."""
    stem, _, ending = name.rpartition(".")
    (found,) = site.glob(f"assets/{stem}.*.{ending}")
    return f"/{found.relative_to(site).as_posix()}"


def copy(into: Path) -> Path:
    """What a build reads, copied."""
    for name in ("docs", "overrides", "macros"):
        shutil.copytree(ROOT / name, into / name, ignore=HALF_WRITTEN)
    shutil.copy(ROOT / "mkdocs.yml", into)
    return into


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of what a build reads, outside git, to be changed at will."""
    return copy(tmp_path)


def sample_of(into: Path, like: Path | None = None) -> Path:
    """The program, and instead of the site's content the small one of the tests, which they may quote.

    What a build `like` this one kept saves the next one half of its time.
    """
    for name in ("overrides", "macros"):
        shutil.copytree(ROOT / name, into / name, ignore=HALF_WRITTEN)
    shutil.copytree(SAMPLES / "docs", into / "docs")
    shutil.copytree(ROOT / "docs/assets", into / "docs/assets")
    shutil.copy(ROOT / "docs/rammeord.yml", into / "docs")
    shutil.copy(ROOT / "uv.lock", into)  # a part of the program: with another, nothing that was kept would be found
    shutil.copy(ROOT / "mkdocs.yml", into / "grund.yml")
    shutil.copy(SAMPLES / "mkdocs.yml", into)
    if like:
        shutil.copytree(like / ".cache", into / ".cache")
    return into


@pytest.fixture(scope="session")
def sample_tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small content with the program and its site, built once."""
    return shared(tmp_path_factory, "small", lambda folder: built(sample_of(folder), folder / "site"))


@pytest.fixture
def sample(tmp_path: Path, sample_tree: Path) -> Path:
    """The small content with the program, outside git, to be changed at will."""
    return sample_of(tmp_path, sample_tree)


@pytest.fixture(scope="session")
def sample_site(sample_tree: Path) -> Path:
    return sample_tree / "site"


@pytest.fixture(scope="session")
def at_sample(sample_site: Path) -> Iterator[str]:
    """Its address."""
    yield from serve(sample_site)


@pytest.fixture(scope="session")
def before(tmp_path_factory: pytest.TempPathFactory, sample_tree: Path) -> Path:
    """The small site at the end of 2026 with what only tests have (imagined.py), in a history of git."""

    def build(into: Path) -> None:
        tree = imagined.before(sample_of(tmp_path_factory.mktemp("before"), sample_tree))
        said = built(tree, into, BYGGEDATO=imagined.BEFORE)
        assert "no git logs" not in said

    return shared(tmp_path_factory, "earlier", build)


@pytest.fixture(scope="session")
def later(tmp_path_factory: pytest.TempPathFactory, sample_tree: Path) -> Path:
    """The small site as it is some years on (imagined.py): between two meetings, pages past their day, no history."""

    def build(into: Path) -> None:
        tree = imagined.later(sample_of(tmp_path_factory.mktemp("later"), sample_tree))
        built(tree, into, BYGGEDATO=imagined.LATER, SITE_URL=imagined.URL)

    return shared(tmp_path_factory, "later", build)


def never_given() -> tuple[str, str]:
    """The two parts of a personal number that nobody has: born 2 January 1858, and wrong in its check digit.

    Numbers without a right check digit are only given for the first of January (cpr.dk, «Personnumre uden
    kontrolciffer»). It is put together here so that no file holds it.
    """
    born, serial = f"{2:02}{1:02}{58}", f"{5:d}{0:02}"
    weighed = sum(
        int(digit) * weight for digit, weight in zip(born + serial, (4, 3, 2, 7, 6, 5, 4, 3, 2), strict=True)
    )
    right = -weighed % 11
    return born, f"{serial}{(right + 1) % 10}"


class _Handler(SimpleHTTPRequestHandler):
    """Serves files as a static host does, with the site's own page for what is missing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer 404 with the 404 page of the site the address lies in."""
        root = Path(self.directory)
        first = root / self.path.lstrip("/").split("/")[0] / "404.html"
        page = first if first.is_file() else root / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def serve(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="session")
def at_root(site: Path) -> Iterator[str]:
    """The address of the site at the root of a host."""
    yield from serve(site)


@pytest.fixture(scope="session")
def under_a_path(site: Path) -> Iterator[str]:
    """The address of the site in a folder of a host, which it is built for."""
    for address in serve(site.parent):
        yield f"{address}ai-wiki/"


def browser_path() -> str:
    there = map(shutil.which, ("chromium-headless-shell", "chromium", "google-chrome"))
    path = os.environ.get("CHROMIUM") or next(filter(None, there), None)
    assert path, "Chromium mangler: kør testene med 'make test'"
    return path


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=browser_path(), args=[*CHROMIUM_FLAGS, SHORT_LIVED])
        yield started
        started.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(viewport={"width": 1280, "height": 900})
    yield opened
    opened.close()


@pytest.fixture
def fresh(context: BrowserContext) -> Page:
    """A new window, for who listens to it, reads what it has stored, or sets what cannot be taken back."""
    opened = context.new_page()
    opened.set_default_timeout(10_000)
    return opened


@pytest.fixture(scope="session")
def window(browser: Browser) -> Iterator[Page]:
    """One window for all who store nothing, listen to nothing, and set nothing that cannot be taken back.

    The site stores nothing either, and a new window takes twice as long to show a page.
    """
    with browser.new_context() as opened:
        opened.set_default_timeout(10_000)
        yield opened.new_page()


@pytest.fixture(scope="session")
def scriptless_window(browser: Browser) -> Iterator[Page]:
    """The same without scripts."""
    with browser.new_context(java_script_enabled=False) as opened:
        opened.set_default_timeout(10_000)
        yield opened.new_page()


def as_new(window: Page, width: int = 1280, height: int = 900) -> Page:
    """The window with nothing of the test before."""
    window.goto("about:blank")  # else an address with another mark would be the same document
    window.emulate_media(media="null", color_scheme="light", reduced_motion="null", forced_colors="null")
    window.set_viewport_size({"width": width, "height": height})
    return window


@pytest.fixture
def page(window: Page) -> Iterator[Page]:
    """The window, to click and write in."""
    yield as_new(window)
    window.unroute_all()


@pytest.fixture
def scriptless(scriptless_window: Page) -> Page:
    """A window without scripts."""
    return as_new(scriptless_window)


@pytest.fixture(scope="session")
def in_firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """A window of Firefox, which takes seconds to begin."""
    with firefox.opened(tmp_path_factory.mktemp("firefox")) as opened:
        yield opened


@pytest.fixture(scope="session")
def in_webkit() -> Iterator[WebKit]:
    """A window of Safari's engine."""
    with webkit.opened() as opened:
        yield opened


@pytest.fixture
def look(window: Page) -> Look:
    """Opens an address in the window, as wide as one wants it."""

    def opened(address: str, width: int = 1280, height: int = 720) -> Page:
        as_new(window, width, height).goto(address)
        return window

    return opened


def tick_first_choice(page: Page) -> None:
    """From the text field of the catalogue, by keyboard alone, to the first choice of the first facet."""
    for _ in range(3):  # sorting, clear, first facet
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
