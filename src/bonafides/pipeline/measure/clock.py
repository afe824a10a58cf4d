"""Time as the engine sees it: durations from a clock that nobody sets, moments from the wall clock."""

import datetime
import time
from collections.abc import Callable
from dataclasses import dataclass


def _now() -> datetime.datetime:
    return datetime.datetime.now(tz=datetime.UTC)


@dataclass(frozen=True, slots=True)
class Clock:
    """`monotonic` gives seconds for every duration and wait; `wall` is only written down."""

    monotonic: Callable[[], float] = time.monotonic
    wall: Callable[[], datetime.datetime] = _now

    def moment(self) -> str:
        """Now, ISO 8601 in UTC with milliseconds."""
        return self.wall().astimezone(datetime.UTC).isoformat(timespec="milliseconds")
