"""One place to say that a run stops, why, and how fast."""

import asyncio
from enum import StrEnum


class Why(StrEnum):
    """Why a run ended."""

    DONE = "done"
    BUDGET = "budget"
    DEAD = "dead"
    INTERRUPTED = "interrupted"
    DISK = "disk"


class Stopped(Exception):  # noqa: N818  (the outcome is its name)
    """Raised where something waits while the run stops; the trial at hand stays undone."""


class Stop:
    """Set once; whoever waits by `sleep` wakes up at once."""

    def __init__(self) -> None:
        """Not stopped."""
        self.why = Why.DONE
        self.because = ""
        self._event = asyncio.Event()

    def __bool__(self) -> bool:
        return self._event.is_set()

    def now(self, why: Why, because: str) -> None:
        """Stop; the first reason stands."""
        if not self:
            self.why, self.because = why, because
            self._event.set()

    async def sleep(self, seconds: float) -> None:
        """Sleep, unless the run stops before. Raises Stopped."""
        if not self:
            try:
                await asyncio.wait_for(self._event.wait(), seconds)
            except TimeoutError:
                return
        raise Stopped

    def check(self) -> None:
        """Raises Stopped when the run stops."""
        if self:
            raise Stopped
