"""One folder laid over another while people read from it: new files first, whole ones only, old ones removed last.

A page that a reader has open may still ask for files named by their content: they are kept for a stated time.
"""

import datetime as dt
import filecmp
import json
import os
import re
import shutil
from pathlib import Path
from typing import NamedTuple

from macros.release import version

KEEP = 30  # days
# assets/site.3fe3a7d1.css, pagefind/fragment/da_0a1b2c3.pf_fragment, and their compressed copies
BY_CONTENT = re.compile(r"assets/.+\.[0-9a-f]{8}\.\w+(?:\.br|\.gz)?|pagefind/.+_[0-9a-f]{7,}\.pf_\w+")
HALF = ".halv"  # a file on its way; no host is asked for it


class Lagt(NamedTuple):
    """What a laying changed."""

    nye: int
    uaendrede: int
    fjernede: int
    bevarede: int


def by_content(address: str) -> bool:
    """Whether a file's name tells its content, so that it never changes."""
    return bool(BY_CONTENT.fullmatch(address))


def lay(new: Path, dest: Path, day: dt.date, keep: int = KEEP) -> Lagt:
    """Make `dest` hold the files of `new`, with no moment in which a reader meets half of one or none."""
    there = version.files(dest)
    coming = [name for name in version.files(new) if name != version.FORMER]  # a served one has kept files of its own
    ours = {*coming, version.FORMER}
    changed = [name for name in sorted(coming, key=_order) if put(new / name, dest / name)]
    kept = _kept(dest, [name for name in there if name not in ours and by_content(name)], day, keep)
    gone = [name for name in there if name not in ours and name not in kept]
    for name in gone:
        (dest / name).unlink()
    _drop_empty(dest, gone)
    _say(dest, kept)
    return Lagt(len(changed), len(coming) - len(changed), len(gone), len(kept))


def put(source: Path, target: Path) -> bool:
    """The file in the other's place at one stroke. False when it lies there already: its age and tag then stay."""
    if target.is_file() and filecmp.cmp(source, target, shallow=False):
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_name(target.name + HALF)
    half.unlink(missing_ok=True)
    link(source, half)
    half.replace(target)
    return True


def link(source: Path, target: Path) -> None:
    """The same file under another name where the disk can, else a copy: nothing here writes in a file."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _order(name: str) -> tuple[int, str]:
    """What pages load, then what is read beside them, then pages, then what says which version it is."""
    if name == version.FILE:
        return 3, name
    return (0 if by_content(name) else 2 if ".html" in name else 1), name


def _kept(dest: Path, old: list[str], day: dt.date, keep: int) -> dict[str, str]:
    """Which files of earlier versions stay, and since when they have been earlier."""
    path = dest / version.FORMER
    since = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    dated = {name: str(since.get(name, day)) for name in old}
    return {name: left for name, left in dated.items() if (day - dt.date.fromisoformat(left)).days < keep}


def _say(dest: Path, kept: dict[str, str]) -> None:
    half = dest / (version.FORMER + HALF)
    half.write_text(json.dumps(kept, indent=0) + "\n", encoding="utf-8")
    half.replace(dest / version.FORMER)


def _drop_empty(dest: Path, gone: list[str]) -> None:
    folders = {folder for name in gone for folder in Path(name).parents if folder != Path()}
    for folder in sorted(folders, key=lambda one: len(one.parts), reverse=True):
        if not any((dest / folder).iterdir()):
            (dest / folder).rmdir()
