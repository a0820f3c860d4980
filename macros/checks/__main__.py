"""`python -m macros.checks`: what a writer wants to know before sending a change. Takes some seconds."""

import os
import sys
import tempfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, BuildError

from macros import documents, gate, published
from macros.faults import ContentError, announce

ROOT = Path(__file__).parents[2]


def main() -> int:
    """Print every fault in the content; when there is none, build strictly and throw the site away."""
    os.environ[documents.SKIP] = "1"
    try:
        gate.check(ROOT / "docs")
    except ContentError as error:
        announce(error)
        print(error, file=sys.stderr)
        print(f"\n{len(error.fejl)} fejl. Ret dem, og kør tjekket igen.", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        if not built(Path(folder)):
            return 1
        gone = published.lost(ROOT / "docs", Path(folder))
    lost = [fault for fault in gone if not fault.felt.endswith(documents.ENDINGS)]  # documents are not made here
    if lost:
        announce(ContentError(lost))
        print(*lost, sep="\n", file=sys.stderr)
        return 1
    print("Alt er i orden.")
    return 0


def built(into: Path) -> bool:
    """Build strictly; say why when it cannot be done."""
    try:
        build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(into)))
    except (Abort, BuildError) as error:
        print(f"Siden kan ikke bygges: {error}", file=sys.stderr)
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
