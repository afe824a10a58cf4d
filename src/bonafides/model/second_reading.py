"""What a second reader, a language model, proposed, and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Reader(StrEnum):
    """Who reads: the rules alone, or a language model beside them."""

    RULES = "rules"
    LLM = "llm"


@dataclass(frozen=True, slots=True)
class SecondReading:
    """The account of one run; every figure is a count."""

    model: str
    """As the user named it."""
    endpoint: str
    """Host that the excerpts were sent to."""
    documents: int = 0
    calls: int = 0
    unanswered: int = 0
    """Excerpts without a usable answer: those parts were read by the rules alone."""
    unsent: int = 0
    """Excerpts left out because the budget of calls was spent or the endpoint was given up."""
    characters: int = 0
    """Characters of documents that left this machine."""
    tokens_in: int = 0
    tokens_out: int = 0
    proposed: int = 0
    dropped: Mapping[str, int] = field(default_factory=dict)
    """Reason -> number of proposals that were thrown away."""
    failures: tuple[str, ...] = ()
    """What went wrong with calls, once each."""
    disagreements: int = 0
    """Claims on which the two readers differ."""
    lowered: int = 0
    """Those on which the second reader's less comfortable reading decides."""
