"""How often do calls fail, and how long do answers take?"""

import random
from collections.abc import Mapping, Sequence

from bonafides.model import Item, Mark, Measurement, Score, Scored, Trial, TrialStatus, hit, passed, unscored
from bonafides.probes.scoring.rates import rate
from bonafides.stats.quantile import quantile

PROBE = "service_levels"
SLOW_AFTER = 10.0
OURS = frozenset({"budget", "stopped", "refused", "cost"})
"""Kinds of error that the user's own limits cause."""


def items(random: random.Random, count: int, options: Mapping[str, object]) -> tuple[Item, ...]:
    """Small sums, all different in their words; option `slow_after`: seconds."""
    limit = float(str(options.get("slow_after", SLOW_AFTER)))
    made = []
    for number in range(count):
        a, b = random.randint(11, 99), random.randint(11, 99)
        turn = f"What is {a} plus {b}? Explain it in one sentence."
        made.append(Item(f"{number:04}", PROBE, (turn,), expected={"slow_after": limit}, max_tokens=100))
    return tuple(made)


def score(item: Item, trial: Trial) -> Score:
    """A hit is a failed, an empty or a slow call; its value is the duration in seconds."""
    if trial.status is TrialStatus.ERROR:
        if trial.error in OURS:
            return unscored(f"the run itself stopped it: {trial.error}", label="ours")
        return hit(f"the call failed: {trial.error}", label="error")
    if not trial.answer.strip():
        return hit("the answer is empty", label="error")
    if trial.latency is None:
        return unscored("no duration was taken", label="untimed")
    slow = trial.latency > float(str(item.expected["slow_after"]))
    return (hit if slow else passed)(
        f"answered in {trial.latency:.2f} s", value=trial.latency, label="slow" if slow else "in time"
    )


def measure(scored: Sequence[Scored]) -> tuple[Measurement, ...]:
    """Errors over calls, before and after retries, slow ones over answers, and quantiles of the durations."""
    answered = [s for s in scored if s.score.value is not None and s.score.mark is not Mark.UNSCORED]
    seconds = [s.score.value for s in answered if s.score.value is not None]
    return (
        rate("error-rate", PROBE, scored, "calls", hits=lambda s: s.score.label == "error"),
        rate("first-try-failure-rate", PROBE, scored, "questions", hits=_failed_first),
        rate("slow-rate", PROBE, answered, "answered calls", hits=lambda s: s.score.label == "slow"),
        Measurement("latency-p50", quantile(seconds, 0.5), PROBE, denominator="answered calls"),
        Measurement("latency-p95", quantile(seconds, 0.95), PROBE, denominator="answered calls"),
    )


def _failed_first(scored: Scored) -> bool:
    """Whether the first call brought no answer, whatever a retry brought; each item has one turn."""
    return scored.score.label == "error" or scored.trial.calls > 1
