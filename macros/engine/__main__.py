"""`python -m macros.engine`: the site before its pages and after them, for engines that do not know our hooks."""

import argparse
import sys
from pathlib import Path

from macros.content.faults import ContentError
from macros.engine import after, compare
from macros.engine import materialise as tree

ROOT = Path(__file__).parents[2]


def materialise(arguments: argparse.Namespace) -> int:
    """Write the site as an ordinary folder of Markdown, front matter, files and settings that any engine can read."""
    tree.materialise(ROOT, arguments.folder)
    return 0


def finish(arguments: argparse.Namespace) -> int:
    """Make a site that an engine has built whole: documents to take away, and search."""
    after.finish(arguments.folder, tree.before(ROOT)[0])
    return 0


def same(arguments: argparse.Namespace) -> int:
    """Print the pages of two built sites whose text, links or metadata are not the same."""
    found = compare.differences(arguments.folder, arguments.other)
    print(*found, f"{len(found)} sider er ikke ens.", sep="\n")
    return int(bool(found))


def main(given: list[str]) -> int:
    """Read the command, and do it."""
    parser = argparse.ArgumentParser(prog="python -m macros.engine")
    commands = parser.add_subparsers(required=True)
    for action in (materialise, finish, same):
        command = commands.add_parser(action.__name__, help=action.__doc__)
        command.set_defaults(action=action)
        command.add_argument("folder", type=Path)
        if action is same:
            command.add_argument("other", type=Path)
    arguments = parser.parse_args(given)
    try:
        return int(arguments.action(arguments))
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
