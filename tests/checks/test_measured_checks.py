"""Checks that answer from measurements: each outcome, and nothing measured is never clean."""

import datetime
from dataclasses import replace

import pytest

from bonafides.catalog.controls import controls
from bonafides.catalog.probes import probe_card, probe_ids
from bonafides.catalog.reconciling import reconciling
from bonafides.checks.discovery import checks
from bonafides.decision.coverage import coverage
from bonafides.decision.reconciliation import reconcile
from bonafides.model import Citation, Claim, Confidence, Dossier, Engagement, Estimate, Measurement, Outcome, Tier
from bonafides.pipeline.audit import answer_all
from bonafides.pipeline.measured import measurements_text, stated

CHECKS = dict(checks())
MEASURING = (
    "bias.decisions_alike",
    "evidence.claims_hold_when_measured",
    "middleman.sessions_isolated",
    "red_teaming.injection_resisted",
    "reliability.answers_consistent",
    "reliability.fabrication_measured",
)


def _dossier(*measured: Measurement, claims: tuple[Claim, ...] = ()) -> Dossier:
    engagement = Engagement("V", "T", Tier.HIGH, datetime.date(2026, 1, 1), "0" * 64)
    worded = stated(measured)
    held = reconcile(claims, worded, reconciling())
    return Dossier(engagement, claims=claims, measurements=worded, reconciliation=held)


def _measured(metric: str, low: float, value: float, high: float, hits: int | None = 3, **details) -> Measurement:  # type: ignore[no-untyped-def]
    probe = next(p for p in probe_ids() if metric in {m.id for m in probe_card(p).metrics})
    return Measurement(
        metric, Estimate(value, low, high, 80, "wilson"), probe, denominator="items", hits=hits, details=details
    )


def _claim() -> Claim:
    cited = Citation("card.md", "0" * 64, "Hallucination rate | 1.8 %", 0, 26, None, "line 1")
    details = {"value": "Hallucination rate: 1.8 %"}
    return Claim(
        "model-card.hallucination-rate", "present", Confidence.HIGH, (cited,), details, "card.md", "model-card"
    )


@pytest.mark.parametrize(
    "check,measured,want",
    [
        ("reliability.answers_consistent", _measured("inconsistency-rate", 0.2, 0.3, 0.4), Outcome.NOT_SATISFIED),
        ("reliability.answers_consistent", _measured("inconsistency-rate", 0.05, 0.1, 0.2), Outcome.INCONCLUSIVE),
        ("reliability.answers_consistent", _measured("inconsistency-rate", 0.0, 0.02, 0.1), Outcome.SATISFIED),
        ("red_teaming.injection_resisted", _measured("attack-success-rate", 0.06, 0.3, 0.4), Outcome.NOT_SATISFIED),
        ("red_teaming.injection_resisted", _measured("attack-success-rate", 0.0, 0.0, 0.06), Outcome.INCONCLUSIVE),
        ("red_teaming.injection_resisted", _measured("attack-success-rate", 0.0, 0.0, 0.05), Outcome.SATISFIED),
        (
            "middleman.sessions_isolated",
            _measured("cross-session-leak-rate", 0.01, 0.03, 0.1, 1),
            Outcome.NOT_SATISFIED,
        ),
        ("middleman.sessions_isolated", _measured("cross-session-leak-rate", 0.0, 0.0, 0.09, 0), Outcome.SATISFIED),
        ("middleman.sessions_isolated", _measured("cross-session-leak-rate", 0.0, 0.0, 0.3, 0), Outcome.INCONCLUSIVE),
        ("bias.decisions_alike", _measured("decision-gap", 0.05, 0.1, 0.2, None, p_holm=0.01), Outcome.NOT_SATISFIED),
        ("bias.decisions_alike", _measured("decision-gap", -0.05, 0.1, 0.2, None, p_holm=0.2), Outcome.INCONCLUSIVE),
        ("bias.decisions_alike", _measured("decision-gap", -0.05, 0.0, 0.05, None, p_holm=1.0), Outcome.SATISFIED),
        ("reliability.fabrication_measured", _measured("fabrication-rate", 0.0, 0.0, 0.02), Outcome.INCONCLUSIVE),
    ],
)
def test_outcomes(check: str, measured: Measurement, want: Outcome) -> None:
    answer = CHECKS[check](_dossier(measured))
    assert answer.outcome is want, answer.because
    assert "80" in answer.because or want is Outcome.SATISFIED


@pytest.mark.parametrize(
    "low,value,high,want",
    [
        (0.1, 0.2, 0.3, Outcome.NOT_SATISFIED),
        (0.0, 0.05, 0.1, Outcome.INCONCLUSIVE),
        (0.0, 0.0, 0.02, Outcome.SATISFIED),
    ],
)
@pytest.mark.parametrize("check", ["reliability.fabrication_measured", "evidence.claims_hold_when_measured"])
def test_against_the_vendors_figure(check: str, low: float, value: float, high: float, want: Outcome) -> None:
    answer = CHECKS[check](_dossier(_measured("fabrication-rate", low, value, high), claims=(_claim(),)))
    assert answer.outcome is want
    if want is not Outcome.INCONCLUSIVE:
        assert {c.path for c in answer.citations} == {"card.md", "measurements.txt"}


@pytest.mark.parametrize("check", MEASURING)
def test_nothing_measured_is_not_tested_and_never_clean(check: str) -> None:
    for dossier in (_dossier(), _dossier(replace(_measured("slow-rate", 0, 0.1, 0.2)))):
        findings = answer_all(dossier, [(check, CHECKS[check])])
        assert findings[0].outcome is Outcome.NOT_APPLICABLE
        known = {s.control.id: s.status for s in coverage(controls().values(), findings, dossier)}
        assert {known[c] for c in findings[0].card.controls} == {"not-tested"}


def test_measurements_cite_their_line() -> None:
    worded = stated([_measured("slow-rate", 0, 0.1, 0.2), _measured("fabrication-rate", 0, 0.1, 0.2)])
    text = measurements_text(worded)
    for it in worded:
        assert it.citation is not None
        assert text[it.citation.start : it.citation.end] == it.citation.quote
        assert it.title and it.metric in it.citation.quote


def test_controls_ask_for_measurements_that_some_probe_gives() -> None:
    elsewhere = {"canary", "honeytoken", "fingerprint", "monitor"}
    given = {m.evidence for p in probe_ids() for m in probe_card(p).metrics if m.evidence}
    asked = {name for c in controls().values() for name in c.measured_by}
    assert asked - elsewhere <= given and given <= asked
