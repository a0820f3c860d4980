"""What stands by itself is looked at, though something else is broken: a copy of `docs` without what is broken.

A broken page keeps its text, but for lines with signs that no text may hold, under front matter that is in order; a
broken file of data is left out.
"""

import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from macros.content.faults import Fejl, where
from macros.text import front, signs

STUB = (
    "---\n{{title: '{title}', description: 'Sat til side', ejer: Redaktør, status: udkast,"
    " gennemgaas_senest: 2099-01-01, maalgruppe: [bidragyder], lang: {lang}}}\n{blank}---\n"
)


class Aside:
    """The copy, and what is known of what was left out."""

    def __init__(self, docs: Path, copy: Path, broken: Iterable[Path]) -> None:
        self.docs, self.copy = docs, copy
        self.broken = {path.relative_to(docs).as_posix(): self._replaced(path) for path in broken}

    def _replaced(self, path: Path) -> int:
        """Replace a broken file in the copy. The last line of what cannot be judged in it."""
        twin = self.copy / path.relative_to(self.docs)
        text = path.read_text(encoding="utf-8-sig", errors="replace") if path.is_file() else ""
        _, rest, first, closed = front.split(text)
        if path.suffix != ".md" or not closed:
            shutil.rmtree(twin, ignore_errors=True) if twin.is_dir() else twin.unlink(missing_ok=True)
            return text.count("\n") + 1
        lang = "en" if "english" in twin.relative_to(self.copy).parts else "da"
        stub = STUB.format(title=f"Sat til side: {path.stem}", lang=lang, blank="\n" * (first - 4))
        read = "\n".join("" if next(signs.wrong(line), None) else line for line in rest.split("\n"))
        twin.write_text(stub + read, encoding="utf-8")
        return first - 1

    def here(self, found: Iterable[Fejl]) -> Iterator[Fejl]:
        """Faults of the copy as faults of `docs`, without those that come of what was left out."""
        for fault in found:
            name = Path(fault.fil).resolve()
            inside = name.is_relative_to(self.copy)
            uri = name.relative_to(self.copy).as_posix() if inside else ""
            if fault.linje > self.broken.get(uri, 0) and not self._names(fault, uri):
                copied, real = where(self.copy), where(self.docs)
                why = fault.hvorfor.replace(f"{copied}/", f"{real}/")
                yield Fejl(where(self.docs / uri) if inside else fault.fil, fault.linje, fault.felt, why)

    def _names(self, fault: Fejl, uri: str) -> bool:
        """Whether a fault is about a file that was left out."""
        said = f"{fault.felt} {fault.hvorfor}"
        for broken in self.broken:
            path = Path(broken)
            name = broken.removesuffix(path.suffix) if path.stem == "index" else path.stem
            if broken != uri and re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", said):
                return True
        return False


@contextmanager
def aside(docs: Path, broken: Iterable[Path]) -> Iterator[Aside]:
    """A copy of `docs` without what is broken, for as long as it is needed."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder).resolve() / "docs"
        shutil.copytree(docs, copy, symlinks=True)
        yield Aside(docs.resolve(), copy, {path.resolve() for path in broken})
