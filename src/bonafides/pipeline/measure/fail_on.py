"""`--fail-on`: a condition on measurements that is held, not held, or cannot be told."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from operator import ge, gt, le, lt

from bonafides.errors import UsageError
from bonafides.model import Measurement

_COMPARE: dict[str, Callable[[float, float], bool]] = {">=": ge, "<=": le, ">": gt, "<": lt}
_TERM = re.compile(
    r"\s*([a-z0-9_-]+(?:/[a-z0-9_-]+)?)(?:\.(value|low|high|n))?\s*(>=|<=|>|<)\s*([-+]?[0-9]*\.?[0-9]+)\s*(%?)\s*",
    re.IGNORECASE,
)
_ADVICE = "For example: fabrication-rate > 5% or over-refusal-rate.high > 0.2"


@dataclass(frozen=True, slots=True)
class Term:
    """One comparison; `part` is empty when the whole interval has to be on one side."""

    text: str
    metric: str
    part: str
    compare: str
    bound: float


def parse(expression: str) -> tuple[tuple[Term, ...], ...]:
    """Alternatives (joined by `or`) of terms (joined by `and`). Raises UsageError with an example."""
    alternatives = []
    for alternative in re.split(r"\bor\b|,", expression):
        alternatives.append(tuple(_term(text) for text in re.split(r"\band\b", alternative)))
    return tuple(alternatives)


def _term(text: str) -> Term:
    match = _TERM.fullmatch(text)
    if not match:
        raise UsageError(f"--fail-on: {text.strip()!r} is no condition", advice=_ADVICE)
    metric, part, compare, bound, percent = match.groups()
    return Term(text.strip(), metric, part or "", compare, float(bound) / (100 if percent else 1))


def held(alternatives: Sequence[Sequence[Term]], found: Sequence[Measurement]) -> bool | None:
    """Whether one alternative holds wholly; None when that cannot be told from the intervals.

    A bare metric is on one side of the bound when its whole interval is; `.value`, `.low`, `.high` and `.n` are plain
    numbers. `probe/metric` names a metric that several probes have.
    """
    by_name: dict[str, list[Measurement]] = {}
    for measurement in found:
        for name in (measurement.metric, f"{measurement.probe}/{measurement.metric}"):
            by_name.setdefault(name, []).append(measurement)
    results = [_all([_any([_one(t, m) for m in by_name.get(t.metric, ())]) for t in terms]) for terms in alternatives]
    return _any(results)


def _one(term: Term, measurement: Measurement) -> bool | None:
    estimate, compare = measurement.estimate, _COMPARE[term.compare]
    numbers: Mapping[str, float | None] = {
        "value": estimate.value,
        "low": estimate.low,
        "high": estimate.high,
        "n": float(estimate.n),
    }
    if term.part:
        number = numbers[term.part]
        return None if number is None or (not estimate.n and term.part != "n") else compare(number, term.bound)
    if estimate.value is None:
        return None
    sides = {compare(estimate.low, term.bound), compare(estimate.high, term.bound)}
    return sides.pop() if len(sides) == 1 else None


def _any(results: Sequence[bool | None]) -> bool | None:
    return True if True in results else None if None in results or not results else False


def _all(results: Sequence[bool | None]) -> bool | None:
    return False if False in results else None if None in results else True
