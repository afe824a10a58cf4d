"""Rates of probes that might have stopped early: their intervals hold although every answer was looked at."""

from collections.abc import Sequence
from dataclasses import replace

from bonafides.model import Estimate, Measurement, Settled
from bonafides.stats.anytime import anytime

_FIXED = ("exact_low", "exact_high")


def looked_at(measurement: Measurement, told: Sequence[Settled] = ()) -> Measurement:
    """The same rate with the interval that holds at any time; where marks err, the wider of it and the corrected one.

    `told`: what was told when, by the same marks. Intervals of this kind hold at all times at once, so that what they
    excluded when it was told stays excluded. Measurements that are no rates are left as they are.
    """
    it = measurement.estimate
    if measurement.unit != "share" or measurement.hits is None or it.value is None:
        return measurement
    honest = anytime(measurement.hits, it.n, level=it.level)
    details = {name: value for name, value in measurement.details.items() if name not in _FIXED}
    if "uncorrected" in details:
        low, high = min(it.low, honest.low), max(it.high, honest.high)
        return replace(measurement, estimate=replace(it, low=low, high=high), details=details)
    for one in told:
        if one.aim.metric == measurement.metric and one.n:
            honest = _both(honest, anytime(one.hits, one.n, level=it.level))
    return replace(measurement, estimate=honest, details=details)


def _both(now: Estimate, then: Estimate) -> Estimate:
    """What neither has excluded; what is now where that leaves the value out, which a false alarm can cause."""
    both = replace(now, low=max(now.low, then.low), high=min(now.high, then.high))
    return now if now.value is None or both.excludes(now.value) else both
