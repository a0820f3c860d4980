"""The site while one writes: a fault is shown in the terminal and on the page, and the page of before stays.

MkDocs' own server ends, or hangs, when a page cannot be built.
"""

import logging
import re
import shutil
import socket
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from macros import templates
from macros.caching import background, latest
from macros.caching.build import run
from macros.checks import gate
from macros.content.faults import ContentError, Fejl
from macros.engine import saved
from macros.engine.building import CHECKED, heard, why
from macros.engine.telling import Listener

HOST, PORTS = "127.0.0.1", 20  # how many ports are tried, the one asked for first
MANY = 20  # files that are written at once: another branch was checked out, and all of it is as soon built
BODY = re.compile(rb"<body[^>]*>")


class Site:
    """The site of a folder, built again at each change. What is shown is the latest that could be built."""

    def __init__(self, root: Path, folder: Path, address: str) -> None:
        self.root, self.folder, self.address = root, folder, address
        self.count = 0  # of the sites that were built
        self.found: list[Fejl] = []
        self.started = False
        self.seen: dict[Path, tuple[int, int]] = {}  # when each file was written, and how long it was then
        latest.keep_in(root)
        self.shown.mkdir()
        (self.shown / "index.html").write_text(templates.render("servervent.html.j2"), encoding="utf-8")

    @property
    def shown(self) -> Path:
        """Where the latest site lies."""
        return self.folder / str(self.count)

    @property
    def work(self) -> Path:
        """Where the next is built."""
        return self.folder / str(self.count + 1)

    def draw(self) -> bool:
        """Show the pages of what was written since this was last asked. False when there are none, or too many."""
        before, self.seen = self.seen, self._written()
        changed = {path for path, found in self.seen.items() if before.get(path) != found}
        return len(changed) <= MANY and saved.draw(changed, self.shown)

    def _written(self) -> dict[Path, tuple[int, int]]:
        found = {}
        for path in (self.root / "docs").rglob("*"):
            with suppress(OSError):  # an editor's own file may be gone again, or be a link to nothing
                told = path.stat()
                found[path] = told.st_mtime_ns, told.st_size
        return found

    def build(self) -> None:
        """Build, show what was built, and tell what is wrong. Never fails."""
        listener = Listener(self.root / "docs", self.root / "mkdocs.yml", self.work)
        self.found = []
        try:
            with run(), heard(listener):
                gate.check(self.root / "docs")
                config = self.config()
                config.extra[CHECKED] = True
                build(config, serve_url=self.address)
            self._show()
        except ContentError as error:
            self.found = error.fejl
        except (Exception, SystemExit) as error:
            self.found = [] if listener.faults() else [why(self.root, error)]
        self.found = ContentError([*self.found, *listener.faults()]).fejl
        print(*self.found, f"{len(self.found)} fejl." if self.found else "Alt er i orden.", sep="\n", file=sys.stderr)

    def config(self) -> MkDocsConfig:
        """The settings for serving: what is wrong is told, and does not stop the build."""
        config = load_config(str(self.root / "mkdocs.yml"), site_dir=str(self.work), strict=False)
        if not self.started:
            config.plugins.on_startup(command="serve", dirty=False)
            self.started = True
        config.site_url = self.address
        return config

    def _show(self) -> None:
        """What was built is shown from now on, and search follows there. What was shown before the last one goes."""
        # nobody waits for a thousand folders to be emptied
        Thread(target=shutil.rmtree, args=(self.folder / str(self.count - 1), True)).start()
        self.count += 1

    def with_faults(self, page: bytes) -> bytes:
        """A page with what is wrong at its top."""
        if not self.found:
            return page
        told = templates.render("serverfejl.html.j2", fejl=self.found).encode()
        return BODY.sub(lambda body: body[0] + told, page, count=1)

    def missing(self, code: int) -> bytes | None:
        """What is shown for an address that is not there."""
        page = next((p for p in (self.shown / f"{code}.html", self.shown / "index.html") if p.is_file()), None)
        return self.with_faults(page.read_bytes()) if page else None


class Server(LiveReloadServer):
    """MkDocs' server, which puts the faults on each page it sends."""

    def __init__(self, site: Site, port: int) -> None:
        super().__init__(builder=self.follow, host=HOST, port=port, root=str(site.shown), mount_path="/")
        self.site = site
        self.error_handler = site.missing

    def follow(self) -> None:
        """Show what was written as soon as can be, then build the whole of what there is now, and show it."""
        if self.site.draw():
            self._tell()
        self.site.build()
        self.root = str(self.site.shown)
        self._tell()

    def _tell(self) -> None:
        """Have the browsers read again, and let nobody wait for what is built meanwhile."""
        with self._epoch_cond:
            self._wanted_epoch = self._visible_epoch = max(self._wanted_epoch, self._visible_epoch + 1)
            self._epoch_cond.notify_all()

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        sent: bytes = super()._inject_js_into_html(self.site.with_faults(content), epoch)  # type: ignore[no-untyped-call]
        return sent


def free(port: int, host: str = HOST) -> int | None:
    """The first free port from one on; None when all are taken."""
    for number in range(port, port + PORTS):
        with socket.socket() as one:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                one.bind((host, number))
            except OSError:
                continue
            return number
    return None


def serve(root: Path, port: int, ready: Callable[[Server], None] = lambda _: None) -> int:
    """Show the site of `root`, and follow what is written, until it is stopped with Ctrl-C."""
    number = free(port)
    if number is None:
        print(
            f"Port {port} til {port + PORTS - 1} er optaget. Luk et program, eller vælg: make serve PORT=9000",
            file=sys.stderr,
        )
        return 1
    if number != port:
        print(f"Port {port} er optaget af et andet program; siden vises på {number} i stedet.", file=sys.stderr)
    log = logging.getLogger("mkdocs")
    before = log.level
    log.setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory(prefix="ai-wiki-", ignore_cleanup_errors=True) as folder:
        site = Site(root, Path(folder), f"http://{HOST}:{number}/")
        server = Server(site, number)
        print("Bygger siden …", file=sys.stderr)
        server.follow()
        for watched in ("docs", "macros", "overrides", "mkdocs.yml"):
            server.watch(str(root / watched))
        print(f"Siden vises på {site.address}. Stop med Ctrl-C.", file=sys.stderr)
        try:
            ready(server)
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            print("Stopper.", file=sys.stderr)
        finally:
            server.shutdown()
            background.stop()
            log.setLevel(before)
    return 0
