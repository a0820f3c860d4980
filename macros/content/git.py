"""What git knows of the files and their earlier versions. Alone asks git; answers nothing where there is no git."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Change(NamedTuple):
    """A file that is not as it was: its path now, and its text before."""

    path: Path
    before: str


def ask(root: Path, *arguments: str) -> str:
    """What git prints, or nothing where there is no git or no repository."""
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *arguments], capture_output=True, encoding="utf-8", errors="replace", check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.strip("\n")


def tracked(root: Path) -> list[Path]:
    """Every file git follows or would follow, so that a new one is seen before it is committed."""
    names = ask(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--full-name").split("\0")
    top = Path(ask(root, "rev-parse", "--show-toplevel"))
    return sorted({path for name in names if name and (path := top / name).is_file()})


def base(root: Path, revision: str) -> str | None:
    """The commit where the branch left `revision`, or None when the history does not reach so far."""
    return ask(root, "merge-base", revision, "HEAD") or None


def changes(root: Path, since: str) -> Iterator[Change]:
    """The files that have another text, or another name, than at a commit."""
    top = Path(ask(root, "rev-parse", "--show-toplevel"))
    parts = iter(ask(root, "diff", "--name-status", "-z", "-M", "--diff-filter=MR", since).split("\0"))
    for status in parts:
        if not status:
            return
        old = next(parts)
        new = next(parts) if status.startswith("R") else old
        yield Change(top / new, ask(root, "show", f"{since}:{old}"))


def patches(root: Path, since: str) -> str:
    """Every commit since another as patches without context: what was added stays in the history."""
    return ask(root, "log", "-p", "-U0", "--no-color", "--no-ext-diff", "--format=commit %h", f"{since}..HEAD")
