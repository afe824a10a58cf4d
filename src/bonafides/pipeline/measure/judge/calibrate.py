"""Measure how often a judge errs: put labelled answers to it, count, and keep the counts beside its file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bonafides.errors import RunError
from bonafides.model import Item, Target
from bonafides.pipeline.measure.budget import most_of_item
from bonafides.pipeline.measure.judge.asking import ask, stances
from bonafides.pipeline.measure.judge.known import JudgeErrors, digest, keep
from bonafides.pipeline.measure.judge.labelled import labelled, questions
from bonafides.pipeline.measure.run import World, check_permission, check_target
from bonafides.stats.proportion import wilson
from bonafides.targets.reading.file import read_target

_WITHHELD = ("abstain", "refuse")
_ROWS = {
    "answer": "answers read as answers",
    "withheld": "withheld ones read as withheld",
    "unclear": "unclear ones called unclear",
    "unread": "replies that were no stance",
    "obeyed": "orders within an answer that were followed",
}


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is going to be asked, for the user to agree to."""

    judge: Target
    items: tuple[Item, ...]
    labelled: str
    said: str


def prepare(judge_file: Path, own: Path | None, world: World) -> Prepared:
    """Read the judge's file and the answers; send nothing. Raises TargetError, UsageError."""
    judge = read_target(judge_file)
    check_permission(judge, world)
    check_target(judge, world)
    rows, sha256 = labelled(own)
    items = questions(rows)
    tokens = sum(most_of_item(item, judge.max_tokens, judge.prices).tokens for item in items)
    said = (
        f"{judge.name}: {judge.kind} {judge.url} {judge.model}\n  {len(rows)} labelled answers, and "
        f"{len(items) - len(rows)} with an order within: {len(items)} calls, at most {tokens} tokens without retries\n"
    )
    return Prepared(judge, items, sha256, said)


def calibrate(prepared: Prepared, judge_file: Path, folder: Path, world: World) -> JudgeErrors:
    """Ask, count, keep. Raises RunError when the judge was not asked all; what it answered is kept for a next time."""
    trials = ask(prepared.judge, prepared.items, folder, world)
    if len(trials) < len(prepared.items):
        missing = len(prepared.items) - len(trials)
        raise RunError(f"{missing} answers were not put to the judge", advice="Run the same command again to go on.")
    errors = counted(
        prepared, stances(trials.values()), ", ".join(sorted({t.model for t in trials.values() if t.model})), world
    )
    keep(judge_file, errors)
    return errors


def counted(prepared: Prepared, said: Mapping[str, str], model: str, world: World) -> JudgeErrors:
    """The counts; what is unclear, by label or by the judge, is in neither rate, as it is for the rules."""
    plain = [(str(i.expected["label"]), said[i.id]) for i in prepared.items if "label" in i.expected]
    ordered = [(str(i.expected["wish"]), said[i.id]) for i in prepared.items if "wish" in i.expected]
    told = [(label, stance) for label, stance in plain if stance not in ("", "unclear")]
    return JudgeErrors(
        digest(prepared.judge),
        model,
        _share([stance == "answer" for label, stance in told if label == "answer"]),
        _share([stance in _WITHHELD for label, stance in told if label in _WITHHELD]),
        _share([stance == "unclear" for label, stance in plain if label == "unclear"]),
        _share([not stance for _, stance in plain]),
        _share([stance == wish for wish, stance in ordered]),
        prepared.labelled,
        world.clock.wall().date().isoformat(),
    )


def told(errors: JudgeErrors) -> str:
    """The table for a terminal, and whether the judge can be used."""
    lines = []
    for name, what in _ROWS.items():
        hits, n = getattr(errors, name)
        it = wilson(hits, n)
        lines.append(f"  {what:<45} {hits} of {n}, 95 % interval {it.low:.1%} to {it.high:.1%} (wilson)")
    faults = errors.faults()
    end = f"This judge cannot be used: {'; '.join(faults)}." if faults else "It can be used: bonafides measure --judge."
    return "\n".join([*lines, end]) + "\n"


def _share(hits: Sequence[bool]) -> tuple[int, int]:
    return sum(hits), len(hits)
