"""An audit built by hand, with the nastiest text a vendor could send."""

import datetime

import pytest

from bonafides.catalog.clauses import clauses
from bonafides.inquiry.questions import questions
from bonafides.model import (
    Answer,
    Ask,
    Audit,
    Card,
    Claim,
    Confidence,
    Document,
    Dossier,
    Engagement,
    Evidence,
    Finding,
    Go,
    Outcome,
    Read,
    Reason,
    Recommendation,
    Severity,
    Soc2Risk,
    Tier,
    Unread,
    cite,
)

NASTY = (
    "<script>alert(1)</script> \x1b[31mred\x1b[0m \u202egnp.exe \u2066x\u2069 [click](http://evil.example) **bold** | x"
)
LONG = "x" * 900
PATH = "contract <img src=x onerror=alert(1)> \x1b]0;owned\x07.md"
TEXT = f"Before {LONG} the clause. We may use Content to {NASTY} improve our models. {'After it comes more. ' * 40}"


def _finding(check: str, severity: Severity, answer: Answer, clause: str = "") -> Finding:
    ask = Ask(f"What of {check}?", f"In our words: {clause}" if clause else "", clause)
    return Finding(
        Card(check, f"Title of {check}", f"Question of {check}?", severity, ("ZT-01",), "Why.", "This.", (), ask),
        answer,
    )


@pytest.fixture
def document() -> Document:
    """One contract with hostile words in its text and its name."""
    return Document(Evidence(PATH, "ab" * 32, len(TEXT), "text/markdown"), TEXT, kind="terms-of-service", language="en")


@pytest.fixture
def audit(document: Document) -> Audit:
    """A no-go with findings of every outcome."""
    start = TEXT.index("We may")
    quote = cite(document, start, TEXT.index("models.") + 7)
    findings = (
        _finding("evidence.everything_read", Severity.MEDIUM, Answer(Outcome.INCONCLUSIVE, "scan.pdf was not read.")),
        _finding("retention.human_review", Severity.HIGH, Answer(Outcome.SILENT, "Nothing said.")),
        _finding("retention.period", Severity.HIGH, Answer(Outcome.SATISFIED, f"{PATH} says so.", (quote,))),
        _finding("training.way_out", Severity.CRITICAL, Answer(Outcome.NOT_APPLICABLE, "Does not arise.")),
        _finding(
            "training.zero",
            Severity.CRITICAL,
            Answer(Outcome.NOT_SATISFIED, f"{PATH} lets it train: {NASTY}", (quote,), Confidence.MEDIUM),
            "zero-training",
        ),
        _finding("zzz_new.broken", Severity.LOW, Answer(Outcome.ERROR, "ValueError: <b>boom</b>")),
    )
    lost = Document(
        Evidence("scan.pdf", "cd" * 32, 9, "application/pdf"),
        read=Read.NOT_READ,
        reason="no text layer",
        pages=3,
        unread=(Unread("pages 1-3", "scanned"),),
    )
    training = {"carve_outs": ["feedback", NASTY], "tiers": {"free": "permitted", "business": "never"}}
    rows = [{"name": NASTY, "purpose": "hosting", "place": "EU", "ai": True}]
    claims = (
        Claim("training.customer-content", "permitted", Confidence.HIGH, (quote,), training, PATH, "terms-of-service"),
        Claim("model-card.limitations", "present", Confidence.LOW, (quote,), {"value": LONG}, PATH, "model-card"),
        Claim("soc2.trust-categories", ("security", NASTY), Confidence.HIGH, (quote,), {}, PATH, "soc2-report"),
        Claim("soc2.subservice-organisations", ({"name": "AWS", "method": "carve-out"},), Confidence.LOW, path=PATH),
        Claim("subprocessors.list", "listed", Confidence.HIGH, (), {"rows": rows}, PATH, "subprocessor-list"),
        Claim("subject.vendor", NASTY, Confidence.HIGH, (quote,), {}, PATH, "terms-of-service"),
    )
    reasons = tuple(Reason(f.card.check, Go.NO_GO, f.answer.because) for f in findings if f.is_gap)
    engagement = Engagement(f"Evil {NASTY}", "Tool", Tier.MEDIUM, datetime.date(2026, 3, 1), "ef" * 32, ("vendor",))
    return Audit(
        engagement,
        (document, lost),
        claims,
        findings,
        Recommendation(
            Go.NO_GO,
            reasons,
            ("Sign a clause.",),
            datetime.date(2027, 3, 1),
            ("The model changes.",),
            "default (medium)",
        ),
        questions(findings, clauses(), Dossier(engagement, (document, lost), claims)),
        (Soc2Risk("Training", "None in hand.", "Not asked.", "A clause."),),
        "0.1.0",
    )


@pytest.fixture
def empty() -> Audit:
    """An audit of nothing."""
    return Audit(
        Engagement("", "", Tier.LOW, datetime.date(2026, 3, 1), "00" * 32),
        (),
        (),
        (),
        Recommendation(Go.GO, (), (), datetime.date(2027, 3, 1), (), "default (low)"),
        (),
        (),
        "0.1.0",
    )
