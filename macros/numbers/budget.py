"""What a solution costs through its life. Pure: a budget in, sums out. The page's script sums alike."""

from collections.abc import Iterable
from typing import NamedTuple

from macros.models import Budget, Budgetpost


class Sum(NamedTuple):
    """Kroner: the lowest, the likely and the highest."""

    lav: float
    sandsynlig: float
    hoej: float


def years(budget: Budget) -> float:
    """What a yearly kroner comes to through the years, each year dearer than the one before."""
    return sum((1 + budget.stigning / 100) ** year for year in range(budget.aar))


def line(budget: Budget, post: Budgetpost) -> Sum:
    """One line through the whole life."""
    likely = (post.timer * budget.timepris + post.kr) * (years(budget) if post.hvert_aar else 1)
    unsure = next(u for u in budget.usikkerhed if u.id == post.usikkerhed)
    return Sum(likely * unsure.lav, likely, likely * unsure.hoej)


def total(sums: Iterable[Sum]) -> Sum:
    """The sums added together, each with its like."""
    found = list(sums)
    return Sum(sum(s.lav for s in found), sum(s.sandsynlig for s in found), sum(s.hoej for s in found))


def kept(budget: Budget) -> float:
    """The share of a grant that is left for the project."""
    return 1 - (budget.fondsmoms + budget.overhead) / 100


def application(budget: Budget) -> Sum:
    """What to apply for, so that what is left after the deductions pays the lines of the grant."""
    payers = {payer.id for payer in budget.betalere if payer.bevilling}
    project = total(line(budget, post) for post in budget.poster if post.betaler in payers)
    return Sum(*(value / kept(budget) for value in project))


def by_phase(budget: Budget, phases: Iterable[str]) -> dict[str, Sum]:
    """Every phase, also one without lines."""
    return {phase: total(line(budget, post) for post in budget.poster if post.fase == phase) for phase in phases}


def by_payer(budget: Budget) -> dict[str, Sum]:
    """Every payer, also one that pays nothing."""
    return {
        payer.id: total(line(budget, post) for post in budget.poster if post.betaler == payer.id)
        for payer in budget.betalere
    }
