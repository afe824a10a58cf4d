"""One call under every limit: reserved, let through, written down, sent, timed, tried again."""

import asyncio
import json
import random
from dataclasses import dataclass

from bonafides.model import Target
from bonafides.model.trial import Key
from bonafides.pipeline.measure.breaker import Breaker
from bonafides.pipeline.measure.budget import Budget, BudgetSpent, Spent, most_tokens_in
from bonafides.pipeline.measure.clock import Clock
from bonafides.pipeline.measure.gate import Gate
from bonafides.pipeline.measure.journal import Journal
from bonafides.pipeline.measure.stop import Stop, Stopped, Why
from bonafides.targets.wire.call import Call, CallError, Connector, Reply

_BASE_SECONDS = 0.5
_MOST_SECONDS = 20.0
_PATIENCE = 300.0
"""Seconds that a target may make us wait by Retry-After; a longer wait ends the trial with that error."""
_SIDE = ("", "side-call", 0)


@dataclass(slots=True)
class Tally:
    """What one trial has cost so far."""

    calls: int = 0
    tokens: int = 0
    cost: float = 0.0

    def add(self, spent: Spent) -> None:
        """Add one call."""
        self.calls += spent.calls
        self.tokens += spent.tokens
        self.cost += spent.cost


@dataclass(frozen=True, slots=True)
class Caller:
    """Sends calls for all workers of a run."""

    target: Target
    budget: Budget
    gate: Gate
    breaker: Breaker
    journal: Journal
    clock: Clock
    random: random.Random
    stop: Stop

    async def send(self, connector: Connector, key: Key, turn: int, call: Call, tally: Tally) -> tuple[Reply, float]:
        """The reply and the seconds it took, after as many attempts as the target file allows.

        Raises CallError for the last failure, Stopped when the run ends before there is a reply.
        """
        bound = most_tokens_in((call.system, *(m.text for m in call.messages)))
        most = self.budget.bound(bound, call.max_tokens)
        for attempt in range(self.target.retries + 1):
            await self._admitted(most, key, turn, attempt)
            began = self.clock.monotonic()
            try:
                async with asyncio.timeout(self.target.timeout):
                    reply = await connector.ask(call)
            except (CallError, TimeoutError) as error:
                failure = error if isinstance(error, CallError) else _late(self.target.timeout)
                self._settle(most, Spent(1, 0, 0.0) if failure.free else most, tally)
                self._failed(failure, began)
                if not failure.again or attempt == self.target.retries:
                    raise failure from error
                await self._wait(attempt, failure)
            except BaseException:
                self._settle(most, most, tally)
                raise
            else:
                self._settle(most, self._real(bound, reply), tally)
                self.breaker.answer()
                return reply, self.clock.monotonic() - began
        raise AssertionError("the last attempt raises or returns")

    async def admit(self) -> None:
        """Let a call through that is not a question, such as a login; it counts like any other."""
        most = self.budget.bound(0, 0)
        await self._admitted(most, _SIDE, 0, 0)
        self.budget.settle(most, most)

    async def _admitted(self, most: Spent, key: Key, turn: int, attempt: int) -> None:
        self.stop.check()
        try:
            await self.budget.reserve(most)
        except BudgetSpent as spent:
            self.stop.now(Why.BUDGET, str(spent))
            raise Stopped from spent
        try:
            await self.gate.passed()
            self.stop.check()
            await self.journal.intend(self._intent(most, key, turn, attempt))
        except OSError as error:
            self.budget.settle(most, Spent())
            self.stop.now(Why.DISK, f"cannot write the log: {error.strerror or error}")
            raise Stopped from error
        except BaseException:
            self.budget.settle(most, Spent())
            raise

    def _intent(self, most: Spent, key: Key, turn: int, attempt: int) -> bytes:
        probe, item, repeat = key
        row = {"probe": probe, "item": item, "repeat": repeat, "turn": turn, "attempt": attempt}
        row |= {"at": self.clock.moment(), "tokens": most.tokens, "cost": most.cost}
        return json.dumps(row, separators=(",", ":")).encode("ascii") + b"\n"

    def _settle(self, most: Spent, real: Spent, tally: Tally) -> None:
        self.budget.settle(most, real)
        tally.add(real)

    def _real(self, bound: int, reply: Reply) -> Spent:
        """What a reply cost: as reported, else at most what was sent and what came back."""
        tokens_in = bound if reply.tokens_in is None else reply.tokens_in
        tokens_out = most_tokens_in((reply.text,)) if reply.tokens_out is None else reply.tokens_out
        return self.budget.bound(tokens_in, tokens_out)

    def _failed(self, failure: CallError, began: float) -> None:
        now = self.clock.monotonic()
        self.breaker.failure(failure.kind, str(failure), began, now)
        if self.breaker.dead:
            self.stop.now(Why.DEAD, self.breaker.dead)
            raise Stopped
        if failure.retry_after:
            if failure.retry_after > _PATIENCE:
                failure.again = False
            else:
                self.gate.pause(failure.retry_after)

    async def _wait(self, attempt: int, failure: CallError) -> None:
        """Full jitter: anything between nothing and twice the last bound, so that retries do not march in step."""
        jitter = self.random.uniform(0, min(_MOST_SECONDS, _BASE_SECONDS * 2**attempt))
        await self.stop.sleep((failure.retry_after or 0.0) + jitter)


def _late(seconds: float) -> CallError:
    return CallError("timeout", f"no whole answer within {seconds:g} s", again=True)
