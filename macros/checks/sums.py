"""The sums a page says that its numbers follow: each comes out, and each of their numbers stands on the page."""

from collections.abc import Iterator
from pathlib import Path

from macros import content
from macros.content import source
from macros.content.faults import Fejl
from macros.content.text import text as text_of
from macros.numbers import sums
from macros.text import prose

UNREAD = "'{sum}' kan ikke regnes ud; skriv det med tal, + - * / og parenteser, fx 265 / 415 = 63,9 %"
WRONG = "'{sum}' passer ikke, for det giver {worked}; ret tallet her og på siden"
LOST = "tallet {number} i '{sum}' står ikke på siden; ret det her eller på siden"


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each sum that doesn't come out, and each number of one that readers don't see."""
    for name, page in content.sider(docs).items():
        if page.regnestykker:
            found = source.read(docs / name)
            seen = {number for _, line in prose.lines(text_of(docs / name)) for number in sums.numbers(line)}
            for place, sum_ in enumerate(page.regnestykker):
                yield from (found.fault(["regnestykker", place], why) for why in _of(sum_, seen))


def _of(sum_: str, seen: set[float]) -> Iterator[str]:
    try:
        worked = sums.worked(sum_)
    except (ValueError, ZeroDivisionError):
        yield UNREAD.format(sum=sum_)
        return
    if worked != sums.told(sum_):
        yield WRONG.format(sum=sum_, worked="-".join(map(_shown, worked)))
    for number in sums.NUMBER.findall(sum_):
        if sums.numbers(number)[0] not in seen:
            yield LOST.format(sum=sum_, number=number)


def _shown(number: float) -> str:
    return f"{number:g}".replace(".", ",")
