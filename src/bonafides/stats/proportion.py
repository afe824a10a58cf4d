"""Intervals for one proportion; none ever has zero width."""

from scipy.special import betaincinv

from bonafides.model import LEVEL, Estimate, nothing
from bonafides.stats.wilson import wilson

__all__ = ["clopper_pearson", "jeffreys", "upper_bound", "wilson"]


def clopper_pearson(hits: int, n: int, *, level: float = LEVEL) -> Estimate:
    """The exact interval, for claims of a contract: it holds the truth at least as often as `level` says.

    Source: Clopper and Pearson (1934), Biometrika 26. Raises ValueError when `hits` is not within 0 and `n`.
    """
    _within(hits, n)
    if n == 0:
        return nothing(level=level)
    tail = (1 - level) / 2
    low = float(betaincinv(hits, n - hits + 1, tail)) if hits else 0.0
    high = float(betaincinv(hits + 1, n - hits, 1 - tail)) if hits < n else 1.0
    return Estimate(hits / n, low, high, n, "clopper-pearson", level)


def jeffreys(hits: int, n: int, *, level: float = LEVEL) -> Estimate:
    """Equal-tailed interval of the Beta(1/2, 1/2) prior, reaching 0 at 0 of n and 1 at n of n.

    Source: Brown, Cai and DasGupta (2001), Statistical Science 16. Raises ValueError as above.
    """
    _within(hits, n)
    if n == 0:
        return nothing(level=level)
    tail = (1 - level) / 2
    low = float(betaincinv(hits + 0.5, n - hits + 0.5, tail)) if hits else 0.0
    high = float(betaincinv(hits + 0.5, n - hits + 0.5, 1 - tail)) if hits < n else 1.0
    return Estimate(hits / n, low, high, n, "jeffreys", level)


def upper_bound(hits: int, n: int, *, level: float = LEVEL) -> float:
    """One-sided exact upper bound: about 3 / n when there was no hit."""
    _within(hits, n)
    return float(betaincinv(hits + 1, n - hits, level)) if hits < n else 1.0


def _within(hits: float, n: float) -> None:
    if not 0 <= hits <= n:
        raise ValueError(f"{hits} of {n} is no proportion")
