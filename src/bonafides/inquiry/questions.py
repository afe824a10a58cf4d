"""From gaps to the questions that go to the vendor, the most important first, each with its clause."""

from collections.abc import Iterable, Mapping

from bonafides.inquiry.redline import redline
from bonafides.model import Clause, Dossier, Finding, Outcome, Question

_URGENCY = (Outcome.NOT_SATISFIED, Outcome.SILENT, Outcome.INCONCLUSIVE, Outcome.ERROR)


def questions(findings: Iterable[Finding], clauses: Mapping[str, Clause], dossier: Dossier) -> tuple[Question, ...]:
    """One question per gap whose card has one, by severity, then by outcome, then by check.

    A clause stands with the first question that asks for it only: nobody should read one clause three times. A question
    that is part of another which is open too is asked there, unless the vendor's own words raise it.
    """
    open_ = sorted((f for f in findings if f.is_gap and f.card.ask.question.strip()), key=_importance)
    parts = {f.card.check: f.card.ask.part_of for f in open_ if _is_part(f, open_)}
    gaps = [f for f in open_ if f.card.check not in parts]
    drafted: set[str] = set()
    asked = []
    for finding in gaps:
        clause = clauses.get(finding.card.ask.clause_id)
        first = clause is not None and clause.id not in drafted
        also = tuple(f.card.ask.question.strip() for f in open_ if parts.get(f.card.check) == finding.card.check)
        asked.append(_question(finding, clause if first else None, dossier, also))
        drafted |= {clause.id} if clause else set()
    return tuple(asked)


def _is_part(finding: Finding, open_: Iterable[Finding]) -> bool:
    whole = finding.card.ask.part_of
    return finding.outcome is not Outcome.NOT_SATISFIED and any(f.card.check == whole for f in open_)


def _importance(finding: Finding) -> tuple[int, int, str]:
    return finding.card.severity.rank, _URGENCY.index(finding.outcome), finding.card.check


def _question(finding: Finding, clause: Clause | None, dossier: Dossier, also: tuple[str, ...]) -> Question:
    card, answer = finding.card, finding.answer
    return Question(
        check=card.check,
        title=card.title,
        severity=card.severity,
        question=card.ask.question.strip(),
        clause=card.ask.clause.strip() if clause else "",
        because=answer.because,
        citations=answer.citations,
        outcome=finding.outcome,
        why=card.why.strip(),
        also=also,
        redline=redline(finding, clause, dossier) if clause else None,
    )
