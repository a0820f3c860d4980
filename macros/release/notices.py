"""What must lie with a published site: whose work it holds, what it was made with, and where to tell of a hole."""

import datetime as dt
import json
import os
import subprocess
import sys
from importlib.metadata import distribution
from pathlib import Path

LICENCES = "licenser.txt"
CONTENTS = "sbom.cdx.json"
SECURITY = ".well-known/security.txt"
GIVEN = "deploy/security.txt"  # its lasting lines; where to write is a setting
PAGEFIND = "deploy/licenser/pagefind.txt"  # its wheel does not carry it
MATERIAL = "mkdocs-material"
ICONS = "material/templates/.icons/material/LICENSE"
WARN = 30  # days before it runs out
PASSING = ("serialNumber", "timestamp")  # another each time, of the same packages


def add(root: Path, site: Path) -> None:
    """Write all three into a finished site; the last only where there is somewhere to write to."""
    (site / LICENCES).write_text(licences(root), encoding="utf-8")
    (site / CONTENTS).write_text(contents(root), encoding="utf-8")
    if address := contact():
        (site / SECURITY).parent.mkdir(exist_ok=True)
        given = (root / GIVEN).read_text(encoding="utf-8")
        (site / SECURITY).write_text(f"Contact: {address}\n{given}", encoding="utf-8")


def licences(root: Path) -> str:
    """The notices of those whose work is published here, as they want them."""
    parts = {
        "Material for MkDocs (assets/site.*.css)": _of(MATERIAL, "licenses/LICENSE"),
        "Material Design Icons (assets/site.*.css)": _of(MATERIAL, ICONS),
        "Pagefind (pagefind/)": (root / PAGEFIND).read_text(encoding="utf-8"),
    }
    return "\n\n".join(f"{name}\n{'=' * len(name)}\n\n{text.strip()}" for name, text in parts.items()) + "\n"


def contents(root: Path) -> str:
    """Every package of the build with its hash, as CycloneDX. Same lock, same bytes."""
    uv = Path(sys.executable).with_name("uv")
    asked = ["export", "--format", "cyclonedx1.5", "--frozen", "--group", "documents", "--quiet"]
    done = subprocess.run([str(uv), *asked], cwd=root, capture_output=True, text=True, check=True)
    made = json.loads(done.stdout)
    for held in (made, made["metadata"]):
        for name in PASSING:
            held.pop(name, None)
    return json.dumps(made, indent=1) + "\n"


def contact() -> str:
    """Where to tell of a hole: the setting, or GitHub's own form, or nothing."""
    repo = os.environ.get("REPO_URL", "").rstrip("/")
    return os.environ.get("SIKKERHED_KONTAKT") or (
        f"{repo}/security/advisories/new" if repo.startswith("https://github.com/") else ""
    )


def expiry(root: Path) -> dt.date:
    """The last day of the security file."""
    lines = (root / GIVEN).read_text(encoding="utf-8").splitlines()
    (told,) = (line.partition(":")[2].strip() for line in lines if line.startswith("Expires:"))
    return dt.datetime.fromisoformat(told).date()


def runs_out(root: Path, day: dt.date) -> bool:
    """Whether it is time to give the security file a new day."""
    return (expiry(root) - day).days < WARN


def _of(package: str, ending: str) -> str:
    found = (file for file in distribution(package).files or () if file.as_posix().endswith(ending))
    return next(found).read_text(encoding="utf-8")
