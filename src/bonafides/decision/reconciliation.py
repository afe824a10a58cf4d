"""Hold each claim of the documents against what was measured."""

from collections.abc import Iterable

from bonafides.decision.stated import ceiling, rate, year
from bonafides.model import (
    Claim,
    Measurement,
    Reconciliation,
    ReconcilingRule,
    ReconcilingRules,
    Standing,
    figure,
    said,
)

_NOT_CLAIMED = ("absent", "silent", "ambiguous")
_READS = {"untested": Standing.UNTESTED, "untestable": Standing.UNTESTABLE}


def reconcile(
    claims: Iterable[Claim], measurements: Iterable[Measurement], rules: ReconcilingRules
) -> tuple[Reconciliation, ...]:
    """One entry a claim and measurement that speaks to it; one *untested* or *untestable* where none does.

    A claim is *contradicted* when the interval excludes it on the worse side, *corroborated* when the interval has no
    room for anything materially worse; an interval that is too wide for either leaves it *untested*.
    """
    measured = [m for m in measurements if m.estimate.value is not None]
    found: list[Reconciliation] = []
    for claim in claims:
        mine = [r for r in rules.rules if r.topic == claim.topic and _claimed(claim, r)]
        held = [entry for rule in mine for entry in _held(claim, rule, measured, rules)]
        # Two rules may speak to one topic: what is open by one of them is of no interest if another could tell.
        told = [e for e in held if e.measurement is not None]
        found += told or held[:1]
    order = list(Standing)
    return tuple(sorted(found, key=lambda e: (e.claim.topic, e.claim.path, order.index(e.standing), _metric(e))))


def _claimed(claim: Claim, rule: ReconcilingRule) -> bool:
    return claim.value in rule.values if rule.values else claim.value not in _NOT_CLAIMED


def _held(
    claim: Claim, rule: ReconcilingRule, measured: list[Measurement], rules: ReconcilingRules
) -> list[Reconciliation]:
    if rule.reads in _READS:
        because = f"{claim.path} says {rule.what}. {rule.because}"
        return [Reconciliation(claim, _READS[rule.reads], because)]
    stated = year(claim) if rule.reads == "date" else ceiling(claim) if rule.reads == "ceiling" else rate(claim, rule)
    if stated is None:
        because = f"{claim.path} speaks of {rule.what}, but states no figure that a measurement could be held against."
        return [Reconciliation(claim, Standing.UNTESTABLE, because)]
    speaking = [m for m in measured if m.metric in rule.metrics]
    if not speaking:
        because = f"{claim.path} states {rule.what}; nothing was measured that speaks to it."
        return [Reconciliation(claim, Standing.UNTESTED, because, stated)]
    return [_against(claim, rule, stated, m, rules) for m in speaking]


def _against(
    claim: Claim, rule: ReconcilingRule, stated: float, measurement: Measurement, rules: ReconcilingRules
) -> Reconciliation:
    compare = {"date": _date, "ceiling": _ceiling}.get(rule.reads, _rate)
    standing, why = compare(stated, measurement, rules)
    unit = "year" if rule.reads == "date" else "share"
    because = f"{claim.path} states {rule.what}: {figure(stated, unit).replace('%', ' %')}. "
    because += f"Measured: {said(measurement)}. {why} {rule.caution}"
    return Reconciliation(claim, standing, because.strip(), stated, measurement)


def _rate(stated: float, measurement: Measurement, rules: ReconcilingRules) -> tuple[Standing, str]:
    low, high = measurement.bounds
    if low > stated:
        return Standing.CONTRADICTED, "The whole interval lies above the claim."
    if high <= stated + rules.points:
        return Standing.CORROBORATED, "The interval has no room for a rate materially above the claim."
    return Standing.UNTESTED, "The interval holds the claim, but worse rates as well: more items are needed to tell."


def _ceiling(stated: float, measurement: Measurement, rules: ReconcilingRules) -> tuple[Standing, str]:
    low, high = measurement.bounds
    if low > stated or high < -stated:
        return Standing.CONTRADICTED, "The whole interval lies beyond the largest difference that is claimed."
    if -stated - rules.points <= low and high <= stated + rules.points:
        return Standing.CORROBORATED, "The interval has no room for a difference materially larger than claimed."
    return Standing.UNTESTED, "The interval holds the claim, but larger differences as well: more pairs are needed."


def _date(stated: float, measurement: Measurement, rules: ReconcilingRules) -> tuple[Standing, str]:
    low, high = measurement.bounds
    if low > stated:
        return Standing.CONTRADICTED, "It knows of things that became public only after the date that is claimed."
    if high < stated - rules.lag_years:
        return Standing.CONTRADICTED, "Its knowledge ends well before the date that is claimed."
    if high <= stated + rules.lag_years and low >= stated - 2 * rules.lag_years:
        return Standing.CORROBORATED, "Its knowledge ends about where the claim says that the data does."
    return Standing.UNTESTED, "The interval is too wide to tell."


def _metric(entry: Reconciliation) -> str:
    return entry.measurement.metric if entry.measurement else ""
