"""`bonafides judge`: measure how often a language model errs as a judge of answers, before it may mark any."""

import os
import random
import sys
from pathlib import Path
from typing import Annotated

import typer

COMMAND = "judge"
USABLE, UNUSABLE = 0, 11


def run(
    judge: Annotated[Path, typer.Argument(metavar="JUDGE.yaml", help="A target file of the model that is to judge.")],
    answers: Annotated[
        Path | None, typer.Option(help="Answers that you have labelled, JSON lines; else those of bonafides.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask before sending.")] = False,
) -> None:
    """Put labelled answers to a judge and keep beside its file how often it errs; only then can it judge.

    A judge sorts free texts in `bonafides measure --judge JUDGE.yaml`. Some labelled answers hold orders to the judge;
    one that follows them cannot be used. The log lies beside the file, and the same command goes on where it stopped.

    Exit code: 0 it can be used, 11 it cannot (it says why), 2 wrong usage.
    """
    from bonafides.cli.measure import agreed  # noqa: PLC0415  (--help must not load the engine)
    from bonafides.pipeline.measure.judge import calibrate  # noqa: PLC0415
    from bonafides.pipeline.measure.progress_line import reporter  # noqa: PLC0415
    from bonafides.pipeline.measure.run import World  # noqa: PLC0415

    live = sys.stderr.isatty()
    world = World(
        os.environ, random=random.SystemRandom(), progress=reporter(sys.stderr.write, live=live), signals=True
    )
    prepared = calibrate.prepare(judge, answers, world)
    sys.stderr.write(prepared.said)
    if not agreed(yes=yes, budget=False):
        return
    errors = calibrate.calibrate(prepared, judge, judge.with_name(f"{judge.stem}.calibration"), world)
    sys.stdout.write(calibrate.told(errors))
    raise typer.Exit(UNUSABLE if errors.faults() else USABLE)
