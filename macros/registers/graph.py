"""Who points to whom across kinds: every place in data and prose that names a law, a page, a project, a unit ..."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel

from macros import content
from macros.caching.build import kept
from macros.caching.latest import Latest
from macros.content import reader, source
from macros.content.text import text as text_of
from macros.models import Side, kind
from macros.models.brug import IBRUG
from macros.text import prose

CITATION = re.compile(
    r"""\{\{\s*lov(?:dato)?(?P<en>_en)?\(\s*["'](?P<lov>[^"']+)["']\s*(?:,\s*["'](?P<sted>[^"']+)["']\s*)?\)\s*\}\}"""
)
LINK = re.compile(r"\]\(/(?P<side>[^)#\s]+\.md)(?:#[^)\s]*)?\)")
TEMPLATES = "haandbog/skabeloner"
_found: "Latest[tuple[Pointer, ...]]" = Latest("peger")


class Pointer(NamedTuple):
    """A place that names something else by id.

    Its file, line and field; the kind of what it names, its id, and where in it; whether it is said in English, and
    whether it is named only to be left out.
    """

    fil: str
    linje: int
    felt: str
    slags: str
    id: str
    sted: str | None = None
    engelsk: bool = False
    udelader: bool = False


class Citer(NamedTuple):
    """Something that points to another: its page and what it is called, and the slug of a project."""

    side: str
    titel: str
    projekt: str = ""


@kept
def pointers(docs: Path) -> tuple[Pointer, ...]:
    """Every place that names something else, files of data first."""
    return tuple(_pointers(docs))


def _pointers(docs: Path) -> Iterator[Pointer]:
    for model in kind.all_kinds():
        for path in reader.paths(docs, model):
            name = f"{model.__name__} {source.name(path)}"
            yield from _found.of(name, source.stamp(path), _in_data, docs, path, model)
    for path in reader.paths(docs, Side):
        yield from _found.of(f"prosa {source.name(path)}", source.stamp(path), _in_prose, docs, path)


def _in_data(docs: Path, path: Path, model: type[BaseModel]) -> tuple[Pointer, ...]:
    found = tuple(kind.pointers(reader.read(path, model, reader.known(docs, model))))
    if not found:
        return ()
    file, name = source.read(path), path.relative_to(docs).as_posix()
    return tuple(
        Pointer(name, file.line(at.keys), source.dotted(at.keys), *at[1:4], udelader=at.udelader) for at in found
    )


def _in_prose(docs: Path, path: Path) -> tuple[Pointer, ...]:
    name, text = path.relative_to(docs).as_posix(), text_of(path)
    return tuple(Pointer(name, number, *rest) for number, line in prose.lines(text) for rest in _named(line))


def _named(line: str) -> Iterator[tuple[str, str, str, str | None, bool]]:
    """Field, kind, id, place and whether in English, of all that a line of prose names."""
    for call in CITATION.finditer(line):
        yield f"lov{call['en'] or ''}", "lov", call["lov"], call["sted"], bool(call["en"])
    for link in LINK.finditer(line):
        yield "link", "side", link["side"], None, False


@kept
def citations(docs: Path) -> tuple[Pointer, ...]:
    """Every law that a page names by `lov`, `lovdato` or their English twins, and every law that data lean on."""
    return tuple(pointer for pointer in pointers(docs) if pointer.slags == "lov")


@kept
def targets(docs: Path) -> dict[str, Collection[str]]:
    """What may be pointed to: kind → the ids there are. A list's entries count as a kind of their own."""
    found: dict[str, Collection[str]] = {}
    for model in kind.all_kinds():
        told = kind.of(model)
        if "*" in told.pattern:
            found[kind.name(model)] = {reader.file_id(docs, path, model) for path in reader.paths(docs, model)}
        if told.entry:
            found[told.entry] = {
                name for held in reader.every(docs, model).values() for name in _ids(held, told.entries)
            }
    pages = found[kind.name(Side)]
    found["skabelon"] = {Path(page).stem for page in pages if page.startswith(TEMPLATES)}
    answers = {f"borger/spoergsmaal/{name}" for name in found["spoergsmaal"]}
    found["sidesti"] = {page.removesuffix(".md") for page in pages} | _pages_of_data(docs) | answers
    return found


def _ids(holder: BaseModel, field: str) -> list[str]:
    """The ids of the entries of a file that is a list."""
    held = getattr(holder, field)
    return list(held) if isinstance(held, dict) else [one.id for one in held]


def _pages_of_data(docs: Path) -> set[str]:
    files = [path for model in _made_into_pages().values() for path in reader.paths(docs, model)]
    return {file.relative_to(docs).with_suffix("").as_posix() for file in files}


@kept
def who_points_to(docs: Path, slags: str) -> dict[str, list[Citer]]:
    """For each id of a kind, what points to it, each once: the pages in the order they are read, then the projects.

    A link to a project's or a law's page points to the project or the law.
    """
    found: dict[str, dict[Citer, None]] = defaultdict(dict)
    for pointer in pointers(docs):
        target = pointer.id if pointer.slags == slags else _of_page(pointer, slags)
        citer = _citer(docs, pointer.fil)
        if target and citer and not pointer.udelader:
            found[target][citer] = None
    return {target: sorted(citers, key=lambda citer: bool(citer.projekt)) for target, citers in found.items()}


def _of_page(pointer: Pointer, slags: str) -> str:
    """The id of what the page pointed to is made from, when it is of the kind asked for."""
    folder, _, name = pointer.id.removesuffix(".md").rpartition("/")
    model = _made_into_pages().get(folder)
    return name if pointer.slags in ("side", "sidesti") and model and kind.name(model) == slags else ""


@cache
def _made_into_pages() -> dict[str, type[BaseModel]]:
    """Folder → the kind whose files there become pages of their own."""
    kinds = [(kind.of(model), model) for model in kind.all_kinds()]
    return {told.pattern.rpartition("/")[0]: model for told, model in kinds if told.own_page}


@cache
def _shown_by() -> tuple[tuple[type[BaseModel], kind.Kind], ...]:
    return tuple((model, kind.of(model)) for model in kind.all_kinds() if model is not Side)


@kept
def _citer(docs: Path, file: str) -> Citer | None:
    """The page that shows a file, with its title; None when no page does."""
    pages, path = content.sider(docs), Path(file)
    if file in pages:
        return Citer(file, pages[file].title)
    if path.parent.name == "projekter":
        return Citer(f"projekter/{path.stem}.md", content.projekter(docs)[path.stem].titel, path.stem)
    if path.parent.name == IBRUG:
        return Citer(f"{IBRUG}/{path.stem}.md", content.brug(docs)[path.stem].navn)
    page = next((page_of(docs, path, model) for model, told in _shown_by() if path.match(told.pattern)), "")
    return Citer(page, pages[page].title) if page in pages else None


def page_of(docs: Path, file: Path, model: type[BaseModel]) -> str:
    """The page that shows a file of data."""
    told = kind.of(model).page
    return told.format(id=reader.file_id(docs, docs / file, model)) if told else file.with_suffix(".md").as_posix()
