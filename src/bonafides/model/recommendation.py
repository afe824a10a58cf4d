"""What the policy makes of the findings."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bonafides.model.answer import Outcome
from bonafides.model.finding import Severity


class Go(StrEnum):
    """The three recommendations."""

    GO = "go"
    CONDITIONAL = "conditional"
    NO_GO = "no-go"

    @property
    def rank(self) -> int:
        """0 is the best."""
        return list(Go).index(self)


@dataclass(frozen=True, slots=True)
class Rule:
    """If the check `check` ends in one of `outcomes`, the recommendation is at least `value`, because `reason`."""

    check: str
    outcomes: tuple[Outcome, ...]
    value: Go
    reason: str
    condition: str = ""
    """What would lift it; shown as a condition."""


@dataclass(frozen=True, slots=True)
class Policy:
    """A buyer's rules for one tier; read from YAML, changed by the buyer."""

    name: str
    about: str
    """When to use it, on one line."""
    tier: str
    rules: tuple[Rule, ...]
    by_severity: Mapping[Severity, Go]
    """What a gap that no rule names makes of the recommendation, at least."""
    errors: Go
    """What a check that could not be answered makes of it, at least."""
    not_tested: Go
    """What a control that the tier needs and that nobody measured makes of it, at least."""
    unread_share: float
    """From this share of unread files on, the recommendation is at least conditional."""
    reaudit_days: int
    triggers: tuple[str, ...]
    ages: Mapping[str, int]
    """By document kind, the days after which evidence of that kind is too old."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One rule that held, and the finding it held for."""

    check: str
    value: Go
    text: str


@dataclass(frozen=True, slots=True)
class Recommendation:
    """Computed by policy; a named person's decision may differ."""

    value: Go
    because: tuple[Reason, ...]
    conditions: tuple[str, ...]
    reaudit_by: datetime.date
    triggers: tuple[str, ...]
    policy: str
