"""The configurations in deploy/, drawn from `headers`."""

from collections.abc import Iterator
from pathlib import Path

from markupsafe import Markup

from macros import templates
from macros.release import headers, laying

FOLDER = "deploy"
FILES = ("nginx.conf", "Caddyfile", "web.config", "_headers")


def files() -> Iterator[tuple[str, str]]:
    """(name, text) of each configuration."""
    values = {
        "altid": [(name, _plain(value)) for name, value in headers.ALWAYS.items()],
        "typer": [(_plain(one.ending), _plain(one.name)) for one in headers.TYPES],
        "vary": _plain(headers.VARY),
        "altid_gemt": _plain(headers.FOR_EVER),
        "spoerg": _plain(headers.ASK),
        "mapper": [_plain(folder) for folder in headers.NAMED_BY_CONTENT],
        "stier": _plain(" ".join(f"/{folder}/*" for folder in headers.NAMED_BY_CONTENT)),
        "fejlside": _plain(headers.MISSING),
        "halv": _plain(laying.HALF),
    }
    for name in FILES:
        yield name, templates.render(f"vaert/{name}.j2", **values)


def write(root: Path) -> None:
    """Write them anew."""
    for name, text in files():
        (root / FOLDER / name).write_text(f"{text}\n", encoding="utf-8")


def _plain(value: str) -> Markup:
    return Markup(value)  # noqa: S704  our own words, for a file that is not HTML
