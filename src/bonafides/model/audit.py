"""The result of an audit, whole: what every report format renders."""

from dataclasses import dataclass

from bonafides.model.claim import Citation, Claim
from bonafides.model.document import Document
from bonafides.model.dossier import Engagement
from bonafides.model.finding import Finding, Severity
from bonafides.model.recommendation import Recommendation


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask the vendor, tied to the gap that raises it."""

    check: str
    title: str
    severity: Severity
    question: str
    clause: str
    """Clause to demand, '' where a contract cannot help."""
    because: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Soc2Risk:
    """One risk of an AI tool held against the SOC 2 in hand."""

    risk: str
    soc2_says: str
    not_covered: str
    evidence_needed: str


@dataclass(frozen=True, slots=True)
class Audit:
    """Everything concluded in one engagement."""

    engagement: Engagement
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    recommendation: Recommendation
    inquiry: tuple[Question, ...]
    soc2_gap: tuple[Soc2Risk, ...]
    version: str
