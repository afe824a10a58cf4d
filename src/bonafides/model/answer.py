"""What a check answers: an outcome, why, and the words that show it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bonafides.model.claim import Citation, Confidence


class Outcome(StrEnum):
    """Every way a question can end; absence has names of its own."""

    SATISFIED = "satisfied"
    NOT_SATISFIED = "not-satisfied"
    SILENT = "silent"
    INCONCLUSIVE = "inconclusive"
    NOT_APPLICABLE = "not-applicable"
    ERROR = "error"

    @property
    def is_gap(self) -> bool:
        """Whether something has to be asked for."""
        return self not in (Outcome.SATISFIED, Outcome.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Answer:
    """Built by the functions below, so that no judgement is made without a citation."""

    outcome: Outcome
    because: str
    citations: tuple[Citation, ...] = ()
    confidence: Confidence = Confidence.HIGH


def satisfied(because: str, *, citing: Iterable[Citation], confidence: Confidence = Confidence.HIGH) -> Answer:
    """It holds, as these words show. Raises ValueError without a citation."""
    return Answer(Outcome.SATISFIED, because, _cited(citing), confidence)


def not_satisfied(because: str, *, citing: Iterable[Citation], confidence: Confidence = Confidence.HIGH) -> Answer:
    """It does not hold, as these words show. Raises ValueError without a citation."""
    return Answer(Outcome.NOT_SATISFIED, because, _cited(citing), confidence)


def silent(because: str, *, citing: Iterable[Citation] = ()) -> Answer:
    """Nothing that was read speaks of it."""
    return Answer(Outcome.SILENT, because, tuple(citing))


def inconclusive(because: str, *, citing: Iterable[Citation] = ()) -> Answer:
    """What was read does not settle it, or something that might could not be read."""
    return Answer(Outcome.INCONCLUSIVE, because, tuple(citing), Confidence.LOW)


def not_applicable(because: str) -> Answer:
    """The question does not arise here."""
    return Answer(Outcome.NOT_APPLICABLE, because)


def _cited(citing: Iterable[Citation]) -> tuple[Citation, ...]:
    citations = tuple(citing)
    if not citations:
        raise ValueError("no citation, no judgement")
    return citations
