"""What MkDocs has to say of a build, as faults in Danish: file, line, what was written, what was meant."""

import logging
import re
from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from macros.content.faults import Fejl, where

LINK = re.compile(
    r"Doc file '(?P<page>.+?)' contains an? (?:unrecognized relative |absolute )?link '(?P<url>.*?)', (?P<rest>.*)",
    re.DOTALL,
)
EXCLUDED = re.compile(r"Doc file '(?P<page>.+?)' contains a link to '(?P<url>.+?)' which is excluded")
MEANT = re.compile(r"Did you mean '(?P<near>[^']+)'\?")
ANCHOR = re.compile(r"no such anchor|does not contain an anchor")
TARGET = re.compile(r"the doc '(?P<page>.+?)' does not")
IN_MENU = re.compile(r"(?:A reference|An absolute path) to '(?P<page>.+?)' is included in the 'nav' configuration")
LEFT_OUT = re.compile(r"exist in the docs directory, but are not included")
CONFLICT = re.compile(r"Excluding '(?P<page>.+?)' from the site because it conflicts with '(?P<other>.+?)'")
QUIET = re.compile(r"Error (?:reading|building) page|^Aborted")  # what comes after it, or came before, says more

LEADS_NOWHERE = "linket '{url}' fører ingen steder hen; {mend}"
PICTURE = "billedet '{url}' findes ikke; {mend}"
NO_ANCHOR = "der er intet afsnit '#{anchor}' på siden, som linket '{url}' fører til; {mend}"
TO_DATA = "linket '{url}' fører til en fil, der ikke er en side; skriv sidens adresse, fx /projekter/navn.md"
NOT_THERE = "menuen henviser til '{page}', som ikke findes; {mend}"
NOT_IN_MENU = "siden er ikke i menuen, så ingen finder den; skriv den under nav i mkdocs.yml"
SAME_ADDRESS = "siden får samme adresse som docs/{other}; giv filen et andet navn, eller læg teksten i den anden fil"
OTHER = "bygningen siger: {message}"
MEND = "ret adressen"


class Listener(logging.Handler):
    """Turns each record of a build into the faults it tells of, and keeps them."""

    def __init__(self, docs: Path, config: Path, site: Path) -> None:
        super().__init__(logging.INFO)
        self.docs, self.config, self.site = docs, config, site
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep it until the build is over: the built pages tell what may have been meant."""
        self.records.append(record)

    def faults(self) -> list[Fejl]:
        """Everything that was told, as faults."""
        told = Teller(self.docs, self.config, self.site)
        gone = [found["page"] for record in self.records if (found := CONFLICT.search(record.getMessage()))]
        return [
            fault
            for record in self.records
            if not ((link := LINK.search(record.getMessage())) and link["url"].endswith(tuple(gone)))
            for fault in told.of(record)
        ]


class Teller:
    """Reads records in order, so that the same link twice on a page is told at both its lines."""

    def __init__(self, docs: Path, config: Path, site: Path) -> None:
        self.docs, self.config, self.site = docs, config, site
        self.met: Counter[tuple[Path, str]] = Counter()
        self.pages = [self._uri(path) for path in docs.rglob("*") if path.suffix in (".md", ".yml")]

    def _uri(self, path: Path) -> str:
        return path.relative_to(self.docs).with_suffix(".md").as_posix()

    def of(self, record: logging.LogRecord) -> Iterator[Fejl]:
        """The faults one record tells of; none for what is only news."""
        if isinstance(fault := getattr(record, "fejl", None), Fejl):
            yield fault
            return
        said = record.getMessage()
        if found := EXCLUDED.search(said):
            yield self._at(found["page"], found["url"], TO_DATA.format(url=found["url"]))
        elif record.levelno < logging.WARNING or QUIET.search(said):
            return
        elif found := LINK.search(said):
            yield self._link(**found.groupdict())
        else:
            yield from self._menu(said)

    def _link(self, page: str, url: str, rest: str) -> Fejl:
        if ANCHOR.search(rest):
            return self._anchor(page, url, rest)
        near = MEANT.search(rest)
        meant = near["near"] if near else self._nearest(page, url)
        mend = f"mente du '{meant}'?" if meant else MEND
        picture = PurePosixPath(url.partition("#")[0]).suffix.lower() in (
            ".png",
            ".jpg",
            ".jpeg",
            ".svg",
            ".gif",
            ".webp",
        )
        return self._at(page, url, (PICTURE if picture else LEADS_NOWHERE).format(url=url, mend=mend))

    def _nearest(self, page: str, url: str) -> str | None:
        """The page whose name is most like the one that was written, in the same folder before others."""
        name = PurePosixPath(url.partition("#")[0].rstrip("/")).name.removesuffix(".html").removesuffix(".md") + ".md"
        ordered = sorted(self.pages, key=lambda uri: PurePosixPath(uri).parent != PurePosixPath(page).parent)
        names = [PurePosixPath(uri).name for uri in ordered]
        close = get_close_matches(name, names, n=1, cutoff=0.75)
        return f"/{ordered[names.index(close[0])]}" if close else None

    def _anchor(self, page: str, url: str, rest: str) -> Fejl:
        target, anchor = TARGET.search(rest), url.partition("#")[2]
        close = get_close_matches(anchor, self._anchors(target["page"] if target else page), n=1, cutoff=0.5)
        mend = f"mente du '#{close[0]}'?" if close else "ret det, der står efter #"
        return self._at(page, url, NO_ANCHOR.format(anchor=anchor, url=url, mend=mend))

    def _anchors(self, page: str) -> list[str]:
        built = self.site / page.removesuffix("index.md").removesuffix(".md") / "index.html"
        text = built.read_text(encoding="utf-8") if built.is_file() else ""
        return re.findall(r"\sid=\"([^\"]+)\"", text)

    def _menu(self, said: str) -> Iterator[Fejl]:
        if found := IN_MENU.search(said):
            meant = self._nearest(found["page"], found["page"])
            mend = f"mente du '{meant[1:]}'?" if meant else "ret linjen, eller slet den"
            yield self._in(self.config, found["page"], NOT_THERE.format(page=found["page"], mend=mend), "nav")
        elif LEFT_OUT.search(said):
            for page in re.findall(r"^\s*- (.+)$", said, re.MULTILINE):
                yield Fejl(where(self.docs / page), 1, "filen", NOT_IN_MENU)
        elif found := CONFLICT.search(said):
            yield Fejl(where(self.docs / found["page"]), 1, "filen", SAME_ADDRESS.format(other=found["other"]))
        else:
            yield Fejl(where(self.config), 1, "siden", OTHER.format(message=said))

    def _at(self, page: str, written: str, why: str) -> Fejl:
        return self._in(self._file(page), written, why, "teksten")

    def _in(self, path: Path, written: str, why: str, field: str) -> Fejl:
        """A fault at the line of the file that holds what was written; the second time at the second such line."""
        lines = path.read_text(encoding="utf-8-sig").splitlines() if path.is_file() else []
        holding = [number for number, line in enumerate(lines, start=1) if written in line] or [1]
        times = self.met[path, written]
        self.met[path, written] += 1
        return Fejl(where(path), holding[min(times, len(holding) - 1)], field, why)

    def _file(self, page: str) -> Path:
        """The page's own file, or the data it is made of."""
        path = self.docs / page
        above = [self.docs / folder for folder in PurePosixPath(page).parents if folder.name]
        made_of = [path, *(name.with_suffix(".yml") for name in (path, *above))]
        return next((file for file in made_of if file.is_file()), path)
