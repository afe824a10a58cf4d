"""Corrections by people: the machine's reading stays beside, a waiver leaves the gap, comfort gained is told."""

import datetime
from collections.abc import Callable
from dataclasses import replace

from bonafides.catalog.policies import policy
from bonafides.decision.corrections import corrected_claims, corrected_findings
from bonafides.decision.recommend import recommend
from bonafides.model import (
    Answer,
    Ask,
    Card,
    Citation,
    Correction,
    Corrects,
    Dossier,
    Finding,
    Go,
    Outcome,
    Severity,
    Status,
    Tier,
)

DAY = datetime.date(2026, 1, 1)
SHOWN = {1: Citation("corrections.txt", "c" * 64, "so says Jo", 0, 10, None, "line 1")}


def _correction(sort: Corrects, value: str = "", **target: str) -> Correction:
    end = datetime.date(2026, 3, 1)
    return Correction(1, sort, value, "Jo Park", "Side letter.", DAY, end, **target)


def _finding(outcome: Outcome, severity: Severity = Severity.HIGH) -> Finding:
    card = Card("a.b", "Gap", "Is it so?", severity, ("ZT-01",), "", "This.", (), Ask("?", "", "", "Sign it."))
    return Finding(card, Answer(outcome, "read so", tuple(SHOWN.values())))


def test_claim_keeps_the_value_of_the_machine(claim: Callable[..., object]) -> None:
    read = claim("training.customer-content", "permitted", "commercial-terms", "t.md", carve_outs=["x"])
    it = _correction(Corrects.CLAIM, "never", document="t.md", topic="training.customer-content")
    (found,) = corrected_claims([read], [it], SHOWN)  # type: ignore[list-item]
    assert found.value == "never"
    assert found.details == {"machine": "permitted", "corrected_by": "Jo Park"}


def test_a_claim_that_the_machine_did_not_see_is_added() -> None:
    it = _correction(Corrects.CLAIM, "never", document="t.md", topic="training.customer-content")
    (found,) = corrected_claims([], [it], SHOWN)
    assert (found.value, found.path, found.citations[0]) == ("never", "t.md", SHOWN[1])


def test_comfort_gained_and_lost_is_told() -> None:
    gap, clean = _finding(Outcome.SILENT), _finding(Outcome.SATISFIED)
    for before, value, tells in ((gap, "satisfied", "more"), (clean, "not-satisfied", "less")):
        it = _correction(Corrects.FINDING, value, check="a.b")
        (after,) = corrected_findings([before], {"a.b": before.answer}, [it], SHOWN)
        assert after.comfort == tells
        assert after.machine == before.answer
        assert after.answer.citations[0] == SHOWN[1]


def test_a_waiver_leaves_the_gap_and_lifts_the_recommendation(dossier: Callable[..., Dossier]) -> None:
    gap, rules = _finding(Outcome.NOT_SATISFIED), policy("default", Tier.MEDIUM)
    assert recommend((gap,), rules, dossier()).value is Go.CONDITIONAL
    it = _correction(Corrects.WAIVER, check="a.b")
    (waived,) = corrected_findings([gap], {}, [it], SHOWN)
    assert waived.is_gap and waived.waiver == it and waived.comfort == "same"
    lifted = recommend((waived,), rules, dossier())
    assert lifted.value is Go.GO
    assert lifted.reaudit_by == it.expiry


def test_a_waiver_of_no_gap_is_no_waiver() -> None:
    (found,) = corrected_findings([_finding(Outcome.SATISFIED)], {}, [_correction(Corrects.WAIVER, check="a.b")], SHOWN)
    assert found.waiver is None


def test_it_counts_from_its_date_to_its_expiry() -> None:
    it = replace(_correction(Corrects.WAIVER, check="a.b"), date=DAY, expiry=DAY)
    days = [DAY - datetime.timedelta(1), DAY, DAY + datetime.timedelta(1)]
    assert [it.status(day) for day in days] == [Status.NOT_YET, Status.COUNTS, Status.LAPSED]
