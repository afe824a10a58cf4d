"""A claim held against what was measured."""

from dataclasses import dataclass
from enum import StrEnum

from bonafides.model.claim import Claim
from bonafides.model.measurement import Measurement


class Standing(StrEnum):
    """How a claim stands after measuring."""

    CORROBORATED = "corroborated"
    """The interval leaves no room for anything materially worse than what is claimed."""
    CONTRADICTED = "contradicted"
    """The interval excludes the claim, on the side that is worse for the customer or simply untrue."""
    UNTESTED = "untested"
    """Nothing was measured that could tell, or too little."""
    UNTESTABLE = "untestable"
    """No measurement from outside can tell, or the claim states nothing that could be held against one."""


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """One claim and the measurement that speaks to it."""

    claim: Claim
    standing: Standing
    because: str
    stated: float | None = None
    """What is claimed, in the unit of the measurement; None where it is no number."""
    measurement: Measurement | None = None


@dataclass(frozen=True, slots=True)
class ReconcilingRule:
    """Which metrics speak to the claims of one topic, and how the figure of the claim is read."""

    topic: str
    reads: str
    """`rate`, `ceiling`, `date`, or `untested` and `untestable` where no figure is compared."""
    what: str
    metrics: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    """Words of which one must stand beside a figure; empty: any figure."""
    complement: tuple[str, ...] = ()
    """Words beside a figure that make it the share of what is good."""
    values: tuple[str, ...] = ()
    """Values of a claim that are held; empty: all but absent and silent."""
    because: str = ""
    caution: str = ""


@dataclass(frozen=True, slots=True)
class ReconcilingRules:
    """All rules, and the room that they leave."""

    rules: tuple[ReconcilingRule, ...]
    points: float
    """Share by which the upper end of an interval may pass the claim that it corroborates."""
    lag_years: float
    """Years by which knowledge may end before the data does."""
