"""Measure a target: plan, begin or resume, run, score."""

import asyncio
import contextlib
import gc
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random, SystemRandom

from bonafides import __version__
from bonafides.documents.packet import RESULTS
from bonafides.errors import OutputError, TargetError
from bonafides.model import Aim, Item, Run, Score, Scored, Target, TrialStatus
from bonafides.model.trial import Key
from bonafides.pipeline.measure.aims import Aims
from bonafides.pipeline.measure.clock import Clock
from bonafides.pipeline.measure.engine import Ended, Engine, Orders, Progress
from bonafides.pipeline.measure.identity import identities
from bonafides.pipeline.measure.job import Job, jobs_of
from bonafides.pipeline.measure.kit import Tool
from bonafides.pipeline.measure.order import interleaved
from bonafides.pipeline.measure.run_folder import Plan, Recount, RunFolder, target_digest
from bonafides.pipeline.measure.scoring import measured, scored_trials
from bonafides.pipeline.measure.watch import Watch
from bonafides.pipeline.measured import stated
from bonafides.targets.reading.kinds import connect
from bonafides.targets.reading.opening import Surroundings


@dataclass(frozen=True, slots=True)
class World:
    """Everything outside that a run touches."""

    environment: Mapping[str, str]
    clock: Clock = field(default_factory=Clock)
    random: Random = field(default_factory=SystemRandom)
    progress: Callable[[Progress], None] = lambda _: None
    said: Callable[[str], object] = lambda _: None
    signals: bool = False
    allow_code: bool = False
    allow_private: bool = True


def check_permission(target: Target, world: World) -> None:
    """Raises TargetError when the permission has run out."""
    today = world.clock.wall().date()
    if target.permission.until < today:
        raise TargetError(
            f"the permission of {target.permission.by} to test {target.name} ended on {target.permission.until}",
            advice="Have it renewed, and write the new date into the target file.",
        )


def check_target(target: Target, world: World) -> None:
    """Open the target and close it again, sending nothing. Raises TargetError when it cannot be opened."""

    async def nothing() -> None:
        """Nothing is sent, so nothing is to be admitted."""

    async def check() -> None:
        """Opening needs a running loop."""
        around = Surroundings(world.environment, nothing, world.random, world.allow_private, world.allow_code)
        await connect(target, around).close()

    asyncio.run(check())


def begin(
    target: Target,
    folder: RunFolder,
    items: tuple[Item, ...],
    *,
    seed: int,
    repeats: int,
    world: World,
    aims: Aims | None = None,
) -> Plan:
    """Write a new run into its folder. Raises RunError when the folder holds one."""
    plan = Plan(
        run=f"{world.random.getrandbits(64):016x}",
        target=target_digest(target),
        seed=seed,
        repeats=repeats,
        probes=tuple(sorted({item.probe for item in items})),
        started=world.clock.moment(),
        version=__version__,
        aims={name: [(a.metric, a.good, a.bad) for a in own] for name, own in (aims or {}).items()},
    )
    folder.begin(plan, items)
    return plan


def run(
    target: Target,
    folder: RunFolder,
    plan: Plan,
    tools: Mapping[str, Tool],
    world: World,
    overrides: Mapping[Key, Score] | None = None,
) -> Run:
    """Like `run_async`, in a loop of its own."""
    with _few_collections():
        return asyncio.run(run_async(target, folder, plan, tools, world, overrides))


