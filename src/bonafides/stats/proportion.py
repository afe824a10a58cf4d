"""Intervals for one proportion; none ever has zero width."""

from math import sqrt

from scipy.special import betaincinv, ndtri

from bonafides.model import LEVEL, Estimate, nothing


def wilson(hits: float, n: float, *, level: float = LEVEL) -> Estimate:
    """Wilson's score interval, for display. `n` may be an effective number.

    Source: Wilson (1927), JASA 22. Raises ValueError when `hits` is not within 0 and `n`.
    """
    _within(hits, n)
    if n == 0:
        return nothing(level=level)
    low, high = score_bounds(hits / n, n, float(ndtri((1 + level) / 2)))
    return Estimate(hits / n, low, high, int(n), "wilson", level)


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


def score_bounds(share: float, n: float, z: float) -> tuple[float, float]:
    """Wilson's bounds for a share of `n` at `z` standard deviations; exactly 0 and 1 at the ends."""
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return (0.0 if share == 0 else max(0.0, middle - half)), (1.0 if share == 1 else min(1.0, middle + half))


def _within(hits: float, n: float) -> None:
    if not 0 <= hits <= n:
        raise ValueError(f"{hits} of {n} is no proportion")
