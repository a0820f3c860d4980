"""`python -m macros.checks.guard`: every file git follows, read for personal data and secrets.

With names, only those files (as a pre-commit hook asks); with `--siden COMMIT`, every line that was added since,
also those that a later commit took away again: what was once in the history of a proposal stays there.
"""

import sys
from pathlib import Path

from macros.caching import latest
from macros.checks.guard import of_files
from macros.checks.guard.history import of_history
from macros.content import git
from macros.content.faults import ContentError, Fejl, announce
from macros.registers.contacts import allowed

ROOT = Path(__file__).parents[3]


def main(arguments: list[str]) -> int:
    """Print every fault; 1 when there is any, 2 when not everything could be read, and so is not right."""
    latest.keep_in(ROOT)
    try:
        found = sorted(set(_found(arguments)))
    except (git.GitError, OSError) as error:
        print(f"Vagten kunne ikke læse alt, så intet er godkendt: {error}", file=sys.stderr)
        return 2
    announce(ContentError(found))
    print(*found, sep="\n", end="\n" if found else "", file=sys.stderr)
    return 1 if found else 0


def _found(arguments: list[str]) -> list[Fejl]:
    known = allowed(ROOT / "docs")
    if arguments[:1] != ["--siden"]:
        return list(of_files(map(Path, arguments) if arguments else git.tracked(ROOT), known))
    git.must(ROOT, "rev-parse", "HEAD")
    since = git.base(ROOT, arguments[1]) if len(arguments) > 1 else None
    if not since:
        raise git.GitError("den commit kendes ikke her; hent hele historikken (git fetch --unshallow)")
    return list(of_history(ROOT, since, known))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
