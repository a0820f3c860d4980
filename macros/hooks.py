"""MkDocs events. The only module that knows MkDocs."""

import logging
import subprocess
import sys
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from macros import dates, exports, freshness, gate, names, pages, reading
from macros.faults import ContentError, announce

log = logging.getLogger("mkdocs.plugins.ai-wiki")
_serving = False


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Live reload needs an inline script, which the page's own policy would refuse."""
    global _serving  # noqa: PLW0603  MkDocs tells the command here only, and hooks are plain functions
    _serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """What every page's frame shows, and git's dates from one pass."""
    docs, day = Path(config.docs_dir), dates.build_date()
    git = dates.GitDates(docs)
    config.plugins["git-revision-date"].util = git  # type: ignore[attr-defined]
    theme_styles = next(
        Path(folder) for folder in config.theme.dirs if (Path(folder) / "assets/stylesheets").is_dir()
    )
    if not config.repo_url:
        config.edit_uri = None  # without a repository there is nowhere to edit
    config.extra |= {
        "byggedato": day.isoformat(),
        "serveres": _serving,
        "region": names.unit(docs, "region-hovedstaden", day).navn,
        "theme_css": next(
            p.relative_to(theme_styles).as_posix() for p in theme_styles.glob("assets/stylesheets/main.*.css")
        ),
        "git": git,
    }
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The gate, then the pages and files that exist only as data."""
    docs = Path(config.docs_dir)
    try:
        gate.check(docs)
    except ContentError as error:
        announce(error)
        raise PluginError(f"\n{error}") from None
    for source, uri, markdown in pages.generated(docs):
        page = File.generated(config, uri, content=markdown)
        page.edit_uri = source
        page.abs_src_path = str(docs / source)  # else git dates the page by the last commit of all
        files.append(page)
    for uri, text in exports.files(docs, config.site_url or "", config.extra["git"]):
        files.append(File.generated(config, uri, content=text))
    return files


@event_priority(-100)
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """After the date plugin: the day it changed, or none when git does not know. How fresh, and how hard it reads."""
    changed = page.meta.pop("revision_date", dates.UNKNOWN)
    if changed != dates.UNKNOWN:
        page.meta["aendret"] = changed
    docs = Path(config.docs_dir)
    page.meta["friskhed"] = freshness.of(page.meta, dates.build_date(), freshness.owners(docs))
    if not page.file.generated_by and page.meta.get("lang", "da") == "da":
        page.meta.update(reading.figures(docs, page.file.src_uri))
    return markdown


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """The one filter that the frame needs."""
    env.filters["dato"] = dates.danish
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Search over the finished pages."""
    done = subprocess.run(
        [sys.executable, "-m", "pagefind", "--site", config.site_dir], capture_output=True, text=True, check=False
    )
    if done.returncode:
        log.warning("søgningen kunne ikke bygges: %s", done.stderr or done.stdout)
