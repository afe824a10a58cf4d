"""How many answers a plan needs, and what a number of answers can show, before one call is spent."""

from dataclasses import dataclass
from math import ceil, sqrt

from scipy.special import bdtr, ndtri

from bonafides.stats.proportion import upper_bound, wilson

MOST = 200_000


@dataclass(frozen=True, slots=True)
class FixedPlan:
    """Ask `n` items; call the rate bad from `critical` hits on."""

    n: int
    critical: int
    false_alarm: float
    """Chance to call a rate at the acceptable bound bad."""
    miss: float
    """Chance to call a rate at the bad bound good."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What `n` answers can show."""

    n: int
    clean_bound: float
    """One-sided 95 % upper bound of the rate when nothing is found."""
    half_width: float
    """Half of the 95 % interval at the rate where it is widest."""
    seen: float
    """Smallest rate of which at least one case is found with 80 % chance."""


def fixed_plan(good: float, bad: float, *, alpha: float = 0.05, beta: float = 0.1) -> FixedPlan:
    """Smallest plan that tells `good` from `bad` with exact errors at most `alpha` and `beta`.

    Raises ValueError unless 0 < good < bad < 1, or when no plan of at most 200,000 answers exists.
    """
    if not 0 < good < bad < 1:
        raise ValueError(f"rates must be 0 < good < bad < 1, not {good} and {bad}")
    roughly = _normal_plan(good, bad, alpha, beta)
    if roughly > MOST:
        raise ValueError(f"{good} and {bad} are too close to be told apart by {MOST} answers")
    # Small plans are searched from the first hit on; large ones from well below where the normal plan ends.
    critical = max(1, int(0.7 * roughly * good) - 5)
    while True:
        n = _most_answers(critical, good, alpha)
        if n >= critical and float(bdtr(critical - 1, n, bad)) <= beta:
            low, high = critical, n
            while low < high:
                middle = (low + high) // 2
                low, high = (low, middle) if float(bdtr(critical - 1, middle, bad)) <= beta else (middle + 1, high)
            return FixedPlan(
                low, critical, 1 - float(bdtr(critical - 1, low, good)), float(bdtr(critical - 1, low, bad))
            )
        critical += 1


def reach(n: int) -> Reach:
    """What `n` independent answers can show. Raises ValueError when n < 1."""
    if n < 1:
        raise ValueError("at least one answer is needed to show anything")
    middle = wilson(n / 2, n)
    return Reach(n, upper_bound(0, n), middle.width / 2, 1 - 0.2 ** (1 / n))


def for_half_width(half_width: float, *, rate: float = 0.5, level: float = 0.95) -> int:
    """Answers needed for a Wilson interval of at most this half width where the truth is `rate`."""
    low, high = 1, MOST
    while low < high:
        middle = (low + high) // 2
        fits = wilson(rate * middle, middle, level=level).width / 2 <= half_width
        low, high = (low, middle) if fits else (middle + 1, high)
    return low


def for_pairs(first_only: float, second_only: float, *, alpha: float = 0.05, power: float = 0.8) -> int:
    """Pairs needed by McNemar's test where these shares of pairs disagree each way.

    Source: Connor (1987), Biometrics 43. Raises ValueError when the shares are alike: no number of pairs shows that.
    """
    gap, total = abs(first_only - second_only), first_only + second_only
    if gap == 0:
        raise ValueError("shares that are alike cannot be told apart")
    a, b = float(ndtri(1 - alpha / 2)), float(ndtri(power))
    return ceil((a * sqrt(total) + b * sqrt(total - gap * gap)) ** 2 / (gap * gap))


def _normal_plan(good: float, bad: float, alpha: float, beta: float) -> float:
    a, b = float(ndtri(1 - alpha)), float(ndtri(1 - beta))
    return ((a * sqrt(good * (1 - good)) + b * sqrt(bad * (1 - bad))) / (bad - good)) ** 2


def _most_answers(critical: int, rate: float, alpha: float) -> int:
    """Largest n at which `critical` hits are still as rare as `alpha` under `rate`."""
    low, high = critical - 1, critical
    while 1 - float(bdtr(critical - 1, high, rate)) <= alpha:
        low, high = high, high * 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if 1 - float(bdtr(critical - 1, middle, rate)) <= alpha else (low, middle)
    return low
