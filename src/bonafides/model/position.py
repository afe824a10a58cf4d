"""Where the packet as a whole stands on a topic, and where its documents contradict each other."""

from dataclasses import dataclass

from bonafides.model.claim import Claim

CONTRACTS = frozenset(
    {
        "terms-of-service",
        "commercial-terms",
        "developer-terms",
        "data-processing-agreement",
        "order-form",
        "service-level-agreement",
        "privacy-policy",
    }
)
"""Kinds that bind the vendor; a questionnaire or a card does not."""
EVERYBODY = "all"
"""Scope of a position that holds for every plan and every kind of data."""


@dataclass(frozen=True, slots=True)
class Position:
    """What all documents together leave the vendor free to do on one topic."""

    topic: str
    scope: str
    """`all`, or `tier: business`, `data: usage data`: what the position is limited to."""
    value: str
    because: str
    """Why this document decides."""
    decided_by: Claim | None = None
    """None where no document speaks of it."""
    beside: tuple[Claim, ...] = ()
    """Other documents that speak of it and do not decide, the most permissive first."""
    outranked: tuple[Claim, ...] = ()
    """More permissive documents that a clause of precedence sets aside."""
    by_precedence: Claim | None = None
    """That clause."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two documents that take opposite positions on one topic."""

    topic: str
    strict: Claim
    loose: Claim
    settled_by: Claim | None = None
    """The clause of precedence that says which of the two holds, where there is one."""
    holds: Claim | None = None
    """Which of the two holds by that clause."""
