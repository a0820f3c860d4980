"""A host as deploy/ sets one up: sends the compressed copy of a file, and says how long a browser may keep it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

ENCODINGS = {"br": ".br", "gzip": ".gz"}  # the best first
FOR_EVER = ("/assets/", "/pagefind/fragment/", "/pagefind/index/")  # named by their content


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".html": "text/html; charset=utf-8"}

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        asked = self.headers.get("Accept-Encoding", "")
        found = ((name, path.with_name(path.name + end)) for name, end in ENCODINGS.items() if name in asked)
        encoding, sent = next(((name, copy) for name, copy in found if copy.is_file()), ("", path))
        for_ever = urlsplit(self.path).path.startswith(FOR_EVER)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(sent.stat().st_size))
        self.send_header("Cache-Control", "public, max-age=31536000, immutable" if for_ever else "no-cache")
        self.send_header("Vary", "Accept-Encoding")
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        self.wfile.write(sent.read_bytes())


@contextmanager
def host(site: Path) -> Iterator[str]:
    """The address of a folder on this machine, for as long as it is wanted."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
