"""What the rules that look at one file at a time share: a file is judged anew when what it holds is another."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from pathlib import Path

from macros.caching.latest import Latest
from macros.content import source
from macros.content.faults import Fejl


class Each:
    """The faults of single files under one rule, kept between builds under the rule's name."""

    def __init__(self, rule: str) -> None:
        self._seen: Latest[tuple[Fejl, ...]] = Latest(rule)

    def of(
        self, paths: Iterable[Path], judge: Callable[..., Iterable[Fejl]], *measured_by: Hashable
    ) -> Iterator[Fejl]:
        """The faults of the files, each as `judge(path, *measured_by)` tells them."""
        # a set has an order of its own in each process, and would never be the same again
        told = [sorted(part) if isinstance(part, frozenset) else part for part in measured_by]
        for path in paths:
            sources = source.stamp(path), told
            yield from self._seen.of(str(path), sources, lambda path=path: tuple(judge(path, *measured_by)))


def pages(docs: Path) -> list[Path]:
    """The pages somebody has written, in order of their names."""
    return _files(docs, "**/*.md")


def data(docs: Path) -> list[Path]:
    """The files of data, in order of their names."""
    return _files(docs, "**/*.yml")


def _files(docs: Path, pattern: str) -> list[Path]:
    return sorted(path for path in docs.glob(pattern) if path.is_file())
