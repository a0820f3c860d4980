"""A page whose macros cannot be run is told, with its line, and shown with the fault; the other pages go on.

The macro plugin by itself ends the whole process at the first fault, without a word of which.
"""

import logging
import re
import traceback
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from mkdocs.structure.pages import Page

from macros import templates, views
from macros.content.faults import ContentError, Fejl, where
from macros.templates import authored
from macros.text.near import nearest

log = logging.getLogger("mkdocs.plugins.ai-wiki")
INSIDE = "<template>"  # what a page's own text is called in a trace
CALL = re.compile(r"\{\{-?\s*(\w+)\s*\(")
MACRO = re.compile(r"\{\{(?:(?!\{\{).)*?\}\}", re.DOTALL)
ANY = re.compile(r"\{\{[^\n]*?\}\}|\{%[^\n]*?%\}|\{#[^\n]*?#\}|\{[{%#].*")
RAW = "skal teksten vises, som den står, så skriv {% raw %} før og {% endraw %} efter"
UNKNOWN = "'{name}' er ingen makro; {mend}"
HIDDEN = "{# begynder en skjult bemærkning, som ikke bliver lukket; et id skrives med mellemrum: { #id }"
HALF = "en makro er ikke skrevet færdig; den begynder med {{{{ og slutter med }}}}, og {raw}"
TAG = "{% … %} bruges ikke på siderne; slet det. Og " + RAW
FAILED = "makroen kan ikke bruges sådan: {told}"

Render = Callable[..., str]


def raising(plugin: Any) -> None:
    """Have the plugin know our macros only, raise what goes wrong, and leave titles as they are written."""
    plugin._env = authored.Closed({name: plugin.macros[name] for name in views.names()})
    plugin.env.compile = cache(plugin.env.compile)  # projects share one text

    def render(markdown: str, force_rendering: bool = False) -> str:
        text: str = plugin.env.from_string(markdown).render(**plugin.page.meta)
        return text

    plugin.render = render
    plugin.has_j2 = lambda _: False  # asked of titles only: braces in a title are text


def telling(plugin: Any, last: Callable[[str], str | None]) -> None:
    """Have what goes wrong logged as faults; the page is as it was `last`, or as it is without what went wrong."""
    engine: Render = plugin.render

    def render(markdown: str, force_rendering: bool = False) -> str:
        try:
            return engine(markdown, force_rendering)
        except Exception as error:
            found = list(faults(plugin, markdown, error))
        for fault in found:
            log.error("%s", fault, extra={"fejl": fault})
        box = templates.render("sidefejl.md.j2", fejl=found)
        return last(plugin.page.file.src_uri) or f"{box}\n{ANY.sub('', markdown)}"

    plugin.render = render


def faults(plugin: Any, markdown: str, error: Exception) -> Iterator[Fejl]:
    """What went wrong on a page, each at its line in the file."""
    page: Page = plugin.page
    path = Path(page.file.abs_src_path or page.file.src_uri)
    text = path.read_text(encoding="utf-8-sig") if path.is_file() else markdown
    above = text.count("\n", 0, max(text.find(markdown), 0))
    lines = markdown.splitlines() or [""]
    whole = (at := _line(error), error, lines[min(at, len(lines)) - 1])
    for inside, one, written in list(_each(plugin, markdown)) or [whole]:
        if isinstance(one, ContentError):
            yield from one.fejl
            continue
        called = CALL.search(written)
        yield Fejl(where(path), above + inside, called[1] if called else "teksten", _why(one, written))


def _each(plugin: Any, markdown: str) -> Iterator[tuple[int, Exception, str]]:
    """(line, what went wrong, what was written) for each macro of a page that fails by itself."""
    for found in MACRO.finditer(markdown):
        try:
            plugin.env.from_string(found[0]).render(**plugin.page.meta)
        except Exception as error:
            yield markdown.count("\n", 0, found.start()) + 1, error, found[0]


def _line(error: Exception) -> int:
    if at := getattr(error, "lineno", None):  # the text cannot be read as a template
        return int(at)
    steps = traceback.extract_tb(error.__traceback__)
    return next((step.lineno or 1 for step in reversed(steps) if step.filename in (INSIDE, "<unknown>")), 1)


def _why(error: Exception, written: str) -> str:
    said, macros = str(error), set(views.names())
    unknown, called = re.fullmatch(r"'(\w+)' is undefined", said), CALL.search(written)
    name = unknown[1] if unknown else called[1] if called and called[1] not in macros else ""
    if name and not getattr(error, "lineno", None):
        near = nearest(name, macros)
        return UNKNOWN.format(name=name, mend=f"mente du '{near}'? Ellers: {RAW}" if near else RAW)
    if "comment tag" in said or "{#" in written:
        return HIDDEN
    if "unknown tag" in said or "{%" in written:
        return TAG
    if getattr(error, "lineno", None):
        return HALF.format(raw=RAW)
    return FAILED.format(told=f"'{said.strip(chr(39))}' findes ikke" if isinstance(error, KeyError) else said)
