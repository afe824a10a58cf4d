"""A run as one JSON document: `measurements.json` and what `measure --json` prints."""

import math

from bonafides.model import Course, Measurement, Run, Settled, changes, how_settled
from bonafides.report.plain import dumps, plain


def render(run: Run) -> str:
    """JSON text; an end of an interval that is infinite is null."""
    return dumps(
        {
            "run": run.id,
            "target": run.target,
            "started": run.started,
            "seed": run.seed,
            "planned": run.planned,
            "spared": run.spared,
            "trials": run.trials,
            "errors": run.errors,
            "error_kinds": dict(run.error_kinds),
            "complete": run.complete,
            "ended": {"why": run.why, "because": run.because},
            "spent": {
                "calls": run.calls,
                "tokens": run.tokens,
                "cost": round(run.cost, 6),
                "currency": run.currency,
                "in_flight": run.flying,
            },
            "damaged_lines": run.damaged,
            "overridden": [list(key) for key in run.overridden],
            "judged_by": run.judged_by,
            "model_asked_for": run.asked_for,
            "answered_by": [
                {"field": i.field, "value": i.value, "trials": i.trials, "first": i.first, "last": i.last}
                for i in run.identities
            ],
            "identity_changes": list(changes(run.identities)),
            "stopping": [_settled(s) for s in run.settled],
            "measurements": [measurement(m) for m in run.measurements],
        }
    )


def _settled(one: Settled) -> dict[str, object]:
    return {
        "probe": one.probe,
        "metric": one.aim.metric,
        "good": one.aim.good,
        "bad": one.aim.bad,
        "told": one.course.value if one.course is not Course.CONTINUE else "open",
        "hits": one.hits,
        "n": one.n,
        "asked": one.asked,
        "planned": one.planned,
        "because": how_settled(one),
    }


def measurement(value: Measurement) -> dict[str, object]:
    """One measurement; no number of it stands without its interval, n and method."""
    estimate = value.estimate
    return {
        "metric": value.metric,
        "value": finite(estimate.value),
        "low": finite(estimate.low),
        "high": finite(estimate.high),
        "level": estimate.level,
        "n": estimate.n,
        "hits": value.hits,
        "unscored": value.unscored,
        "denominator": value.denominator,
        "method": estimate.method,
        "unit": value.unit,
        "title": value.title,
        "probe": value.probe,
        "seed": value.seed,
        "target": value.target,
        "model": value.model,
        "started": value.started,
        "run": value.run,
        "details": plain(value.details),
    }


def finite(number: float | None) -> float | None:
    """The number, or None where JSON has none."""
    return None if number is None or not math.isfinite(number) else number
