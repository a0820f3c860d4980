"""What the rules that look at one file at a time share: a file is judged anew when what it holds is another."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from pathlib import Path

from macros.caching.build import kept
from macros.caching.latest import Latest
from macros.content import source
from macros.content.faults import Fejl, where


class Each:
    """The faults of single files under one rule, kept between builds under the rule's name.

    A file without faults has none wherever it lies; one with faults is told where it lies.
    """

    def __init__(self, rule: str) -> None:
        self._seen: Latest[tuple[str, tuple[Fejl, ...]]] = Latest(rule)

    def of(
        self, paths: Iterable[Path], judge: Callable[..., Iterable[Fejl]], *measured_by: Hashable
    ) -> Iterator[Fejl]:
        """The faults of the files, each as `judge(path, *measured_by)` tells them."""
        # a set has an order of its own in each process, and would never be the same again
        told = [sorted(part) if isinstance(part, frozenset) else part for part in measured_by]

        def judged(path: Path) -> tuple[str, tuple[Fejl, ...]]:
            return where(path), tuple(judge(path, *measured_by))

        for path in paths:
            stamp = source.stamp(path)
            lies, found = self._seen.of(stamp[0], (stamp, told), judged, path)
            yield from found if not found or lies == where(path) else judged(path)[1]


def pages(docs: Path) -> list[Path]:
    """The pages somebody has written, in order of their names."""
    return _files(docs, "**/*.md")


def data(docs: Path) -> list[Path]:
    """The files of data, in order of their names."""
    return _files(docs, "**/*.yml")


@kept
def _files(docs: Path, pattern: str) -> list[Path]:
    return sorted(path for path in docs.glob(pattern) if path.is_file())
