"""From files under `docs/` to validated models. What a kind of file is, its model declares (`macros.models.kind`)."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_origin

from pydantic import BaseModel, ValidationError

from macros.caching.build import kept
from macros.caching.latest import Latest, digest
from macros.content import fieldnames, source, stages
from macros.content.faults import ContentError, Fejl, danish, where
from macros.models import Faseporte, Organisationer, Projekt, Vokabular, kind
from macros.models.felter import UNION_TAGS, Ord

M = TypeVar("M", bound=BaseModel)
Words = tuple[tuple[str, tuple[str, ...]], ...]  # name of a vocabulary → its ids
GATES = ("faseporte.yml", "vokabularer/fase.yml")  # what a project must say depends on them
_validated: Latest[Any] = Latest("data")


def read(path: Path, model: type[M], words: Mapping[str, tuple[str, ...]] | None = None) -> M:
    """The file as a model. Read once per change of the file, however many pages ask for it.

    `words` are the vocabularies (name → ids) that the model's fields may draw from.
    Raises ContentError with every fault of the file.
    """
    source.leaning(path)
    known = tuple(sorted((words or {}).items()))
    return _read(path, source.held(path), model, known)  # type: ignore[return-value]


@cache
def _read(path: Path, _held: str, model: type[BaseModel], words: Words) -> BaseModel:
    gates = [source.stamp(path.parent.parent / name) for name in GATES] if model is Projekt else []
    sources = source.stamp(path), _short(words), gates
    value, faults, lies = _validated.of(f"{model.__name__} {source.name(path)}", sources, _both, path, model, words)
    if faults and lies != where(path):  # the same file was met elsewhere; it is told where it lies now
        _, faults, _ = _both(path, model, words)
    if faults:
        raise ContentError(faults)
    made: BaseModel = value
    return made


@cache
def _short(words: Words) -> str:
    return digest([(name, ids, getattr(ids, "navne", None)) for name, ids in words])


def _both(path: Path, model: type[BaseModel], words: Words) -> tuple[BaseModel | None, list[Fejl], str]:
    """The file as a model, or what is wrong with it and where: kept until the file or a word of it is another."""
    try:
        return _validate(path, model, words), [], ""
    except ContentError as error:
        return None, error.fejl, where(path)


def _validate(path: Path, model: type[BaseModel], words: Words) -> BaseModel:
    found = source.read(path)
    if found.data is None:
        raise ContentError([found.fault([], "er tom; kopiér et eksempel, og ret det, eller slet filen")])
    gated = _gate_faults(path, found) if model is Projekt else []
    try:
        value = model.model_validate(found.data, context={"vokabularer": dict(words)})
    except ValidationError as error:
        told = {fault.felt for fault in gated}  # the gate also says why the field must be there
        typed = [_fault(found, model, e) for e in error.errors() if told.isdisjoint(e["loc"][:1])]
        raise ContentError(gated + typed) from None
    if gated:
        raise ContentError(gated)
    return value


def _fault(found: source.Source, model: type[BaseModel], error: Any) -> Fejl:
    keys = [key for key in error["loc"] if key not in UNION_TAGS]
    near = fieldnames.near(model, keys) if error["type"] == "extra_forbidden" else ""
    return found.fault(keys, danish(error, near, unknowable=error["loc"][-1:] == (UNION_TAGS[0],)))


def _gate_faults(path: Path, found: source.Source) -> list[Fejl]:
    docs = path.parent.parent
    if not isinstance(found.data, dict):
        return []
    missing = stages.missing(found.data, one(docs, Faseporte), every(docs, Vokabular)["fase"])
    return [found.fault([field], why) for field, why in missing]


@kept
def words(docs: Path) -> dict[str, tuple[str, ...]]:
    """Name → ids of all that a field may point to."""
    return {
        **{name: Ord.med_navne((w.id, w.da) for w in found.ord) for name, found in every(docs, Vokabular).items()},
        "organisationer": Ord.med_navne((o.id, o.navn) for o in one(docs, Organisationer).organisationer),
        "lov": tuple(sorted(path.stem for path in (docs / "lovregister").glob("*.yml"))),
    }


def paths(docs: Path, model: type[BaseModel]) -> list[Path]:
    """The files of a kind, in order of their names."""
    return sorted(path for path in docs.glob(kind.of(model).pattern) if path.is_file())


def file_id(docs: Path, path: Path, model: type[BaseModel]) -> str:
    """What a file is called: its name without the kind's prefix and ending; of a page, its address inside `docs`."""
    if path.suffix == ".md":
        return path.relative_to(docs).as_posix()
    return path.stem.removeprefix(kind.of(model).prefix)


def one(docs: Path, model: type[M]) -> M:
    """The file of a kind that has one. Raises FileNotFoundError when it is not there."""
    return read(docs / kind.of(model).pattern, model, known(docs, model))


@kept
def every(docs: Path, model: type[M]) -> dict[str, M]:
    """Every file of a kind by its id, in the order that the kind declares."""
    ids = known(docs, model)
    found = {file_id(docs, path, model): read(path, model, ids) for path in paths(docs, model)}
    if fields := kind.of(model).order:
        found = dict(sorted(found.items(), key=lambda item: [str(getattr(item[1], field)) for field in fields]))
    if vocabulary := kind.of(model).order_as:
        found = {key: found.pop(key) for key in ids[vocabulary] if key in found} | found
    return found


def entries(docs: Path, model: type[BaseModel]) -> Any:
    """What a file that is a list holds: its entries in order, or by id; nothing when there is no file."""
    told = kind.of(model)
    if not (docs / told.pattern).is_file():
        return (get_origin(model.model_fields[told.entries].annotation) or list)()
    return getattr(one(docs, model), told.entries)


def known(docs: Path, model: type[BaseModel]) -> dict[str, tuple[str, ...]]:
    """The words that the fields of a kind may draw from: none for what the others lean on."""
    return {} if kind.of(model).foundation else words(docs)


def faults(docs: Path, models: Iterable[type[BaseModel]]) -> Iterator[Fejl]:
    """Every fault in the files of these kinds."""
    for model in models:
        ids = known(docs, model)
        for path in paths(docs, model):
            try:
                read(path, model, ids)
            except ContentError as error:
                yield from error.fejl
