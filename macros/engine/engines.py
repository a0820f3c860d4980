"""The engines that can draw the pages: one command each, and a whole site in a folder whichever is chosen."""

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from macros.engine import after, materialise

FIRST = "mkdocs"
ENGINES = {"mkdocs": True, "properdocs": True, "zensical": False}  # whether it knows our hooks
TREE = ".cache/materialiseret"  # for one that does not


class EngineError(Exception):
    """An engine is not there, or could not draw the pages."""


def draw(root: Path, site: Path, engine: str = FIRST) -> None:
    """Have an engine build the site of `root`. Raises EngineError when it does not; it has said why itself."""
    if engine not in ENGINES:
        raise EngineError(f"'{engine}' kendes ikke; vælg en af {', '.join(ENGINES)}")
    if not find_spec(engine):
        raise EngineError(f"{engine} er ikke installeret; kør 'make build ENGINE={engine}'")
    if ENGINES[engine]:
        _run([engine, "build", "--site-dir", str(site)], root)
        return
    tree = root / TREE
    shutil.rmtree(tree, ignore_errors=True)
    materialise.materialise(root, tree)
    _run([engine, "build", "--clean"], tree)
    shutil.rmtree(site, ignore_errors=True)
    (tree / "site").rename(site)
    after.finish(site, materialise.before(root)[0])


def _run(command: list[str], folder: Path) -> None:
    if subprocess.run([sys.executable, "-m", *command], cwd=folder, check=False).returncode:
        raise EngineError(f"{command[0]} kunne ikke bygge siden")
