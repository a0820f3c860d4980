"""The versions laid in a place, kept beside it, so that one can go back. A file two have in common lies once."""

import datetime as dt
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from macros.release import laying, version
from macros.release.laying import Lagt

KEPT = 5  # versions
LIST = "raekke.json"  # their names, the oldest first


class ReleaseError(Exception):
    """A version cannot be laid. Says why in Danish, and what to do."""


class Store:
    """The versions of one place."""

    def __init__(self, dest: Path) -> None:
        self.dest = dest
        self.folder = dest.with_name(f"{dest.name}.versioner")

    @property
    def names(self) -> list[str]:
        """The versions that are kept, the oldest first."""
        path = self.folder / LIST
        return list(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else []

    def release(self, site: Path, day: dt.date, *, forget: bool = False) -> Lagt:
        """Keep a site as a version, and lay it. `forget` removes all that is left of the earlier ones at once."""
        name = version.name(site)
        if not name:
            raise ReleaseError(f"{site} har ingen {version.FILE}; byg siden med 'make build'")
        with self._alone():
            self._take(site, name)
            before = [] if forget else self._until(version.name(self.dest))
            names = [*(one for one in before if one != name), name][-KEPT:]
            self._write(names)
            laid = laying.lay(self.folder / name, self.dest, day, keep=0 if forget else laying.KEEP)
            for old in self.folder.iterdir():
                if old.is_dir() and old.name not in names:
                    shutil.rmtree(old)
            return laid

    def back(self, day: dt.date) -> tuple[str, Lagt]:
        """Lay the version before the one that is served. Its name, and what changed."""
        with self._alone():
            names = self._until(version.name(self.dest))
            if len(names) < 2:  # noqa: PLR2004  the one that is served, and one to go back to
                raise ReleaseError(f"der er ingen tidligere version af {self.dest}")
            return names[-2], laying.lay(self.folder / names[-2], self.dest, day)

    def _until(self, served: str) -> list[str]:
        """The versions up to the one that is served: what was laid after it has been taken back."""
        names = self.names
        return names[: names.index(served) + 1] if served in names else names

    def _take(self, site: Path, name: str) -> None:
        """A copy of the site; files that the served version has too are the same file."""
        whole, half = self.folder / name, self.folder / f"{name}{laying.HALF}"
        if whole.is_dir():
            return
        shutil.rmtree(half, ignore_errors=True)
        for address in version.files(site):
            source, served = site / address, self.dest / address
            (half / address).parent.mkdir(parents=True, exist_ok=True)
            if served.is_file() and served.read_bytes() == source.read_bytes():
                laying.link(served, half / address)
            else:
                shutil.copyfile(source, half / address)
        half.rename(whole)

    def _write(self, names: list[str]) -> None:
        half = self.folder / f"{LIST}{laying.HALF}"
        half.write_text(json.dumps(names, indent=0) + "\n", encoding="utf-8")
        half.replace(self.folder / LIST)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One at a time: two that lay at once would remove each other's files."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.dest.mkdir(parents=True, exist_ok=True)
        lock = self.folder / "i-gang"
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            raise ReleaseError(f"en anden er ved at lægge en version; er det ikke rigtigt, så slet {lock}") from None
        try:
            yield
        finally:
            lock.unlink()
