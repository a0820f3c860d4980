"""What macros give, a page's HTML, and the page in its frame: made again only when what goes in is another.

Macros read data, what every page says of itself, and who cites which law; with all that as it was, and the page's own
text, they give what they gave. Some also read the projects, or the statements on the review desk, which nearly every
change of a text changes: which of these they did is kept with what they gave. The rest is made of what they give, so
a page is never older than its data.
"""

import hashlib
import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from macros import content
from macros.caching.build import asking
from macros.caching.latest import Latest, digest
from macros.content import dates, settings
from macros.engine import languages
from macros.registers import archive, glossary, graph
from macros.registers.review import claims


class Html(NamedTuple):
    """What comes of a page's Markdown: all that MkDocs sets on the page."""

    content: str
    toc: Any
    title: str | None
    anchors: set[str]
    links: dict[str, dict[str, str]]  # the page linked to → anchor there → the link as written
    sought: list[str]  # every file that a link may have meant


class Sought:
    """The files of the site, and which of them were looked for, be they there or not."""

    def __init__(self, files: Files) -> None:
        self.files, self.sought = files, set[str]()

    def get_file_from_path(self, path: str) -> Any:
        """What the engine asks for each link."""
        self.sought.add(path)
        return self.files.get_file_from_path(path)


class Given(NamedTuple):
    """What macros gave, or the maker of a file, and which of what only some ask for was asked for."""

    made: Any
    asked: list[str]


class Told(logging.Filter):
    """Counts what the engine has to say of a page, and lets it through."""

    times = 0

    def filter(self, record: logging.LogRecord) -> bool:
        """Count one more."""
        self.times += 1
        return True


AROUND = frozenset(("nav", "site_url", "repo_url", "site_name", "theme", "extra"))  # settings seen in the frame only
MACROS, PAGES, FRAME = "macros", "pages", "frame"
PROJECTS = "projekter"  # the folder
STATEMENTS = f"{claims.__name__}.{claims.of_site.__name__}"
BEFORE = "foer"  # in the settings' `extra`: the sources of this build
CODE = Path(__file__).parents[1]
_expanded: Latest[Given] = Latest("makroer")
_files: Latest[Given] = Latest("filer")
_html: Latest[Html] = Latest("html")
_framed: Latest[str] = Latest("rammer")
_around: dict[str, str] = {}  # what every page of this build is made from, in short
_log = logging.getLogger("mkdocs.structure.pages")


def begin(config: MkDocsConfig) -> None:
    """What the HTML of every page is made from, beside its own Markdown: settings, glossary, titles."""
    docs = Path(config.docs_dir)
    written = settings.read(Path(config.config_file_path))
    told = {name: value for name, value in written.items() if name not in AROUND}
    _around[PAGES] = digest((told, glossary.changed(docs), languages.titles(docs)))


def keep_macros(config: MkDocsConfig) -> None:
    """Let a page's macros give what they gave last time, when nothing they can read is another."""
    plugin: Any = config.plugins["macros"]
    docs, engine = Path(config.docs_dir), plugin.render
    data = [path for path in (*docs.rglob("*"), *CODE.rglob("*.j2")) if path.suffix != ".md" and path.is_file()]
    commit = config.extra[BEFORE].git.commit
    told = config.extra["byggedato"], commit, config.site_url, config.repo_url, archive.mailbox()
    projects = [path for path in data if path.parent == docs / PROJECTS]
    _around[PROJECTS] = stamp(projects)
    _around[STATEMENTS] = digest([(one.id, one.afsnit, one.linje) for one in claims.every(docs, dates.build_date())])
    named = [pointer._replace(linje=0) for pointer in graph.pointers(docs)]  # its line is for who mends it
    around = _around[MACROS] = digest(
        (stamp({*data} - {*projects}), sorted(path.name for path in projects), content.sider(docs), named, told)
    )

    def render(markdown: str, force_rendering: bool = False) -> str:
        page = plugin.page
        sources = markdown, sorted(page.meta.items(), key=str), around
        found: str = _given(_expanded, page.file.src_uri, sources, lambda: engine(markdown, force_rendering))
        return found

    plugin.render = render


