"""`bonafides measure`: put questions to the vendor's model and say what the answers show, with honest intervals."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bonafides.model import Run

COMMAND = "measure"
MEASURED, NOT_FOUND_OUT, FAIL_ON_HELD = 0, 11, 12
INTERRUPTED = 130


def run(
    target: Annotated[Path, typer.Argument(metavar="TARGET.yaml", help="What to call, who allowed it, until when.")],
    probe: Annotated[
        list[str] | None,
        typer.Option(help="A probe's id, again for more; or none, mild, high for all that are at most so intrusive."),
    ] = None,
    count: Annotated[int | None, typer.Option(min=1, help="Items of each probe; else as its card says.")] = None,
    repeats: Annotated[int, typer.Option(min=1, help="How often each item is asked.")] = 1,
    seed: Annotated[int | None, typer.Option(help="Make the same items again; else drawn and shown.")] = None,
    budget: Annotated[int | None, typer.Option(min=1, help="Calls at most, retries included.")] = None,
    cost: Annotated[float | None, typer.Option(min=0, help="Money at most, by the prices in the target file.")] = None,
    rate: Annotated[float | None, typer.Option(min=0.001, help="Calls per second at most.")] = None,
    concurrency: Annotated[int | None, typer.Option(min=1, help="Calls in flight at most.")] = None,
    plan: Annotated[bool, typer.Option("--plan", help="Show what would be sent; send nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask before sending.")] = False,
    scores: Annotated[Path | None, typer.Option(help="Scores of a person: the run's scores.csv, corrected.")] = None,
    inspect: Annotated[bool, typer.Option("--inspect", help="Also write inspect.json, which Inspect reads.")] = False,
    fail_on: Annotated[str, typer.Option(help="Exit with 12 when this holds, e.g. 'fabrication-rate > 5%'.")] = "",
    judge: Annotated[
        Path | None,
        typer.Option(
            help="Target file of a language model that sorts free texts; its errors must be measured: bonafides judge."
        ),
    ] = None,
    adaptive: Annotated[
        bool,
        typer.Option(
            "--adaptive/--fixed",
            help="Stop a probe once it has told good from bad (with --fail-on: once that is told); or ask all.",
        ),
    ] = False,
    out: Annotated[Path | None, typer.Option(help="Folder of the run; else ./bonafides-out/measure-...")] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Send what is missing in the folder of --out.")] = False,
    allow_code: Annotated[bool, typer.Option("--allow-code", help="Let the target file run code of its own.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print measurements.json on stdout, nothing else.")] = False,
) -> None:
    """Measure a live target with probes: rates with intervals, every trial kept on disk before it counts.

    Nothing is sent before you have seen what, how often and for how much. Start with: bonafides measure T.yaml --plan

    Exit code: 0 measured, 11 could not find out (it says why), 12 --fail-on holds, 2 wrong usage.
    """
    from bonafides.pipeline.measure import command  # noqa: PLC0415  (--help must not load the engine)

    wishes = command.Wishes(
        target_file=target,
        probes=tuple(probe or ()),
        count=count,
        repeats=repeats,
        seed=seed,
        calls=budget,
        cost=cost,
        rate=rate,
        concurrency=concurrency,
        scores=scores,
        inspect=inspect,
        fail_on=fail_on,
        judge=judge,
        adaptive=adaptive,
        out=out,
        resume=resume,
    )
    terminal = command.Terminal(
        environment=os.environ,
        say=sys.stderr.write,
        live=sys.stderr.isatty(),
        agreed=lambda: agreed(yes=yes, budget=budget is not None),
        allow_code=allow_code,
    )
    ended = command.measure(wishes, terminal, only_plan=plan)
    if ended is None:
        return
    sys.stdout.write(ended.json if as_json else ended.text)
    _leave(ended.run, ended.held)


def agreed(*, yes: bool, budget: bool) -> bool:
    """Whether the user has agreed to what was announced."""
    if yes or (not sys.stdin.isatty() and budget):
        return True
    if not sys.stdin.isatty():
        sys.stderr.write(
            "bonafides: nobody is there to agree to these calls\n  Pass --yes, or a bound with --budget.\n"
        )
        raise typer.Exit(2)
    return typer.confirm("Send these calls?", default=False, err=True)


def _leave(run: "Run", held: bool | None) -> None:
    sys.stdout.flush()
    sys.stderr.flush()
    code = FAIL_ON_HELD if held else MEASURED
    if not held and (held is None or not run.complete or not any(m.estimate.n for m in run.measurements)):
        code = NOT_FOUND_OUT
    if run.why == "interrupted" and "at once" in run.because:
        code = INTERRUPTED
    if run.why != "done":
        # A thread may still wait for a name server that never answers; everything that counts is on the disk.
        os._exit(code)
    raise typer.Exit(code)
