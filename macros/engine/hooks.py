"""MkDocs events. The only module that knows MkDocs, with `rendered` for what it keeps while one serves."""

import logging
import os
import sys
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from macros import content, documents, exports, search, views
from macros.caching import background, build, latest
from macros.checks import gate
from macros.content import dates
from macros.content.faults import ContentError, announce
from macros.drawings import qr
from macros.engine import ahead, assets, building, expanding, first, places, rendered
from macros.models import er_oplyst
from macros.registers import archive, freshness, job_sheets, names, pages, playbooks, reading, sheets, twins, whom
from macros.registers.review import shown
from macros.templates import authored
from macros.text import signs
from macros.views import contacts as cards

log = logging.getLogger("mkdocs.plugins.ai-wiki")
TOOLTIPS = "macros.engine.tooltips"
_serving = False
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
    build.begin()
    _packed.clear()
    docs, day = Path(config.docs_dir), dates.build_date()
    git, region = dates.of_commit(docs), names.unit(docs, "region-hovedstaden", day)
    config.plugins["git-revision-date"].util = git  # type: ignore[attr-defined]
    config.mdx_configs[TOOLTIPS] = {"docs": str(docs)}
    place = archive.of(config.repo_url)
    config.edit_uri = place.ret or None  # without an archive that is known there is nowhere to edit
    config.extra |= {
        "arkiv": place,
        "byggedato": day.isoformat(),
        "serveres": _serving,
        "region": {"da": region.navn, "en": region.navn_en},
        "git": git,
    }
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The gate, then the pages and files that exist only as data."""
    docs = Path(config.docs_dir)
    if not config.extra.get(building.CHECKED):
        _pass_the_gate(docs)
    plugin: Any = config.plugins["macros"]
    plugin._env = authored.Closed({name: plugin.macros[name] for name in views.names()})
    plugin.env.compile = cache(plugin.env.compile)  # projects share one text
    expanding.raising(plugin)
    written = content.sider(docs)
    citizens = {page: sheets.address(page, written[page].lang) for page in content.ark(docs)}
    config.extra |= {
        "tvillinger": twins.twins(written),
        "soegeord": search.terms.of_pages(docs),
        "ark": citizens | playbooks.sheets(docs),
        "opgaveark": job_sheets.by_page(docs),
    }
    for source, uri, markdown in pages.generated(docs):
        page = File.generated(config, uri, content=markdown)
        page.edit_uri = source
        page.abs_src_path = str(docs / source)  # else git dates the page by the last commit of all
        files.append(page)
    publish_assets(files, config)
    styles = files.src_uris[assets.STYLES].url
    for uri, make in exports.files(docs, config.site_url or "", config.extra["git"], styles):
        files.append(Made(uri, make, config))
    script = files.src_uris[f"{assets.FOLDER}gennemgang.js"].url
    ramme = exports.review.Ramme(styles, script, config.repo_url or "")
    for uri, make in exports.review.files(docs, dates.build_date(), ramme):
        files.append(Made(uri, make, config))
    return files


def _pass_the_gate(docs: Path) -> None:
    try:
        gate.check(docs)
    except ContentError as error:
        announce(error)
        raise PluginError(f"\n{error}") from None


class Made(File):
    """A file that is made when it is written, and not held before or after."""

    def __init__(self, uri: str, make: exports.Maker, config: MkDocsConfig) -> None:
        super().__init__(uri, None, config.site_dir, config.use_directory_urls)
        self.make = make

    def copy_file(self, dirty: bool = False) -> None:
        """Make it, write it, let it go."""
        made = rendered.keep_file(self.src_uri, self.make)
        self.content_bytes = made if isinstance(made, bytes) else made.encode()
        super().copy_file(dirty)
        self.content_bytes = b""


def publish_assets(files: Files, config: MkDocsConfig) -> None:
    """Ours under the names of their content, but where they are being written; of the theme's only the styles."""
    found = [file for file in files if file.src_uri.startswith(assets.FOLDER)]
    theme = next(file.content_string for file in found if assets.THEME.fullmatch(file.src_uri))
    ours = {file.src_uri: file.content_bytes for file in found if file.src_dir == config.docs_dir}
    ours[assets.STYLES] = assets.stylesheet(theme, ours[assets.STYLES].decode()).encode()
    for file in found:
        files.remove(file)
    published = {uri: assets.Asset(uri, body) for uri, body in ours.items()} if _serving else assets.stamped(ours)
    for uri, (name, body) in published.items():
        file = File(uri, config.docs_dir, config.site_dir, config.use_directory_urls, dest_uri=name)
        file.content_bytes = body
        files.append(file)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """All files are known now, and no page is rendered yet."""
    rendered.begin(config, files)
    rendered.keep_macros(config)
    expanding.telling(config.plugins["macros"], rendered.last_expanded)
    if not _serving:
        ahead.start(config, files)
    return nav


