"""What git knows of the files and their earlier versions. Alone asks git.

Who can do without is answered nothing where there is no git; who must not pass over it in silence is told why.
"""

import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple


class Change(NamedTuple):
    """A file that is not as it was: its path now, and its text before."""

    path: Path
    before: str


class GitError(Exception):
    """Git is not there, or does not answer. Says why in Danish, and what to do."""


REFUSALS = {  # what git says → what to do
    "dubious ownership": "git vil ikke læse mappen, fordi en anden bruger ejer den; kør "
    "'git config --global --add safe.directory {root}'",
    "not a git repository": "{root} er ikke et git-arkiv; hent arkivet med 'git clone', ikke som zip",
}


def ask(root: Path, *arguments: str) -> str:
    """What git prints, or nothing where there is no git or no repository."""
    try:
        return must(root, *arguments)
    except GitError:
        return ""


def must(root: Path, *arguments: str) -> str:
    """What git prints. Raises GitError where it cannot answer."""
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *arguments], capture_output=True, encoding="utf-8", errors="replace", check=True
        )
    except OSError:
        raise GitError("git findes ikke på maskinen; installér git") from None
    except subprocess.CalledProcessError as error:
        said = str(error.stderr).strip()
        why = next((why for sign, why in REFUSALS.items() if sign in said), f"git svarer: {said}")
        raise GitError(why.format(root=root)) from None
    return done.stdout.strip("\n")


def tracked(root: Path) -> list[Path]:
    """Every file git follows or would follow, so that a new one is seen before it is committed.

    Raises GitError where git cannot answer.
    """
    names = must(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--full-name").split("\0")
    top = Path(must(root, "rev-parse", "--show-toplevel"))
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


# Each merge against each of its parents, no file as binary or renamed, whatever the settings and attributes say.
WHOLE = ("-m", "--no-renames", "--text", "--no-textconv", "--no-ext-diff", "--no-color")


def patches(root: Path, since: str) -> str:
    """Every commit since another as patches without context: what was added stays in the history.

    Raises GitError where git cannot answer.
    """
    shape = ("-p", "-U0", "--src-prefix=a/", "--dst-prefix=b/", "--format=commit %h", "--submodule=short")
    return must(root, "-c", "core.quotePath=false", "log", *WHOLE, *shape, f"{since}..HEAD")


def messages(root: Path, since: str) -> Iterator[tuple[str, str]]:
    """(commit, message) of every commit since another. Raises GitError where git cannot answer."""
    for told in must(root, "log", "-z", "--format=%h%n%B", f"{since}..HEAD").split("\0"):
        commit, _, message = told.partition("\n")
        if commit:
            yield commit, message


def names(root: Path, since: str) -> list[str]:
    """Every name a file was given by a commit since another. Raises GitError where git cannot answer."""
    told = must(root, "log", *WHOLE[:2], "--name-only", "--diff-filter=AMT", "-z", "--format=", f"{since}..HEAD")
    return sorted({name.strip("\n") for name in told.split("\0")} - {""})


class Version(NamedTuple):
    """That a file got another text on a day: what it was and what it became, as git's names for the texts."""

    day: str
    path: str
    before: str
    after: str


def versions(root: Path, folder: str) -> list[Version]:
    """Every change of the text of the files in a folder, the newest first; none where the history is not whole."""
    if ask(root, "rev-parse", "--is-shallow-repository") != "false":
        return []
    log = ask(
        root, "log", "--format=%x01%ad", "--date=short", "--raw", "--no-abbrev", "--no-renames", "-z", "--", folder
    )
    found, day, told = [], "", ""
    for part in filter(None, log.replace("\n", "\0").split("\0")):
        if part.startswith("\x01"):
            day, told = part[1:], ""
        elif part.startswith(":"):
            told = part
        elif told:
            _, _, before, after, status = told.split()
            if status == "M":
                found.append(Version(day, part, before, after))
            told = ""
    return found


def texts(root: Path, names: Iterable[str]) -> dict[str, str]:
    """Git's names for texts → the texts, fetched in one go."""
    wanted = list(dict.fromkeys(names))
    if not wanted:
        return {}
    done = subprocess.run(
        ["git", "-C", str(root), "cat-file", "--batch"],
        input="".join(f"{name}\n" for name in wanted).encode(),
        capture_output=True,
        check=True,
    )
    found, at = {}, 0
    for name in wanted:
        end = done.stdout.index(b"\n", at)
        size = int(done.stdout[at:end].split()[-1])
        found[name] = done.stdout[end + 1 : end + 1 + size].decode("utf-8", "replace")
        at = end + size + 2
    return found
