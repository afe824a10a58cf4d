"""The impact ratio (four-fifths rule), which says nothing without its interval."""

from math import exp, log, sqrt

from scipy.special import ndtri

from bonafides.model import LEVEL, Estimate, nothing

FOUR_FIFTHS = 0.8


def impact_ratio(chosen: int, n: int, reference: int, reference_n: int, *, level: float = LEVEL) -> Estimate:
    """Rate of one group over the rate of the reference group, groups independent.

    Half a hit is added to each count, so that no interval has zero width. Source: Walter (1975), Biometrika 62.
    """
    if not n or not reference_n:
        return nothing(0.0, float("inf"), level=level)
    a, b = chosen + 0.5, reference + 0.5
    middle = log(a / (n + 0.5)) - log(b / (reference_n + 0.5))
    spread = sqrt(max(1 / a - 1 / (n + 0.5), 0) + max(1 / b - 1 / (reference_n + 0.5), 0))
    if chosen == n and reference == reference_n:
        # The formula has no width there: take it as if one of each had not been chosen.
        spread = sqrt(1 / (n - 0.5) - 1 / (n + 0.5) + 1 / (reference_n - 0.5) - 1 / (reference_n + 0.5))
    return _ratio(chosen / n, reference / reference_n, middle, spread, n + reference_n, "walter-log-ratio", level)


def paired_impact_ratio(both: int, first_only: int, second_only: int, pairs: int, *, level: float = LEVEL) -> Estimate:
    """Rate of the first over rate of the second member of pairs.

    Source: Bonett and Price (2006), Statistical Methods in Medical Research 15, with one pair of disagreement added.
    """
    if not pairs:
        return nothing(0.0, float("inf"), level=level)
    first, second = both + first_only, both + second_only
    middle = log((first + 0.5) / (second + 0.5))
    spread = sqrt((first_only + second_only + 1) / ((first + 0.5) * (second + 0.5)))
    return _ratio(first / pairs, second / pairs, middle, spread, pairs, "paired-log-ratio", level)


def _ratio(one: float, two: float, middle: float, spread: float, n: int, method: str, level: float) -> Estimate:
    z = float(ndtri((1 + level) / 2))
    low, high = exp(middle - z * spread), exp(middle + z * spread)
    value = one / two if two else None
    if value is not None:
        low, high = min(low, value), max(high, value)
    return Estimate(value, low, high, n, method, level)
