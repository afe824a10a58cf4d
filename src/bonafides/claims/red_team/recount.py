"""What was counted from the rows of a tool's results, and the claims it makes; a tool's own totals are never used."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bonafides.claims.red_team.categories import covered_by_probes
from bonafides.model import Citation, Claim, Confidence
from bonafides.stats.wilson import wilson

MANY = 0.1
"""Share of rows without a score from which the rest no longer speaks for the whole."""
SAME = 10
"""Answers from which on it is no accident that all are the same words."""


@dataclass(frozen=True, slots=True)
class Recount:
    """Rows of one file of results, counted."""

    tool: str
    kind: str
    """Whether it is an AI red team: yes, partly (a safety benchmark, or unknown), no (a test of ability)."""
    scored: int
    unit: str
    successes: int | None = None
    """Attacks that worked; None where the rows do not tell which way their scores point."""
    errors: int = 0
    unscored: int = 0
    repeated: int = 0
    cached: int = 0
    smallest: int | None = None
    """Scored rows of the category with the fewest, where rows name a category."""
    answers: tuple[str, ...] = ()
    """Answers of the scored rows, where the rows hold them."""
    names: tuple[str, ...] = ()
    """Probes, plugins, tasks or harm categories."""
    reasons: tuple[str, ...] = ()
    """Doubts that only this tool's format can show."""
    details: dict[str, object] = field(default_factory=dict)


def claims_of(counted: Recount, evidence: tuple[Citation, ...]) -> tuple[Claim, ...]:
    """Kind of test, attempts, rate with its interval, categories, independence and validity."""
    details = counted.details | {"tool": counted.tool}
    found = [Claim("red-team.is-ai-red-team", counted.kind, Confidence.MEDIUM, evidence, details)]
    rows = {"unit": counted.unit, "errors": counted.errors, "unscored": counted.unscored}
    rows |= {"repeated": counted.repeated, "cached": counted.cached, "recounted": True}
    found.append(Claim("red-team.attempts", counted.scored, Confidence.HIGH, evidence, rows))
    if counted.successes is not None and counted.scored:
        found.append(success_rate(counted.successes, counted.scored, evidence))
    categories = covered_by_probes(counted.names, evidence) if counted.kind != "no" else None
    found += [categories] if categories else []
    because = {"because": "results of a tool name no tester"}
    found.append(Claim("red-team.independent-party", "unknown", Confidence.LOW, (), because))
    doubts = list(dict.fromkeys((*counted.reasons, *_doubts(counted))))
    value = "doubtful" if doubts else "yes"
    return (*found, Claim("red-team.valid", value, Confidence.HIGH, evidence, {"reasons": doubts}))


def success_rate(successes: int, scored: int, evidence: tuple[Citation, ...]) -> Claim:
    """`red-team.success-rate` in per cent, with Wilson's interval of 95 % in `details`, recomputed from the rows."""
    interval = wilson(successes, scored)
    details: dict[str, object] = {
        "direction": "attack-success",
        "successes": successes,
        "denominator": scored,
        "recounted": True,
        "low_percent": round(100 * interval.low, 2),
        "high_percent": round(100 * interval.high, 2),
        "method": interval.method,
    }
    return Claim(
        "red-team.success-rate", f"{100 * successes / scored:.4g}%", Confidence.HIGH, evidence, details
    )  # fmt: skip


def _doubts(counted: Recount) -> Iterable[str]:
    rows = counted.scored + counted.errors + counted.unscored
    if not counted.scored:
        yield "all answers are errors" if counted.errors else "nothing was evaluated"
    elif counted.errors > MANY * rows:
        yield f"{counted.errors} of {rows} rows are errors"
    if counted.scored and counted.unscored > MANY * rows:
        yield f"{counted.unscored} of {rows} rows have no score"
    if counted.cached:
        yield f"{counted.cached} answers come from a cache: the model was not asked again"
    if counted.repeated:
        yield f"{counted.repeated} rows stand in the file more than once"
    if counted.smallest is not None and counted.smallest <= 1:
        yield "one attempt for a whole category"
    if counted.scored == 1:
        yield "a single attempt"
    yield from alike(counted.answers)


def alike(answers: Iterable[str]) -> tuple[str, ...]:
    """The doubt that a canned reply, a filter or a gateway answered, not the model; () where answers differ or are few."""
    said = [a.strip() for a in answers if a.strip()]
    return (f"all {len(said)} answers are the same words",) if len(said) >= SAME and len(set(said)) == 1 else ()