def _beside(page: Page, config: MkDocsConfig, files: Files) -> dict[str, Any]:
    """Where else the page is to be had: in the other language, as a sheet, and the whole page that a sheet is of."""

    def link(uri: str) -> dict[str, Any]:
        found = files.src_uris[uri]
        language = "en" if uri.startswith(twins.ENGLISH) else "da"
        full = found.page.canonical_url if found.page else None
        return {"adresse": found.url, "fuld_adresse": full, "sprog": language}

    uri = page.file.src_uri
    told: dict[str, Any] = {}
    if uri in config.extra["tvillinger"]:
        told["tvilling"] = link(config.extra["tvillinger"][uri])
    if uri in config.extra["ark"]:
        told["ark"] = link(config.extra["ark"][uri])["adresse"]
    if uri in config.extra["opgaveark"]:
        jobs = config.extra["opgaveark"][uri]
        told["opgaveark"] = [{"titel": title, "adresse": link(sheet)["adresse"]} for sheet, title in jobs]
    if whole := page.meta.get("ark_af"):
        told["hele_siden"] = link(whole)
        told["kode"] = qr.code(told["hele_siden"]["fuld_adresse"]) if config.site_url else None
    return told


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """A page's text with each letter as one sign, or what is looked for is not found."""
    return signs.whole(page.file.content_string)


@event_priority(-100)
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """After the date plugin: the day git knows, or none; how fresh and how readable; where the glossary is."""
    changed = page.meta.pop("revision_date", dates.UNKNOWN)
    if changed != dates.UNKNOWN:
        page.meta["aendret"] = page.update_date = changed  # the day in the sitemap too
    docs = Path(config.docs_dir)
    page.meta.update(_beside(page, config, files))
    page.meta["soegeord"] = config.extra["soegeord"].get(page.file.src_uri, [])
    language = page.meta.get("lang") or "da"
    page.meta["gennemgang"] = shown.of_page(docs, dates.build_date(), page.file.src_uri, language)
    page.meta["friskhed"] = freshness.of(page.meta, dates.build_date(), freshness.owners(docs))
    if not page.file.generated_by and page.meta.get("lang", "da") == "da":
        page.meta.update(reading.figures(docs, page.file.src_uri))
    markdown = _first(markdown, page, docs)
    config.mdx_configs[TOOLTIPS]["side"] = page.file.src_uri  # read when this page is rendered, next
    page.markdown = markdown
    rendered.keep_html(page, config, files)
    return markdown


def _first(markdown: str, page: Page, docs: Path) -> str:
    """A written page with its answer, ways on and whom to ask in front. Guides and lists begin with themselves."""
    uri = page.file.src_uri
    side = content.sider(docs).get(uri)
    lists = uri.endswith("index.md") and not first.SUMMARY.search(markdown)
    if not side or side.template or lists or 'class="guide"' in markdown:
        return markdown
    card = whom.of_page(docs, uri, side.spoerg)
    buttons = [first.Button(one.tekst, one.til if one.til[0] == "#" else f"/{one.til}") for one in side.naeste]
    return first.screen(markdown, buttons, cards.card(card, side.lang) if card else "")


@event_priority(-100)
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Packed until the page is written: MkDocs reads every page before it writes the first."""
    page.markdown = ""
    if _serving:
        return html
    _packed[page.file.src_uri] = zlib.compress(html.encode(), 1)
    return ""


@event_priority(100)
def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
    """Unpacked, to be put in its frame, which shows where the page stands."""
    context["sted"] = places.of(nav, page)
    if packed := _packed.pop(page.file.src_uri, None):
        page.content = zlib.decompress(packed).decode()
    return context


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """The filters that the frame needs."""
    env.filters["dato"] = dates.written
    env.filters["asset"] = lambda name: files.src_uris[f"{assets.FOLDER}{name}"].url
    marks = assets.marks({uri: file.content_string for uri, file in files.src_uris.items() if uri.endswith(".js")})
    env.filters["scripts"] = lambda html: assets.wanted(html, marks)
    ahead.stop()
    rendered.keep_frames(env, config, files)
    return env


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """The page is made: its text is let go, so that memory does not hold the text of ten thousand pages."""
    page.content = ""
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """Documents from the finished pages, and search over them. The run is over."""
    build.end()
    if documents.wanted() and not _serving:
        make_documents(config)
    site, docs = Path(config.site_dir), Path(config.docs_dir)
    if _serving:  # who writes does not wait for it
        command = [sys.executable, "-m", "macros.search", str(site), str(docs)]
        background.publish(site, search.FOLDER, command)
        return
    if config.extra.get(building.CHECKED):
        return  # the site is looked at and thrown away: nobody searches in it
    try:
        search.build(site, docs, site / search.FOLDER)
    except search.SearchError as error:
        log.warning("søgningen kunne ikke bygges: %s", error)


def on_shutdown() -> None:
    """Nothing is made any more for a site that is no longer served."""
    background.stop()


def on_build_error(error: Exception) -> None:
    """The run is over here too."""
    build.end()


def make_documents(config: MkDocsConfig) -> None:
    """The files to take away; a machine that cannot make the PDF is told how to."""
    found = content.love(Path(config.docs_dir))
    laws = {law_id: law.url if er_oplyst(law.url) else law.set_paa for law_id, law in found.items()}
    nav = [page for page in _sources(config.nav) if page.startswith("haandbog/")]
    try:
        documents.publish(Path(config.site_dir), nav, documents.outward(config.site_url or "", laws))
    except documents.MissingLibraryError as error:
        # the published site must have its PDF; a writer's machine can do without
        level = logging.ERROR if os.environ.get("CI") else logging.INFO
        log.log(level, "håndbogens PDF er ikke lavet. Kør 'make pdf', eller installér Pango selv (%s)", error)


def _sources(nav: Any) -> Iterator[str]:
    """The pages of the navigation in order, whatever the depth."""
    if isinstance(nav, str):
        yield nav
    else:
        for item in nav.values() if isinstance(nav, dict) else nav or []:
            yield from _sources(item)
