"""What people corrected, and what happened since the previous audit, as JSON."""

from bonafides.model import Audit, Corrected, Correction, Finding, Progress, Step
from bonafides.report.plain import plain


def audit(value: Audit) -> dict[str, object]:
    """`corrections` and `since`, each only where there is something to tell."""
    entries: dict[str, object] = {}
    if value.corrections:
        entries["corrections"] = [_corrected(c) for c in value.corrections]
    if value.progress:
        entries["since"] = _progress(value.progress)
    return entries


def finding(value: Finding) -> dict[str, object]:
    """`machine` with what the machine had answered, and `waiver`, each only where people changed something."""
    entries: dict[str, object] = {}
    if value.machine:
        entries["machine"] = {
            "outcome": value.machine.outcome.value,
            "because": value.machine.because,
            "comfort": value.comfort,
        }
    if value.waiver:
        entries["waiver"] = {"owner": value.waiver.author, **_signed(value.waiver)}
    return entries


def _corrected(value: Corrected) -> dict[str, object]:
    it = value.correction
    return {
        "corrects": it.corrects.value,
        "document": it.document,
        "topic": it.topic,
        "check": it.check,
        "value": plain(it.value),
        "machine": value.machine,
        "author": it.author,
        **_signed(it),
        "status": value.status.value,
    }


def _signed(it: Correction) -> dict[str, object]:
    return {"reason": it.reason, "date": it.date.isoformat(), "expiry": it.expiry.isoformat()}


def _progress(value: Progress) -> dict[str, object]:
    return {
        "date": value.date.isoformat(),
        "recommendation": value.recommendation,
        "closed": [_step(s) for s in value.closed],
        "moot": [_step(s) for s in value.moot],
        "opened": [_step(s) for s in value.opened],
        "stayed": [_step(s) for s in value.stayed],
        "asked_anew": [_step(s) for s in value.asked_anew],
        "no_longer_asked": list(value.no_longer_asked),
        "answered": [s.check for s in value.answered],
        "documents": {"new": list(value.new), "changed": list(value.changed), "gone": list(value.gone)},
    }


def _step(value: Step) -> dict[str, object]:
    return {
        "check": value.check,
        "title": value.title,
        "before": value.before,
        "after": value.after,
        "documents": list(value.documents),
        "by_person": value.by_person,
    }