def last_expanded(uri: str) -> str | None:
    """What a page's macros gave the last time they could be run while one serves."""
    found = _expanded.latest(uri)
    return found.made if found else None


def keep_file(uri: str, of: Any, make: Callable[[], str | bytes]) -> str | bytes:
    """A file beside the pages: made `of` something, or of the projects, and of what macros can read."""
    found: str | bytes = _given(_files, uri, (_around[MACROS], of or _around[PROJECTS]), make)
    return found


def _given(kept: Latest[Given], name: str, sources: Any, make: Callable[[], Any]) -> Any:
    """What was given last time from the same; what only some ask for counts where it was then."""

    def made() -> Given:
        with asking() as asked:
            value = make()
        return Given(value, sorted(asked & {PROJECTS, STATEMENTS}))

    return kept.of(name, sources, made, too=lambda given: [_around[one] for one in given.asked]).made


def keep_html(page: Page, config: MkDocsConfig, files: Files) -> None:
    """Let a page about to be rendered take its HTML from last time, if it is made from the same."""
    engine, uri, sources = page.render, page.file.src_uri, (page.markdown, _around[PAGES])

    def make() -> Html:
        looked = Sought(files)
        engine(config, looked)  # type: ignore[arg-type]  # that is all the engine asks of them
        links = {file.src_uri: found for file, found in (page.links_to_anchors or {}).items()}
        anchors = page.present_anchor_ids or set()
        return Html(page.content or "", page.toc, page._title_from_render, anchors, links, sorted(looked.sought))

    def lead(found: Html) -> list[str | None]:
        """Where the links of the page lead now."""
        targets = map(files.get_file_from_path, found.sought)
        return [target.url if target else None for target in targets]

    def render(config: MkDocsConfig, files: Files) -> None:
        told = Told()
        _log.addFilter(told)
        try:
            found = _html.of(uri, sources, make, too=lead)
        finally:
            _log.removeFilter(told)
        if told.times:
            _html.forget(uri)  # a warning must come again at the next build
        page.content, page.toc, page._title_from_render, page.present_anchor_ids = found[:4]
        page.links_to_anchors = {files.src_uris[target]: links for target, links in found.links.items()}

    page.render = render  # type: ignore[method-assign]


def keep_frames(env: Any, config: MkDocsConfig, files: Files) -> None:
    """Let each page be written as last time, if the page and all that stands around it are the same."""
    pages = [file.page for file in files.documentation_pages() if file.page]
    around = _around[FRAME] = digest(frame(config, pages))
    for name in {page.meta.get("template", "main.html") for page in pages}:
        _keep_frame(env.get_template(name), name, around)


def _keep_frame(template: Any, name: str, around: Any) -> None:
    engine = template.render

    def render(context: Any) -> str:
        page = context["page"]
        told = (page.content, str(page.toc), page.title, page.meta, page.url)
        return _framed.of(page.file.src_uri, (name, around, *told), lambda: engine(context))

    template.render = render


def frame(config: MkDocsConfig, pages: Iterable[Page]) -> Any:
    """What stands around every page is made from: settings, templates, and what pages are called in menus."""
    return (
        stamp([Path(config.config_file_path), *Path(config.theme.custom_dir or "").rglob("*.html")]),
        config.site_url,
        {name: value for name, value in config.extra.items() if name != BEFORE},
        tuple((page.title, page.url) for page in pages),
    )


def stamp(paths: Iterable[Path]) -> str:
    """Is another when a file has changed, come or gone; the same on another machine with the same files."""
    return digest([(path.name, hashlib.sha256(path.read_bytes()).hexdigest()) for path in sorted(paths)])
