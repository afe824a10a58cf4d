"""A measurement: an estimate on a target at a moment, by one probe."""

from collections.abc import Mapping
from dataclasses import dataclass, field

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
