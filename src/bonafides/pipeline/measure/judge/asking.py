"""Ask a judge through the engine: with its permission, its budget, a durable log, and no answer asked for twice."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from bonafides.model import Item, Target, Trial, TrialStatus
from bonafides.pipeline.measure.judge.question import understood
from bonafides.pipeline.measure.rows import item_line
from bonafides.pipeline.measure.run import World, begin, run
from bonafides.pipeline.measure.run_folder import RunFolder


def ask(judge: Target, items: tuple[Item, ...], folder: Path, world: World) -> dict[str, Trial]:
    """Finished trials by item, errors among them; goes on with what stands in the folder for the same items.

    Raises TargetError, RunError, OutputError as a measurement does.
    """
    digest = hashlib.sha256(b"".join(map(item_line, items))).hexdigest()
    opened = RunFolder(folder / digest[:12])
    try:
        begun = opened.plan_file.exists()
        plan = opened.plan(judge) if begun else begin(judge, opened, items, seed=1, repeats=1, world=world)
        run(judge, opened, plan, {}, world)
        return {trial.item: trial for trial in opened.recount().done.values()}
    finally:
        opened.close()


def stances(trials: Iterable[Trial]) -> dict[str, str]:
    """What the judge said of each item; '' where it failed or said something else."""
    return {t.item: understood(t.answer) if t.status is TrialStatus.FINISHED and not t.cut else "" for t in trials}
