"""Every file under `docs/` is of a known kind, with a name that every machine can hold, or is told where it goes."""

import os
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath

from macros.content import reader, source
from macros.content.faults import ContentError, Fejl, where
from macros.models import Side, kind
from macros.registers.moved import address
from macros.text.slugs import WINDOWS, slugify

ASSETS = "assets"
PICTURES = {".png", ".svg", ".jpg", ".jpeg", ".webp", ".gif"}
BESIDE = {"adresser.txt"}  # no data and no page, but ours
SYSTEM = {".DS_Store"}  # laid by the machine one writes on; MkDocs leaves it out
LONGEST, TEXT_KB, PICTURE_KB = 80, 300, 500
MARKDOWN, YAML = {".markdown", ".mdown", ".mkd", ".md"}, {".yaml", ".yml"}
TAILS = (".txt", ".bak", "~", ".orig", ".kopi")  # what editors and mail programs hang on


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each file or folder that would be published raw, be ignored, or replace another."""
    known = {path for model in kind.all_kinds() for path in docs.glob(kind.of(model).pattern)}
    for path in sorted(docs.rglob("*")):
        if path.name not in SYSTEM:
            yield from (Fejl(where(path), 1, "filen", why) for why in _reasons(docs, path, path in known))
    yield from _same_address(docs)


def unfit(docs: Path, path: Path) -> str | None:
    """Why a file that is to be written cannot have this name; None when it can."""
    page = path.with_suffix(".md")
    taken = "en anden side har den allerede; skriv et andet navn" if page.exists() and page != path else None
    return next(_name(path), taken)


def _reasons(docs: Path, path: Path, known: bool) -> Iterator[str]:
    if path.is_symlink():
        yield "er et link til en anden fil; læg selve filen her"
    elif path.is_dir():
        yield from _folder(path)
    elif known:
        yield from _name(path)
        yield from _size(path, TEXT_KB, "del den i flere")
    elif path.relative_to(docs).parts[0] == ASSETS:
        yield from _size(path, PICTURE_KB, "gør billedet mindre")
    elif path.relative_to(docs).as_posix() not in BESIDE:
        yield _where_it_belongs(docs, path)


def _folder(path: Path) -> Iterator[str]:
    if path.suffix.lower() in MARKDOWN | YAML:
        yield "er en mappe, men hedder som en fil; giv den et andet navn"
    elif path.name != slugify(path.name):
        yield f"en mappes navn bliver til en adresse; kald den {slugify(path.name)}"


def _name(path: Path) -> Iterator[str]:
    right = slugify(path.stem)
    if path.stem != right:
        yield f"filens navn bliver til adressen; kald den {right}{path.suffix}"
    elif path.stem in WINDOWS:
        yield f"Windows kan ikke gemme en fil, der hedder {path.stem}; giv den et andet navn"
    elif len(path.stem) > LONGEST:
        yield f"navnet er for langt: højst {LONGEST} tegn før {path.suffix}"


def _size(path: Path, limit: int, mend: str) -> Iterator[str]:
    size = path.stat().st_size // 1000
    if size > limit:
        yield f"fylder {size} kB, højst {limit}; {mend}"


def _where_it_belongs(docs: Path, path: Path) -> str:
    """What to do with a file that nothing reads."""
    name = unicodedata.normalize("NFC", path.name)
    bare = name
    while tail := next((t for t in TAILS if bare.lower().endswith(t)), ""):
        bare = bare[: -len(tail)]
    stem, ending = os.path.splitext(bare)
    if ending.lower() in MARKDOWN and (ending, bare) != (".md", name):
        return f"endelsen skal være .md; kald den {slugify(stem)}.md"
    if ending.lower() in YAML:
        if (ending, bare) != (".yml", name):
            return f"endelsen skal være .yml; kald den {slugify(stem)}.yml"
        return _right_folder(docs, path)
    if ending.lower() in PICTURES:
        return "et billede skal ligge i docs/assets/billeder; flyt det"
    return (
        "filer af den slags kan ikke ligge her; skriv teksten i en .md-fil, eller link til den, hvor den er udgivet"
    )


def _right_folder(docs: Path, path: Path) -> str:
    keys = _keys(path)
    scored = [
        (len(keys & fields) - len(keys - fields), pattern)
        for pattern, fields in _folders()
        if (docs / pattern).parent.is_dir()
    ]
    score, pattern = max(scored, default=(0, ""))
    if score <= 0:
        return "ingen data hører til her; flyt filen til den mappe, hvor de andre af samme slags ligger"
    there = PurePosixPath("docs", pattern)
    example = there.name.replace("*", path.stem)
    return f"der er ingen, der læser data her; den ligner filerne i {there.parent}: kald den {there.parent}/{example}"


def _keys(path: Path) -> set[str]:
    try:
        data = source.read(path).data
    except ContentError:
        return set()
    return set(map(str, data)) if isinstance(data, dict) else set()


@cache
def _folders() -> tuple[tuple[str, frozenset[str]], ...]:
    """Where data of each kind lie, and the fields they have."""
    kinds = [(kind.of(model).pattern, frozenset(model.model_fields)) for model in kind.all_kinds()]
    return tuple((pattern, fields) for pattern, fields in kinds if pattern.endswith(".yml") and "**" not in pattern)


def _same_address(docs: Path) -> Iterator[Fejl]:
    """Two files for one page, so that the one would replace the other without a word."""
    taken: dict[str, Path] = {}
    made = [model for model in kind.all_kinds() if kind.of(model).own_page]
    written = reader.paths(docs, Side)
    for path in [*written, *(path for model in made for path in reader.paths(docs, model))]:
        at = address(path.relative_to(docs).with_suffix(".md").as_posix())
        first = taken.setdefault(at.lower(), path)
        if first is not path:
            why = f"får adressen /{at}, men den har {where(first)} allerede; giv filen et andet navn"
            yield Fejl(where(path), 1, "filen", why)
