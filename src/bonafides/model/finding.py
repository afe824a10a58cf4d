"""A finding: a check's answer joined with the words of its card."""

from dataclasses import dataclass
from enum import StrEnum

from bonafides.model.answer import Answer, Outcome


class Severity(StrEnum):
    """Harm if the gap is real."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """0 is the worst."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Ask:
    """What to send the vendor for a gap."""

    question: str
    clause: str
    """In our own words, '' where a contract cannot help."""
    clause_id: str = ""
    """Clause of the library, '' where a contract cannot help."""


@dataclass(frozen=True, slots=True)
class Card:
    """Every word of a check that a person may want to change."""

    check: str
    """Id, which is the path: `family.name`."""
    title: str
    question: str
    severity: Severity
    controls: tuple[str, ...]
    why: str
    satisfied_by: str
    red_flags: tuple[str, ...]
    ask: Ask


@dataclass(frozen=True, slots=True)
class Finding:
    """Exactly one per check."""

    card: Card
    answer: Answer

    @property
    def outcome(self) -> Outcome:
        """The answer's outcome."""
        return self.answer.outcome

    @property
    def is_gap(self) -> bool:
        """Whether something has to be asked for."""
        return self.answer.outcome.is_gap
