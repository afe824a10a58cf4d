"""Only gaps are asked about, the most harmful first; a clause stands with the first question that asks for it."""

from typing import Any

import pytest

from bonafides.catalog.cards import card
from bonafides.catalog.clauses import clauses
from bonafides.inquiry.questions import questions
from bonafides.model import Answer, Ask, Card, Finding, Outcome, Question, Severity


def _finding(
    check: str, severity: Severity, outcome: Outcome, ask: str = "Why?", clause: str = "zero-training"
) -> Finding:
    return Finding(
        Card(check, check, "", severity, (), "Harm.", "", (), Ask(ask, " A clause. ", clause)),
        Answer(outcome, "Because."),
    )


@pytest.fixture
def ask(dossier: Any) -> Any:
    def asked(*findings: Finding) -> tuple[Question, ...]:
        return questions(findings, clauses(), dossier())

    return asked


def test_order_is_severity_then_outcome_then_check(ask: Any) -> None:
    found = ask(
        _finding("d.low", Severity.LOW, Outcome.NOT_SATISFIED),
        _finding("c.b", Severity.HIGH, Outcome.SILENT),
        _finding("c.a", Severity.HIGH, Outcome.SILENT),
        _finding("b.worse", Severity.HIGH, Outcome.NOT_SATISFIED),
        _finding("z.worst", Severity.CRITICAL, Outcome.ERROR),
    )
    assert [q.check for q in found] == ["z.worst", "b.worse", "c.a", "c.b", "d.low"]
    assert found[0].clause == "A clause." and found[0].why == "Harm."
    assert [q.redline is not None for q in found] == [True, False, False, False, False]


@pytest.mark.parametrize("outcome", [Outcome.SATISFIED, Outcome.NOT_APPLICABLE])
def test_what_is_no_gap_is_not_asked(outcome: Outcome, ask: Any) -> None:
    assert ask(_finding("a.a", Severity.CRITICAL, outcome)) == ()


def test_a_card_without_a_question_asks_nothing(ask: Any) -> None:
    assert ask(_finding("a.a", Severity.LOW, Outcome.SILENT, " ")) == ()


def test_a_card_without_a_clause_drafts_none(ask: Any) -> None:
    (only,) = ask(_finding("a.a", Severity.LOW, Outcome.SILENT, clause=""))
    assert only.redline is None and only.clause == ""


def test_a_part_is_asked_with_the_whole_while_both_are_open(ask: Any) -> None:
    whole = Finding(card("transparency.model_card_present"), Answer(Outcome.SILENT, "No card."))
    part = Finding(card("transparency.limitations_stated"), Answer(Outcome.SILENT, "No card."))
    (only,) = ask(whole, part)
    assert only.also == (part.card.ask.question.strip(),)
    done = Finding(whole.card, Answer(Outcome.SATISFIED, "There."))
    assert [q.check for q in ask(done, part)] == ["transparency.limitations_stated"]


def test_what_the_vendor_itself_says_is_asked_by_itself(ask: Any) -> None:
    whole = Finding(card("change.model_change_notice"), Answer(Outcome.SILENT, "Nothing."))
    part = Finding(card("change.former_version_kept"), Answer(Outcome.NOT_SATISFIED, "It is withdrawn."))
    assert len(ask(whole, part)) == 2
