"""Plans: exact errors against brute force, stopping against simulation."""

import numpy as np
import pytest
from scipy.stats import binom
from statsmodels.stats.proportion import samplesize_confint_proportion

from bonafides.stats.quantile import quantile
from bonafides.stats.sizes import fixed_plan, for_half_width, for_pairs, reach
from bonafides.stats.stopping import Course, adaptive_plan, decide, operating


@pytest.mark.parametrize("good,bad,beta", [(0.02, 0.05, 0.05), (0.02, 0.05, 0.1), (0.1, 0.2, 0.1), (0.3, 0.5, 0.2)])
def test_fixed_plan_is_the_smallest(good: float, bad: float, beta: float) -> None:
    plan = fixed_plan(good, bad, beta=beta)
    n = next(n for n in range(1, 2000) if binom.cdf(binom.ppf(0.95, n, good), n, bad) <= beta)
    assert plan.n == n
    assert binom.sf(plan.critical - 1, plan.n, good) == pytest.approx(plan.false_alarm)
    assert plan.false_alarm <= 0.05 and plan.miss <= beta


def test_published_plan() -> None:
    assert fixed_plan(0.02, 0.05, beta=0.05).n == 386


@pytest.mark.parametrize("good,bad", [(0.02, 0.05), (0.1, 0.2), (0.3, 0.4)])
def test_stopping_saves_at_equal_error(good: float, bad: float) -> None:
    plan = adaptive_plan(good, bad)
    at_good, at_bad = operating(plan, good), operating(plan, bad)
    assert at_good.called_bad <= 0.05 and 1 - at_bad.called_bad <= 0.1
    assert at_good.answers <= 0.6 * plan.fixed.n and at_bad.answers <= 0.6 * plan.fixed.n
    assert plan.cap <= 1.5 * plan.fixed.n + 1


@pytest.mark.parametrize("rate", [0.1, 0.15, 0.2, 0.5])
def test_exact_errors_are_those_of_a_simulation(rate: float) -> None:
    plan, random = adaptive_plan(0.1, 0.2), np.random.default_rng(1)
    bad = used = 0
    for _ in range(1500):
        hits = n = 0
        while (course := decide(plan, hits, n)) is Course.CONTINUE:
            n, hits = n + 1, hits + int(random.random() < rate)
        bad, used = bad + (course is Course.BAD), used + n
    want = operating(plan, rate)
    assert bad / 1500 == pytest.approx(want.called_bad, abs=0.035)
    assert used / 1500 == pytest.approx(want.answers, rel=0.06)


@pytest.mark.parametrize("good,bad", [(0, 0.1), (0.2, 0.1), (0.1, 1), (0.1, 0.1)])
def test_impossible_plans_raise(good: float, bad: float) -> None:
    with pytest.raises(ValueError, match="rates must be"):
        fixed_plan(good, bad)


def test_rates_too_close_raise() -> None:
    with pytest.raises(ValueError, match="too close"):
        fixed_plan(0.5, 0.5001)


def test_reach_and_sizes() -> None:
    assert reach(300).clean_bound == pytest.approx(0.00994, abs=1e-4)
    assert 1 - (1 - reach(50).seen) ** 50 == pytest.approx(0.8)
    assert for_half_width(0.05) == pytest.approx(samplesize_confint_proportion(0.5, 0.05), abs=6)
    assert 220 <= for_pairs(0.2, 0.1) <= 240
    with pytest.raises(ValueError, match="at least one"):
        reach(0)
    with pytest.raises(ValueError, match="alike"):
        for_pairs(0.1, 0.1)


@pytest.mark.parametrize("share", [0.5, 0.95])
def test_quantile_covers(share: float) -> None:
    random = np.random.default_rng(2)
    truth = -np.log(1 - share)
    covered = [not quantile(random.exponential(1, 120), share).excludes(truth) for _ in range(1500)]
    assert np.mean(covered) >= 0.94


def test_quantile_of_few_values_is_open_above() -> None:
    assert quantile([1.0, 2.0, 3.0], 0.95).high == float("inf")
    assert quantile([], 0.95).value is None
