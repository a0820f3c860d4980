"""`python -m macros.engine`: the site before its pages and after them, for engines that do not know our hooks."""

import argparse
import sys
from pathlib import Path

from macros.content.faults import ContentError
from macros.engine import after, compare, engines
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
    found, pages = compare.differences(arguments.folder, arguments.other)
    print(*found, f"{len(found)} af {pages} sider er ikke ens.", sep="\n")
    return int(bool(found))


def compared(arguments: argparse.Namespace) -> int:
    """Build the site with two engines, and print what is not the same."""
    names = (engines.FIRST, arguments.engine)
    arguments.folder, arguments.other = (ROOT / ".cache/sammenlign" / name for name in names)
    for name, folder in zip(names, (arguments.folder, arguments.other), strict=True):
        engines.draw(ROOT, folder, name)
    return same(arguments)


def main(given: list[str]) -> int:
    """Read the command, and do it."""
    parser = argparse.ArgumentParser(prog="python -m macros.engine")
    commands = parser.add_subparsers(required=True)
    for action, wanted in {materialise: ["folder"], finish: ["folder"], same: ["folder", "other"]}.items():
        command = commands.add_parser(action.__name__, help=action.__doc__)
        command.set_defaults(action=action)
        for name in wanted:
            command.add_argument(name, type=Path)
    command = commands.add_parser("compare", help=compared.__doc__)
    command.set_defaults(action=compared)
    command.add_argument("engine", choices=engines.ENGINES)
    arguments = parser.parse_args(given)
    try:
        return int(arguments.action(arguments))
    except (ContentError, engines.EngineError, tree.MaterialiseError) as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
