"""The moment at which a chance drops: known before, not known after."""

from collections.abc import Sequence
from math import inf

from scipy.special import chdtri, xlogy

from bonafides.model import LEVEL, Estimate, nothing

FEWEST = 5
"""Answers below which no date is named."""


def last_known(dated: Sequence[tuple[float, bool]], *, level: float = LEVEL) -> Estimate:
    """From pairs (date, known) the date after which the chance of knowing is lower, by maximal likelihood.

    The interval holds each cut whose likelihood ratio against the best is not refuted; it is open (infinite) where
    all, or none, of the facts could be known. A cut is no regular parameter: the quantile of one degree of freedom
    covers 89 % of the time, that of two 95 % (docs/calibration.md). Without a drop the value is None.
    """
    ordered = sorted(dated)
    n = len(ordered)
    if n < FEWEST:
        return nothing(-inf, inf, level=level)
    likely = [_likely([k for _, k in ordered[:cut]], [k for _, k in ordered[cut:]]) for cut in range(n + 1)]
    best, slack = max(likely), float(chdtri(2, 1 - level)) / 2
    kept = [cut for cut in range(n + 1) if likely[cut] >= best - slack]
    cuts = [cut for cut in range(n + 1) if likely[cut] == best]
    low = ordered[kept[0] - 1][0] if kept[0] else -inf
    high = ordered[kept[-1]][0] if kept[-1] < n else inf
    middle = cuts[0]
    value = None if middle in (0, n) else ordered[middle - 1][0]
    if value is not None:
        low, high = min(low, value), max(high, value)
    return Estimate(value, low, high, n, "change-point-profile-likelihood", level)


def _likely(before: Sequence[bool], after: Sequence[bool]) -> float:
    """Log likelihood of two chances of which the second is not larger."""
    if before and after and sum(after) * len(before) >= sum(before) * len(after):
        before, after = [*before, *after], []
    return sum(_part(sum(part), len(part)) for part in (before, after) if part)


def _part(hits: int, n: int) -> float:
    share = hits / n
    return float(xlogy(hits, share) + xlogy(n - hits, 1 - share))
