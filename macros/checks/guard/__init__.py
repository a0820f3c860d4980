"""No personal data and no secrets in the repository: not in text or data, not in file names, not in its history."""

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from macros import content
from macros.caching.latest import Latest
from macros.checks.guard import personal
from macros.content import git
from macros.content.faults import ContentError, Fejl, where

_seen: Latest[list[Fejl]] = Latest()
HUNK = re.compile(r"^@@ -\S+ \+(\d+)")
HISTORY = "en tidligere udgave ({commit}) har noget, der {why}. Det er ikke nok at slette linjen; lav en ny gren"


def faults(docs: Path) -> Iterator[Fejl]:
    """The gate's rule: every file under `docs`."""
    return of_files((path for path in sorted(docs.rglob("*")) if path.is_file()), allowed(docs))


def of_files(paths: Iterable[Path], known: Collection[str]) -> Iterator[Fejl]:
    """A fault for each place in the files, and for each file that should not be there at all."""
    for path in paths:
        name, changed = where(path), path.stat().st_mtime_ns
        yield from _seen.of(name, (path, changed, known), _of_file, path, name, known)


def _of_file(path: Path, name: str, known: Collection[str]) -> list[Fejl]:
    if personal.number_in_name(path.name):
        return [Fejl(f"{where(path.parent)}/…", 1, "filens navn", personal.CPR)]  # the name is not repeated
    why = personal.in_name(name)
    found = [Fejl(name, 1, "filens navn", why)] if why else []
    raw = path.read_bytes()
    return found if b"\0" in raw else found + _of_text(name, raw.decode("utf-8", errors="replace"), known)


def _of_text(name: str, text: str, known: Collection[str]) -> list[Fejl]:
    return [Fejl(name, line, "filen", why) for line, why in personal.in_text(text, known)]


def of_history(root: Path, since: str, known: Collection[str]) -> Iterator[Fejl]:
    """A fault for each line that any commit since another added, at its file and line in that commit."""
    for commit, name, first, lines in _hunks(git.patches(root, since)):
        for line, why in personal.in_text("\n".join(lines), known):
            yield Fejl(
                name, first + line - 1, "historikken", HISTORY.format(commit=commit, why=why.partition(";")[0])
            )


def _hunks(log: str) -> Iterator[tuple[str, str, int, list[str]]]:
    """(commit, file, first line, the lines added there) for each hunk of a log of patches."""
    commit, name, first, lines = "", "", 1, list[str]()
    for line in [*log.split("\n"), "commit "]:
        if line.startswith("+") and not line.startswith("+++ "):
            lines.append(line[1:])
            continue
        if lines:
            yield commit, name, first, lines
            lines = []
        if line.startswith("commit "):
            commit = line.removeprefix("commit ")
        elif line.startswith("+++ b/"):
            name = line.removeprefix("+++ b/")
        elif hunk := HUNK.match(line):
            first = int(hunk[1])


def allowed(docs: Path) -> frozenset[str]:
    """The contacts that may stand. A broken list allows nothing; the gate tells of it by itself."""
    try:
        return frozenset(contact.kontakt for contact in content.kontakter(docs))
    except ContentError:
        return frozenset()
