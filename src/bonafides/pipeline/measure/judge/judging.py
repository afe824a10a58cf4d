"""Let a judge sort the answers of a run that rest on their stance, and mark them anew by what it said."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bonafides.catalog.probes import probe_card, probe_ids
from bonafides.model import Mark, Scored, ScorerErrors, Target, TrialStatus
from bonafides.pipeline.measure.judge.asking import ask, stances
from bonafides.pipeline.measure.judge.known import known
from bonafides.pipeline.measure.judge.labelled import sorting
from bonafides.pipeline.measure.kit import Tool
from bonafides.pipeline.measure.run import World, check_permission, check_target
from bonafides.probes.scoring.given import FREE_FORM
from bonafides.targets.reading.file import read_target


@dataclass(frozen=True, slots=True)
class Judge:
    """A judge whose errors are known."""

    target: Target
    errors: ScorerErrors

    @property
    def said(self) -> str:
        """Who it is and how often it errs, for a report."""
        (gave, answers), (kept, withheld) = self.errors.answer, self.errors.withheld
        return (
            f"{self.target.name} ({self.target.model}), which read {gave} of {answers} labelled answers and {kept} of "
            f"{withheld} withheld ones rightly"
        )


def judge_of(judge_file: Path, world: World) -> Judge:
    """Raises UsageError when its errors are not known, TargetError when it cannot be asked; sends nothing."""
    target = read_target(judge_file)
    errors = known(judge_file, target)
    check_permission(target, world)
    check_target(target, world)
    return Judge(target, errors)


def judged(
    judge: Judge, scored: Mapping[str, Sequence[Scored]], tools: Mapping[str, Tool], folder: Path, world: World
) -> dict[str, list[Scored]]:
    """The same with every answer that rests on its stance sorted by the judge; one it did not sort is unscored."""
    asked = {_name(s): sorting(_name(s), s.item.turns[-1], s.trial.answer) for s in _open(scored)}
    said = stances(ask(judge.target, tuple(asked.values()), folder, world).values()) if asked else {}
    return {
        probe: [_anew(s, judge, said, tools) if _name(s) in asked else s for s in own] for probe, own in scored.items()
    }


def _open(scored: Mapping[str, Sequence[Scored]]) -> list[Scored]:
    """Answers that the rules sorted by their stance, or could not sort; what a person has marked stays as it is."""
    return [
        s
        for probe, own in sorted(scored.items())
        if _by_stance(probe)
        for s in own
        if s.trial.status is TrialStatus.FINISHED
        and s.trial.answer.strip()
        and not s.trial.cut
        and s.score.by == "rule"
        if s.score.label.endswith(FREE_FORM) or s.score.mark is Mark.UNSCORED
    ]


def _anew(s: Scored, judge: Judge, said: Mapping[str, str], tools: Mapping[str, Tool]) -> Scored:
    trial = replace(s.trial, judged=said.get(_name(s)) or "unclear")
    score = tools[trial.probe].probe.score(s.item, trial)
    return Scored(s.item, trial, replace(score, by="judge", rule=s.score.mark), judge.errors)


def _by_stance(probe: str) -> bool:
    return probe in probe_ids() and probe_card(probe).errors == "stance"


def _name(s: Scored) -> str:
    text = "\0".join((s.trial.probe, s.trial.item, str(s.trial.repeat), s.trial.answer))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:24]
