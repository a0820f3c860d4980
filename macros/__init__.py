"""The macros that authors may call in Markdown. Registration only: no state, no rules, no markup."""

import datetime as dt
from functools import partial
from pathlib import Path
from typing import Any

from macros import dates
from macros.site import Site
from macros.views import (
    catalogue,
    collaboration,
    contributors,
    effect,
    experience,
    guides,
    handbook,
    handbook_steps,
    law,
    modules,
    network,
    sources,
)

VIEWS = (
    catalogue,
    collaboration,
    contributors,
    effect,
    experience,
    guides,
    handbook,
    handbook_steps,
    law,
    modules,
    network,
    sources,
)


def define_env(env: Any) -> None:
    """Called by mkdocs-macros with its environment; the site's folder and day are read here and handed on."""
    register(env.macro, Path(env.conf["docs_dir"]), dates.build_date(), env.conf["extra"].get("git"))


def register(macro: Any, docs: Path, day: dt.date, git: dates.GitDates | None) -> None:
    """Give each macro its name. `macro` is a decorator that takes (function, name)."""
    site = Site(docs, day, git or dates.GitDates(docs))
    for view in VIEWS:
        for name, function in view.MACROS.items():
            macro(partial(function, site), name)
