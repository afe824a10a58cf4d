"""The whole of `bonafides measure` but the terminal: wishes in, a run and its texts out."""

import random
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from bonafides.errors import UsageError
from bonafides.model import Aim, Item, Limits, Run, Score, Target
from bonafides.model.trial import Key
from bonafides.pipeline.measure import fail_on
from bonafides.pipeline.measure.announce import announcement
from bonafides.pipeline.measure.clock import Clock
from bonafides.pipeline.measure.files import write, write_inspect
from bonafides.pipeline.measure.judge.judging import judge_of, judged
from bonafides.pipeline.measure.kit import Tool, chosen, kit, left_out
from bonafides.pipeline.measure.planning import planned
from bonafides.pipeline.measure.progress_line import reporter
from bonafides.pipeline.measure.run import (
    World,
    begin,
    check_permission,
    check_target,
    default_folder,
    measured_anew,
    run,
)
from bonafides.pipeline.measure.run_folder import RunFolder
from bonafides.pipeline.measure.scoring import overrides
from bonafides.report import measure_json, measure_text
from bonafides.targets.reading.file import read_target

N = TypeVar("N", int, float)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user asks for; None leaves it to the target file or the probe's card."""

    target_file: Path
    probes: tuple[str, ...] = ()
    count: int | None = None
    repeats: int = 1
    seed: int | None = None
    calls: int | None = None
    cost: float | None = None
    rate: float | None = None
    concurrency: int | None = None
    scores: Path | None = None
    inspect: bool = False
    fail_on: str = ""
    judge: Path | None = None
    """Target file of a language model that sorts free texts, in place of the rules."""
    adaptive: bool = False
    """Let probes stop early that have told what they were to tell."""
    out: Path | None = None
    resume: bool = False


@dataclass(frozen=True, slots=True)
class Terminal:
    """The user's side."""

    environment: Mapping[str, str]
    say: Callable[[str], object]
    live: bool
    """Whether a line may overwrite itself."""
    agreed: Callable[[], bool]
    allow_code: bool = False


@dataclass(frozen=True, slots=True)
class Ended:
    """A run with its texts, and whether --fail-on holds (None: cannot be told)."""

    run: Run
    text: str
    json: str
    held: bool | None


def measure(
    wishes: Wishes, terminal: Terminal, *, only_plan: bool = False, tools: Mapping[str, Tool] | None = None
) -> Ended | None:
    """Announce, ask, run, score, write. None when nothing was sent: only the plan was wanted, or the user said no.

    Raises UsageError and its kin.
    """
    tools = kit() if tools is None else tools
    target = _bounded(read_target(wishes.target_file), wishes)
    condition = fail_on.parse(wishes.fail_on) if wishes.fail_on else ()
    corrected = overrides(wishes.scores) if wishes.scores else {}
    clock = Clock()
    world = World(
        terminal.environment,
        clock,
        random.SystemRandom(),
        reporter(terminal.say, live=terminal.live, currency=target.prices.currency if target.prices else ""),
        lambda text: terminal.say(f"\n{text}\n"),
        signals=True,
        allow_code=terminal.allow_code,
    )
    judge = judge_of(wishes.judge, world) if wishes.judge else None
    if judge:
        terminal.say(
            f"free texts will be sent to the judge {judge.target.name}: {judge.target.kind} {judge.target.url}\n"
        )
    done: tuple[Run, Path] | None
    if wishes.resume:
        done = _resumed(target, wishes, tools, world, corrected, terminal)
    else:
        done = _new(target, wishes, tools, world, corrected, terminal, only_plan)
    if done is None:
        return None
    result, folder = done
    if judge:
        scored = judged(judge, result.scored, tools, folder / "judge", world)
        result = measured_anew(result, scored, tools, judge.said)
    if terminal.live:
        terminal.say("\n")
    held = fail_on.held(condition, result.measurements) if condition else False
    write(result, folder, {wishes.fail_on: held} if condition else {}, wishes.target_file)
    if wishes.inspect:
        write_inspect(result, folder)
    text = measure_text.render(result, str(folder))
    if condition:
        said = {True: "holds", False: "does not hold", None: "cannot be told from these intervals"}[held]
        text += f"--fail-on {wishes.fail_on}: {said}\n"
    return Ended(result, text, measure_json.render(result), held)


