"""The circuit breaker: tells a dead target from a shaky one, and stops before money or patience are wasted."""

from dataclasses import dataclass

_UNREACHABLE = ("connect", "dns", "tls", "redirect", "not-http", "broken", "login")
_FEW = 5
_SECONDS = 4.0
_LONG = 8.0
_REFUSALS = 20


@dataclass(slots=True)
class Breaker:
    """Looks at every end of a call; `dead` says why the target is given up, or nothing.

    Given up: five failures in a row over at least four seconds; two over eight; as many time-outs in a row as twice
    the calls in flight; three answers in a row that our key is wrong, or twenty that the request is, before any answer.
    A single answer clears everything but the last rule's "before any answer".
    """

    concurrency: int
    dead: str = ""
    answered: bool = False
    _failures: int = 0
    _timeouts: int = 0
    _refusals: int = 0
    _denials: int = 0
    _since: float = 0.0
    _last: str = ""

    def answer(self) -> None:
        """A call was answered."""
        self.answered = True
        self._failures = self._timeouts = self._refusals = self._denials = 0

    def failure(self, kind: str, message: str, began: float, now: float) -> None:
        """A call failed; times are seconds of the monotonic clock."""
        self._last = f"{kind}: {message}"
        if kind == "timeout":
            self._timeouts += 1
            if self._timeouts >= max(_FEW, 2 * self.concurrency):
                self.dead = f"{self._timeouts} calls in a row had no answer in time"
        elif kind in _UNREACHABLE or kind.startswith("status-5"):
            self._since = self._since if self._failures else began
            self._failures += 1
            if kind in ("tls", "redirect"):
                self.dead = self._last
        elif kind in ("status-401", "status-403"):
            self._denials += 1
            if self._denials >= 3 and not self.answered:
                self.dead = f"the target does not accept our key ({self._last})"
        elif kind.startswith("status-4") and kind != "status-429":
            self._refusals += 1
            if self._refusals >= _REFUSALS and not self.answered:
                self.dead = f"the target refuses every request ({self._last})"
        self.check(now)

    def check(self, now: float) -> str:
        """Why the target is dead as of `now`, or nothing."""
        lasted = now - self._since
        if not self.dead and (
            (self._failures >= _FEW and lasted >= _SECONDS) or (self._failures >= 2 and lasted >= _LONG)
        ):
            self.dead = f"no answer for {lasted:.0f} s, {self._failures} failures in a row, the last {self._last}"
        return self.dead

    @property
    def doubtful(self) -> bool:
        """Whether failures are under way that may still turn out to be a dead target's."""
        return bool(self._failures or self._timeouts or ((self._refusals or self._denials) and not self.answered))
