"""Dates: what git knows of files, what day the site is built for, and how Danes write a day."""

import datetime as dt
import os
from pathlib import Path

from macros import git

SPRING = ("januar", "februar", "marts", "april", "maj", "juni")
AUTUMN = ("juli", "august", "september", "oktober", "november", "december")
MONTHS = (*SPRING, *AUTUMN)
UNKNOWN = "ukendt"  # what the date plugin gets for a file that git does not know; an empty answer would make it guess


def build_date() -> dt.date:
    """The day the site is built for: `BYGGEDATO` (ÅÅÅÅ-MM-DD) when set, else today."""
    given = os.environ.get("BYGGEDATO")
    return dt.date.fromisoformat(given) if given else dt.date.today()


def danish(value: dt.date | str) -> str:
    """«23. november 2026», «november 2026» or «2026», as exact as the value is."""
    year, *rest = str(value).split("-")
    month = [MONTHS[int(part) - 1] for part in rest[:1]]
    day = [f"{int(part)}." for part in rest[1:2]]
    return " ".join([*day, *month, year])


class GitDates:
    """The last commit date of every file, from one pass over the history.

    Stands in for the date plugin's own helper, which starts a process per page.
    """

    def __init__(self, root: Path) -> None:
        self.last: dict[Path, str] = {}
        self.first: dict[Path, str] = {}
        top = git.ask(root, "rev-parse", "--show-toplevel")
        # A shallow clone knows one commit and would date every file by it: no date is better than a wrong one.
        if not top or git.ask(root, "rev-parse", "--is-shallow-repository") != "false":
            return
        date = ""
        for part in git.ask(
            root, "log", "--format=%x01%ad", "--date=short", "--name-only", "-z", "--no-renames"
        ).split("\0"):
            for name in part.split("\n"):
                if name.startswith("\x01"):
                    date = name[1:]
                elif name:
                    path = Path(top, name)
                    self.last.setdefault(path, date)
                    self.first[path] = date

    def get_revision_date_for_file(self, path: str) -> str:
        """The plugin's question: ÅÅÅÅ-MM-DD, or `UNKNOWN` for a file that is not committed."""
        return self.last.get(Path(path).resolve(), UNKNOWN)
