"""What the policy makes of the findings."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from bonafides.model.answer import Outcome


class Go(StrEnum):
    """The three recommendations."""

    GO = "go"
    CONDITIONAL = "conditional"
    NO_GO = "no-go"


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
    tier: str
    rules: tuple[Rule, ...]
    reaudit_days: int
    triggers: tuple[str, ...]


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
