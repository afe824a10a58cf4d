"""The rate limit: the only way to a call, one after the other, retries and logins included."""

import asyncio
from collections.abc import Awaitable, Callable

_CATCH_UP = 0.02
"""Seconds of delay of our own that may be caught up; more would let calls bunch."""


class Gate:
    """Lets one caller through at a time, at most `rate` a second, and nobody during a pause."""

    def __init__(
        self, rate: float | None, monotonic: Callable[[], float], sleep: Callable[[float], Awaitable[None]]
    ) -> None:
        """`sleep` may raise to tell a waiting caller that the run stops."""
        self._gap = 1.0 / rate if rate else 0.0
        self._monotonic, self._sleep = monotonic, sleep
        self._next = 0.0
        self._paused = 0.0
        self._line = asyncio.Lock()

    async def passed(self) -> None:
        """Wait for one's turn."""
        if not self._gap and self._monotonic() >= self._paused:
            return
        async with self._line:
            while (wait := max(self._next, self._paused) - self._monotonic()) > 0:
                await self._sleep(wait)
            now = self._monotonic()
            self._next = max(self._next, now - _CATCH_UP) + self._gap

    def pause(self, seconds: float) -> None:
        """Let nobody through for so long: the target has asked for it."""
        self._paused = max(self._paused, self._monotonic() + seconds)
