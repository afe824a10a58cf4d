"""What is known of each control: the worst of its checks, or that nobody could test it."""

from collections.abc import Iterable, Mapping

from bonafides.model import Control, ControlStatus, Dossier, Finding, Outcome

NOT_TESTED = "not-tested"
_WORST_FIRST = (
    Outcome.ERROR,
    Outcome.NOT_SATISFIED,
    Outcome.SILENT,
    Outcome.INCONCLUSIVE,
    Outcome.SATISFIED,
    Outcome.NOT_APPLICABLE,
)


def coverage(controls: Iterable[Control], findings: Iterable[Finding], dossier: Dossier) -> tuple[ControlStatus, ...]:
    """One status per control, sorted by id; a control without a check is never clean."""
    by_check = {f.card.check: f for f in findings}
    tier = dossier.engagement.tier.value
    return tuple(_status(c, by_check, tier) for c in sorted(controls, key=lambda c: c.id))


def _status(control: Control, findings: Mapping[str, Finding], tier: str) -> ControlStatus:
    mine = [findings[check] for check in control.checks if check in findings]
    needed = tier in control.tiers
    measurable = control.measured_by and all(f.outcome is Outcome.NOT_APPLICABLE for f in mine)
    if not mine or measurable:
        how = ", ".join(control.measured_by) or "a person"
        because = f"No document can show it; it takes a measurement ({how}), and none was made."
        return ControlStatus(control, needed, NOT_TESTED, because)
    worst = min(mine, key=lambda f: _WORST_FIRST.index(f.outcome))
    return ControlStatus(control, needed, worst.outcome.value, worst.answer.because)
