"""Which version a folder holds: a name that the same content always gets, and a file that says it."""

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

FILE = "version.json"
FORMER = "tidligere.json"  # kept from earlier versions, with the day each was replaced
# Pagefind lays the words of its filters in another order each time, in files named by their bytes: same search, other
# names. All else of a build is the same bytes wherever it is built for the same day.
ANEW = re.compile(r"pagefind/(?:filter/|pagefind-entry\.json|pagefind\.\w+\.pf_meta)")


def files(folder: Path) -> list[str]:
    """Every file of a folder by its address, sorted."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def write(site: Path, commit: str, day: str) -> None:
    """Say in the site which one it is. Same content, same bytes: a reader can see that nothing is new."""
    names = [name for name in files(site) if name not in {FILE, FORMER}]
    told = {
        "version": f"{day}-{commit[:7] or 'uden-git'}-{_digest(site, (n for n in names if not ANEW.match(n)))}",
        "commit": commit,
        "dag": day,
        "sider": sum(name.endswith(".html") for name in names),
        "filer": len(names),
    }
    (site / FILE).write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


def read(folder: Path) -> dict[str, Any]:
    """What a folder says it holds, or nothing where there is no version."""
    path = folder / FILE
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else {}


def name(folder: Path) -> str:
    """The version's name, or nothing."""
    return str(read(folder).get("version", ""))


def _digest(site: Path, names: Iterable[str]) -> str:
    made = hashlib.sha256()
    for address in names:
        made.update(f"{address}\0".encode())
        made.update(hashlib.sha256((site / address).read_bytes()).digest())
    return made.hexdigest()[:8]
