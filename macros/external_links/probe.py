"""From an address to what one should do about it: retries, patience with each host, and redirects step by step."""

import datetime as dt
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from itertools import groupby
from typing import Literal, NamedTuple
from urllib.parse import urljoin, urlsplit

from macros.external_links.ask import Reply, once

Gruppe = Literal["svarer", "doed", "flyttet", "svarer-ikke", "afviser"]
TRIES, HOPS, AT_ONCE, LONGEST_WAIT = 3, 10, 8, 120.0
REFUSES, MOVED, PERMANENT = {401, 403, 405, 406, 429, 451, 999}, range(300, 400), {301, 308}
FAULT, TOO_MANY, SERVER = 400, 429, 500


class Vaert(NamedTuple):
    """How patient to be with a host, in seconds."""

    timeout: float = 20
    pause: float = 1


# Big registers that answer slowly when asked often.
HOSTS = {
    "www.retsinformation.dk": Vaert(60, 3),
    "eur-lex.europa.eu": Vaert(60, 3),
    "pmc.ncbi.nlm.nih.gov": Vaert(30, 3),
}


class Dom(NamedTuple):
    """The verdict on an address: its group, why, and where it leads now when it has moved."""

    url: str
    gruppe: Gruppe
    grund: str = ""
    til: str = ""


@dataclass
class Probe:
    """Asks addresses. Everything that takes time or reaches out is handed over, so that tests need neither."""

    ask: Callable[[str, float], Reply] = once
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    hosts: dict[str, Vaert] = field(default_factory=lambda: HOSTS)

    def all(self, urls: Iterable[str]) -> list[Dom]:
        """A verdict on each address. Hosts are asked side by side, one host's addresses one after the other."""
        by_host = [list(found) for _, found in groupby(sorted(urls, key=_host), key=_host)]
        with ThreadPoolExecutor(AT_ONCE) as pool:
            return sorted(
                verdict for host in pool.map(lambda urls: list(self._one_host(urls)), by_host) for verdict in host
            )

    def _one_host(self, urls: list[str]) -> Iterator[Dom]:
        last: float | None = None
        for url in urls:
            pause = self._patience(url).pause
            if last is not None and (left := last + pause - self.clock()) > 0:
                self.sleep(left)
            yield self.verdict(url)
            last = self.clock()

    def _patience(self, url: str) -> Vaert:
        return self.hosts.get(_host(url), Vaert())

    def verdict(self, url: str) -> Dom:
        """Follow an address to its end."""
        here, seen, permanent = url, [url], False
        for _ in range(HOPS):
            reply = self._patiently(here)
            if reply.status not in MOVED or "location" not in _lower(reply):
                return _judged(url, here, permanent, reply)
            permanent = permanent or reply.status in PERMANENT
            here = urljoin(here, _lower(reply)["location"])
            if here in seen:
                return Dom(url, "doed", "omdirigerer i ring")
            if urlsplit(here).scheme not in ("http", "https"):
                return Dom(url, "doed", "omdirigerer til noget, der ikke er en webside")
            seen.append(here)
        return Dom(url, "doed", f"omdirigerer mere end {HOPS} gange")

    def _patiently(self, url: str) -> Reply:
        """Ask again when the answer may be better in a while."""
        for attempt in range(1, TRIES + 1):
            reply = self.ask(url, self._patience(url).timeout)
            passing = reply.status is None or reply.status == TOO_MANY or reply.status >= SERVER
            if not passing or reply.status in REFUSES - {TOO_MANY} or attempt == TRIES:
                break
            self.sleep(_wait(reply, attempt))
        return reply


def _judged(url: str, here: str, permanent: bool, reply: Reply) -> Dom:
    if reply.status is None:
        return Dom(url, "svarer-ikke", reply.grund)
    if reply.status >= FAULT:
        return Dom(url, _group(reply.status), f"svarer {reply.status}")
    if urlsplit(here).path in ("", "/") and urlsplit(url).path not in ("", "/"):
        return Dom(url, "flyttet", "fører nu til en forside", here)
    if permanent and _bare(here) != _bare(url):
        return Dom(url, "flyttet", "er flyttet for altid", here)
    return Dom(url, "svarer")


def _group(status: int) -> Gruppe:
    if status in REFUSES:
        return "afviser"
    return "svarer-ikke" if status >= SERVER else "doed"


def _wait(reply: Reply, attempt: int) -> float:
    """So long as the host asks for, within reason; else longer each time."""
    asked = _lower(reply).get("retry-after", "")
    if asked.isdigit():
        return min(float(asked), LONGEST_WAIT)
    try:
        until = parsedate_to_datetime(asked)
        sent = parsedate_to_datetime(_lower(reply)["date"])
    except (KeyError, ValueError):
        return 2.0**attempt
    return min(max((until - sent) / dt.timedelta(seconds=1), 0.0), LONGEST_WAIT)


def _lower(reply: Reply) -> dict[str, str]:
    return {name.lower(): value for name, value in reply.headers.items()}


def _host(url: str) -> str:
    return urlsplit(url).netloc.lower()


def _bare(url: str) -> tuple[str, str, str]:
    """An address without what is only spelling: http or https, www, a last slash."""
    parts = urlsplit(url)
    return parts.netloc.lower().removeprefix("www."), parts.path.rstrip("/"), parts.query
