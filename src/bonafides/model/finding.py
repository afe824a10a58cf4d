"""A finding: a check's answer joined with the words of its card."""

from dataclasses import dataclass
from enum import StrEnum

from bonafides.model.answer import Answer, Outcome
from bonafides.model.correction import Correction


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
    condition: str = ""
    """What has to be signed or delivered to close the gap, as a sentence; '' where no card words it."""
    part_of: str = ""
    """Check whose question takes this one in while both are open, so that a letter does not ask one thing ten times."""


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
    machine: Answer | None = None
    """The answer without people's corrections, where they changed it."""
    waiver: Correction | None = None
    """Who accepted the gap; it stays a gap."""

    @property
    def outcome(self) -> Outcome:
        """The answer's outcome."""
        return self.answer.outcome

    @property
    def is_gap(self) -> bool:
        """Whether something has to be asked for."""
        return self.answer.outcome.is_gap

    @property
    def comfort(self) -> str:
        """What people's corrections did to it: `more` where they turned a gap into none, `less`, or `same`."""
        before = self.machine.outcome.is_gap if self.machine else self.is_gap
        return "same" if before == self.is_gap else "more" if before else "less"
