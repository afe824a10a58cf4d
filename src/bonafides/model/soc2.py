"""A risk of AI tools that a SOC 2 does not cover, and what one packet holds on it."""

from dataclasses import dataclass

from bonafides.model.claim import Citation


@dataclass(frozen=True, slots=True)
class AiRisk:
    """One risk of the catalogue."""

    risk: str
    criteria: tuple[str, ...]
    """Nearest Trust Services Criteria, never equal; none where no criterion speaks of it."""
    looks_at: str
    """What an auditor tests under those criteria, as a clause that follows "looks at"."""
    not_covered: str
    evidence: str
    checks: tuple[str, ...]
    """Checks whose findings hold the evidence that would show it; none where it has to be measured."""
    upstream: bool
    """Whether it lies with a model company, which a report may carve out."""


@dataclass(frozen=True, slots=True)
class Soc2Risk:
    """One risk held against the SOC 2 in hand and against the rest of the packet."""

    risk: str
    soc2_says: str
    not_covered: str
    evidence_needed: str
    status: str = "open"
    """By the rest of the packet: `shown`, `partly`, `against` us, `open`, or `not-tested`: it has to be measured."""
    in_packet: str = ""
    """What the rest of the packet says of it, with paths; '' where nothing speaks of it."""
    citations: tuple[Citation, ...] = ()
    """Of the rest of the packet."""
    soc2_citations: tuple[Citation, ...] = ()
    """Of the report in hand."""
