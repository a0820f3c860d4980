"""What changed in the files of projects, field by field, from git. Read once for each commit that is checked out."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from macros.caching.latest import Latest
from macros.content import git, source
from macros.models import Projekt

SKIPPED = ("kilder", "soegeord", "naeste_kontrol")  # how the record is kept, not what it tells


class Feltaendring(NamedTuple):
    """A field that got another value on a day."""

    dag: str
    felt: str
    foer: Any
    efter: Any


_known: Latest[dict[str, list[Feltaendring]]] = Latest("posthistorik")


def of_projects(docs: Path) -> dict[str, list[Feltaendring]]:
    """Slug → its changes, the newest first; none where there is no history."""
    return _known.of(str(docs), git.ask(docs, "rev-parse", "HEAD"), _read, docs)


def _read(docs: Path) -> dict[str, list[Feltaendring]]:
    versions = [v for v in git.versions(docs, "projekter") if v.path.endswith(".yml")]
    texts = git.texts(docs, (name for v in versions for name in (v.before, v.after)))
    values = {name: source.plain(text) for name, text in texts.items()}
    found: dict[str, list[Feltaendring]] = defaultdict(list)
    for version in versions:
        before, after = values[version.before], values[version.after]
        found[Path(version.path).stem] += _compared(version.day, before, after)
    return dict(found)


def _compared(day: str, before: dict[str, Any], after: dict[str, Any]) -> Iterator[Feltaendring]:
    for field in Projekt.model_fields:
        old, new = before.get(field), after.get(field)
        if field not in SKIPPED and _plain(old) != _plain(new):
            yield Feltaendring(day, field, _plain(old), _plain(new))


def _plain(value: Any) -> Any:
    """A value as JSON can hold it."""
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return value if value is None or isinstance(value, str | bool) else str(value)
