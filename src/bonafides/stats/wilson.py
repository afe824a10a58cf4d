"""Wilson's interval for one proportion, with the standard library alone: reading documents needs it too."""

from math import sqrt
from statistics import NormalDist

from bonafides.model import LEVEL, Estimate, nothing


def wilson(hits: float, n: float, *, level: float = LEVEL) -> Estimate:
    """Wilson's score interval, for display. `n` may be an effective number.

    Source: Wilson (1927), JASA 22. Raises ValueError when `hits` is not within 0 and `n`.
    """
    if not 0 <= hits <= n:
        raise ValueError(f"{hits} of {n} is no proportion")
    if n == 0:
        return nothing(level=level)
    low, high = score_bounds(hits / n, n, NormalDist().inv_cdf((1 + level) / 2))
    return Estimate(hits / n, low, high, int(n), "wilson", level)


def score_bounds(share: float, n: float, z: float) -> tuple[float, float]:
    """Wilson's bounds for a share of `n` at `z` standard deviations; exactly 0 and 1 at the ends."""
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return (0.0 if share == 0 else max(0.0, middle - half)), (1.0 if share == 1 else min(1.0, middle + half))
