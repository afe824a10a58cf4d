"""One call to a target, its reply, and what can go wrong between them."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from bonafides.model import NO_DETAILS
from bonafides.model.trial import NO_HEADERS

Admit = Callable[[], Awaitable[None]]
"""Waits for the rate limit and charges the budget; to be awaited before each call that is not a question."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a conversation; `role` is user or assistant."""

    role: str
    text: str


@dataclass(frozen=True, slots=True)
class Call:
    """All that a connector needs to send one question."""

    messages: tuple[Message, ...]
    """The conversation so far, oldest first; the last is the user's."""
    system: str = ""
    max_tokens: int = 512
    temperature: float | None = None
    logprobs: bool = False
    seed: int = 0
    tenant: str = ""
    conversation: str = ""
    """Id of the conversation at a target that keeps it; empty at its start."""
    details: Mapping[str, object] = field(default_factory=lambda: NO_DETAILS)
    """What the item expects; read by the scripted target only."""

    @property
    def prompt(self) -> str:
        """What the user says now."""
        return self.messages[-1].text


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back from one call."""

    text: str
    request: str = ""
    raw: str = ""
    headers: Mapping[str, str] = field(default_factory=lambda: NO_HEADERS)
    cut: bool = False
    finish: str = ""
    model: str = ""
    fingerprint: str = ""
    tokens_in: int | None = None
    tokens_out: int | None = None
    first_token: float | None = None
    logprobs: tuple[float, ...] = ()
    conversation: str = ""


class CallError(Exception):
    """A call that brought no answer."""

    def __init__(
        self,
        kind: str,
        message: str,
        *,
        again: bool = False,
        retry_after: float | None = None,
        free: bool = False,
        request: str = "",
        raw: str = "",
        headers: Mapping[str, str] = NO_HEADERS,
    ) -> None:
        """`again`: worth a retry. `free`: certainly nothing to pay. `retry_after`: seconds we are asked to wait."""
        super().__init__(message)
        self.kind = kind
        self.again = again
        self.retry_after = retry_after
        self.free = free
        self.request = request
        self.raw = raw
        self.headers = headers


class Connector(Protocol):
    """An open target."""

    async def ask(self, call: Call) -> Reply:
        """Send one question and wait for the whole answer. Raises CallError."""
        ...

    async def end(self, conversation: str) -> None:
        """Let go of what is held for one conversation; it will not go on."""
        ...

    async def close(self) -> None:
        """Let go of every connection."""
        ...
