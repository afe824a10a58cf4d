"""Only gaps are asked about, the most harmful first."""

import pytest

from bonafides.inquiry.questions import questions
from bonafides.model import Answer, Ask, Card, Finding, Outcome, Severity


def _finding(check: str, severity: Severity, outcome: Outcome, ask: str = "Why?") -> Finding:
    return Finding(
        Card(check, check, "", severity, (), "", "", (), Ask(ask, " A clause. ")), Answer(outcome, "Because.")
    )


def test_order_is_severity_then_outcome_then_check() -> None:
    found = questions(
        [
            _finding("d.low", Severity.LOW, Outcome.NOT_SATISFIED),
            _finding("c.b", Severity.HIGH, Outcome.SILENT),
            _finding("c.a", Severity.HIGH, Outcome.SILENT),
            _finding("b.worse", Severity.HIGH, Outcome.NOT_SATISFIED),
            _finding("z.worst", Severity.CRITICAL, Outcome.ERROR),
        ]
    )
    assert [q.check for q in found] == ["z.worst", "b.worse", "c.a", "c.b", "d.low"]
    assert found[0].clause == "A clause."


@pytest.mark.parametrize("outcome", [Outcome.SATISFIED, Outcome.NOT_APPLICABLE])
def test_what_is_no_gap_is_not_asked(outcome: Outcome) -> None:
    assert questions([_finding("a.a", Severity.CRITICAL, outcome)]) == ()


def test_a_card_without_a_question_asks_nothing() -> None:
    assert questions([_finding("a.a", Severity.LOW, Outcome.SILENT, ask=" ")]) == ()
