"""The engine: workers that make every missing trial, under one set of limits, until done or stopped."""

import asyncio
import signal
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random, SystemRandom
from typing import Protocol

from bonafides.model import Target, Trial, TrialStatus
from bonafides.model.trial import Key
from bonafides.pipeline.measure.breaker import Breaker
from bonafides.pipeline.measure.budget import Budget, Spent
from bonafides.pipeline.measure.caller import Caller
from bonafides.pipeline.measure.clock import Clock
from bonafides.pipeline.measure.conduct import Talk, conduct, undone
from bonafides.pipeline.measure.gate import Gate
from bonafides.pipeline.measure.job import Job
from bonafides.pipeline.measure.journal import Journal
from bonafides.pipeline.measure.order import Schedule, Unit
from bonafides.pipeline.measure.rows import trial_line
from bonafides.pipeline.measure.run_folder import RunFolder
from bonafides.pipeline.measure.stop import Stop, Stopped, Why
from bonafides.targets.wire.call import Connector, Message

_TICK = 0.1
_MOST_WAITING = 512
"""Trials that may wait for the disk before workers do."""


@dataclass(slots=True)
class Progress:
    """Where a run stands; only durable trials are in it."""

    planned: int
    done: int = 0
    errors: int = 0
    calls: int = 0
    cost: float = 0.0
    flying: int = 0
    seconds: float = 0.0
    made: int = 0
    """Trials made by this process, of those done."""


class Stopping(Protocol):
    """Decides when a probe has told what it was to tell."""

    def note(self, trial: Trial) -> bool:
        """Take in one durable trial; says whether its probe needs no more."""

    def useful(self, probe: str) -> float:
        """How many trials of this probe may be under way at once without most of them being in vain."""


@dataclass(frozen=True, slots=True)
class Orders:
    """What a run is to do, and in which world."""

    target: Target
    jobs: Sequence[Job]
    done: Mapping[Key, Trial]
    """Trials that stand in the log already; answers are needed of sessions only."""
    spent: Spent
    clock: Clock = field(default_factory=Clock)
    random: Random = field(default_factory=SystemRandom)
    progress: Callable[[Progress], None] = lambda _: None
    said: Callable[[str], object] = lambda _: None
    stopping: Stopping | None = None
    """Who says when a probe needs no more; None where every probe is asked whole."""
    signals: bool = False
    """Listen to Ctrl-C: once stops cleanly, twice at once."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended."""

    why: Why
    because: str
    progress: Progress

    @staticmethod
    def nothing_to_do(planned: int) -> "Ended":
        """The end of a run whose trials were all made before."""
        return Ended(Why.DONE, "", Progress(planned, planned))


