"""An item is one question to a target, with what is expected of the answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bonafides.model.document import NO_DETAILS


@dataclass(frozen=True, slots=True)
class Item:
    """One question of a probe; everything in it is plain JSON, since it is written to disk before it is asked."""

    id: str
    """Unique within its probe and the same for the same seed."""
    probe: str
    turns: tuple[str, ...]
    """What the user says; each is sent after the answer to the one before."""
    system: str = ""
    expected: Mapping[str, object] = field(default_factory=lambda: NO_DETAILS)
    """What the scorer needs to judge the answer; lists, not tuples: it comes back from JSON."""
    group: str = ""
    """Pair or cluster of items that are counted together; does not order anything."""
    session: str = ""
    """Items of one session go on in one conversation, in their order; a repeat has a session of its own."""
    tenant: str = ""
    """Whose account asks; a key of the target's `tenants`."""
    after: str = ""
    """Id of the item (same probe, same repeat) that must be finished before this one is sent."""
    max_tokens: int | None = None
    """Length of the answer in tokens; None leaves it to the target."""
    temperature: float | None = None
    logprobs: bool = False
    """Ask for the log-probability of each answered token where the target offers it."""
