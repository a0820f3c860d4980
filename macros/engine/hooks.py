"""MkDocs' events, each with a call. What is said and made is `before` and `after`; here is only when.

With `rendered`, which keeps things while one serves, and `ahead`, `expanding` and `published`, all that knows MkDocs.
"""

import logging
import zlib
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from macros.caching import background, build, latest
from macros.content import dates
from macros.content.faults import ContentError
from macros.engine import after, ahead, building, expanding, published, rendered, saved
from macros.engine.before import Before

log = logging.getLogger("mkdocs.plugins.ai-wiki")
TOOLTIPS = "macros.engine.tooltips"
_serving = False
_menu: list[Navigation] = []  # of the site that is built
_packed: dict[str, bytes] = {}  # a page that was read → its HTML, compressed


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Live reload needs an inline script, which the page's own policy would refuse."""
    global _serving  # noqa: PLW0603  MkDocs tells the command here only, and hooks are plain functions
    _serving = command == "serve"
    try:
        dates.build_date()
    except ContentError as error:
        raise PluginError(f"\n{error}") from None


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """What every page's frame shows, and git's dates from one pass. The run begins."""
    background.stop()
    latest.keep_in(Path(config.config_file_path).parent)
    if not config.extra.get(building.CHECKED):
        build.begin()
    _packed.clear()
    before = Before(
        Path(config.docs_dir), config.site_url or "", config.repo_url or "", config.nav or (), not _serving
    )
    config.plugins["git-revision-date"].util = before.git  # type: ignore[attr-defined]
    config.mdx_configs[TOOLTIPS] = {"docs": str(before.docs)}
    config.extra |= {rendered.BEFORE: before, "serveres": _serving, **before.frame()}
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The gate, then the pages and files that exist only as data."""
    before: Before = config.extra[rendered.BEFORE]
    if not config.extra.get(building.CHECKED):
        published.pass_the_gate(before.docs)
    expanding.raising(config.plugins["macros"])
    published.add(before, files, config)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """All files are known now, and no page is rendered yet."""
    _menu[:] = [nav]
    saved.remember(None)
    rendered.begin(config)
    rendered.keep_macros(config)
    expanding.telling(config.plugins["macros"], rendered.last_expanded)
    if not _serving:
        ahead.start(config, files)
    return nav


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """A page's text before its front matter is read."""
    return config.extra[rendered.BEFORE].source(page.file.content_string)  # type: ignore[no-any-return]


@event_priority(-100)
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """After the date plugin and the macros: what is known of the page, and its text as it is drawn."""
    before: Before = config.extra[rendered.BEFORE]
    uri = page.file.src_uri
    page.meta.pop("revision_date", None)  # git's, or a guess: `before` asks git itself
    page.meta = before.meta(uri, Path(page.file.abs_src_path or before.docs / uri), dict(page.meta))
    page.update_date = page.meta.get("aendret", page.update_date)  # the day in the sitemap too
    page.markdown = before.text(uri, markdown)
    rendered.keep_html(page, config, files)
    return page.markdown


@event_priority(-100)
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Packed until the page is written: MkDocs reads every page before it writes the first."""
    page.markdown = ""
    page.meta["scripts"] = config.extra[rendered.BEFORE].scripts(html)
    if _serving:
        return html
    _packed[page.file.src_uri] = zlib.compress(html.encode(), 1)
    return ""


@event_priority(100)
def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
    """Unpacked, to be put in its frame."""
    if packed := _packed.pop(page.file.src_uri, None):
        page.content = zlib.decompress(packed).decode()
    return context


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """All pages are read, and none is written."""
    ahead.stop()
    rendered.keep_frames(env, config, files)
    whole = saved.Whole(config, files, _menu[0], env)
    if _serving:
        saved.remember(whole)
    else:
        ahead.frame(whole)
    return env


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """The page is made: its text is let go, so that memory does not hold the text of ten thousand pages."""
    page.content = ""
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """Documents from the finished pages, and search over them. The run is over."""
    ahead.stop()
    last = after.follow if _serving else after.look if config.extra.get(building.CHECKED) else after.finish
    last(Path(config.site_dir), config.extra[rendered.BEFORE])
    if not config.extra.get(building.CHECKED):
        build.end()


def on_shutdown() -> None:
    """Nothing is made any more for a site that is no longer served."""
    background.stop()


def on_build_error(error: Exception) -> None:
    """The run is over here too."""
    build.end()
