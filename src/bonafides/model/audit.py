"""The result of an audit, whole: what every report format renders."""

from dataclasses import dataclass

from bonafides.model.answer import Outcome
from bonafides.model.claim import Citation, Claim
from bonafides.model.clause import Redline
from bonafides.model.control import ControlStatus
from bonafides.model.correction import Corrected
from bonafides.model.document import Document
from bonafides.model.dossier import Engagement
from bonafides.model.finding import Finding, Severity
from bonafides.model.grade import CardGrade
from bonafides.model.measurement import Measurement
from bonafides.model.position import Contradiction, Position
from bonafides.model.progress import Progress
from bonafides.model.recommendation import Recommendation
from bonafides.model.reconciliation import Reconciliation
from bonafides.model.second_reading import SecondReading
from bonafides.model.soc2 import Soc2Risk


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
    outcome: Outcome = Outcome.SILENT
    why: str = ""
    """Why it matters to the buyer."""
    also: tuple[str, ...] = ()
    """Smaller questions that this one takes in: each about the same missing document or clause."""
    redline: Redline | None = None
    """The clause in the words of the vendor's own contract; None where a contract cannot help."""


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
    controls: tuple[ControlStatus, ...] = ()
    """Every control of the catalogue, by id; what nobody could test says so."""
    measurements: tuple[Measurement, ...] = ()
    """What was measured on the live tool; empty where nothing was."""
    reconciliation: tuple[Reconciliation, ...] = ()
    """Claims held against the measurements."""
    card_grades: tuple[CardGrade, ...] = ()
    """Model cards of the packet, graded field by field."""
    corrections: tuple[Corrected, ...] = ()
    """What people said in place of the machine's readings, lapsed ones included."""
    machine: Recommendation | None = None
    """The recommendation without any correction; None where there was none."""
    redacted: bool = False
    """Whether the vendor's text was taken out."""
    progress: Progress | None = None
    """What happened since the previous audit, where one was given."""
    positions: tuple[Position, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    second_reading: SecondReading | None = None