@contextlib.contextmanager
def _few_collections() -> Iterator[None]:
    """Let the collector of cycles run rarely: a run makes many objects, few cycles, and it cost a tenth of the time."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(50_000, 50, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


async def run_async(
    target: Target,
    folder: RunFolder,
    plan: Plan,
    tools: Mapping[str, Tool],
    world: World,
    overrides: Mapping[Key, Score] | None = None,
) -> Run:
    """Make every missing trial of the plan, then score and measure all that stand in the log.

    Raises TargetError when the target cannot be opened, OutputError when the log cannot.
    """
    items = folder.asked()
    folder.repair()
    before = folder.recount()
    jobs = jobs_of(items, plan.repeats, plan.seed)
    watch = _watch(plan, tools, jobs, before)
    wanted = (
        [job for job in interleaved(jobs) if job.key in before.done or not watch.told(job.item.probe)]
        if plan.aims
        else jobs
    )
    missing = any(job.key not in before.done for job in wanted)
    if missing:
        check_permission(target, world)
        orders = Orders(
            target,
            wanted,
            before.done,
            before.spent,
            world.clock,
            world.random,
            world.progress,
            world.said,
            watch if plan.aims else None,
            world.signals,
        )
        ended = await _run(orders, folder, world)
    else:
        ended = Ended.nothing_to_do(len(jobs))
    count = folder.recount()
    return _result(target, plan, tools, ended, jobs, count, _watch(plan, tools, jobs, count), overrides or {})


def _watch(plan: Plan, tools: Mapping[str, Tool], jobs: Sequence[Job], count: Recount) -> Watch:
    """What the rows of the log say about the aims of the run, whatever an earlier process thought of them."""
    aims = {name: tuple(Aim(*aim) for aim in own) for name, own in plan.aims.items()}
    watch = Watch(aims, tools, jobs)
    for trial in count.done.values() if aims else ():
        watch.note(trial)
    return watch


async def _run(orders: Orders, folder: RunFolder, world: World) -> Ended:
    try:
        engine = Engine(orders, folder)
    except OSError as error:
        raise OutputError(f"cannot write to {folder.path}: {error.strerror}", advice="Give another --out.") from error
    around = Surroundings(world.environment, engine.caller.admit, world.random, world.allow_private, world.allow_code)
    connector = connect(orders.target, around)
    try:
        return await engine.run(connector)
    finally:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(1.0):
                await connector.close()


def _result(
    target: Target,
    plan: Plan,
    tools: Mapping[str, Tool],
    ended: Ended,
    jobs: Sequence[Job],
    count: Recount,
    watch: Watch,
    overrides: Mapping[Key, Score],
) -> Run:
    items = [job.item for job in jobs if not job.repeat]
    scored = scored_trials(tools, items, count.done.values(), overrides)
    for name in plan.probes:
        if name in tools:
            scored.setdefault(name, [])
    kinds = Counter(t.error for t in count.done.values() if t.status is TrialStatus.ERROR)
    return Run(
        id=plan.run,
        target=target.name,
        started=plan.started,
        seed=plan.seed,
        planned=len(jobs),
        trials=len(count.done),
        errors=kinds.total(),
        error_kinds=dict(sorted(kinds.items())),
        calls=count.spent.calls,
        tokens=count.spent.tokens,
        cost=count.spent.cost,
        currency=target.prices.currency if target.prices else "",
        flying=count.flying,
        damaged=count.damaged,
        why=ended.why.value,
        because=ended.because,
        seconds=ended.progress.seconds,
        scored=scored,
        measurements=stated(
            measured(tools, scored, seed=plan.seed, target=target.name, run=plan.run, settled=watch.settled())
        ),
        overridden=tuple(sorted(key for key in overrides if key in count.done)),
        asked_for=target.model,
        identities=identities(count.done.values()),
        settled=watch.settled(),
        spared=sum(job.key not in count.done and watch.told(job.item.probe) for job in jobs),
    )


def measured_anew(run: Run, scored: Mapping[str, Sequence[Scored]], tools: Mapping[str, Tool], judged_by: str) -> Run:
    """The same run with other marks."""
    found = measured(tools, scored, seed=run.seed, target=run.target, run=run.id, settled=run.settled)
    return replace(run, scored=scored, measurements=stated(found), judged_by=judged_by)


def default_folder(target: Target, clock: Clock) -> Path:
    """`bonafides-out/measure-<target>-<date>-<time>`, with nothing of the name that a path could trip over."""
    name = (
        "".join(c if c.isascii() and c.isalnum() else "-" for c in target.name.casefold()).strip("-")[:40] or "target"
    )
    return Path(RESULTS) / f"measure-{name}-{clock.wall():%Y-%m-%d-%H%M%S}"
