"""Intervals against statsmodels, against each other, and against simulated truth."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statsmodels.stats.proportion import proportion_confint

from bonafides.stats.anytime import anytime, log_evidence
from bonafides.stats.proportion import clopper_pearson, jeffreys, upper_bound, wilson

METHODS = {"wilson": wilson, "beta": clopper_pearson, "jeffreys": jeffreys}
COUNTS = st.integers(1, 2000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@pytest.mark.parametrize("name", METHODS)
@settings(deadline=None, max_examples=60)
@given(count=COUNTS, level=st.sampled_from([0.8, 0.9, 0.95, 0.99]))
def test_agrees_with_statsmodels(name: str, count: tuple[int, int], level: float) -> None:
    hits, n = count
    it = METHODS[name](hits, n, level=level)
    low, high = proportion_confint(hits, n, alpha=1 - level, method=name)
    if name == "jeffreys":
        # Ours reaches the ends at 0 of n and n of n.
        low, high = (0.0 if hits == 0 else low), (1.0 if hits == n else high)
    assert it.low == pytest.approx(low, abs=1e-9)
    assert it.high == pytest.approx(high, abs=1e-9)
    assert it.value == hits / n and it.n == n


@pytest.mark.parametrize("method", [*METHODS.values(), anytime])
@settings(deadline=None, max_examples=60)
@given(count=COUNTS)
def test_holds_its_value_and_never_has_zero_width(method, count: tuple[int, int]) -> None:  # type: ignore[no-untyped-def]
    it = method(*count)
    assert 0 <= it.low <= it.value <= it.high <= 1
    assert it.width > 1e-4


@pytest.mark.parametrize("hits,n", [(0, 1), (1, 1), (0, 20), (20, 20)])
def test_the_ends_are_wide(hits: int, n: int) -> None:
    assert all(method(hits, n).width > 0.1 for method in [*METHODS.values(), anytime])


def test_twenty_of_twenty_is_not_certainty() -> None:
    assert wilson(20, 20).low == pytest.approx(0.839, abs=0.001)
    assert upper_bound(0, 300) == pytest.approx(0.00994, abs=0.0001)


def test_nothing_scored_is_the_whole_range() -> None:
    for method in [*METHODS.values(), anytime]:
        it = method(0, 0)
        assert (it.value, it.low, it.high, it.n) == (None, 0.0, 1.0, 0)


@pytest.mark.parametrize("method", [*METHODS.values(), anytime])
def test_impossible_counts_raise(method) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ValueError, match="no proportion"):
        method(3, 2)


@pytest.mark.parametrize("rate", [0.01, 0.05, 0.2, 0.5])
def test_exact_interval_covers_at_least_as_often_as_it_says(rate: float) -> None:
    drawn = np.random.default_rng(1).binomial(120, rate, 4000)
    table = {h: clopper_pearson(int(h), 120) for h in set(drawn)}
    assert np.mean([not table[h].excludes(rate) for h in drawn]) >= 0.945


@pytest.mark.parametrize("rate", [0.05, 0.3])
def test_anytime_interval_survives_peeking(rate: float) -> None:
    """The chance that it excludes the truth at any of 400 looks stays below 5 %; Wilson's does not."""
    random = np.random.default_rng(2)
    seen = np.cumsum(random.random((400, 400)) < rate, axis=1)
    n = np.arange(1, 401)
    from math import log  # noqa: PLC0415

    wrong = sum(any(log_evidence(int(h), int(k), rate) >= log(20) for h, k in zip(row, n, strict=True)) for row in seen)
    assert wrong / 400 <= 0.05
    naive = sum(any(wilson(int(h), int(k)).excludes(rate) for h, k in zip(row[9:], n[9:], strict=True)) for row in seen)
    assert naive / 400 > 0.15
