"""Lighthouse, which wants a newer Node than most have: both are fetched by the bench, into .cache, and only there."""

import json
import os
import platform
import shutil
import subprocess
from pathlib import Path
from typing import Any

from conftest import CHROMIUM_FLAGS, ROOT, browser_path

INTO = ROOT / ".cache/bench"
VERSION, NODE_VERSION = "13.5.0", "22.23.3"
PASSED = 0.9  # as Lighthouse colours it green
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


def report(address: str, desktop: bool, runs: int = 1) -> dict[str, Any]:
    """Everything Lighthouse says about a page, in the run whose performance is the middle one."""
    found = sorted((_run(address, desktop) for _ in range(runs)), key=lambda one: scores(one)["performance"])
    return found[runs // 2]


def _run(address: str, desktop: bool) -> dict[str, Any]:
    node, program = installed()
    flags = f"--chrome-flags={' '.join(CHROMIUM_FLAGS)}"
    done = subprocess.run(
        [str(node), str(program), address, "--output=json", "--quiet", flags] + ["--preset=desktop"] * desktop,
        env=os.environ | {"CHROME_PATH": browser_path()},
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def scores(found: dict[str, Any]) -> dict[str, int]:
    """The four categories in hundredths."""
    return {name: round(found["categories"][name]["score"] * 100) for name in CATEGORIES}


def misses(found: dict[str, Any]) -> list[str]:
    """What it found fault with: the audits that count in a category and are not passed."""
    counted = {ref["id"] for one in found["categories"].values() for ref in one["auditRefs"] if ref["weight"]}
    return sorted(
        name for name in counted if (score := found["audits"][name]["score"]) is not None and score < PASSED
    )
