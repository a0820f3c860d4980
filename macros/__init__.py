"""The macros that authors may call in Markdown. Registration only: no state, no rules, no markup."""

import datetime as dt
from functools import partial
from pathlib import Path
from typing import Any

from macros import dates, legal, views


def define_env(env: Any) -> None:
    """Called by mkdocs-macros with its environment; the site's folder and day are read here and handed on."""
    register(env.macro, Path(env.conf["docs_dir"]), dates.build_date(), env.conf["extra"].get("git"))


def register(macro: Any, docs: Path, day: dt.date, git: dates.GitDates | None) -> None:
    """Give each macro its name. `macro` is a decorator that takes (function, name)."""
    site = views.Site(docs, day, git or dates.GitDates(docs))
    macro(site.projekt, "projekt")
    macro(site.projektkatalog, "projektkatalog")
    macro(site.projektbillede, "projektbillede")
    macro(site.laering, "laering")
    macro(site.det_ved_vi_ikke, "det_ved_vi_ikke")
    macro(site.felter, "felter")
    macro(site.friskhed, "friskhed")
    macro(site.katalogtal, "katalogtal")
    macro(site.seneste, "seneste")
    macro(site.org, "org")
    macro(site.kildeprojekter, "kildeprojekter")
    macro(site.kildetabel, "kildetabel")
    macro(partial(legal.citation, docs), "lov")
    macro(partial(legal.day, docs), "lovdato")
    macro(partial(legal.page, docs, day), "lovside")
    macro(partial(legal.register, docs, day), "lovregister")
    macro(partial(legal.timeline, docs, day), "tidslinje")
    macro(partial(legal.guide, docs), "guide")
    macro(partial(legal.examples, docs), "guideeksempler")
