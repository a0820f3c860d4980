"""The site as an ordinary folder of Markdown, with nothing of ours left to run: what any engine can be given."""

import json
import re
import shutil
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

import macros
from macros.caching import build
from macros.checks import gate
from macros.content import settings
from macros.engine.before import Before
from macros.templates.authored import Closed
from macros.text.front import written

TOOLTIPS = "macros.engine.tooltips"
LAID = "<a data-om>"  # what the extension lays on a page, for the script that shows it
LITERAL = r"^(?P<fence>```+|~~~+).*?^(?P=fence)|`[^`\n]+`|<(?P<tag>code|pre|script|textarea)\b.*?</(?P=tag)>"
FROM_ROOT = re.compile(rf"{LITERAL}|(?P<link>\]\(|<a [^>]*?href=\"|^\[[^\]]+\]: )/(?=[\w#])", re.M | re.S)
OURS = ("hooks", "plugins", "watch", "exclude_docs", "docs_dir", "site_dir", "extra")
OWN = ".materialiseret"  # in a folder that may be written anew


class MaterialiseError(Exception):
    """The folder is somebody's."""


class Page(NamedTuple):
    """A page as an engine is given it."""

    uri: str
    meta: dict[str, Any]
    markdown: str


def before(root: Path) -> tuple[Before, dict[str, Any]]:
    """The sources of the site of a folder, and its settings."""
    told = settings.read(root / "mkdocs.yml")
    site = f"{told['site_url'].rstrip('/')}/" if told.get("site_url") else ""
    return Before((root / "docs").resolve(), site, told.get("repo_url") or "", told.get("nav") or ()), told


def materialise(root: Path, into: Path) -> None:
    """Write the site of `root` as a folder: pages, files, frame and settings. An earlier one there is taken away.

    Raises MaterialiseError for a folder that holds something else.
    """
    if into.is_dir() and any(into.iterdir()) and not (into / OWN).is_file():
        raise MaterialiseError(f"{into} er ikke tom; vælg en ny mappe")
    with build.run():
        sources, told = before(root)
        gate.check(sources.docs)
        shutil.rmtree(into, ignore_errors=True)
        _write(into / OWN, "")
        for page in pages(sources):
            _write(into / "docs" / page.uri, written(page.meta) + page.markdown)
        for file in sources.files():
            _write(into / "docs" / file.address, file.make())
        shutil.copytree(root / told["theme"]["custom_dir"], into / "overrides")
        (into / "mkdocs.yml").write_text(_settings(told, sources), encoding="utf-8")


def pages(sources: Before, of: Collection[Path] | None = None) -> Iterator[Page]:
    """Every page, or those `of` some files, with its macros run and its links written from where it lies."""
    found: dict[str, Any] = {}
    macros.register(lambda function, name: found.setdefault(name, function), sources.docs, sources.day, sources.git)
    environment = Closed(found)
    for uri, path, text in _texts(sources, of):
        said, markdown = settings.of_page(sources.source(text))
        run = environment.from_string(markdown).render(**said)
        meta, told = sources.meta(uri, path, said), sources.text(uri, run)
        yield Page(uri, meta | {"scripts": sources.scripts(told + LAID)}, relative(uri, told))


def _texts(sources: Before, of: Collection[Path] | None) -> Iterator[tuple[str, Path, str]]:
    """(name, the file one mends, text) of each page: those that are written, and those that are made."""
    for path in sorted(sources.docs.rglob("*.md")):
        if of is None or path in of:
            yield path.relative_to(sources.docs).as_posix(), path, path.read_text(encoding="utf-8")
    for made in sources.pages():
        if of is None or sources.docs / made.source in of:
            yield made.uri, sources.docs / made.source, made.markdown


def relative(uri: str, markdown: str) -> str:
    """The text with links from the folder's top written from the page: engines do not agree on the former."""
    up = "../" * (len(PurePosixPath(uri).parts) - 1)
    return FROM_ROOT.sub(lambda found: f"{found['link']}{up}" if found["link"] else found[0], markdown)


def _write(path: Path, body: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body if isinstance(body, bytes) else body.encode())


def _settings(told: dict[str, Any], sources: Before) -> str:
    """The settings without what is ours. JSON, which is YAML too, but for names of functions."""
    kept = {key: value for key, value in told.items() if key not in OURS}
    docs = {TOOLTIPS: {"docs": str(sources.docs)}}
    extensions = [docs if one == TOOLTIPS else one for one in kept["markdown_extensions"]]
    changed = {
        "theme": kept["theme"] | {"custom_dir": "overrides"},
        "markdown_extensions": extensions,
        "plugins": [],
        "extra": sources.frame() | {"serveres": False},
    }
    written = json.dumps(kept | changed, ensure_ascii=False, indent=1)
    return re.sub(rf'"({settings.NAME}[\w.]+)"', r"\1 ''", written) + "\n"
