"""What makes a model a kind of file: where its files lie, how they are named and read, and what it points to.

Everything that must know the kinds of files asks these declarations: reading, the gate, the schemas, the editors'
settings, which files may lie under `docs/`, and who points to whom.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from macros.models.felter import IKKE_OPLYST, Peger, Vokabularord

Keys = tuple[str | int, ...]


@dataclass(frozen=True)
class Kind:
    """One kind of file, said by its model: `kind: ClassVar[Kind] = Kind("samarbejde/puljer/*.yml")`.

    A file's id is its name without `prefix` and ending; a page's is its address inside `docs`.
    """

    pattern: str
    """Where the files lie under `docs`; without a star there is one file, which may be absent."""
    prefix: str = ""
    foundation: bool = False
    """The others lean on it: it is read first, without vocabularies."""
    order: tuple[str, ...] = ()
    """The fields that the files are ordered by; else by id."""
    order_as: str = ""
    """A vocabulary whose order the ids follow."""
    entries: str = ""
    """The field that holds the entries, where a file is a list of them."""
    own_page: bool = False
    """Each file becomes a page of the same name beside it, made from the data."""
    page: str = ""
    """The page that shows a file, with `{id}` for its id; else the page of the same name beside it."""
    entry: str = ""
    """What one of the entries is called where something points to it by id."""


class Pointed(NamedTuple):
    """A place in a value that names something else.

    The keys that lead there, what is named, a provision, and whether it is named only to be left out.
    """

    keys: Keys
    slags: str
    id: str
    sted: str | None
    udelader: bool = False


@cache
def all_kinds() -> tuple[type[BaseModel], ...]:
    """The model of every kind of file: what others lean on first, then in order of where the files lie."""
    package = __package__ or ""
    modules = [import_module(f"{package}.{module.name}") for module in iter_modules(import_module(package).__path__)]
    found = {model for module in modules for model in vars(module).values() if _is_kind(model)}
    return tuple(sorted(found, key=lambda model: (not of(model).foundation, of(model).pattern)))


def in_order() -> tuple[tuple[type[BaseModel], ...], tuple[type[BaseModel], ...]]:
    """The kinds that the others lean on, and the others."""
    leaned_on = tuple(model for model in all_kinds() if of(model).foundation)
    return leaned_on, all_kinds()[len(leaned_on) :]


def _is_kind(value: Any) -> bool:
    return isinstance(value, type) and issubclass(value, BaseModel) and isinstance(vars(value).get("kind"), Kind)


def of(model: type[BaseModel]) -> Kind:
    """The declaration of a kind's model. Raises AttributeError when the model is no kind of file."""
    kind: Kind = model.kind  # type: ignore[attr-defined]
    return kind


def name(model: type[BaseModel]) -> str:
    """What a kind is called where something points to its files, and in the name of its schema."""
    return model.__name__.lower()


def pointers(value: BaseModel, keys: Keys = ()) -> Iterator[Pointed]:
    """Every place in a value that names something else, found by the marks in its models' fields."""
    for field, info in type(value).model_fields.items():
        for found in _in(getattr(value, field), info.annotation, tuple(info.metadata), (*keys, field)):
            mark = next((m for m in info.metadata if isinstance(m, Peger)), None)
            yield found._replace(sted=getattr(value, mark.sted)) if mark and mark.sted else found


def _in(value: Any, annotation: Any, marks: tuple[Any, ...], keys: Keys) -> Iterator[Pointed]:
    if value is None or value == IKKE_OPLYST:
        return
    if isinstance(value, BaseModel):
        yield from pointers(value, keys)
    elif isinstance(value, str):
        for mark in [*marks, *marks_of(annotation)]:
            if isinstance(mark, Peger) or (isinstance(mark, Vokabularord) and mark.slags):
                yield Pointed(keys, mark.slags, value, None, getattr(mark, "udelader", False))
    elif isinstance(value, list | dict):
        inner = _inside(annotation, type(value))
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _in(part, inner, (), (*keys, key))


@cache
def marks_of(annotation: Any) -> tuple[Any, ...]:
    """What is said of a text by its type, however it is wrapped."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *said = get_args(annotation)
        return (*said, *marks_of(inner))
    if origin in (Union, UnionType):
        return tuple(mark for choice in get_args(annotation) for mark in marks_of(choice))
    return ()


@cache
def _inside(annotation: Any, container: type) -> Any:
    """The type of what a list or a mapping holds; None when the type says nothing of it."""
    origin = get_origin(annotation)
    if origin is container:
        return get_args(annotation)[-1]
    if origin is Annotated:
        return _inside(get_args(annotation)[0], container)
    if origin in (Union, UnionType):
        return next(filter(None, (_inside(choice, container) for choice in get_args(annotation))), None)
    return None
