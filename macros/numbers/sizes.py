"""How many patients an evaluation needs: textbook arithmetic on numbers, and nothing else.

Every answer is rounded up: a study may be a little larger than needed, never smaller.
"""

from math import ceil, log, sqrt
from statistics import NormalDist

SURE = 0.95  # how sure an interval or a limit should be
TWO_SIDED = 1 - (1 - SURE) / 2


def _z(share: float) -> float:
    """How many standard deviations leave `share` of a normal distribution below."""
    return NormalDist().inv_cdf(share)


def for_share(share: float, margin: float) -> int:
    """Cases needed to know a share to within ± `margin` (normal approximation)."""
    return ceil(_z(TWO_SIDED) ** 2 * share * (1 - share) / margin**2)


def to_find(cases: int, prevalence: float) -> int:
    """People to examine so that `cases` of them can be expected to have what is looked for."""
    return ceil(round(cases / prevalence, 6))


def per_group(before: float, after: float, power: float = 0.8) -> int:
    """People in each of two groups to see one share differ from another (pooled, no continuity correction)."""
    middle = (before + after) / 2
    chance = _z(TWO_SIDED) * sqrt(2 * middle * (1 - middle))
    miss = _z(power) * sqrt(before * (1 - before) + after * (1 - after))
    return ceil(((chance + miss) / (before - after)) ** 2)


def per_group_mean(difference: float, power: float = 0.8) -> int:
    """People in each of two groups to see two means differ; `difference` is counted in standard deviations."""
    return ceil(2 * ((_z(TWO_SIDED) + _z(power)) / difference) ** 2)


def without_harm(rate: float) -> int:
    """How many cases without one harm show that harm is rarer than `rate`."""
    return ceil(log(1 - SURE) / log(1 - rate))
