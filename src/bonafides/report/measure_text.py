"""A run for a terminal: every rate with its interval, its n and what it is a rate of."""

from bonafides.model import Measurement, Run, changes, figure, how_settled
from bonafides.report.inert import inert_line

_WIDTH = 34


def render(run: Run, folder: str) -> str:
    """Text of at most 80 columns where names allow."""
    lines = [f"{inert_line(run.target)}: {run.trials} of {run.planned} trials finished, {run.errors} of them errors"]
    if run.error_kinds:
        kinds = ", ".join(f"{inert_line(kind)} {count}" for kind, count in run.error_kinds.items())
        lines.append(f"  errors: {kinds}")
    if run.because:
        lines.append(f"  stopped early: {inert_line(run.because)}")
    lines.append(f"  sent {run.calls} calls, {run.tokens} tokens charged{_money(run)}, {run.seconds:.1f} s")
    if run.spared:
        lines.append(f"  {run.spared} planned trials were not needed: what they were to tell was told")
    lines += [f"  {inert_line(line)}" for line in _answered_by(run)]
    if run.judged_by:
        lines.append(f"  free texts were sorted by {inert_line(run.judged_by)}")
    if run.flying:
        lines.append(f"  {run.flying} calls were in flight when a run ended; they are charged in full")
    probe = ""
    for measurement in run.measurements:
        if measurement.probe != probe:
            probe = measurement.probe
            lines += ["", probe, *(f"  {inert_line(how_settled(s))}" for s in run.settled if s.probe == probe)]
        lines += _lines(measurement)
    lines += ["", f"Trials, scores and measurements: {inert_line(folder)}"]
    if not run.complete:
        lines.append("Go on where it stopped: the same command with --resume --out of that folder")
    return "\n".join(lines) + "\n"


def _answered_by(run: Run) -> list[str]:
    """What is worth knowing of who answered: another model than was asked for, and any change."""
    others = sorted({i.value for i in run.identities if i.field == "model"} - {run.asked_for})
    asked = [f"asked for model {run.asked_for}, answered as {', '.join(others)}"] if run.asked_for and others else []
    return asked + [f"who answers: {change}" for change in changes(run.identities)]


def _lines(value: Measurement) -> list[str]:
    estimate = value.estimate
    about = value.details.get("attribute")
    name = f"  {inert_line(f'{value.metric} ({about})' if about else value.metric):<{_WIDTH}}"
    if estimate.value is None:
        return [f"{name} nothing could be scored ({value.unscored} unscored)"]
    low, high = figure(estimate.low, value.unit), figure(estimate.high, value.unit)
    doubt = f", {value.unscored} unscored" if value.unscored else ""
    return [
        f"{name} {figure(estimate.value, value.unit)}, {estimate.level:.0%} interval {low} to {high}",
        f"    n {estimate.n} {inert_line(value.denominator)}{doubt} ({estimate.method})",
    ]


def _money(run: Run) -> str:
    return f", {run.cost:.4f} {inert_line(run.currency)}" if run.currency else ""
