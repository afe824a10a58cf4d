"""Calls that adaptive stopping saves at the errors of the fixed plan, by simulation, with the exact figures beside.

Run: python benchmarks/stopping.py [RUNS] [SEED]
"""

import sys

import numpy as np

from bonafides.stats.proportion import wilson
from bonafides.stats.stopping import AdaptivePlan, Course, adaptive_plan, decide, operating

PAIRS = ((0.02, 0.05, 0.05), (0.02, 0.05, 0.1), (0.01, 0.03, 0.1), (0.05, 0.1, 0.1), (0.1, 0.2, 0.1), (0.3, 0.4, 0.1))


def simulate(plan: AdaptivePlan, rate: float, runs: int, random: np.random.Generator) -> tuple[int, float, float]:
    """Runs called bad, mean and 95th percentile of the answers used."""
    bad, used = 0, []
    for _ in range(runs):
        answers = random.random(plan.cap) < rate
        hits = 0
        for n, hit in enumerate(answers, 1):
            hits += int(hit)
            course = decide(plan, hits, n)
            if course is not Course.CONTINUE:
                break
        bad, used = bad + (course is Course.BAD), [*used, n]
    return bad, float(np.mean(used)), float(np.quantile(used, 0.95))


def main() -> None:
    """Print one row a plan and truth."""
    runs, seed = (int(a) for a in (*sys.argv[1:], "2000", "1")[:2]) if len(sys.argv) != 2 else (int(sys.argv[1]), 1)
    random = np.random.default_rng(seed)
    print(f"{runs} simulated runs a row, seed {seed}; errors of both plans at most alpha .05 and beta as given")
    print("good  bad   beta  fixed n  cap  truth  called bad (95 % interval)  exact  mean n  95th  saved  exact")
    for good, bad, beta in PAIRS:
        plan = adaptive_plan(good, bad, beta=beta)
        for truth in (good, bad, min(0.9, 4 * bad)):
            called, mean, most = simulate(plan, truth, runs, random)
            it, exact = wilson(called, runs), operating(plan, truth)
            print(
                f"{good:<5g} {bad:<5g} {beta:<5g} {plan.fixed.n:>7}  {plan.cap:>3}  {truth:<5g}  "
                f"{it.value:.3f} [{it.low:.3f}, {it.high:.3f}] {exact.called_bad:>13.3f}  {mean:>6.0f}  {most:>4.0f}  "
                f"{1 - mean / plan.fixed.n:>5.0%}  {1 - exact.answers / plan.fixed.n:>5.0%}"
            )


if __name__ == "__main__":
    main()
