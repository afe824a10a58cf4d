"""A run: one target measured, what was sent, how it ended, and what it shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bonafides.model.aim import Settled
from bonafides.model.identity import Identity
from bonafides.model.measurement import Measurement
from bonafides.model.score import Scored
from bonafides.model.trial import Key


@dataclass(frozen=True, slots=True)
class Run:
    """Counted from the rows of the run's log, never from what a process remembers."""

    id: str
    target: str
    started: str
    """Moment at which the run was planned, ISO 8601 in UTC."""
    seed: int
    planned: int
    trials: int
    """Finished trials, errors among them."""
    errors: int
    error_kinds: Mapping[str, int]
    calls: int
    """Calls sent, retries included."""
    tokens: int
    cost: float
    currency: str
    flying: int
    """Calls whose trial is not finished; charged in full."""
    damaged: int
    """Lines of the log that could not be read."""
    why: str
    """done, budget, dead, interrupted or disk."""
    because: str
    """The reason in words; empty when done."""
    seconds: float
    """How long the last process worked on it."""
    scored: Mapping[str, Sequence[Scored]]
    """Scored trials of each probe."""
    measurements: tuple[Measurement, ...]
    overridden: tuple[Key, ...] = ()
    """Trials whose score a person has set."""
    judged_by: str = ""
    """Who sorted free texts where it was no rule: the judge, with its measured errors, in words."""
    asked_for: str = ""
    """The model that the target file names."""
    identities: tuple[Identity, ...] = ()
    """Who the answers said had given them."""
    settled: tuple[Settled, ...] = ()
    """How far each probe that may stop early came with its aim."""
    spared: int = 0
    """Planned trials that were not made, since what their probe was to tell was told."""

    @property
    def complete(self) -> bool:
        """Whether every planned trial is finished, or was not needed."""
        return self.trials + self.spared == self.planned
