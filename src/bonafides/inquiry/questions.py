"""From gaps to the questions that go to the vendor, the most important first."""

from collections.abc import Iterable

from bonafides.model import Finding, Outcome, Question

_URGENCY = (Outcome.NOT_SATISFIED, Outcome.SILENT, Outcome.INCONCLUSIVE, Outcome.ERROR)


def questions(findings: Iterable[Finding]) -> tuple[Question, ...]:
    """One question per gap whose card has one, by severity, then by outcome, then by check."""
    gaps = [f for f in findings if f.is_gap and f.card.ask.question.strip()]
    return tuple(_question(f) for f in sorted(gaps, key=_importance))


def _importance(finding: Finding) -> tuple[int, int, str]:
    return finding.card.severity.rank, _URGENCY.index(finding.outcome), finding.card.check


def _question(finding: Finding) -> Question:
    card, answer = finding.card, finding.answer
    return Question(
        check=card.check,
        title=card.title,
        severity=card.severity,
        question=card.ask.question.strip(),
        clause=card.ask.clause.strip(),
        because=answer.because,
        citations=answer.citations,
    )
