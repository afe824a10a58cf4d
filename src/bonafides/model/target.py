"""A target is a live endpoint that somebody has allowed us to call."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from bonafides.model.document import NO_DETAILS
from bonafides.model.trial import NO_HEADERS


@dataclass(frozen=True, slots=True)
class Permission:
    """Who allowed the test, and the last day on which it may run."""

    by: str
    until: datetime.date


@dataclass(frozen=True, slots=True)
class Auth:
    """Where the secret is (an environment variable) and how it is sent; never the secret itself."""

    env: str
    header: str = ""
    """Header that carries it; empty for the usual one of the target's kind."""
    scheme: str | None = None
    """Word before the secret, such as Bearer; None for the usual one of the target's kind."""


@dataclass(frozen=True, slots=True)
class Tenant:
    """One more account at the same vendor, for tests of isolation."""

    auth: Auth | None = None
    headers: Mapping[str, str] = field(default_factory=lambda: NO_HEADERS)


@dataclass(frozen=True, slots=True)
class Prices:
    """What the user pays; the vendor's price list is not ours to know."""

    currency: str
    per_call: float = 0.0
    per_million_in: float = 0.0
    per_million_out: float = 0.0

    def of(self, tokens_in: int, tokens_out: int) -> float:
        """Money for one call with so many tokens."""
        return self.per_call + (tokens_in * self.per_million_in + tokens_out * self.per_million_out) / 1e6


@dataclass(frozen=True, slots=True)
class Limits:
    """Hard bounds on what a run may spend; None where there is none."""

    calls: int | None = None
    tokens: int | None = None
    cost: float | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """An endpoint as the user's target file describes it."""

    name: str
    kind: str
    """Name of its connector: openai-chat, anthropic-messages, http-json, ..."""
    permission: Permission
    url: str = ""
    model: str = ""
    auth: Auth | None = None
    headers: Mapping[str, str] = field(default_factory=lambda: NO_HEADERS)
    tenants: Mapping[str, Tenant] = field(default_factory=dict)
    rate: float | None = None
    """Calls per second at most, retries included."""
    concurrency: int = 16
    """Calls in flight at most."""
    timeout: float = 60.0
    """Seconds for one call, to the end of its answer."""
    retries: int = 4
    """How often one call is tried again after 429, 5xx or a broken connection."""
    max_tokens: int = 512
    """Length of an answer where the item does not say; also what is reserved from a budget for it."""
    max_bytes: int = 1 << 20
    """Bytes of an answer that are kept; the rest is cut off and the trial marked."""
    prices: Prices | None = None
    limits: Limits = field(default_factory=Limits)
    ca_file: str = ""
    """Certificates to trust besides the system's; there is no way to switch the check off."""
    probes: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    """Options of the user's for single probes, such as files of their own questions."""
    options: Mapping[str, object] = field(default_factory=lambda: NO_DETAILS)
    """What only this kind of target has."""
    folder: str = "."
    """Where the target file lies; files named in it are looked for there."""
