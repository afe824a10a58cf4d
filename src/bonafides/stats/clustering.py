"""Rates over answers that are not independent: repeats of one question, members of one group."""

from collections.abc import Sequence

from scipy.special import ndtri, stdtrit

from bonafides.model import LEVEL, Estimate, nothing
from bonafides.stats.wilson import score_bounds

Cluster = tuple[int, int]
"""Hits and number of answers of one question."""


def intra_class_correlation(clusters: Sequence[Cluster]) -> float:
    """How much answers of one cluster resemble each other: 0 not at all, 1 wholly (analysis of variance).

    Where the data cannot tell (one cluster, no repeats, all answers alike) it is 1, the cautious end.
    Source: Donner (1986), International Statistical Review 54.
    """
    k, n = len(clusters), sum(size for _, size in clusters)
    if k < 2 or n <= k:
        return 1.0
    mean = sum(hits for hits, _ in clusters) / n
    between = sum(size * (hits / size - mean) ** 2 for hits, size in clusters) / (k - 1)
    within = sum(hits * (size - hits) / size for hits, size in clusters) / (n - k)
    usual = (n - sum(size * size for _, size in clusters) / n) / (k - 1)
    total = between + (usual - 1) * within
    return 1.0 if total == 0 else min(1.0, max(0.0, (between - within) / total))


def design_effect(clusters: Sequence[Cluster]) -> float:
    """By how much clustering inflates the variance, at least 1 (Kish)."""
    n = sum(size for _, size in clusters)
    if n == 0:
        return 1.0
    usual = sum(size * size for _, size in clusters) / n
    return max(1.0, 1 + (usual - 1) * intra_class_correlation(clusters))


def effective_n(clusters: Sequence[Cluster]) -> float:
    """Number of independent answers that would tell as much."""
    return sum(size for _, size in clusters) / design_effect(clusters)


def clustered(clusters: Sequence[Cluster], *, level: float = LEVEL) -> Estimate:
    """Wilson's interval at the effective n, with Student's quantile for the number of clusters where n shrank.

    `n` of the estimate is the effective number, rounded down. Source: Korn and Graubard (1998), Survey Methodology 24.
    """
    counted = [c for c in clusters if c[1] > 0]
    if not counted:
        return nothing(level=level)
    n = sum(size for _, size in counted)
    share = sum(hits for hits, _ in counted) / n
    effective = effective_n(counted)
    z = float(ndtri((1 + level) / 2))
    if effective < n and len(counted) > 1:
        z = float(stdtrit(len(counted) - 1, (1 + level) / 2))
    low, high = score_bounds(share, effective, z)
    method = "wilson-effective-n" if effective < n else "wilson"
    return Estimate(share, low, high, max(1, int(effective)), method, level)
