"""Firefox, driven by its own protocol (Marionette), which needs no driver beside it."""

import base64
import json
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from window import Driven, Printing

PATIENCE = 60.0  # seconds for Firefox to begin on a machine with much to do


class Firefox(Driven, Printing):
    """A window of Firefox."""

    def __init__(self, port: int) -> None:
        self.wire = _connected(port)
        self.asked = 0
        self._answer()
        self("NewSession")
        self("SetTimeouts", implicit=10_000)

    def __call__(self, command: str, **parameters: Any) -> Any:
        """What Firefox answers a command; raises what it refuses."""
        self.asked += 1
        text = json.dumps([0, self.asked, f"WebDriver:{command}", parameters]).encode()
        self.wire.sendall(b"%d:%b" % (len(text), text))
        _, _, error, result = self._answer()
        assert not error, error
        return result

    def pdf(self) -> bytes:
        return base64.b64decode(self("Print")["value"])

    def _answer(self) -> Any:
        length = b""
        while (sign := self.wire.recv(1)) != b":":
            assert sign, "Firefox er stoppet"
            length += sign
        text = b""
        while len(text) < int(length):
            text += self.wire.recv(int(length) - len(text))
        return json.loads(text)


def _connected(port: int) -> socket.socket:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port))
        except ConnectionRefusedError:
            assert time.monotonic() < until, "Firefox svarer ikke"


@contextmanager
def opened(profile: Path) -> Iterator[Firefox]:
    """Firefox with an English interface and a profile of its own."""
    path = next(filter(None, map(shutil.which, ("firefox-esr", "firefox"))), None)
    assert path, "Firefox mangler: kør testene med 'make test'"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (profile / "user.js").write_text(f'user_pref("marionette.port", {port});', "utf-8")
    command = [path, "--headless", "--marionette", "--no-remote", "--profile", str(profile)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield Firefox(port)
    finally:
        process.terminate()
        process.wait()
