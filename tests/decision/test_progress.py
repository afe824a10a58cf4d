"""Two audits side by side: closed, opened, stayed, and which document answered."""

import datetime

import pytest

from bonafides.decision.progress import progress
from bonafides.model import Answer, Ask, Card, Citation, Document, Earlier, Evidence, Finding, Outcome, Severity

DAY = datetime.date(2026, 1, 1)


def _finding(check: str, outcome: Outcome, path: str = "old.md") -> Finding:
    card = Card(check, check, "?", Severity.HIGH, (), "", "", (), Ask("", ""))
    return Finding(card, Answer(outcome, "", (Citation(path, "0" * 64, "q", 0, 1, None, ""),)))


def _earlier(outcomes: dict[str, str], documents: dict[str, tuple[str, str]]) -> Earlier:
    return Earlier("Acme", "Scribe", DAY, "no-go", outcomes, {}, documents)


def _document(path: str, digest: str, kind: str) -> Document:
    return Document(Evidence(path, digest, 1, "text/markdown"), kind=kind)


def test_every_way_a_question_can_move() -> None:
    earlier = _earlier(
        {
            "a.closed": "silent",
            "a.opened": "satisfied",
            "a.stayed": "silent",
            "a.fine": "satisfied",
            "a.away": "error",
            "a.moot": "silent",
        },
        {"old.md": ("1", "commercial-terms")},
    )
    findings = [
        _finding("a.closed", Outcome.SATISFIED, "new.md"),
        _finding("a.opened", Outcome.INCONCLUSIVE),
        _finding("a.stayed", Outcome.NOT_SATISFIED),
        _finding("a.fine", Outcome.SATISFIED),
        _finding("a.asked_now", Outcome.SILENT),
        Finding(_finding("a.moot", Outcome.SILENT).card, Answer(Outcome.NOT_APPLICABLE, "")),
    ]
    documents = [_document("old.md", "1", "commercial-terms"), _document("new.md", "2", "order-form")]
    it = progress(earlier, findings, documents)
    assert [[s.check for s in steps] for steps in (it.closed, it.moot, it.opened, it.stayed, it.asked_anew)] == [
        ["a.closed"],
        ["a.moot"],
        ["a.opened"],
        ["a.stayed"],
        ["a.asked_now"],
    ]
    assert it.no_longer_asked == ("a.away",)
    assert [(s.check, s.documents) for s in it.answered] == [("a.closed", ("new.md",))]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ([("t.md", "1", "commercial-terms")], ((), (), ())),
        ([("renamed.md", "1", "commercial-terms")], ((), (), ())),
        ([("t.md", "2", "commercial-terms")], ((), ("t.md",), ())),
        ([("t-2026.md", "2", "commercial-terms")], ((), ("t-2026.md",), ())),
        ([("card.md", "2", "model-card")], (("card.md",), (), ("t.md",))),
        ([("t.md", "1", "commercial-terms"), ("card.md", "2", "model-card")], (("card.md",), (), ())),
        ([("x.md", "2", "other")], (("x.md",), (), ("t.md",))),
    ],
)
def test_documents_by_digest_path_and_kind(
    today: list[tuple[str, str, str]], expected: tuple[tuple[str, ...], ...]
) -> None:
    it = progress(_earlier({}, {"t.md": ("1", "commercial-terms")}), [], [_document(*d) for d in today])
    assert (it.new, it.changed, it.gone) == expected