class Engine:
    """One run of one process."""

    def __init__(self, orders: Orders, folder: RunFolder) -> None:
        """To be made inside a running loop. Raises OSError when the logs cannot be opened, UsageError for bad jobs."""
        self._orders, self._target = orders, orders.target
        self._schedule = Schedule(orders.jobs, orders.done)
        self._stop = Stop()
        self._journal = Journal(folder.trials, folder.intents, self._disk_refused)
        self._breaker = Breaker(self._target.concurrency)
        self._progress = Progress(len(orders.jobs), len(orders.done))
        self._progress.errors = sum(t.status is TrialStatus.ERROR for t in orders.done.values())
        clock = orders.clock
        self.caller = Caller(
            self._target,
            Budget(self._target.limits, self._target.prices, orders.spent),
            Gate(self._target.rate, clock.monotonic, self._stop.sleep),
            self._breaker,
            self._journal,
            clock,
            orders.random,
            self._stop,
        )
        self._held: list[Trial] = []
        self._out: Counter[str] = Counter()
        self._changed = asyncio.Event()
        self._room = asyncio.Event()
        self._waiting = 0
        # Who may stop early does not ask on while an answer that could end it is on its way to the disk.
        self._patience = _MOST_WAITING if orders.stopping is None else 0
        self._workers: list[asyncio.Task[None]] = []

    async def run(self, connector: Connector) -> Ended:
        """Make every missing trial that can be made, and say how it ended; every finished one is on the disk."""
        began = self._orders.clock.monotonic()
        units = len(self._schedule.ready) + self._schedule.blocked
        self._workers = [
            asyncio.ensure_future(self._work(connector)) for _ in range(min(self._target.concurrency, units))
        ]
        watch = asyncio.ensure_future(self._watch(began))
        self._listen()
        try:
            ends = await asyncio.gather(*self._workers, return_exceptions=True)
        finally:
            watch.cancel()
            if not self._stop:
                self._let_go()
            await self._journal.close()
        self._tick(began)
        for end in ends:
            if isinstance(end, Exception):
                raise end
        return Ended(self._stop.why, self._stop.because, self._progress)

    async def _work(self, connector: Connector) -> None:
        with suppress(Stopped):
            while not self._stop:
                unit = self._schedule.take(self._useful)
                if unit:
                    await self._unit(unit, connector)
                elif self._schedule.ready or self._schedule.blocked:
                    if not self._progress.flying and self._held:
                        self._let_go()
                        continue
                    self._changed.clear()
                    await self._changed.wait()
                else:
                    return
        self._changed.set()

    def _useful(self, probe: str) -> bool:
        stopping = self._orders.stopping
        return stopping is None or self._out[probe] < stopping.useful(probe)

    async def _unit(self, unit: Unit, connector: Connector) -> None:
        talk = Talk()
        self._progress.flying += 1
        self._out[unit[0].item.probe] += sum(job.key not in self._orders.done for job in unit)
        try:
            for job in unit:
                if job.key in self._orders.done:
                    _recall(job, self._orders.done[job.key], talk)
                    continue
                self._record(await self._trial(job, talk, connector))
                if self._waiting > self._patience:
                    self._room.clear()
                    await self._room.wait()
        finally:
            self._progress.flying -= 1
            if talk.conversation:
                await connector.end(talk.conversation)

    async def _trial(self, job: Job, talk: Talk, connector: Connector) -> Trial:
        if job.item.tenant and job.item.tenant not in self._target.tenants:
            message = f"the target file names no tenant {job.item.tenant}"
            return undone(job, self._orders.clock.moment(), "no-tenant", message)
        return await conduct(job, talk, self.caller, connector)

    def _record(self, trial: Trial) -> None:
        """Log a finished trial; an error that may be a dead target's waits until the target has answered again."""
        if trial.status is TrialStatus.ERROR and self._breaker.doubtful:
            self._held.append(trial)
            return
        self._let_go()
        self._log(trial)

    def _let_go(self) -> None:
        held, self._held = self._held, []
        for trial in held:
            self._log(trial)

    def _log(self, trial: Trial) -> None:
        self._waiting += 1
        self._journal.append(trial_line(trial), lambda: self._durable(trial))
        if self._schedule.finished(trial.key):
            self._changed.set()

    def _durable(self, trial: Trial) -> None:
        self._waiting -= 1
        self._progress.done += 1
        self._progress.made += 1
        self._progress.errors += trial.status is TrialStatus.ERROR
        self._out[trial.probe] -= 1
        if self._orders.stopping:
            if self._orders.stopping.note(trial):
                self._progress.planned -= self._schedule.drop(trial.probe)
            self._changed.set()
        self._room.set()

    def _disk_refused(self, error: OSError) -> None:
        self._stop.now(Why.DISK, f"cannot write the log: {error.strerror or error}")
        self._room.set()

    async def _watch(self, began: float) -> None:
        while True:
            if self._breaker.check(self._orders.clock.monotonic()):
                self._stop.now(Why.DEAD, self._breaker.dead)
            if self._stop.why in (Why.DEAD, Why.DISK):
                self._cancel()
                return
            if self._stop:
                self._changed.set()
                self._room.set()
            self._tick(began)
            await asyncio.sleep(_TICK)

    def _tick(self, began: float) -> None:
        budget, progress = self.caller.budget, self._progress
        progress.calls, progress.cost = budget.calls, budget.cost
        progress.seconds = self._orders.clock.monotonic() - began
        self._orders.progress(progress)

    def _cancel(self) -> None:
        for worker in self._workers:
            worker.cancel()

    def _listen(self) -> None:
        if not self._orders.signals:
            return
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            with suppress(NotImplementedError):  # where loops cannot listen, Ctrl-C ends the process as usual
                loop.add_signal_handler(number, self.interrupt)

    def interrupt(self) -> None:
        """The first time: send nothing more, wait for what is in flight. The second time: wait for nothing."""
        if not self._stop:
            self._stop.now(Why.INTERRUPTED, "stopped by Ctrl-C")
            self._orders.said(f"waiting for {self._progress.flying} calls in flight; Ctrl-C again to leave at once")
        else:
            self._stop.because = "stopped at once by Ctrl-C"
            self._cancel()


def _recall(job: Job, trial: Trial, talk: Talk) -> None:
    """Take up a conversation where an earlier process left it."""
    if trial.status is TrialStatus.ERROR:
        talk.broken = f"item {job.item.id} of the conversation failed: {trial.error}"
        return
    for said, answer in zip(job.item.turns, trial.answers, strict=False):
        talk.messages += [Message("user", said), Message("assistant", answer)]
    talk.conversation = trial.conversation or talk.conversation
