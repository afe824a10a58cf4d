"""Quantiles of a function of several unknown proportions, by a fixed low-discrepancy set: same counts, same bytes."""

from collections.abc import Callable
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincinv

from bonafides.model import LEVEL

POINTS = 4096
Draws = NDArray[np.float64]
Count = tuple[int, int]
"""Hits and n."""


def interval(
    counts: tuple[Count, ...], combine: Callable[..., Draws], *, level: float = LEVEL
) -> tuple[float, float, float]:
    """Median, low and high of `combine(p1, p2, ...)` under independent Jeffreys posteriors of each count.

    `combine` takes one array of shape (4096,) for each count and gives one of that shape.
    """
    draws = [_posterior(hits, n, len(counts), column) for column, (hits, n) in enumerate(counts)]
    low, middle, high = np.quantile(combine(*draws), [(1 - level) / 2, 0.5, (1 + level) / 2])
    return float(middle), float(low), float(high)


@lru_cache(maxsize=128)
def _posterior(hits: int, n: int, dimensions: int, column: int) -> Draws:
    """Kept, because every rate of a run is corrected by the same scorer's counts; 32 kB each."""
    drawn = np.asarray(betaincinv(hits + 0.5, n - hits + 0.5, _lattice(dimensions)[column]), dtype=np.float64)
    drawn.setflags(write=False)
    return drawn


@cache
def _lattice(dimensions: int) -> list[Draws]:
    """Additive recurrence of the generalised golden ratio (Roberts 2018): uniform, without a generator's state."""
    root = 2.0
    for _ in range(64):
        root = (1 + root) ** (1 / (dimensions + 1))
    index = np.arange(1, POINTS + 1, dtype=np.float64)
    return [(0.5 + index * root ** -(d + 1)) % 1 for d in range(dimensions)]
