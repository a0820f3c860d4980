"""What a served site can do without for a moment is made when its pages are up, and kept from one build to the next.

The engine empties the folder of the site before each build, but for hidden files: there the latest is kept. When the
site is built in another folder the next time, it follows along.
"""

import logging
import os
import shutil
import subprocess
import threading
from pathlib import Path

log = logging.getLogger("mkdocs.plugins.ai-wiki")
_working: tuple[subprocess.Popen[str], threading.Thread] | None = None
_kept: dict[str, Path] = {}


def publish(site: Path, name: str, command: list[str]) -> None:
    """Lay the latest folder of that name in the site, and a new one when a command has made it.

    The command is run with `--output-path` and where to make it.
    """
    global _working  # noqa: PLW0603  the next build asks for it
    kept, made = site / f".{name}", site / f".{name}-ny"
    if (before := _kept.get(name, kept)) != kept and before.is_dir():
        shutil.rmtree(kept, ignore_errors=True)
        before.rename(kept)
    _kept[name] = kept
    if kept.is_dir():
        shutil.copytree(kept, site / name, copy_function=os.link)  # the same files: nothing writes in them
    shutil.rmtree(made, ignore_errors=True)
    process = subprocess.Popen(
        [*command, "--output-path", str(made)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    if hasattr(os, "setpriority"):  # the next change goes before it; Windows has no such call
        os.setpriority(os.PRIO_PROCESS, process.pid, 10)

    def finish() -> None:
        said, _ = process.communicate()
        if process.returncode > 0:
            log.error("%s kunne ikke laves: %s", name, said)
        elif process.returncode == 0:
            for old in (kept, site / name):
                shutil.rmtree(old, ignore_errors=True)
            shutil.copytree(made, site / name, copy_function=os.link)
            made.rename(kept)

    thread = threading.Thread(target=finish)
    thread.start()
    _working = process, thread


def stop() -> None:
    """What is being made reads a site that is about to be another."""
    if _working:
        process, thread = _working
        process.terminate()
        thread.join()


def finish() -> None:
    """Wait until what is being made lies in the site."""
    if _working:
        _working[1].join()
