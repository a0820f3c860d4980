"""From an address to what one should do about it. The only module that knows lychee, which does the asking."""

import json
import subprocess
import sysconfig
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal, NamedTuple
from urllib.parse import urlsplit

from macros import templates

Gruppe = Literal["svarer", "doed", "flyttet", "svarer-ikke", "afviser"]
LYCHEE = Path(sysconfig.get_path("scripts"), "lychee")
SETTINGS = Path(__file__).with_name("lychee.toml")
REFUSES, MOVED, PERMANENT = {401, 403, 405, 406, 429, 451, 999}, range(300, 400), {301, 308}
FAULT, SERVER = 400, 500
ASKED = {0, 2}  # every address answered, or some didn't; all else is lychee's own trouble
REASONS = {
    "timed out": "svarede ikke i tide",
    "certificate": "certifikatet kan ikke godkendes",
    "DNS": "værtens navn findes ikke",
    "onnection": "forbindelsen blev afvist",
}


class Dom(NamedTuple):
    """The verdict on an address: its group, why, and where it leads now when it has moved."""

    url: str
    gruppe: Gruppe
    grund: str = ""
    til: str = ""


def verdicts(urls: Iterable[str], *settings: Path) -> list[Dom]:
    """A verdict on each address. Who gave none is asked once more, when all others have been."""
    found = _asked(sorted(urls), settings)
    silent = [url for url, dom in found.items() if dom.gruppe == "svarer-ikke"]
    return sorted((found | (_asked(silent, settings) if silent else {})).values())


def _asked(urls: list[str], settings: Iterable[Path]) -> dict[str, Dom]:
    with tempfile.TemporaryDirectory() as folder:
        page, told = Path(folder, "adresser.html"), Path(folder, "svar.json")
        page.write_text(templates.render("adresser.html.j2", adresser=urls), encoding="utf-8")
        done = subprocess.run(
            [
                *(LYCHEE, "-vv", "--no-progress", "--format=json", f"--output={told}"),
                *(f"--config={file}" for file in (SETTINGS, *settings)),
                page,
            ],
            check=False,
            capture_output=True,
            text=True,
        )
        if done.returncode not in ASKED:
            raise RuntimeError(done.stderr)
        answered = json.loads(told.read_text(encoding="utf-8"))
    maps = (answered[name] for name in ("success_map", "error_map", "timeout_map", "excluded_map"))
    answers = {urls[one["span"]["line"] - 1]: one for found in maps for one in found.get(str(page), [])}
    return {url: verdict(url, answers.get(url)) for url in urls}


def verdict(url: str, answer: dict[str, Any] | None) -> Dom:
    """What one of lychee's answers means; None when it left the web on its way."""
    if answer is None:
        return Dom(url, "doed", "omdirigerer til noget, der ikke er en webside")
    status, steps = answer["status"], answer.get("redirects", {}).get("redirects", [])
    code = status.get("code")
    if status["text"] == "Excluded":  # example.com and its kin, which nobody has
        return Dom(url, "svarer")
    if code is None:
        reason = next((told for word, told in REASONS.items() if word in status["details"]), "svaret kan ikke læses")
        return Dom(url, "svarer-ikke", reason)
    if code in MOVED:
        places = {step["url"] for step in steps}
        ring = len(places) < len(steps)
        return Dom(url, "doed", "omdirigerer i ring" if ring else f"omdirigerer mere end {len(steps)} gange")
    if code >= FAULT:
        return Dom(url, _group(code), f"svarer {code}")
    return (
        _moved(url, steps[-1]["url"], any(step["code"] in PERMANENT for step in steps))
        if steps
        else Dom(url, "svarer")
    )


def _group(code: int) -> Gruppe:
    if code in REFUSES:
        return "afviser"
    return "svarer-ikke" if code >= SERVER else "doed"


def _moved(url: str, here: str, permanent: bool) -> Dom:
    """What to say of an address that answers from another place."""
    if urlsplit(here).path in ("", "/") and urlsplit(url).path not in ("", "/"):
        return Dom(url, "flyttet", "fører nu til en forside", here)
    if permanent and _bare(here) != _bare(url):
        return Dom(url, "flyttet", "er flyttet for altid", here)
    return Dom(url, "svarer")


def _bare(url: str) -> tuple[str, str, str]:
    """An address without what is only spelling: http or https, www, a last slash."""
    parts = urlsplit(url)
    return parts.netloc.lower().removeprefix("www."), parts.path.rstrip("/"), parts.query
