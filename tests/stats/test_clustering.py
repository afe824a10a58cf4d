"""Answers that resemble each other count for less."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonafides.stats.clustering import clustered, design_effect, effective_n, intra_class_correlation
from bonafides.stats.proportion import wilson


def _clusters(random: np.random.Generator, k: int, size: int, rate: float, icc: float) -> list[tuple[int, int]]:
    a, b = rate * (1 / icc - 1), (1 - rate) * (1 / icc - 1)
    return [(int(h), size) for h in random.binomial(size, random.beta(a, b, k))]


@pytest.mark.parametrize("icc", [0.3, 0.6])
def test_covers_where_the_naive_interval_does_not(icc: float) -> None:
    """100 prompts, 5 repeats, 1,000 runs: measurement.md found .795 / .702 for the naive interval."""
    random = np.random.default_rng(3)
    ours = naive = 0
    for _ in range(1000):
        runs = _clusters(random, 100, 5, 0.2, icc)
        ours += not clustered(runs).excludes(0.2)
        naive += not wilson(sum(h for h, _ in runs), 500).excludes(0.2)
    assert 0.93 <= ours / 1000 <= 0.975
    assert naive / 1000 < 0.86


def test_correlation_is_found() -> None:
    clusters = _clusters(np.random.default_rng(4), 2000, 6, 0.3, 0.4)
    assert intra_class_correlation(clusters) == pytest.approx(0.4, abs=0.03)
    assert design_effect(clusters) == pytest.approx(1 + 5 * 0.4, abs=0.15)


def test_independent_answers_lose_little() -> None:
    random = np.random.default_rng(5)
    clusters = [(int(h), 5) for h in random.binomial(5, 0.3, 400)]
    assert effective_n(clusters) > 0.9 * 2000


def test_alike_answers_count_as_clusters() -> None:
    """Where nothing varies the data cannot tell repeats from new questions: the cautious end is taken."""
    assert clustered([(0, 5)] * 40).high == pytest.approx(wilson(0, 40).high, abs=0.02)
    assert clustered([(0, 5)] * 40).high >= wilson(0, 40).high


def test_single_answers_are_plain_wilson() -> None:
    it = clustered([(1, 1)] * 7 + [(0, 1)] * 23)
    assert (it.low, it.high) == pytest.approx((wilson(7, 30).low, wilson(7, 30).high))


@settings(deadline=None, max_examples=80)
@given(st.lists(st.integers(1, 6).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), min_size=1, max_size=30))
def test_never_surer_than_independent_answers(clusters: list[tuple[int, int]]) -> None:
    it = clustered(clusters)
    plain = wilson(sum(h for h, _ in clusters), sum(n for _, n in clusters))
    assert it.width >= plain.width - 1e-12
    assert 0 <= it.low <= it.value <= it.high <= 1
    assert clustered([*clusters, (0, 0)]) == it
