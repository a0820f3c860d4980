"""One module per subject: what its macros choose to show. Each names its own in `MACROS`: name → function."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Any


def macros() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every macro that a page may call: its name, and the function that still wants the site."""
    for module in iter_modules(__path__):
        yield from import_module(f"{__name__}.{module.name}").MACROS.items()


def names() -> list[str]:
    """What the macros are called."""
    return [name for name, _ in macros()]
