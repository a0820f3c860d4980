"""One strict build of the whole site into a folder, for those who look at it and throw it away."""

import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, BuildError


def built(root: Path, into: Path) -> bool:
    """Build the site of `root` strictly; say why when it cannot be done."""
    try:
        build(load_config(str(root / "mkdocs.yml"), site_dir=str(into)))
    except (Abort, BuildError) as error:
        print(f"Siden kan ikke bygges: {error}", file=sys.stderr)
        return False
    return True
