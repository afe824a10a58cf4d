"""An estimate: a number that never stands without its interval, its n and its method."""

from dataclasses import dataclass

LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Estimate:
    """One quantity as far as the data tell it.

    `low` may be `-inf` and `high` may be `inf` where the data bound it on one side only.
    """

    value: float | None
    """Point estimate; None when nothing was scored."""
    low: float
    high: float
    n: int
    """What was counted: items, pairs or clusters, as `method` says."""
    method: str
    """Name of the interval, e.g. `wilson`."""
    level: float = LEVEL
    """Share of intervals made this way that hold the truth."""

    @property
    def width(self) -> float:
        """`high - low`, in the unit of the value."""
        return self.high - self.low

    def excludes(self, value: float) -> bool:
        """Whether `value` lies outside the interval."""
        return not self.low <= value <= self.high


def nothing(low: float = 0.0, high: float = 1.0, *, level: float = LEVEL) -> Estimate:
    """What is known when nothing was scored: the whole range."""
    return Estimate(None, low, high, 0, "nothing-scored", level)
