"""A control is one thing that ought to hold; it is the pivot to which checks and outside frameworks point."""

from dataclasses import dataclass

from bonafides.model.finding import Ask, Severity

MEASURED = "measurement:"
"""Prefix of evidence that no document can give."""


@dataclass(frozen=True, slots=True)
class Control:
    """One thing that ought to hold, with every word a person may want to change."""

    id: str
    family: str
    title: str
    severity: Severity
    why: str
    evidence: tuple[str, ...]
    """Document kinds that can show it, and measurements (`measurement:<what>`)."""
    satisfied_by: str
    red_flags: tuple[str, ...]
    tiers: tuple[str, ...]
    """Tiers that need it."""
    ask: Ask
    checks: tuple[str, ...]
    """Checks that answer it; empty means that no document can, and a measurement has to."""

    @property
    def measured_by(self) -> tuple[str, ...]:
        """Measurements that show it."""
        return tuple(e.removeprefix(MEASURED) for e in self.evidence if e.startswith(MEASURED))

    @property
    def only_measured(self) -> bool:
        """Whether nothing that is read answers it."""
        return not self.checks or all(e.startswith(MEASURED) for e in self.evidence)


@dataclass(frozen=True, slots=True)
class ControlStatus:
    """What is known of one control in one engagement."""

    control: Control
    needed: bool
    """Whether the engagement's tier needs it."""
    status: str
    """The worst outcome of its checks, or `not-tested` where only a measurement could tell and none was made."""
    because: str
