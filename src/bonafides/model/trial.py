"""A trial is one item put to a target once, and all that came back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

NO_HEADERS: Mapping[str, str] = MappingProxyType({})
Key = tuple[str, str, int]
"""Probe, item, repeat: each is tried exactly once in a run."""


class TrialStatus(StrEnum):
    """Whether the target answered."""

    FINISHED = "finished"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Trial:
    """One item asked once; it counts only when it stands durably in `trials.jsonl`."""

    item: str
    probe: str
    repeat: int
    seed: int
    status: TrialStatus
    answers: tuple[str, ...] = ()
    """One per turn; fewer where the trial ended in an error."""
    error: str = ""
    """Kind of the error: timeout, connect, tls, dns, status-500, unreadable, budget, ..."""
    message: str = ""
    """What was said about the error; untrusted text."""
    cut: bool = False
    """An answer was longer than the target's limit and only its beginning is kept."""
    finish: str = ""
    """Why the target stopped, in its own word: stop, length, content_filter, tool_calls, ..."""
    model: str = ""
    """The model that the target says has answered."""
    fingerprint: str = ""
    headers: Mapping[str, str] = field(default_factory=lambda: NO_HEADERS)
    """Headers that can tell who answered, lower case; never cookies."""
    started: str = ""
    """Wall clock at the first call, ISO 8601 in UTC; durations below come from the monotonic clock."""
    latency: float | None = None
    """Seconds from sending the last turn to the end of its answer, retries not included."""
    first_token: float | None = None
    """Seconds to the first piece of the last answer; None where the target does not stream."""
    tokens_in: int | None = None
    """Tokens of all turns as the target reports them; None where it does not."""
    tokens_out: int | None = None
    cost: float | None = None
    """Money charged for it, retries included, in the currency of the target's prices; None without prices."""
    charged: int = 0
    """Tokens charged to the budget: as reported, else as reserved; retries included."""
    calls: int = 0
    """Calls sent for it, retries included."""
    conversation: str = ""
    """Id under which the target keeps the conversation."""
    logprobs: tuple[float, ...] = ()
    """Log-probability of each token of the last answer, where asked for and offered."""
    digest: str = ""
    """SHA-256 of the requests, hexadecimal."""
    requests: tuple[str, ...] = ()
    """Body sent, one per turn; without secrets."""
    judged: str = ""
    """What a judge says that the last answer does; empty where none was asked, and always in the log."""
    raw: tuple[str, ...] = ()
    """Body received, one per turn, cut like the answer; untrusted text."""

    @property
    def answer(self) -> str:
        """The last answer; empty where there is none."""
        return self.answers[-1] if self.answers else ""

    @property
    def key(self) -> Key:
        """Probe, item and repeat."""
        return self.probe, self.item, self.repeat
