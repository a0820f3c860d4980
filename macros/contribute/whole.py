"""The whole check, which a writer wants to pass before sending a change. Takes some seconds."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from macros import documents
from macros.caching.build import run
from macros.checks import gate, guard, published, reviews
from macros.checks.aside import aside
from macros.checks.guard.history import of_history
from macros.content import git
from macros.content.dates import build_date
from macros.content.faults import ContentError, Fejl, announce
from macros.contribute import answer
from macros.engine import building
from macros.engine.building import built
from macros.registers.contacts import allowed


def check(root: Path, told: Path | None = None, since: str | None = None) -> int:
    """Print every fault of every stage, and write them to `told` for the robot. Returns 0 when all is well.

    `since` is the commit a proposal began at: what has been added since is looked at too.
    """
    stages: list[Callable[[list[Fejl]], list[Fejl]]] = [partial(_gate, root), partial(_build, root)]
    if since:
        stages.append(partial(_since, root, since))
    found: list[Fejl] = []
    with run():  # what the gate has worked out, the build has
        for stage in stages:
            found += _told(fault for fault in stage(found) if fault not in found)
    if told:
        told.write_text(answer.as_json(ContentError(found)), encoding="utf-8")
    if found:
        print(f"\n{len(found)} fejl. Ret dem, og kør tjekket igen.", file=sys.stderr)
        return 1
    print("Alt er i orden.")
    return 0


def _told(faults: Iterable[Fejl]) -> list[Fejl]:
    error = ContentError(map(guard.silenced, faults))
    if error.fejl:
        announce(error)
        print(error, file=sys.stderr)
    return error.fejl


def _gate(root: Path, _: list[Fejl]) -> list[Fejl]:
    try:
        build_date()
        gate.check(root / "docs")
    except ContentError as error:
        return error.fejl
    return []


def _build(root: Path, found: list[Fejl]) -> list[Fejl]:
    """What a strict build has to say; it is thrown away. Of what is broken already, nothing is said again."""
    os.environ[documents.SKIP] = "1"
    docs = root / "docs"
    with tempfile.TemporaryDirectory() as folder:
        into = Path(folder)
        if not found:
            told = building.faults(root, into)
            gone = [] if told else published.lost(docs, into)
            # documents are not made here
            return told + [fault for fault in gone if not fault.felt.endswith(documents.ENDINGS)]
        if gate.leaned_on(docs, found) or any(fault.felt == "BYGGEDATO" for fault in found):
            print("Siden bygges først, når det er rettet; så tjekkes også links og makroer.", file=sys.stderr)
            return []
        with aside(docs, gate.unreadable(docs, found)) as rest:
            told = list(rest.here(building.faults(root, into, rest.copy)))
    if any(map(_of_building, told)):
        print(
            "Siden kan ikke bygges helt, før det er rettet; så tjekkes resten af links og makroer.", file=sys.stderr
        )
    lines = {(fault.fil, fault.linje) for fault in found}  # what the gate has said of a line is said
    return [fault for fault in told if (fault.fil, fault.linje) not in lines and not _of_building(fault)]


def _of_building(fault: Fejl) -> bool:
    """Whether it comes of what was left out: the build as a whole, or a macro that lacked a file."""
    return fault.felt == "siden" or "No such file" in fault.hvorfor


def _since(root: Path, since: str, _: list[Fejl]) -> list[Fejl]:
    """What a proposal added and took away again, and reviews that did not take place."""
    try:
        git.must(root, "rev-parse", "HEAD")
        commit = git.base(root, since)
        if not commit:
            raise git.GitError("den commit kendes ikke her; hent hele historikken (git fetch --unshallow)")
        return [*of_history(root, commit, allowed(root / "docs")), *reviews.faults(root, commit, build_date())]
    except git.GitError as error:
        return [Fejl(".", 1, "historikken", f"kunne ikke læses, så intet er godkendt: {error}")]


def grow(root: Path, site: Path | None) -> int:
    """Add the addresses of a built site, or of one that is built now and thrown away, to the list of all."""
    if site:
        print(f"{published.grow(root / 'docs', site)} nye adresser.")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        return grow(root, Path(folder)) if built(root, Path(folder)) else 1
