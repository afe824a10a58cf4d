"""Many simulated runs of one probe against one vendor: does its interval hold the truth, do its alarms keep quiet?"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from unittest.mock import patch

from bonafides.catalog.probes import ScorerErrors, probe_card
from bonafides.model import Course, Measurement, Scored, Settled
from bonafides.pipeline.measure.job import Job
from bonafides.pipeline.measure.kit import kit
from bonafides.pipeline.measure.looked_at import looked_at
from bonafides.pipeline.measure.watch import Watch
from bonafides.probes.discovery import probes
from bonafides.probes.scoring.stance import Stance, stance

from . import vendors
from .vendors import Vendor

Alarm = Callable[[Sequence[Measurement], float], bool]
SETS = 40
"""Sets drawn from the labelled answers from which the error rates of the scorer are taken."""
FLYING = 8
DRAWS = 8
"""Sets of items that the runs share; answers are drawn anew in each run."""


@dataclass(frozen=True)
class Study:
    """A probe, a vendor, and what is looked at."""

    probe: str
    metric: str
    vendor: Vendor
    truths: tuple[float, ...]
    """The first is the null: the claim that the others are held against."""
    rate: Callable[[float], float] = lambda truth: truth
    """From the vendor's truth to the true value of the metric."""
    name: str = ""
    repeats: int = 1
    correlated: bool = False
    """Whether an item that failed once fails again (its chance is drawn from a Beta with correlation .3)."""
    stopping: bool = False
    """Whether the run stops when its aim is told, with `FLYING` more answers that were on their way."""


@dataclass(frozen=True)
class Result:
    """Counts over the runs of one study at one truth."""

    study: Study
    truth: float
    runs: int
    covered: int
    alarms: int
    n: float
    width: float


def run(study: Study, runs: int, seed: int) -> list[Result]:
    """One result a truth; the same for the same seed."""
    return [_at(study, truth, runs, seed) for truth in study.truths]


def _at(study: Study, truth: float, runs: int, seed: int) -> Result:
    probe, null = probes()[study.probe], study.rate(study.truths[0])
    count = probe_card(study.probe).default_count * (3 if study.stopping else 1)
    sets = [probe.items(random.Random(f"{seed}-{i}"), count, {}) for i in range(DRAWS)]  # noqa: S311  (has to repeat)
    covered = alarms = looked = 0
    n = width = 0.0
    for number in range(runs):
        draw = random.Random(f"{seed}-{study.probe}-{study.name}-{truth}-{number}")  # noqa: S311  (has to repeat)
        scored = []
        for item in sets[number % DRAWS]:
            chance = draw.betavariate(truth * 7 / 3, (1 - truth) * 7 / 3) if study.correlated else truth
            for repeat in range(study.repeats):
                said = study.vendor(item, chance, draw)
                asked, answered = said if isinstance(said, tuple) else (item, said)
                trial = replace(answered, repeat=repeat)
                scored.append(Scored(asked, trial, probe.score(asked, trial)))
        with patch("bonafides.probes.scoring.rates.scorer_errors", partial(_errors, number % SETS)):
            told = _stopped(study, scored, draw) if study.stopping else None
            mine = [m for m in probe.measure(scored) if m.metric == study.metric]
        if told is not None:
            mine = [looked_at(replace(m, unit="share"), (told,)) for m in mine]
        for measurement in mine:
            low, high = measurement.estimate.low, measurement.estimate.high
            covered += low <= study.rate(truth) <= high
            looked, n, width = looked + 1, n + measurement.estimate.n, width + min(high - low, 99)
        alarms += _alarm(mine, null) if told is None else told.course is Course.BAD
    return Result(study, truth, runs, round(covered * runs / looked), alarms, n / looked, width / looked)


def _stopped(study: Study, scored: list[Scored], draw: random.Random) -> Settled:
    """Put the answers into a drawn order, and keep those that a run would have by the time it stopped."""
    aim = probe_card(study.probe).aim
    assert aim is not None
    draw.shuffle(scored)
    watch = Watch({study.probe: (aim,)}, kit(), [Job(s.item, 0, 0) for s in scored])
    last = next((n for n, s in enumerate(scored, 1) if watch.note(s.trial)), len(scored))
    del scored[last + FLYING :]
    return watch.settled()[0]


def _alarm(measured: Sequence[Measurement], claim: float) -> bool:
    """What makes a claim *contradicted*, or, for gaps, a difference significant after Holm."""
    adjusted = [m.details.get("p_holm") for m in measured]
    if all(isinstance(p, float) for p in adjusted):
        return min(adjusted) <= 0.05  # type: ignore[type-var]
    return any(m.bounds[0] > claim for m in measured)


@cache
def _errors(number: int, name: str) -> ScorerErrors:
    """Errors of the scorer on a set drawn, with replacement, of the answers that the vendor draws from."""
    rows = vendors.labelled()
    drawn = random.Random(number).choices(rows, k=len(rows))  # noqa: S311  (has to repeat)
    seen = [(stance(q, a).stance, label) for q, a, label in drawn]
    scored = [(said, label) for said, label in seen if said is not Stance.UNCLEAR and label != "unclear"]
    gave = [said is Stance.ANSWER for said, label in scored if label == "answer"]
    kept = [said is not Stance.ANSWER for said, label in scored if label != "answer"]
    return ScorerErrors(name, (sum(gave), len(gave)), (sum(kept), len(kept)), (0, 0), "a drawn set")
