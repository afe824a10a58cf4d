"""Quantiles of durations from order statistics: no shape of the distribution is assumed."""

from collections.abc import Sequence
from math import ceil, inf

from scipy.special import bdtr

from bonafides.model import LEVEL, Estimate, nothing


def quantile(values: Sequence[float], share: float, *, level: float = LEVEL) -> Estimate:
    """The `share` quantile in the unit of the values, with an interval from ranks.

    With too few values the interval is open above: `high` is infinite, since nothing seen bounds it.
    Source: David and Nagaraja, Order Statistics, section 7.1.
    """
    n = len(values)
    if n == 0:
        return nothing(0.0, inf, level=level)
    ordered, tail = sorted(values), (1 - level) / 2
    below = [float(bdtr(k, n, share)) for k in range(n)]
    """P(at most k values lie below the quantile)."""
    low_rank = sum(1 for p in below if p <= tail)
    high_rank = next((k for k, p in enumerate(below) if p >= 1 - tail), n)
    low = ordered[low_rank - 1] if low_rank else 0.0
    high = ordered[high_rank] if high_rank < n else inf
    return Estimate(ordered[min(n - 1, max(0, ceil(share * n) - 1))], low, high, n, "order-statistics", level)