def _bounded(target: Target, wishes: Wishes) -> Target:
    limits = target.limits
    if wishes.cost is not None and target.prices is None:
        raise UsageError("--cost needs prices in the target file", advice="prices: {currency: EUR, per_call: 0.01}")
    return replace(
        target,
        limits=Limits(_least(wishes.calls, limits.calls), limits.tokens, _least(wishes.cost, limits.cost)),
        rate=_least(wishes.rate, target.rate),
        concurrency=wishes.concurrency or target.concurrency,
    )


def _least(first: N | None, second: N | None) -> N | None:
    given = [n for n in (first, second) if n is not None]
    return min(given) if given else None


def _new(
    target: Target,
    wishes: Wishes,
    tools: Mapping[str, Tool],
    world: World,
    corrected: Mapping[Key, Score],
    terminal: Terminal,
    only_plan: bool,
) -> tuple[Run, Path] | None:
    check_permission(target, world)
    used = chosen(tools, wishes.probes)
    aims = _aims(target, used, wishes)
    seed = secrets.randbelow(1 << 31) if wishes.seed is None else wishes.seed
    plan = planned(target, used, seed, wishes.repeats, wishes.count, aims)
    reach = _reach if only_plan else None
    stopping = _stopping(aims) if aims else None
    terminal.say(announcement(target, plan, wishes.repeats, seed, left_out(tools, used), reach, stopping=stopping))
    if only_plan:
        return None
    check_target(target, world)
    if not terminal.agreed():
        return None
    path = wishes.out or default_folder(target, world.clock)
    folder = RunFolder(path)
    try:
        orders = begin(target, folder, plan.items, seed=seed, repeats=wishes.repeats, world=world, aims=aims)
        return run(target, folder, orders, tools, world, corrected), path
    finally:
        folder.close()


def _aims(target: Target, used: Sequence[Tool], wishes: Wishes) -> dict[str, tuple[Aim, ...]]:
    if not wishes.adaptive:
        return {}
    if wishes.repeats > 1:
        raise UsageError(
            "--adaptive asks each item once", advice="Leave out --repeats: new items tell more than repeats."
        )
    from bonafides.pipeline.measure.aims import aims_of  # noqa: PLC0415  (statistics load slowly)

    aims = aims_of(target, used, fail_on.parse(wishes.fail_on) if wishes.fail_on else ())
    if not aims:
        raise UsageError("none of these probes can stop early", advice="Leave out --adaptive, or choose others.")
    return aims


def _stopping(aims: Mapping[str, tuple[Aim, ...]]) -> Callable[[Tool, Sequence[Item], int], tuple[str, ...]]:
    from bonafides.pipeline.measure.aims import aim_lines  # noqa: PLC0415  (statistics load slowly)

    return lambda tool, items, _: aim_lines(aims.get(tool.id, ()), tool, items)


def _reach(tool: Tool, items: Sequence[Item], repeats: int) -> tuple[str, ...]:
    from bonafides.pipeline.reach import reach_lines  # noqa: PLC0415  (only a plan needs the statistics this early)

    return reach_lines(tool.id, items, repeats=repeats)


def _resumed(
    target: Target,
    wishes: Wishes,
    tools: Mapping[str, Tool],
    world: World,
    corrected: Mapping[Key, Score],
    terminal: Terminal,
) -> tuple[Run, Path]:
    if wishes.out is None:
        raise UsageError("--resume needs the folder of the run", advice="Name it with --out.")
    if not wishes.out.is_dir():
        raise UsageError(f"there is no folder {wishes.out}", advice="Name the folder of the run with --out.")
    folder = RunFolder(wishes.out)
    try:
        orders = folder.plan(target)
        torn = folder.repair()
        count = folder.recount()
        left = len(folder.asked()) * orders.repeats - len(count.done)
        most = "at most " if orders.aims else ""
        terminal.say(
            f"{len(count.done)} trials are finished, {most}{left} are missing; {count.flying} calls were in flight"
            f"{f'; a torn line of {torn} bytes was cut off' if torn else ''}\n"
        )
        if left and not terminal.agreed():
            raise UsageError("nothing was sent", advice="Without --resume calls nothing new can be measured.")
        return run(target, folder, orders, tools, world, corrected), wishes.out
    finally:
        folder.close()
