"""Stop asking as soon as the answer is clear: Wald's sequential test with a cap and exact errors."""

from dataclasses import dataclass, replace
from functools import cache
from math import ceil, log

import numpy as np

from bonafides.model import Course
from bonafides.stats.sizes import FixedPlan, fixed_plan

CAP = 1.5
"""Answers at which it ends in any case, as a multiple of the fixed plan of the same errors."""
_FINEST = 0.02


@dataclass(frozen=True, slots=True)
class AdaptivePlan:
    """Bounds on the log likelihood ratio of `bad` against `good`, and a last answer that decides anyhow."""

    good: float
    bad: float
    upper: float
    lower: float
    cap: int
    critical: int
    """Hits from which the rate is called bad when the cap is reached."""
    fixed: FixedPlan
    """The plan without stopping that has the same errors."""


@dataclass(frozen=True, slots=True)
class Operating:
    """What a plan does where the truth is known, computed exactly."""

    called_bad: float
    answers: float
    """Mean number of answers until it stops."""


def decide(plan: AdaptivePlan, hits: int, n: int) -> Course:
    """Call after each scored answer, or after each batch (then the errors are no larger, the savings smaller).

    `n` counts scored answers of different items only: repeats of one item are not independent.
    """
    ratio = hits * log(plan.bad / plan.good) + (n - hits) * log((1 - plan.bad) / (1 - plan.good))
    if n >= plan.cap:
        return Course.BAD if hits >= plan.critical else Course.GOOD
    return Course.BAD if ratio >= plan.upper else Course.GOOD if ratio <= plan.lower else Course.CONTINUE


@cache
def adaptive_plan(good: float, bad: float, *, alpha: float = 0.05, beta: float = 0.1) -> AdaptivePlan:
    """The narrowest bounds whose exact errors, cap included, are at most `alpha` and `beta`.

    Raises ValueError as `fixed_plan` does.
    """
    fixed = fixed_plan(good, bad, alpha=alpha, beta=beta)
    cap = ceil(CAP * fixed.n)
    even = log((1 - good) / (1 - bad)) / log(bad * (1 - good) / (good * (1 - bad)))
    wide = (log((1 - beta) / alpha) + 1, log(beta / (1 - alpha)) - 1)
    plan = AdaptivePlan(good, bad, *wide, cap, ceil(even * cap), fixed)
    for _ in range(3):
        plan = replace(plan, upper=_narrowest(plan, "upper", alpha, beta))
        plan = replace(plan, lower=_narrowest(plan, "lower", alpha, beta))
    return plan


def operating(plan: AdaptivePlan, rate: float) -> Operating:
    """Exact by dynamic programming over the number of hits: O(cap ** 2)."""
    up, down = log(plan.bad / plan.good), log((1 - plan.bad) / (1 - plan.good))
    hits = np.arange(plan.cap + 1)
    alive = np.zeros(plan.cap + 1)
    alive[0] = 1.0
    bad = answers = 0.0
    for n in range(1, plan.cap + 1):
        answers += float(alive.sum())
        alive[1:] = alive[1:] * (1 - rate) + alive[:-1] * rate
        alive[0] *= 1 - rate
        ratio = hits * up + (n - hits) * down
        over, under = (ratio >= plan.upper, ratio <= plan.lower) if n < plan.cap else (hits >= plan.critical, hits >= 0)
        bad += float(alive[over].sum())
        alive[over | under] = 0.0
    return Operating(bad, answers)


def _narrowest(plan: AdaptivePlan, bound: str, alpha: float, beta: float) -> float:
    """Bisect one bound towards zero while the errors stay within what was asked."""
    near, far = 0.0, float(getattr(plan, bound))
    while abs(far - near) > _FINEST:
        middle = (near + far) / 2
        tried = replace(plan, upper=middle) if bound == "upper" else replace(plan, lower=middle)
        fits = operating(tried, plan.good).called_bad <= alpha and 1 - operating(tried, plan.bad).called_bad <= beta
        near, far = (near, middle) if fits else (middle, far)
    return far
