"""Findings and a policy in, a recommendation with every reason out."""

import datetime

from bonafides.decision.coverage import NOT_TESTED
from bonafides.model import (
    ControlStatus,
    Dossier,
    Finding,
    Go,
    Outcome,
    Policy,
    Read,
    Reason,
    Recommendation,
)

UNTESTED = "not-tested"
"""Stands in place of a check where what counts is that nobody measured."""


def recommend(
    findings: tuple[Finding, ...], policy: Policy, dossier: Dossier, controls: tuple[ControlStatus, ...] = ()
) -> Recommendation:
    """The worst line of the policy that holds decides; a gap that no rule names is weighed by its severity."""
    needed = {s.control.id for s in controls if s.needed}
    weighed = [
        _weigh(finding, policy, bool(needed & set(finding.card.controls)) or not controls)
        for finding in findings
        if finding.is_gap and finding.waiver is None
    ]
    weighed += _untested(controls, policy)
    named = [reason for reason, _ in weighed if reason.value is not Go.GO]
    unread = _unread(dossier, policy)
    reasons = sorted([*named, *unread], key=lambda r: (-r.value.rank, _severity(findings, r.check), r.check))
    value = max((r.value for r in reasons), key=lambda v: v.rank, default=Go.GO)
    lifted = {reason.check: condition for reason, condition in weighed if condition}
    return Recommendation(
        value=value,
        because=tuple(reasons),
        conditions=tuple(dict.fromkeys(lifted[r.check] for r in reasons if r.check in lifted)),
        reaudit_by=min([dossier.engagement.date + datetime.timedelta(days=policy.reaudit_days), *_ends(findings)]),
        triggers=policy.triggers,
        policy=f"{policy.name} ({policy.tier})",
    )


def _ends(findings: tuple[Finding, ...]) -> list[datetime.date]:
    """A gap that somebody accepted is looked at again when the acceptance ends."""
    return [finding.waiver.expiry for finding in findings if finding.waiver is not None]


def _weigh(finding: Finding, policy: Policy, needed: bool) -> tuple[Reason, str]:
    """The line for one gap; one whose controls the tier does not need (`needed`) weighs only where a rule names it."""
    card = finding.card
    floor = policy.errors if finding.outcome is Outcome.ERROR else Go.GO
    rules = [r for r in policy.rules if r.check == card.check and finding.outcome in r.outcomes]
    if rules:
        rule = max(rules, key=lambda r: r.value.rank)
        value = max(rule.value, floor, key=lambda v: v.rank)
        return Reason(card.check, value, f"{rule.reason} {finding.answer.because}"), rule.condition
    value = max(policy.by_severity[card.severity] if needed else Go.GO, floor, key=lambda v: v.rank)
    found = finding.outcome is Outcome.NOT_SATISFIED
    # A title names the gap that was found; where nothing was found, only the question is known to be open.
    text = f"{card.title}. {finding.answer.because}" if found else f"{card.question} {finding.answer.because}"
    return Reason(card.check, value, text), card.ask.condition or f"Shown or agreed in writing: {card.satisfied_by}"


def _untested(controls: tuple[ControlStatus, ...], policy: Policy) -> list[tuple[Reason, str]]:
    """One line for all controls that the tier needs and nobody measured."""
    open_ = [s for s in controls if s.needed and s.status == NOT_TESTED]
    if not open_:
        return []
    listed = "; ".join(f"{s.control.title} ({s.control.id})" for s in open_)
    text = f"At this tier paper is not enough, and nothing was measured: {listed}."
    condition = f"Measure before use, on a test account: {', '.join(s.control.id for s in open_)}."
    return [(Reason(UNTESTED, policy.not_tested, text), condition)]


def _unread(dossier: Dossier, policy: Policy) -> list[Reason]:
    lost = [d for d in dossier.documents if d.read is Read.NOT_READ]
    if not lost or len(lost) < policy.unread_share * len(dossier.documents):
        return []
    text = f"{len(lost)} of {len(dossier.documents)} files could not be read; nobody knows what they say."
    return [Reason("evidence.everything_read", Go.CONDITIONAL, text)]


def _severity(findings: tuple[Finding, ...], check: str) -> int:
    return next((f.card.severity.rank for f in findings if f.card.check == check), len(Outcome))
