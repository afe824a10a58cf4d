"""A run as SARIF 2.1.0: one result per metric, so that code scanners can show it."""

from collections.abc import Mapping

from bonafides import __version__
from bonafides.model import Measurement, Run
from bonafides.report.inert import inert_line
from bonafides.report.measure_json import measurement
from bonafides.report.plain import dumps

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(run: Run, held: Mapping[str, bool | None], target_file: str) -> str:
    """JSON text; a condition of --fail-on that holds is an error, one that cannot be told a warning."""
    rules = sorted({f"{m.probe}/{m.metric}" for m in run.measurements} | ({"fail-on"} if held else set()))
    results = [_result(m, target_file) for m in run.measurements]
    results += [_condition(text, value, target_file) for text, value in held.items() if value is not False]
    driver = {"name": "bonafides", "version": __version__, "rules": [{"id": rule} for rule in rules]}
    notes = [] if run.complete else [{"level": "warning", "message": {"text": inert_line(run.because)}}]
    invocation = {"executionSuccessful": run.complete, "toolExecutionNotifications": notes}
    return dumps(
        {
            "$schema": _SCHEMA,
            "version": "2.1.0",
            "runs": [{"tool": {"driver": driver}, "invocations": [invocation], "results": results}],
        }
    )


def _result(value: Measurement, target_file: str) -> dict[str, object]:
    estimate = value.estimate
    said = "nothing could be scored"
    if estimate.value is not None:
        said = f"{estimate.value:.4g} [{estimate.low:.4g}, {estimate.high:.4g}], n {estimate.n}, {estimate.method}"
    return {
        "ruleId": f"{value.probe}/{value.metric}",
        "kind": "informational",
        "level": "none",
        "message": {"text": f"{value.metric}: {said}"},
        "locations": [_place(target_file)],
        "properties": measurement(value),
    }


def _condition(text: str, value: bool | None, target_file: str) -> dict[str, object]:
    said = f"holds: {text}" if value else f"cannot be told from the measurements: {text}"
    return {
        "ruleId": "fail-on",
        "kind": "fail" if value else "open",
        "level": "error" if value else "none",
        "message": {"text": inert_line(said)},
        "locations": [_place(target_file)],
    }


def _place(target_file: str) -> dict[str, object]:
    return {"physicalLocation": {"artifactLocation": {"uri": target_file}}}
