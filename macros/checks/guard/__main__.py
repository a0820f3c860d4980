"""`python -m macros.checks.guard`: every file git follows, read for personal data and secrets.

With names, only those files (as a pre-commit hook asks); with `--siden COMMIT`, every line that was added since,
also those that a later commit took away again: what was once in the history of a proposal stays there.
"""

import sys
from pathlib import Path

from macros.checks.guard import allowed, of_files, of_history
from macros.content import git
from macros.content.faults import ContentError, announce

ROOT = Path(__file__).parents[3]


def main(arguments: list[str]) -> int:
    """Print every fault; 1 when there is any, 2 when the history does not reach back to the commit."""
    known = allowed(ROOT / "docs")
    if arguments[:1] == ["--siden"]:
        since = git.base(ROOT, arguments[1]) if len(arguments) > 1 else None
        if not since:
            print("Den commit kendes ikke her: hent hele historikken (git fetch --unshallow).", file=sys.stderr)
            return 2
        found = list(of_history(ROOT, since, known))
    else:
        found = list(of_files(filter(Path.is_file, map(Path, arguments)) if arguments else git.tracked(ROOT), known))
    announce(ContentError(found))
    print(*sorted(set(found)), sep="\n", end="\n" if found else "", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
