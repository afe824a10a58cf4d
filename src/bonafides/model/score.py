"""A score: what one answer turned out to be, doubt included."""

from dataclasses import dataclass
from enum import StrEnum

from bonafides.model.item import Item
from bonafides.model.trial import Trial


class Mark(StrEnum):
    """Every way an answer can be marked; what could not be told is neither hit nor pass."""

    HIT = "hit"
    """The fault that the item looks for is there."""
    PASS = "pass"  # noqa: S105  (a mark, no password)
    """It is not there."""
    UNSCORED = "unscored"
    """Empty, unparseable, cut or ambiguous."""


@dataclass(frozen=True, slots=True)
class Score:
    """Built by the functions below."""

    mark: Mark
    reason: str
    """Why, for a person who reads the trial."""
    value: float | None = None
    """A number where the probe measures one (a score given, seconds)."""
    label: str = ""
    """What the answer did where hit and pass are too coarse: `abstained`, `wrong`."""
    by: str = "rule"
    """Who marked it: `rule`, `judge`, or a person's name; `drawn: NAME` where that was drawn at random to be marked."""
    rule: Mark | None = None
    """What the rule had said where a person marked it."""

    @property
    def drawn(self) -> bool:
        """Whether a person marked it after drawing it at random, right or wrong."""
        return self.by.casefold().startswith("drawn") and self.rule in (Mark.HIT, Mark.PASS)


@dataclass(frozen=True, slots=True)
class ScorerErrors:
    """Counts of a scorer on answers that people labelled and that its rules had not seen."""

    name: str
    answer: tuple[int, int]
    """Answers read as answers, of all answers that were scored."""
    withheld: tuple[int, int]
    """Withheld ones read as withheld, of all withheld ones that were scored."""
    unclear: tuple[int, int]
    """Answers that neither gave nor withheld anything left unscored, of all such; no rate is corrected for the rest."""
    labelled: str
    """Where the labelled answers are."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A trial with what it answered and how that was marked."""

    item: Item
    trial: Trial
    score: Score
    errors: ScorerErrors | None = None
    """Of whoever sorted a free text, where that was not the rules."""


def hit(reason: str, *, value: float | None = None, label: str = "") -> Score:
    """The fault is there."""
    return Score(Mark.HIT, reason, value, label)


def passed(reason: str, *, value: float | None = None, label: str = "") -> Score:
    """The fault is not there."""
    return Score(Mark.PASS, reason, value, label)


def unscored(reason: str, *, label: str = "") -> Score:
    """It cannot be told."""
    return Score(Mark.UNSCORED, reason, None, label)
