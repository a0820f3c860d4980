"""Everything before the pages, whoever draws them: facts, pages and files that exist only as data, texts.

Knows no engine. Files that are made from data come here and not after the pages: pages link to them, and whoever
draws the pages is to find that they are there.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.metadata import distribution
from pathlib import Path
from typing import Any, NamedTuple

from macros import content, documents, exports, search
from macros.caching.latest import Latest
from macros.content import dates
from macros.drawings import qr
from macros.engine import assets, first, places, unbroken
from macros.engine.named import named
from macros.models import Side
from macros.registers import (
    archive,
    framewords,
    freshness,
    job_sheets,
    names,
    pages,
    playbooks,
    reading,
    sheets,
    twins,
)
from macros.registers.moved import address
from macros.registers.review import shown
from macros.text import signs
from macros.views import upkeep
from macros.views.contacts import whom_to_ask

THEME = "mkdocs-material"
_styles: Latest[str] = Latest("stil")
DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")


class File(NamedTuple):
    """A file beside the pages: its name for who links to it, the name it is published under, what makes it."""

    uri: str
    address: str
    make: Callable[[], str | bytes]
    of: Any = ()  # what it is made from, if not from the projects


@dataclass(frozen=True)
class Before:
    """The sources of one build. Same values, same pages."""

    docs: Path
    site_url: str = ""  # with its last slash
    repo_url: str = ""
    nav: Any = ()  # as the settings write it
    stamped: bool = True  # whether what pages load is named by its content

    @cached_property
    def day(self) -> dt.date:
        """The day the site is built for."""
        return dates.build_date()

    @cached_property
    def git(self) -> dates.GitDates:
        """What git knows of the files."""
        return dates.of_commit(self.docs)

    @cached_property
    def assets(self) -> dict[str, assets.Asset]:
        """What pages load: ours, of the theme only the styles, each under the name it is published under."""
        styles = _theme(), self._loaded[assets.STYLES].decode()
        made = _styles.of(assets.STYLES, styles, assets.stylesheet, *styles)
        ours = self._loaded | {assets.STYLES: made.encode()}
        return assets.stamped(ours) if self.stamped else {uri: assets.Asset(uri, body) for uri, body in ours.items()}

    @cached_property
    def _loaded(self) -> dict[str, bytes]:
        found = sorted(path for path in (self.docs / assets.FOLDER).rglob("*") if path.is_file())
        return {path.relative_to(self.docs).as_posix(): path.read_bytes() for path in found}

    @cached_property
    def _marks(self) -> dict[str, str]:
        return assets.marks({uri: body.decode() for uri, body in self._loaded.items() if uri.endswith(".js")})

    @cached_property
    def _written(self) -> dict[str, Side]:
        return content.sider(self.docs)

    @cached_property
    def _menu(self) -> tuple[places.Entry, ...]:
        return places.menu(self.nav)

    @cached_property
    def _twins(self) -> dict[str, str]:
        return twins.twins(self._written)

    @cached_property
    def _sheets(self) -> dict[str, str]:
        citizens = {page: sheets.address(page, self._written[page].lang) for page in content.ark(self.docs)}
        return citizens | playbooks.sheets(self.docs)

    @cached_property
    def _jobs(self) -> dict[str, list[tuple[str, str]]]:
        return job_sheets.by_page(self.docs)

    @cached_property
    def _words(self) -> dict[str, list[str]]:
        return search.terms.of_pages(self.docs)

    def frame(self) -> dict[str, Any]:
        """What the frame shows on every page."""
        region = names.unit(self.docs, "region-hovedstaden", self.day)
        return {
            "arkiv": archive.of(self.repo_url)._asdict(),
            "byggedato": self.day.isoformat(),
            "byggedag": {language: dates.written(self.day, language) for language in ("da", "en")},
            "region": {"da": region.navn, "en": region.navn_en},
            "ord": plain(framewords.of(self.docs)),
            "aktiver": {uri.removeprefix(assets.FOLDER): asset.uri for uri, asset in self.assets.items()},
        }

    def pages(self) -> Iterator[pages.Generated]:
        """The pages that exist only as data."""
        return pages.generated(self.docs)

    def files(self) -> Iterator[File]:
        """What is published beside the pages."""
        for uri, asset in self.assets.items():
            yield File(uri, asset.uri, lambda asset=asset: asset.body)  # type: ignore[misc]
        styles = self.assets[assets.STYLES].uri
        for uri, make in exports.files(self.docs, self.site_url, self.git, styles):
            yield File(uri, uri, make)
        script = self.assets[f"{assets.FOLDER}gennemgang.js"].uri
        frame = exports.review.Ramme(styles, script, self.repo_url, documents.wanted())
        for uri, make in exports.review.files(self.docs, self.day, frame):
            yield File(uri, uri, make, make.args)

    def source(self, text: str) -> str:
        """A page's text with each letter as one sign, or what is looked for is not found."""
        return signs.whole(text)

    def meta(self, uri: str, source: Path, said: dict[str, Any]) -> dict[str, Any]:
        """All that the frame shows of a page: what it says itself, and what is known of it. Made of plain values."""
        language = said.get("lang") or "da"
        found = {**said, **self._beside(uri, said), "soegeord": self._words.get(uri, [])}
        changed = self.git.get_revision_date_for_file(str(source))
        if changed != dates.UNKNOWN:
            found["aendret"] = changed
        found["gennemgang"] = shown.of_page(self.docs, self.day, uri, language)
        if stands := freshness.of(said, self.day, freshness.owners(self.docs)):
            found["friskhed"] = stands._asdict() | {"maerke": upkeep.chip(self.docs, stands, language)}
        found["fuld_adresse"] = self._link(uri)["fuld_adresse"]
        found |= {"forside": uri == "index.md", "liste": uri.endswith("index.md")}
        found["titelstykker"] = unbroken.pieces(said.get("titel") or said.get("title") or "")
        found["sted"] = places.of(self._menu, address(uri))
        found["ret"] = archive.mend(self.repo_url, source.relative_to(self.docs).as_posix())
        if uri in self._written and language == "da":
            found |= reading.figures(self.docs, uri)
        told: dict[str, Any] = plain(found)
        return told | {"dage": {day: dates.written(day, language) for day in sorted(set(_days(told)))}}

    def _beside(self, uri: str, said: dict[str, Any]) -> dict[str, Any]:
        """Where else the page is to be had: in the other language, as a sheet, and the whole that a sheet is of."""
        told: dict[str, Any] = {}
        if uri in self._twins:
            told["tvilling"] = self._link(self._twins[uri])
        if uri in self._sheets:
            told["ark"] = self._link(self._sheets[uri])["adresse"]
        if jobs := self._jobs.get(uri):
            told["opgaveark"] = [{"titel": title, "adresse": self._link(one)["adresse"]} for one, title in jobs]
        if whole := said.get("ark_af"):
            told["hele_siden"] = self._link(whole)
            told["kode"] = qr.code(told["hele_siden"]["fuld_adresse"]) if self.site_url else None
        return told

    def _link(self, uri: str) -> dict[str, Any]:
        full = f"{self.site_url}{address(uri)}" if self.site_url else None
        language = "en" if uri.startswith(twins.ENGLISH) else "da"
        return {"adresse": address(uri) or "./", "fuld_adresse": full, "sprog": language}

    def text(self, uri: str, markdown: str) -> str:
        """A page whose macros have been run, as it is drawn. Guides and lists begin with themselves."""
        side = self._written.get(uri)
        lists = uri.endswith("index.md") and not first.SUMMARY.search(markdown)
        if side and not side.template and not lists and 'class="guide"' not in markdown:
            ways = [first.Button(one.tekst, one.til if one.til[0] == "#" else f"/{one.til}") for one in side.naeste]
            markdown = first.screen(markdown, ways, whom_to_ask(self.docs, uri, side.spoerg, side.lang))
        return named(uri, markdown)

    def scripts(self, html: str) -> list[str]:
        """The scripts that a page asks for."""
        return assets.wanted(html, self._marks)


def plain(value: Any) -> Any:
    """The same as what JSON and front matter can hold: a day is its letters, a record with names is a table."""
    if hasattr(value, "_asdict"):
        return plain(value._asdict())
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def _days(value: Any) -> Iterator[str]:
    """Every day in a value, and its month. YAML reads a year alone as a number."""
    if isinstance(value, str | int):
        if DAY.fullmatch(str(value)):
            yield from (str(value), str(value)[:7])
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _days(one)


@cache
def _theme() -> str:
    """The stylesheet of the theme."""
    found = distribution(THEME).files or ()
    (path,) = (file for file in found if assets.THEME.fullmatch(file.as_posix().partition("/templates/")[2]))
    return path.read_text(encoding="utf-8")
