"""`python -m macros.release`: build a version, lay it where readers are, go back, and what hosts are to be told."""

import argparse
import sys
from pathlib import Path

from macros.content.dates import build_date, danish
from macros.engine import engines
from macros.release import hosts, making, notices, version
from macros.release.laying import Lagt
from macros.release.store import ReleaseError, Store

ROOT = Path(__file__).parents[2]


def build(arguments: argparse.Namespace) -> None:
    """Build the site beside the one in SITE, and switch when it is whole."""
    site = making.make(ROOT, arguments.site.resolve(), arguments.engine)
    print(f"{version.name(site)} ligger i {arguments.site}.")


def to(arguments: argparse.Namespace) -> None:
    """Lay the built site where it is served, so that nobody who reads meets an error."""
    laid = Store(arguments.dest.resolve()).release(arguments.site, build_date(), forget=arguments.glem)
    print(_told(version.name(arguments.dest), laid))


def back(arguments: argparse.Namespace) -> None:
    """Serve the version before."""
    name, laid = Store(arguments.dest.resolve()).back(build_date())
    print(_told(name, laid))


def configure(_: argparse.Namespace) -> None:
    """Write the hosts' configurations in deploy/ anew."""
    hosts.write(ROOT)


def due(_: argparse.Namespace) -> None:
    """Fail when security.txt runs out within a month."""
    if notices.runs_out(ROOT, build_date()):
        day = danish(notices.expiry(ROOT))
        raise ReleaseError(f"{notices.GIVEN} udløber {day}; læs SECURITY.md, og giv den en ny dato, højst et år frem")


def _told(name: str, laid: Lagt) -> str:
    return (
        f"{name} er lagt ud: {laid.nye} filer er nye, {laid.uaendrede} er uændrede, {laid.fjernede} er fjernet, "
        f"og {laid.bevarede} fra tidligere versioner er bevaret."
    )


def main(given: list[str]) -> int:
    """Read the command, and do it."""
    parser = argparse.ArgumentParser(prog="python -m macros.release")
    commands = parser.add_subparsers(required=True)
    for action in (build, to, back, configure, due):
        command = commands.add_parser(action.__name__, help=action.__doc__)
        command.set_defaults(action=action)
        if action in (to, back):
            command.add_argument("dest", type=Path)
        if action in (build, to):
            command.add_argument("--site", type=Path, default=ROOT / "site")
        if action is build:
            command.add_argument("--engine", default=engines.FIRST, help=f"en af {', '.join(engines.ENGINES)}")
        if action is to:
            command.add_argument("--glem", action="store_true", help="fjern alt fra tidligere versioner nu")
    arguments = parser.parse_args(given)
    try:
        arguments.action(arguments)
    except ReleaseError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
