"""Pairs: exact tests against statsmodels and scipy, intervals against simulated truth."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import permutation_test
from statsmodels.stats.contingency_tables import mcnemar as peer
from statsmodels.stats.multitest import multipletests

from bonafides.stats.impact import impact_ratio, paired_impact_ratio
from bonafides.stats.multiplicity import benjamini_hochberg, holm
from bonafides.stats.paired import mcnemar, mean_difference, paired_difference, sign_flip


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 80), st.integers(0, 80))
def test_mcnemar_agrees_with_statsmodels(b: int, c: int) -> None:
    want = peer([[5, b], [c, 5]], exact=True).pvalue if b + c else 1.0
    assert mcnemar(b, c) == pytest.approx(want)


@pytest.mark.parametrize("b,c", [(0.1, 0.1), (0.02, 0.0), (0.2, 0.05)])
@pytest.mark.parametrize("n", [30, 200])
def test_difference_covers(b: float, c: float, n: int) -> None:
    drawn = np.random.default_rng(1).multinomial(n, [b, c, 1 - b - c], 2000)
    assert np.mean([not paired_difference(int(x), int(y), n).excludes(b - c) for x, y, _ in drawn]) >= 0.93


@pytest.mark.parametrize("counts", [(0, 0, 1), (1, 0, 1), (0, 0, 50), (50, 0, 50)])
def test_difference_has_a_width(counts: tuple[int, int, int]) -> None:
    it = paired_difference(*counts)
    assert it.width > 0.03 and it.low <= it.value <= it.high


@settings(deadline=None, max_examples=15)
@given(st.lists(st.integers(-5, 5), min_size=2, max_size=9))
def test_sign_flip_is_exact_for_few_pairs(values: list[int]) -> None:
    ours = sign_flip(values, np.random.default_rng(0))
    if not any(values):
        assert ours == 1.0
        return
    want = permutation_test((np.array(values, float),), np.sum, permutation_type="samples", n_resamples=np.inf)
    assert ours == pytest.approx(want.pvalue, abs=1e-9)


def test_sign_flip_keeps_its_level_for_many_pairs() -> None:
    random = np.random.default_rng(6)
    p = [sign_flip(random.normal(0, 1, 40), random, rounds=499) for _ in range(600)]
    assert 0.03 <= np.mean(np.array(p) <= 0.05) <= 0.07
    assert min(p) > 0
    assert sign_flip(random.normal(1, 1, 60), random) < 0.001


def test_mean_difference_covers_and_has_a_width() -> None:
    random = np.random.default_rng(7)
    covered = [not mean_difference(random.normal(0.4, 1.5, 40), span=9).excludes(0.4) for _ in range(2000)]
    assert np.mean(covered) >= 0.935
    assert mean_difference([0.0] * 50, span=9).width > 0.5
    assert mean_difference([2.0], span=9).width == 18
    assert mean_difference([], span=9).value is None


@settings(deadline=None, max_examples=60)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=12))
def test_adjusted_p_agree_with_statsmodels(p: list[float]) -> None:
    """Holm's, which statsmodels takes long over, against its definition here and against statsmodels below."""
    ranked = np.argsort(p, kind="stable")
    stepped = np.maximum.accumulate((len(p) - np.arange(len(p))) * np.array(p)[ranked])
    want = np.empty(len(p))
    want[ranked] = np.minimum(stepped, 1)
    assert holm(p) == pytest.approx(tuple(want))
    assert benjamini_hochberg(p) == pytest.approx(tuple(multipletests(p, method="fdr_bh")[1]))


@pytest.mark.parametrize(
    "p",
    [[0.3], [0.01, 0.04, 0.03], [0.02, 0.02, 0.5, 0.0], [1.0, 0.9, 0.001, 0.001], list(np.linspace(0.001, 0.2, 12))],
)
def test_holm_agrees_with_statsmodels(p: list[float]) -> None:
    assert holm(p) == pytest.approx(tuple(multipletests(p, method="holm")[1]))


def test_four_fifths_alone_would_accuse_the_innocent() -> None:
    """Rate .3, 100 a group, no bias: the bare ratio is under .8 or over 1.25 far too often; its interval is not."""
    random = np.random.default_rng(8)
    drawn = random.binomial(100, 0.3, (2000, 2))
    ratios = [impact_ratio(int(a), 100, int(b), 100) for a, b in drawn]
    assert np.mean([r.value is not None and not 0.8 <= r.value <= 1.25 for r in ratios]) > 0.25
    assert np.mean([not r.excludes(1.0) for r in ratios]) >= 0.94


def test_paired_ratio_covers() -> None:
    random = np.random.default_rng(9)
    both, one, two = 0.25, 0.10, 0.05
    drawn = random.multinomial(150, [both, one, two, 1 - both - one - two], 2000)
    assert np.mean([not paired_impact_ratio(*map(int, row[:3]), 150).excludes(0.35 / 0.30) for row in drawn]) >= 0.94


@pytest.mark.parametrize("counts", [(0, 1, 0, 1), (1, 1, 1, 1), (20, 20, 20, 20), (0, 20, 0, 20), (0, 0, 1, 5)])
def test_ratio_has_a_width(counts: tuple[int, int, int, int]) -> None:
    assert impact_ratio(*counts).width > 0.05
