"""A scorer that errs, and what labels make of its rate."""

import numpy as np
import pytest

from bonafides.stats.posterior import interval
from bonafides.stats.proportion import jeffreys, wilson
from bonafides.stats.scorer_error import (
    ErrorRates,
    Labelled,
    corrected_by_error_rates,
    corrected_by_labels,
    partly_corrected,
)

TRUTH, SENSITIVITY, SPECIFICITY, N = 0.12, 0.75, 0.93, 500


def _run(random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    real = random.random(N) < TRUTH
    flagged = np.where(real, random.random(N) < SENSITIVITY, random.random(N) > SPECIFICITY)
    return real, flagged


@pytest.mark.parametrize("labels", [50, 100, 200])
def test_labels_restore_coverage(labels: int) -> None:
    random = np.random.default_rng(labels)
    covered = plain = 0
    for _ in range(150):
        real, flagged = _run(random)
        ours = []
        for stratum in (flagged, ~flagged):
            places = np.flatnonzero(stratum)
            ours.append(random.choice(places, min(labels // 2, len(places)), replace=False))
        marked = Labelled(len(ours[0]), int(real[ours[0]].sum()), len(ours[1]), int(real[ours[1]].sum()))
        covered += not corrected_by_labels(int(flagged.sum()), N, marked).excludes(TRUTH)
        plain += not wilson(int(flagged.sum()), N).excludes(TRUTH)
    assert covered / 150 >= 0.92
    assert plain / 150 < 0.75


def test_known_error_rates_restore_coverage() -> None:
    random = np.random.default_rng(9)
    covered = plain = 0
    for _ in range(200):
        _, flagged = _run(random)
        rates = ErrorRates(int(random.binomial(150, SENSITIVITY)), 150, int(random.binomial(150, SPECIFICITY)), 150)
        covered += not corrected_by_error_rates(int(flagged.sum()), N, rates).excludes(TRUTH)
        plain += not wilson(int(flagged.sum()), N).excludes(TRUTH)
    assert covered / 200 >= 0.92
    assert plain / 200 < covered / 200


@pytest.mark.parametrize("hits,n", [(0, 1), (1, 1), (0, 40), (40, 40), (3, 40)])
def test_correction_never_makes_surer_than_no_error(hits: int, n: int) -> None:
    perfect = ErrorRates(200, 200, 200, 200)
    it = corrected_by_error_rates(hits, n, perfect)
    assert 0 <= it.low <= it.value <= it.high <= 1
    assert it.width >= jeffreys(hits, n).width * 0.999


def test_two_strata_are_no_surer_than_one_rate() -> None:
    """Half answered surely without a hit, half said to be hits: the share of either is chance too."""
    it = partly_corrected((0, 32), (28, 28), ErrorRates(120, 123, 58, 61))
    assert it.low <= 28 / 60 <= it.high
    assert it.width >= 0.95 * wilson(28, 60).width
    assert partly_corrected((3, 40), (0, 0), ErrorRates(9, 10, 9, 10)) == jeffreys(3, 40)


def test_no_labels_leave_everything_open() -> None:
    it = corrected_by_labels(10, 100, Labelled(0, 0, 0, 0))
    assert it.low < 0.05 and it.high > 0.95


def test_scorer_like_a_coin_says_nothing() -> None:
    it = corrected_by_error_rates(30, 100, ErrorRates(50, 100, 50, 100))
    assert (it.value, it.low, it.high) == (None, 0.0, 1.0)


def test_fixed_points_agree_with_random_draws() -> None:
    random = np.random.default_rng(1)
    drawn = random.beta(5.5, 45.5, 200_000) * random.beta(20.5, 10.5, 200_000)
    _, low, high = interval(((5, 50), (20, 30)), lambda a, b: a * b)
    assert (low, high) == pytest.approx(tuple(np.quantile(drawn, [0.025, 0.975])), rel=0.02)
