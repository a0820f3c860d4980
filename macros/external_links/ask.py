"""One question to one address: what it answered, and nothing followed. Reads no more than the answer's head."""

import http.client
import socket
import ssl
import urllib.error
import urllib.request
from collections.abc import Mapping
from typing import Any, NamedTuple

AGENT = "Mozilla/5.0 (compatible; AI-wiki-linktjek; ugentligt eftersyn af kilder)"
HEADERS = {"User-Agent": AGENT, "Accept": "text/html,application/pdf,*/*;q=0.8", "Accept-Language": "da,en;q=0.7"}


class Reply(NamedTuple):
    """What came back: a status with its headers, or the reason why nothing did."""

    status: int | None
    headers: Mapping[str, str]
    grund: str = ""


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows nothing: each step is looked at by itself."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        """Say that there is nothing more to ask."""


def once(url: str, timeout: float) -> Reply:
    """Ask once, as a browser would."""
    try:
        request = urllib.request.Request(url, headers=HEADERS)  # noqa: S310  only http and https are collected
        with urllib.request.build_opener(_Stay).open(request, timeout=timeout) as answer:
            return Reply(answer.status, dict(answer.headers))
    except urllib.error.HTTPError as error:
        with error:
            return Reply(error.code, dict(error.headers))
    except (OSError, http.client.HTTPException, ValueError) as error:
        return Reply(None, {}, _reason(error))


def _reason(error: Exception) -> str:
    inner = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(inner, TimeoutError):
        return "svarede ikke i tide"
    if isinstance(inner, ssl.SSLError):
        return "certifikatet kan ikke godkendes"
    if isinstance(inner, socket.gaierror):
        return "værtens navn findes ikke"
    return "forbindelsen blev afvist" if isinstance(inner, OSError) else "svaret kan ikke læses"
