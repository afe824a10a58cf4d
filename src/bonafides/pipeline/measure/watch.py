"""Watch the durable trials of a run, and say when a probe has told what it was to tell.

The decision depends on the answers in the order of the plan, not on when they came: whoever reads the same log comes to
the same decision, so that a resumed run goes on as the one before would have.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from math import ceil, inf

from bonafides.model import Aim, Course, Mark, Scored, Settled, Trial
from bonafides.model.trial import Key
from bonafides.pipeline.measure.aims import ERROR, Aims
from bonafides.pipeline.measure.job import Job
from bonafides.pipeline.measure.kit import Tool
from bonafides.probes.scoring.given import FREE_FORM
from bonafides.stats.anytime import anytime
from bonafides.stats.stopping import adaptive_plan, decide

_FAR = 1000
"""Answers beyond which it does not matter how many are under way."""
_FREE = "answers in free text, whose marks err, came before it was told"


@dataclass(slots=True)
class _Tally:
    """One aim and what has been counted for it."""

    aim: Aim
    hits: int = 0
    n: int = 0
    course: Course = Course.CONTINUE

    def add(self, hits: int, n: int) -> None:
        """One more trial; what is told stays told."""
        if self.course is Course.CONTINUE:
            self.hits, self.n = self.hits + hits, self.n + n
            self.course = _course(self.aim, self.hits, self.n) if n else self.course


@dataclass(slots=True)
class _Part:
    """The trials of one probe."""

    tool: Tool
    jobs: Sequence[Job]
    tallies: tuple[_Tally, ...]
    place: int = 0
    """How many trials, in the order of the plan, have been looked at."""
    waiting: dict[Key, Trial] = field(default_factory=dict)
    asked: int = 0
    why_not: str = ""

    @property
    def told(self) -> bool:
        """Whether the probe needs no more answers."""
        return not self.why_not and all(t.course is not Course.CONTINUE for t in self.tallies)


class Watch:
    """What is to be told by each probe that may stop, and how far it is."""

    def __init__(self, aims: Aims, tools: Mapping[str, Tool], jobs: Iterable[Job]) -> None:
        """`jobs`: all of the run, in the order of its plan; each item once."""
        listed: dict[str, list[Job]] = {name: [] for name in aims if name in tools}
        for job in jobs:
            if job.item.probe in listed:
                listed[job.item.probe].append(job)
        self._parts = {n: _Part(tools[n], own, tuple(map(_Tally, aims[n]))) for n, own in sorted(listed.items())}

    def note(self, trial: Trial) -> bool:
        """Take in one durable trial, in whatever order; says whether its probe has just been told all."""
        part = self._parts.get(trial.probe)
        if part is None:
            return False
        part.asked += 1
        before = part.told
        part.waiting[trial.key] = trial
        while not part.told and part.place < len(part.jobs) and part.jobs[part.place].key in part.waiting:
            job = part.jobs[part.place]
            part.place += 1
            _look(part, job, part.waiting.pop(job.key))
        return part.told and not before

    def told(self, probe: str) -> bool:
        """Whether this probe needs no more answers."""
        return probe in self._parts and self._parts[probe].told

    def useful(self, probe: str) -> float:
        """As many as the nearest decision takes: passes up to a good one, or hits at the bad rate up to a bad one."""
        part = self._parts.get(probe)
        if part is None or part.why_not:
            return inf
        return max((_nearest(t.aim, t.hits, t.n) for t in part.tallies if t.course is Course.CONTINUE), default=1)

    def settled(self) -> tuple[Settled, ...]:
        """One for each aim, sorted by probe."""
        return tuple(
            Settled(name, t.aim, t.course, t.hits, t.n, part.asked, len(part.jobs), part.why_not)
            for name, part in self._parts.items()
            for t in part.tallies
        )


def _look(part: _Part, job: Job, trial: Trial) -> None:
    scored = Scored(job.item, trial, part.tool.probe.score(job.item, trial))
    if scored.score.mark is not Mark.UNSCORED and scored.score.label.endswith(FREE_FORM):
        part.why_not = _FREE
    if part.why_not:
        return
    counted = {m.metric: (m.hits or 0, m.estimate.n) for m in part.tool.probe.measure([scored])}
    for tally in part.tallies:
        tally.add(*counted.get(tally.aim.metric, (0, 0)))


@cache
def _nearest(aim: Aim, hits: int, n: int) -> int:
    def told(each: int) -> int:
        """How many more answers tell it, where `each` of them is a hit (1) or none is (0)."""
        more = range(1, _FAR)
        return 1 + bisect_left(more, True, key=lambda k: _course(aim, hits + each * k, n + k) is not Course.CONTINUE)

    return min(told(0), ceil(told(1) / aim.bad))


def _course(aim: Aim, hits: int, n: int) -> Course:
    if not aim.one_bound:
        return decide(adaptive_plan(aim.good, aim.bad, alpha=ERROR, beta=ERROR), hits, n)
    interval = anytime(hits, n)
    return Course.GOOD if interval.high < aim.good else Course.BAD if interval.low > aim.bad else Course.CONTINUE
