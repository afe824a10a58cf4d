"""A rate that may be looked at after every answer: the interval holds at all of them at once."""

from math import log

from scipy.special import betaln, xlog1py, xlogy

from bonafides.model import LEVEL, Estimate, nothing


def log_evidence(hits: int, n: int, rate: float) -> float:
    """Log of the e-value against `rate`: the uniform mixture of bets on all other rates.

    Under `rate` it exceeds log(1 / alpha) at any time, ever, with probability at most alpha (Ville).
    """
    return float(betaln(hits + 1, n - hits + 1) - xlogy(hits, rate) - xlog1py(n - hits, -rate))


def anytime(hits: int, n: int, *, level: float = LEVEL) -> Estimate:
    """Rates not yet refuted: a confidence sequence, for runs that stopped when they had seen enough.

    Source: Robbins (1970), Annals of Mathematical Statistics 41. Raises ValueError when `hits` is not within 0 and `n`.
    """
    if not 0 <= hits <= n:
        raise ValueError(f"{hits} of {n} is no proportion")
    if n == 0:
        return nothing(level=level)
    bound, share = -log(1 - level), hits / n
    low = _edge(hits, n, share, 0.0, bound) if hits else 0.0
    high = _edge(hits, n, share, 1.0, bound) if hits < n else 1.0
    return Estimate(share, low, high, n, "anytime-beta-binomial", level)


def _edge(hits: int, n: int, inside: float, outside: float, bound: float) -> float:
    """Bisection for the rate at which the evidence reaches `bound`; it grows from `inside` to `outside`."""
    for _ in range(60):
        middle = (inside + outside) / 2
        if log_evidence(hits, n, middle) < bound:
            inside = middle
        else:
            outside = middle
    return outside
