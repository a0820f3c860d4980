"""`python -m macros.eftersyn --site site --links links.json`: the issue's text. 1 when there is something to do.

With `--skriv` it opens, rewrites or closes the issue on GitHub instead, and 0 means that it went well.
"""

import argparse
import sys
from pathlib import Path

from macros.content.dates import build_date, danish
from macros.eftersyn import LABEL, TITLE, Eftersyn, github, look, text

DOCS = Path(__file__).parents[2] / "docs"


def settle(found: Eftersyn) -> str:
    """One issue while there is something to do, none when there is not. What was done, in a sentence."""
    issue = github.open_issue(LABEL)
    if found.rent:
        if not issue:
            return "Intet at se efter."
        github.close(issue.number, f"Alt er set efter pr. {danish(found.dag)}.")
        return f"Sag {issue.number} er lukket."
    body = text(found)
    if not issue:
        return f"Sag {github.create(TITLE, body, LABEL)} er åbnet."
    if issue.body.strip() != body.strip():
        github.rewrite(issue.number, body)
    return f"Sag {issue.number} er skrevet om."


def main(arguments: list[str], docs: Path = DOCS) -> int:
    """Look, and tell people here or on GitHub."""
    parser = argparse.ArgumentParser(prog="python -m macros.eftersyn")
    parser.add_argument("--site", type=Path)
    parser.add_argument("--links", type=Path)
    parser.add_argument("--skriv", action="store_true")
    wanted = parser.parse_args(arguments)
    found = look(docs, build_date(), wanted.site, wanted.links)
    if wanted.skriv:
        print(settle(found))
        return 0
    print("Intet at se efter." if found.rent else text(found))
    return int(not found.rent)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
