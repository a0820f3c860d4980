"""Lighthouse, which wants a newer Node than most have: both are fetched by the bench, into .cache, and only there."""

import json
import os
import platform
import shutil
import subprocess
from pathlib import Path

from conftest import CHROMIUM_FLAGS, ROOT, browser_path

INTO = ROOT / ".cache/bench"
VERSION, NODE_VERSION = "13.5.0", "22.23.3"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def _node() -> str:
    """The package that holds Node for this machine."""
    chip = "arm64" if platform.machine() in {"arm64", "aarch64"} else "x64"
    return f"node-{platform.system().lower()}-{chip}"


def installed() -> tuple[Path, Path]:
    """Node and Lighthouse, fetched by npm when they are not there."""
    node, program = (INTO / "node_modules" / part for part in (f"{_node()}/bin/node", "lighthouse/cli/index.js"))
    if not (node.is_file() and program.is_file()):
        if not shutil.which("npm"):
            raise SystemExit("Lighthouse bliver hentet med npm, som mangler. Installér Node, eller lad delen være.")
        INTO.mkdir(parents=True, exist_ok=True)
        packages = (f"{_node()}@{NODE_VERSION}", f"lighthouse@{VERSION}")
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", *packages], cwd=INTO, check=True)
    return node, program


def report(address: str, desktop: bool) -> dict[str, object]:
    """Everything Lighthouse says about a page."""
    node, program = installed()
    command = [
        str(node),
        str(program),
        address,
        "--output=json",
        "--quiet",
        f"--chrome-flags={' '.join(CHROMIUM_FLAGS)}",
    ]
    done = subprocess.run(
        command + ["--preset=desktop"] * desktop,
        env=os.environ | {"CHROME_PATH": browser_path()},
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, object] = json.loads(done.stdout)
    return found


def scores(found: dict[str, object]) -> dict[str, int]:
    """The four categories in hundredths."""
    categories: dict[str, dict[str, float]] = found["categories"]  # type: ignore[assignment]
    return {name: round(categories[name]["score"] * 100) for name in CATEGORIES}


def misses(found: dict[str, object]) -> list[str]:
    """What it found fault with: the audits of the categories that are not passed."""
    audits: dict[str, dict[str, object]] = found["audits"]  # type: ignore[assignment]
    categories: dict[str, dict[str, list[dict[str, object]]]] = found["categories"]  # type: ignore[assignment]
    counted = {str(ref["id"]) for one in categories.values() for ref in one["auditRefs"] if ref["weight"]}
    return sorted(name for name in counted if audits[name]["score"] not in (None, 1))
