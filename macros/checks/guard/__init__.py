"""No personal data and no secrets in the repository: in text, data, names or history."""

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from macros.checks.each import Each
from macros.checks.guard import personal
from macros.content.faults import Fejl, where
from macros.content.scalars import scalars
from macros.registers.contacts import allowed

_each = Each("vagt")
DATA = (".yml", ".md")
DIGIT = re.compile(r"\d")
APART = "\n~~~~~~~\n"  # between texts: no pattern reads across it, and what stands beside it stands at an end
NAMED = "mappens eller filens navn"
WIDE = 0.3  # so many of a text's bytes are NUL when it is kept as UTF-16


def faults(docs: Path) -> Iterator[Fejl]:
    """The gate's rule: every file under `docs`."""
    return of_files((path for path in sorted(docs.rglob("*")) if path.is_file()), allowed(docs))


def of_files(paths: Iterable[Path], known: Collection[str]) -> Iterator[Fejl]:
    """A fault for each place in the files, and for each file that should not be there at all."""
    return _each.of(paths, _of_file, frozenset(known))


def _of_file(path: Path, known: Collection[str]) -> list[Fejl]:
    name = where(path)
    shown = personal.masked(name, known)
    text = readable(path.read_bytes())
    found = list(personal.in_text(text, known))
    if path.suffix in DATA:
        found += dict.fromkeys(_of_data(text, path.suffix == ".md", found, known))
    return [*of_name(name, known), *(Fejl(shown, line, "filen", why) for line, why in found)]


def of_name(name: str, known: Collection[str]) -> Iterator[Fejl]:
    """A fault for a file that its name, or that of a folder, should not have. The name is not repeated."""
    shown = personal.masked(name, known)
    if why := personal.in_name(name):
        yield Fejl(shown, 1, NAMED, why)
    for why in personal.told_by_name(name, known):
        yield Fejl(shown, 1, NAMED, why)


def _of_data(
    text: str, page: bool, raw: Collection[tuple[int, str]], known: Collection[str]
) -> Iterator[tuple[int, str]]:
    """What only the data show: an escape, or a line that is folded, hides it in the text."""
    found = [one for one in scalars(text, page=page) if DIGIT.search(one.value) or "@" in one.value]
    if not any(personal.in_text(APART.join(one.value for one in found), known)):
        return  # as in nearly every file: to look through all of it at once is much faster
    for first, last, value in found:
        for _, why in personal.in_text(value, known):
            if not any(told == why and first <= line <= last for line, told in raw):
                yield first, why


def readable(raw: bytes) -> str:
    """The text of a file, also one kept as UTF-16; nothing when it is no text."""
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", errors="replace")
    if (zeros := raw.count(0)) > WIDE * len(raw):
        even = raw[::2].count(0)
        return raw.decode("utf-16-be" if even > zeros / 2 else "utf-16-le", errors="replace")
    return "" if zeros else raw.decode("utf-8", errors="replace")


def silenced(fault: Fejl, known: Collection[str] = ()) -> Fejl:
    """A fault of any kind, without what must not be repeated to everybody."""
    told = (personal.masked(part, known) for part in (fault.fil, fault.felt, fault.hvorfor))
    file, field, why = told
    return Fejl(file, fault.linje, field, why)
