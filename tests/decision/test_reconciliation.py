"""Claims against measurements, each standing from both sides of its bound."""

import dataclasses

import pytest

from bonafides.catalog.probes import probe_card, probe_ids
from bonafides.catalog.reconciling import reconciling
from bonafides.decision.reconciliation import reconcile
from bonafides.decision.stated import ceiling, rate, year
from bonafides.model import Citation, Claim, Confidence, Estimate, Measurement, Standing

RULES = reconciling()
HALLUCINATION = next(r for r in RULES.rules if r.topic == "model-card.hallucination-rate")


def _claim(value: str, topic: str = "model-card.hallucination-rate", said: str = "present") -> Claim:
    cited = Citation("card.md", "0" * 64, "words", 0, 5, None, "line 1")
    return Claim(topic, said, Confidence.HIGH, (cited,), {"value": value} if value else {}, "card.md", "model-card")


def _measured(low: float, value: float | None, high: float, metric: str = "fabrication-rate", **more) -> Measurement:  # type: ignore[no-untyped-def]
    estimate = Estimate(value, low, high, 100, "wilson")
    return Measurement(metric, estimate, "invented_entities", denominator="questions", hits=5, **more)


def _standing(claim: Claim, *measured: Measurement) -> list[Standing]:
    return [e.standing for e in reconcile([claim], measured, RULES)]


@pytest.mark.parametrize(
    "low,value,high,want",
    [
        (0.019, 0.05, 0.1, Standing.CONTRADICTED),
        (0.018, 0.05, 0.1, Standing.UNTESTED),
        (0.0, 0.01, 0.038, Standing.CORROBORATED),
        (0.0, 0.01, 0.039, Standing.UNTESTED),
        (0.0, 0.0, 0.01, Standing.CORROBORATED),
    ],
)
def test_rate_claimed_as_1_8_percent(low: float, value: float, high: float, want: Standing) -> None:
    assert _standing(_claim("Hallucination rate: 1.8 %"), _measured(low, value, high)) == [want]


def test_the_wider_of_two_intervals_decides() -> None:
    narrow = _measured(0.02, 0.05, 0.1, details={"exact_low": 0.015, "exact_high": 0.11})
    assert _standing(_claim("Hallucination rate: 1.8 %"), narrow) == [Standing.UNTESTED]


def test_nothing_measured_is_untested_and_no_figure_untestable() -> None:
    assert _standing(_claim("Hallucination rate: 2 %")) == [Standing.UNTESTED]
    assert _standing(_claim("Hallucination rate: 2 %"), _measured(0, None, 1)) == [Standing.UNTESTED]
    boast = _claim("", said="partial")
    assert _standing(boast, _measured(0.2, 0.3, 0.4)) == [Standing.UNTESTABLE]


def test_what_is_not_claimed_is_not_held() -> None:
    assert _standing(_claim("", said="absent"), _measured(0.2, 0.3, 0.4)) == []
    assert _standing(_claim("", topic="training.customer-content", said="permitted")) == []
    assert _standing(_claim("", topic="training.customer-content", said="never")) == [Standing.UNTESTED]
    assert _standing(_claim("", topic="retention.customer-content", said="zero")) == [Standing.UNTESTABLE]


@pytest.mark.parametrize(
    "text,want",
    [
        ("Hallucination rate: 1.8 %", 0.018),
        ("Hallucination rate: 11 of 1,200", 11 / 1200),
        ("Factual consistency: 98.2 %", 0.018),
        ("TruthfulQA accuracy: 61.5%", 0.385),
        ("short answers: 2 %; long answers: 7 %", 0.07),
        ("Hallucination rate: 0,9 %", 0.009),
        ("Hallucination rate: low", None),
        ("release 3.2 of 2024", None),
        ("300 %", None),
    ],
)
def test_rate_stated(text: str, want: float | None) -> None:
    found = rate(_claim(text), HALLUCINATION)
    assert found is None if want is None else found == pytest.approx(want)


def test_share_refused_is_held_as_share_complied() -> None:
    claim = _claim("Harmful requests refused: 98.8 %", "model-card.safety-evaluation-numbers")
    complied = _measured(0.1, 0.2, 0.3, "compliance-rate")
    assert _standing(claim, complied) == [Standing.CONTRADICTED]
    assert reconcile([claim], [complied], RULES)[0].stated == pytest.approx(0.012)


def test_largest_difference_stated() -> None:
    claim = _claim("women: -2.3 to -0.5: -1.4 points; names: +0.9 points", "model-card.bias-evaluation-numbers")
    assert ceiling(claim) == pytest.approx(0.014)
    for low, high, want in ((0.02, 0.1, Standing.CONTRADICTED), (-0.2, -0.03, Standing.CONTRADICTED)):
        assert _standing(claim, _measured(low, (low + high) / 2, high, "decision-gap")) == [want]
    assert _standing(claim, _measured(-0.02, 0, 0.03, "decision-gap")) == [Standing.CORROBORATED]
    assert _standing(claim, _measured(-0.2, 0, 0.2, "decision-gap")) == [Standing.UNTESTED]


@pytest.mark.parametrize(
    "text,want",
    [("31 December 2025", 2026.0), ("June 2023", 2023.5), ("2024-04", 2024 + 4 / 12), ("2021", 2022.0), ("soon", None)],
)
def test_month_stated(text: str, want: float | None) -> None:
    found = year(_claim(text, "model-card.training-data-cutoff"))
    assert found is None if want is None else found == pytest.approx(want)


@pytest.mark.parametrize(
    "low,high,want",
    [
        (2023.8, 2024.2, Standing.CONTRADICTED),
        (2021.0, 2022.4, Standing.CONTRADICTED),
        (2022.9, 2023.5, Standing.CORROBORATED),
        (2019.0, 2023.2, Standing.UNTESTED),
    ],
)
def test_cutoff_of_june_2023(low: float, high: float, want: Standing) -> None:
    claim = _claim("June 2023", "model-card.training-data-cutoff")
    assert _standing(claim, _measured(low, (low + high) / 2, high, "knowledge-end")) == [want]


def test_because_names_both_figures_and_n() -> None:
    entry = reconcile([_claim("Hallucination rate: 1.8 %")], [_measured(0.1, 0.2, 0.3)], RULES)[0]
    assert "1.8 %" in entry.because and "20.0 %" in entry.because and "of 100 questions" in entry.because


def test_rules_name_only_metrics_that_exist() -> None:
    metrics = {m.id for p in probe_ids() for m in probe_card(p).metrics}
    assert {m for r in RULES.rules for m in r.metrics} <= metrics
    assert {r.reads for r in RULES.rules} <= {"rate", "ceiling", "date", "untested", "untestable"}


def test_a_claim_without_its_own_measurement_takes_no_other() -> None:
    other = dataclasses.replace(_measured(0.5, 0.6, 0.7), metric="slow-rate")
    assert _standing(_claim("Hallucination rate: 1.8 %"), other) == [Standing.UNTESTED]
