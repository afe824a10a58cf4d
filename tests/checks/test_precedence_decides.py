"""Checks on training follow a cited clause of precedence, and nothing else, away from the most permissive document."""

from collections.abc import Callable
from typing import Any

from bonafides.checks.evidence import claims_agree
from bonafides.checks.training import way_out, zero_training_clause
from bonafides.model import Outcome

TOPIC = "training.customer-content"
Make = Callable[..., Any]


def _packet(claim: Make, dossier: Make, *more: object) -> Any:
    return dossier(
        claim(TOPIC, "never", "data-processing-agreement"), claim(TOPIC, "opt-out", "commercial-terms"), *more
    )


def _clause(claim: Make) -> Any:
    return claim("document.precedence", ("data-processing-agreement", "commercial-terms"), "data-processing-agreement")


def test_without_a_clause_the_permissive_document_decides(claim: Make, dossier: Make) -> None:
    packet = _packet(claim, dossier)
    assert zero_training_clause.check(packet).outcome is Outcome.NOT_SATISFIED
    assert claims_agree.check(packet).outcome is Outcome.NOT_SATISFIED
    assert way_out.check(packet).outcome is Outcome.SATISFIED


def test_with_a_clause_the_promise_decides_and_the_clause_is_cited(claim: Make, dossier: Make) -> None:
    clause = _clause(claim)
    packet = _packet(claim, dossier, clause)
    answer = zero_training_clause.check(packet)
    assert answer.outcome is Outcome.SATISFIED
    assert clause.citations[0] in answer.citations
    assert "sets aside commercial-terms.md (opt-out)" in answer.because
    agree = claims_agree.check(packet)
    assert agree.outcome is Outcome.SATISFIED
    assert clause.citations[0] in agree.citations and len(agree.citations) == 3
    assert way_out.check(packet).outcome is Outcome.NOT_APPLICABLE


def test_a_document_that_the_clause_does_not_name_still_decides(claim: Make, dossier: Make) -> None:
    packet = _packet(claim, dossier, _clause(claim), claim(TOPIC, "permitted", "privacy-policy"))
    assert zero_training_clause.check(packet).outcome is Outcome.NOT_SATISFIED


def test_both_quotes_of_a_contradiction_are_cited(claim: Make, dossier: Make) -> None:
    paths = {c.path for c in claims_agree.check(_packet(claim, dossier)).citations}
    assert paths == {"data-processing-agreement.md", "commercial-terms.md"}
