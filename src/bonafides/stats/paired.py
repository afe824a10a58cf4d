"""Comparisons on pairs: the same question asked twice, one thing changed."""

from collections.abc import Sequence
from math import sqrt

import numpy as np
from scipy.special import bdtr, ndtri, stdtrit

from bonafides.model import LEVEL, Estimate, nothing

EXACT_UP_TO = 14
"""Pairs up to which all sign flips are counted (16,384 of them)."""


def mcnemar(first_only: int, second_only: int) -> float:
    """Exact two-sided p that both kinds of disagreement are equally likely; 1 where no pair disagrees.

    Source: McNemar (1947), Psychometrika 12, with the binomial distribution.
    """
    n = first_only + second_only
    return min(1.0, 2 * float(bdtr(min(first_only, second_only), n, 0.5))) if n else 1.0


def paired_difference(first_only: int, second_only: int, pairs: int, *, level: float = LEVEL) -> Estimate:
    """Rate of the first minus rate of the second over `pairs`; never of zero width.

    Source: Bonett and Price (2012), Journal of Educational and Behavioral Statistics 37. Raises ValueError when more
    pairs disagree than there are.
    """
    if first_only + second_only > pairs:
        raise ValueError(f"{first_only} and {second_only} of {pairs} pairs cannot disagree")
    if pairs == 0:
        return nothing(-1.0, 1.0, level=level)
    z = float(ndtri((1 + level) / 2))
    one, two = (first_only + 1) / (pairs + 2), (second_only + 1) / (pairs + 2)
    half = z * sqrt((one + two - (one - two) ** 2) / (pairs + 2))
    value = (first_only - second_only) / pairs
    low, high = max(-1.0, one - two - half), min(1.0, one - two + half)
    return Estimate(value, min(low, value), max(high, value), pairs, "bonett-price-paired", level)


def sign_flip(differences: Sequence[float], random: np.random.Generator, *, rounds: int = 9999) -> float:
    """Two-sided p that the mean paired difference is zero: exact for few pairs, else by `rounds` random flips.

    A random p is never 0: the data themselves count as one flip.
    """
    values = np.asarray([d for d in differences if d != 0.0], dtype=np.float64)
    if not len(values):
        return 1.0
    seen = abs(values.sum()) * (1 - 1e-12)
    if len(values) <= EXACT_UP_TO:
        bits = np.arange(2 ** len(values))[:, None] >> np.arange(len(values)) & 1
        return float(np.mean(np.abs((2 * bits - 1) @ values) >= seen))
    signs = random.integers(0, 2, size=(rounds, len(values)), dtype=np.int8) * 2 - 1
    return (1 + int(np.sum(np.abs(signs @ values) >= seen))) / (1 + rounds)


def mean_difference(differences: Sequence[float], *, span: float, level: float = LEVEL) -> Estimate:
    """Mean of paired differences, each within `-span` and `span`, with Student's interval.

    Where all differences are alike the interval still has a width: as far as a share of other pairs could hide.
    """
    n = len(differences)
    if n == 0:
        return nothing(-span, span, level=level)
    values = np.asarray(differences, dtype=np.float64)
    value = float(values.mean())
    if n == 1:
        return Estimate(value, -span, span, 1, "student-paired", level)
    half = float(stdtrit(n - 1, (1 + level) / 2)) * float(values.std(ddof=1)) / sqrt(n)
    if half == 0:
        half = 2 * span * (1 - ((1 - level) / 2) ** (1 / n))
    return Estimate(value, max(-span, value - half), min(span, value + half), n, "student-paired", level)
