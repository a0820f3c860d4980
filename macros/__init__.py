"""The macros that authors may call in Markdown. Registration only: no state, no rules, no markup."""

import datetime as dt
from functools import partial
from pathlib import Path
from typing import Any

from macros import views
from macros.content import dates
from macros.registers.site import Site


def define_env(env: Any) -> None:
    """Called by mkdocs-macros with its environment; the site's folder and day are read here and handed on."""
    register(env.macro, Path(env.conf["docs_dir"]), dates.build_date(), dates.of_commit(Path(env.conf["docs_dir"])))


def register(macro: Any, docs: Path, day: dt.date, git: dates.GitDates | None) -> None:
    """Give each macro of each view its name. `macro` is a decorator that takes (function, name)."""
    site = Site(docs, day, git or dates.GitDates(docs))
    for name, function in views.macros():
        macro(partial(function, site), name)
