"""WebKit, the engine of Safari, as Debian has it: driven by WebDriver, in a window on a screen that nobody sees.

Written in place of Selenium: one request for each command, of which the tests use few.
"""

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection
from typing import Any

import pytest
from window import Driven

PATIENCE = 60.0  # seconds for WebKit to begin on a machine with much to do
COMMANDS = {  # as Marionette calls them → as they are asked over HTTP
    "Navigate": ("POST", "/url"),
    "Back": ("POST", "/back"),
    "ExecuteScript": ("POST", "/execute/sync"),
    "ExecuteAsyncScript": ("POST", "/execute/async"),
    "FindElement": ("POST", "/element"),
    "GetElementText": ("GET", "/element/{id}/text"),
    "ElementClear": ("POST", "/element/{id}/clear"),
    "ElementSendKeys": ("POST", "/element/{id}/value"),
    "ElementClick": ("POST", "/element/{id}/click"),
    "SetTimeouts": ("POST", "/timeouts"),
    "SetWindowRect": ("POST", "/window/rect"),
}


class WebKit(Driven):
    """A window of WebKit."""

    def __init__(self, port: int) -> None:
        self.wire = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self.session = f"/session/{self._ask('POST', '/session', {'capabilities': {}})['value']['sessionId']}"
        self("SetTimeouts", implicit=10_000)

    def __call__(self, command: str, **parameters: Any) -> Any:
        """What WebKit answers a command; raises what it refuses."""
        method, path = COMMANDS[command]
        return self._ask(method, self.session + path.format(**parameters), parameters)

    def _ask(self, method: str, path: str, parameters: dict[str, Any]) -> Any:
        self.wire.request(method, path, json.dumps(parameters) if method == "POST" else None)
        answer = self.wire.getresponse()
        told = json.loads(answer.read())
        assert answer.status == 200, told["value"]
        return told


@contextmanager
def opened() -> Iterator[WebKit]:
    """WebKit with an English interface. Where it cannot be installed, CI is the one that must have it."""
    missing = [name for name in ("WebKitWebDriver", "Xvfb") if not shutil.which(name)]
    if missing and "CI" not in os.environ:
        pytest.skip(f"{' og '.join(missing)} er ikke installeret: kør 'make install-webkit'")
    assert not missing, f"{' og '.join(missing)} mangler i CI: kør 'make install-webkit'"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with ExitStack() as running:
        environment = os.environ | {"DISPLAY": running.enter_context(_screen()), "LANGUAGE": "en"}
        driver = subprocess.Popen(["WebKitWebDriver", f"--port={port}"], env=environment)
        running.callback(driver.wait)
        running.callback(driver.terminate)
        _wait_for(port)
        yield WebKit(port)


@contextmanager
def _screen() -> Iterator[str]:
    """The name of a screen of its own."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
    finally:
        process.terminate()
        process.wait()


def _wait_for(port: int) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except ConnectionRefusedError:
            assert time.monotonic() < until, "WebKit svarer ikke"
