"""The arithmetic behind the examples of the wiki: numbers in, numbers out. Shares are percentages where it says so.

Sources: predictive values, Altman and Bland (BMJ 1994;309:102). AUC as the share of pairs in the right order, Hanley
and McNeil (Radiology 1982;143:29). Net benefit, Vickers et al. (Diagnostic and Prognostic Research 2019;3:18).
Interval of a share, Wilson (1927).
"""

from collections.abc import Sequence
from math import log, sqrt
from typing import NamedTuple

from macros.text.numerals import half_up

Z = 1.96  # two-sided 95 per cent


class Udfald(NamedTuple):
    """What a test says of people who are ill and people who are not."""

    fundet: int
    overset: int
    falsk_alarm: int
    frikendt: int

    @property
    def syge(self) -> int:
        """All who have the disease."""
        return self.fundet + self.overset

    @property
    def raske(self) -> int:
        """All who do not."""
        return self.falsk_alarm + self.frikendt

    @property
    def alarmer(self) -> int:
        """All whom the test points out."""
        return self.fundet + self.falsk_alarm

    @property
    def nej(self) -> int:
        """All whom the test clears."""
        return self.overset + self.frikendt

    @property
    def sensitivitet(self) -> float | None:
        """The percentage of the ill who are found."""
        return share(self.fundet, self.syge)

    @property
    def specificitet(self) -> float | None:
        """The percentage of the well who are cleared."""
        return share(self.frikendt, self.raske)

    @property
    def ppv(self) -> float | None:
        """The percentage of the alarms that are right."""
        return share(self.fundet, self.alarmer)

    @property
    def npv(self) -> float | None:
        """The percentage of the all-clears that are right."""
        return share(self.frikendt, self.nej)


def share(part: float, whole: float) -> float | None:
    """The percentage; there is none of nothing."""
    return 100 * part / whole if whole else None


def outcome(sensitivity: float, specificity: float, prevalence: float, people: int) -> Udfald:
    """Whole people out of three percentages. The page's script does the same steps in the same order."""
    ill = int(half_up(people * prevalence / 100))
    found = int(half_up(ill * sensitivity / 100))
    cleared = int(half_up((people - ill) * specificity / 100))
    return Udfald(found, ill - found, people - ill - cleared, cleared)


def predictive(sensitivity: float, specificity: float, prevalence: float) -> tuple[float | None, float | None]:
    """Positive and negative predictive value in per cent, before anyone is rounded to a whole person."""
    found, false = prevalence * sensitivity, (100 - prevalence) * (100 - specificity)
    missed, cleared = prevalence * (100 - sensitivity), (100 - prevalence) * specificity
    return share(found, found + false), share(cleared, cleared + missed)


def at_threshold(scored: Sequence[tuple[float, bool]], threshold: float) -> Udfald:
    """What comes of an alarm for everyone with at least this score."""
    ill = [score >= threshold for score, is_ill in scored if is_ill]
    well = [score >= threshold for score, is_ill in scored if not is_ill]
    return Udfald(sum(ill), len(ill) - sum(ill), sum(well), len(well) - sum(well))


def roc(scored: Sequence[tuple[float, bool]]) -> list[tuple[float, float]]:
    """(false alarms, sensitivity) in per cent for every threshold, from none alarmed to all."""
    outcomes = [at_threshold(scored, t) for t in sorted({score for score, _ in scored}, reverse=True)]
    return [(0.0, 0.0), *((100 * o.falsk_alarm / o.raske, 100 * o.fundet / o.syge) for o in outcomes)]


def ranked_pairs(scored: Sequence[tuple[float, bool]]) -> tuple[float, int]:
    """How many pairs of one ill and one well are in the right order (a tie counts half), and how many there are."""
    ill = [score for score, is_ill in scored if is_ill]
    well = [score for score, is_ill in scored if not is_ill]
    return sum((i > w) + (i == w) / 2 for i in ill for w in well), len(ill) * len(well)


class Gruppe(NamedTuple):
    """People with the same predicted risk (in per cent), and how many of them fell ill."""

    forudsagt: float
    antal: int
    syge: int


def expected(groups: Sequence[Gruppe]) -> float:
    """How many would be ill if every prediction held."""
    return sum(g.forudsagt * g.antal / 100 for g in groups)


def net_benefit(groups: Sequence[Gruppe], threshold: float) -> float:
    """Net benefit per 1,000 of acting on every predicted risk of at least the threshold (per cent, below 100)."""
    people = sum(g.antal for g in groups)
    acted = [g for g in groups if g.forudsagt >= threshold]
    right = sum(g.syge for g in acted)
    wrong = sum(g.antal for g in acted) - right
    return 1000 * (right - wrong * threshold / (100 - threshold)) / people


def net_benefit_of_all(groups: Sequence[Gruppe], threshold: float) -> float:
    """Net benefit per 1,000 of acting on everyone."""
    return net_benefit([g._replace(forudsagt=100) for g in groups], threshold)


def stability_index(before: Sequence[int], now: Sequence[int]) -> float:
    """The population stability index between two distributions over the same classes, none of them empty."""
    was, found = ([n / sum(counts) for n in counts] for counts in (before, now))
    return sum((q - p) * log(q / p) for p, q in zip(was, found, strict=True))


def interval(part: int, whole: int) -> tuple[float, float]:
    """Wilson's 95 per cent interval of a share, in per cent."""
    p, spread = part / whole, Z * Z / whole
    middle = (p + spread / 2) / (1 + spread)
    half = Z * sqrt(p * (1 - p) / whole + spread / (4 * whole)) / (1 + spread)
    return 100 * (middle - half), 100 * (middle + half)


def neighbour_guess(known: Sequence[tuple[float, float]], x: float, k: int) -> float:
    """The mean of the k known cases that are most alike; of two equally alike, the lower comes first."""
    nearest = sorted(known, key=lambda case: (abs(case[0] - x), case[0]))[:k]
    return sum(y for _, y in nearest) / k


def mean_error(known: Sequence[tuple[float, float]], cases: Sequence[tuple[float, float]], k: int) -> float:
    """How far the guesses are from the truth on average."""
    return sum(abs(neighbour_guess(known, x, k) - y) for x, y in cases) / len(cases)
