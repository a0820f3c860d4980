"""`python -m macros.external_links site`: ask every outside address on the built site. 1 when someone should act.

`--json FIL` and `--markdown FIL` write what was found; without them it is printed.
"""

import argparse
import sys
from pathlib import Path

from macros.external_links import addresses, asking, report

DOCS = Path(__file__).parents[2] / "docs"


def main(arguments: list[str], *settings: Path, docs: Path = DOCS) -> int:
    """Ask, write, and say by the exit code whether there is anything to do."""
    parser = argparse.ArgumentParser(prog="python -m macros.external_links")
    parser.add_argument("site", type=Path)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--markdown", type=Path)
    wanted = parser.parse_args(arguments)
    pages = addresses.on(wanted.site)
    if not pages:
        print(f"Der er ingen byggede sider i {wanted.site}; kør 'make build' først.", file=sys.stderr)
        return 2
    found = report.findings(asking.verdicts(pages, *settings), pages, addresses.copies(docs))
    text = report.as_markdown(found, len(pages))
    if wanted.json:
        wanted.json.write_text(report.as_json(found, len(pages)), encoding="utf-8")
    if wanted.markdown:
        wanted.markdown.write_text(text, encoding="utf-8")
    if not (wanted.json or wanted.markdown):
        print(text)
    return int(report.to_do(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
