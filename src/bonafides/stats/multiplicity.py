"""Several comparisons at once: p-values adjusted so that looking often does not find what is not there."""

from collections.abc import Sequence


def holm(p: Sequence[float]) -> tuple[float, ...]:
    """Adjusted p-values, in the order given; for findings (any false one among them at most alpha).

    Source: Holm (1979), Scandinavian Journal of Statistics 6.
    """
    adjusted = [0.0] * len(p)
    worst = 0.0
    for rank, index in enumerate(sorted(range(len(p)), key=lambda i: p[i])):
        worst = max(worst, min(1.0, p[index] * (len(p) - rank)))
        adjusted[index] = worst
    return tuple(adjusted)


def benjamini_hochberg(p: Sequence[float]) -> tuple[float, ...]:
    """Adjusted p-values, in the order given; for exploration (share of false ones among those found).

    Source: Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57.
    """
    adjusted = [0.0] * len(p)
    best = 1.0
    for place, index in enumerate(sorted(range(len(p)), key=lambda i: p[i], reverse=True)):
        best = min(best, p[index] * len(p) / (len(p) - place))
        adjusted[index] = best
    return tuple(adjusted)
