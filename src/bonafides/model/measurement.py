"""A measurement: an estimate on a target at a moment, by one probe."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bonafides.model.claim import Citation
from bonafides.model.document import NO_DETAILS
from bonafides.model.estimate import Estimate


@dataclass(frozen=True, slots=True)
class Measurement:
    """One metric of one probe."""

    metric: str
    """Id of the metric, e.g. `fabrication-rate`; its words are in the probe's card."""
    estimate: Estimate
    probe: str
    denominator: str = ""
    """What one unit of `n` is, in words: `questions about things that do not exist`."""
    hits: int | None = None
    """Numerator, where the estimate is a rate."""
    unscored: int = 0
    """Answers that could not be scored: they are in no numerator and no denominator."""
    details: Mapping[str, object] = field(default_factory=lambda: NO_DETAILS)
    """Whatever else the metric needs to be read rightly: p-values, groups, the correction made."""
    seed: int | None = None
    target: str = ""
    """Name of the target; filled by the engine, as are the fields below."""
    model: str = ""
    """What the endpoint called itself."""
    started: str = ""
    """ISO moment of the first trial."""
    run: str = ""
    """Id of the run whose trials show it."""
    unit: str = "share"
    """`share`, `difference`, `points`, `seconds` or `year`; filled from the card."""
    title: str = ""
    """What is counted over what, in words; filled from the card."""
    citation: Citation | None = None
    """Line of the run's measurements that states it; filled where an audit takes it up."""

    @property
    def bounds(self) -> tuple[float, float]:
        """The interval to hold a claim against: the wider of the one shown and the exact one."""
        exact = self.details.get("exact_low"), self.details.get("exact_high")
        low, high = self.estimate.low, self.estimate.high
        if isinstance(exact[0], float) and isinstance(exact[1], float):
            low, high = min(low, exact[0]), max(high, exact[1])
        return low, high


def said(measurement: Measurement) -> str:
    """The figure with interval, n and method, for a sentence: `12 of 60, 20 % (95 % interval 12 % to 32 %, wilson)`."""
    it = measurement.estimate
    if it.value is None and it.n:
        return f"no value that {it.n} {measurement.denominator} could tell"
    if it.value is None:
        return f"nothing that could be scored ({measurement.unscored} unscored)"
    low, high = (figure(bound, measurement.unit) for bound in measurement.bounds)
    counted = f"{measurement.hits} of {it.n} {measurement.denominator}, " if measurement.hits is not None else ""
    over = "" if counted else f", n = {it.n} {measurement.denominator}"
    value = figure(it.value, measurement.unit)
    method = it.method if "exact_low" not in measurement.details else f"wider of {it.method} and clopper-pearson"
    return f"{counted}{value} ({it.level:.0%} interval {low} to {high}{over}; {method})".replace("%", " %")


def figure(value: float, unit: str) -> str:
    """One number in its unit; an open end is said in words."""
    if value in (float("inf"), float("-inf")):
        return "no bound"
    if unit == "year":
        year, month = divmod(round(value * 12), 12)
        return f"{year}-{month + 1:02}"
    if unit == "seconds":
        return f"{value:.2f} s"
    if unit == "points":
        return f"{value:+.2f}"
    shown = f"{100 * value:+.1f}" if unit == "difference" else f"{100 * value:.1f}"
    return f"{shown}%"
