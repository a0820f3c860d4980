"""A review date moves only when a review took place. `python -m macros.checks.reviews COMMIT` asks git."""

import datetime as dt
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from macros.content import dates, git, source
from macros.content.faults import ContentError, Fejl, announce

ROOT = Path(__file__).parents[2]
FIELDS = {".md": ("gennemgaas_senest", "gennemgaaet"), ".yml": ("naeste_kontrol", "kontrolleret")}
MOVED = (
    "er flyttet, uden at der er en ny gennemgang; skriv '{review}' med ny dato, rolle og hvad du så efter, "
    "eller sæt datoen tilbage til {before}"
)
FUTURE = "ligger efter i dag; skriv den dag, gennemgangen fandt sted"


def faults(root: Path, since: str, today: dt.date) -> Iterator[Fejl]:
    """A fault for each page and record whose next review moved on its own."""
    for change in git.changes(root, since):
        fields = FIELDS.get(change.path.suffix)
        if not fields or "docs" not in change.path.relative_to(root.resolve()).parts[:1]:
            continue
        try:
            now, before = source.read(change.path), _read(change.path.name, change.before)
        except ContentError:
            continue  # the gate tells what is wrong with the file
        if isinstance(now.data, dict) and isinstance(before, dict):
            yield from _compared(now, before, fields, today)


def _read(name: str, text: str) -> Any:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_text(text, encoding="utf-8")
        return source.read(path).data


def _compared(
    now: source.Source, before: Mapping[str, Any], fields: tuple[str, str], today: dt.date
) -> Iterator[Fejl]:
    due, review = fields
    reviewed, reviewed_before = _day(now.data.get(review)), _day(before.get(review))
    if reviewed and reviewed > today:
        yield now.fault([review, "dato"], FUTURE)
    if before.get(due) and _later(now.data.get(due), before[due]) and not _later(reviewed, reviewed_before):
        yield now.fault([due], MOVED.format(review=review, before=before[due]))


def _day(review: Any) -> dt.date | None:
    day = review.get("dato") if isinstance(review, dict) else None
    return day if isinstance(day, dt.date) else None


def _later(new: Any, old: Any) -> bool:
    """Whether a day moved on. A next review that was taken away is one that never comes; a review is then none."""
    if old is None:
        return new is not None
    return new is None or (isinstance(new, dt.date) and isinstance(old, dt.date) and new > old)


def main(arguments: list[str]) -> int:
    """Print every fault; 1 when there is any, 2 when the history does not reach back to the commit."""
    since = git.base(ROOT, arguments[0]) if arguments else None
    if not since:
        print("Den commit kendes ikke her: hent hele historikken (git fetch --unshallow).", file=sys.stderr)
        return 2
    found = list(faults(ROOT, since, dates.build_date()))
    announce(ContentError(found))
    print(*found, sep="\n", end="\n" if found else "", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
