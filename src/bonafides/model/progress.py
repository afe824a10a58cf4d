"""What happened since the previous audit of the same tool."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Earlier:
    """The previous audit, as its `findings.json` tells it."""

    vendor: str
    tool: str
    date: datetime.date
    recommendation: str
    outcomes: Mapping[str, str]
    """Outcome by check."""
    titles: Mapping[str, str]
    documents: Mapping[str, tuple[str, str]]
    """(SHA-256, kind) by path."""


@dataclass(frozen=True, slots=True)
class Step:
    """One check whose question moved, or stayed open."""

    check: str
    title: str
    before: str
    after: str
    documents: tuple[str, ...] = ()
    """New or changed documents that the answer of today cites."""
    by_person: bool = False
    """Whether it closed because a person corrected the machine's reading."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Two audits of one tool, side by side."""

    date: datetime.date
    """Day of the previous audit."""
    recommendation: str
    """Of the previous audit."""
    closed: tuple[Step, ...]
    """Gaps then, satisfied now."""
    moot: tuple[Step, ...]
    """Gaps then; the question does not arise any more, which shows nothing."""
    opened: tuple[Step, ...]
    """No gap then, one now."""
    stayed: tuple[Step, ...]
    """Gaps then and now."""
    asked_anew: tuple[Step, ...]
    """Gaps of checks that the previous audit did not run."""
    no_longer_asked: tuple[str, ...]
    """Checks that only the previous audit ran."""
    new: tuple[str, ...]
    """Documents that were not in the previous packet, by path."""
    changed: tuple[str, ...]
    """Documents under the same path with other content, or of the same kind under another path."""
    gone: tuple[str, ...]
    """Documents that are no longer there."""

    @property
    def answered(self) -> tuple[Step, ...]:
        """Closed gaps that a new or changed document answers."""
        return tuple(step for step in self.closed if step.documents)
