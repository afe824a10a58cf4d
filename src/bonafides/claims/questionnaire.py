"""Answered questionnaires: which form, and row by row what was asked and answered. A "yes" is a claim, never evidence."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bonafides.model import Block, Cell, Citation, Claim, Confidence, Document, cite

KINDS = ("questionnaire-answers",)

_QUESTION = re.compile(r"question|indicator\b|control specification|requirement|criteri", re.IGNORECASE)
_ANSWER = re.compile(r"\banswer|response|\bdisclos|reply|\bscore\b|yes/no", re.IGNORECASE)
_TEXT = re.compile(r"comment|justif|detail|note|explan|additional|evidence|descri|implementation", re.IGNORECASE)
_ID = re.compile(r"^(?:id|no\.?|#|ref(?:erence)?|number|question id|control id|item)$", re.IGNORECASE)
_FORMS = (
    ("ai-caiq", re.compile(r"\bAI-CAIQ\b", re.IGNORECASE)),
    ("caiq", re.compile(r"\bCAIQ\b|consensus assessment", re.IGNORECASE)),
    ("hecvat", re.compile(r"\bHECVAT\b|higher education community vendor", re.IGNORECASE)),
    ("sig", re.compile(r"\bSIG (?:lite|core)\b|standardi[sz]ed information gathering", re.IGNORECASE)),
    (
        "fmti",
        re.compile(
            r"\bFMTI\b|foundation model transparency|^subdomain,|\bindicator\b.{0,80}\bdisclosure", re.IGNORECASE
        ),
    ),
)
_VERSION = re.compile(r"\bv(?:ersion)?\.? ?(\d+(?:\.\d+){0,2})\b", re.IGNORECASE)
MOST = 2_000


@dataclass(frozen=True, slots=True)
class _Row:
    block: Block
    id: str
    question: Cell
    answer: Cell | None
    text: str

    def plain(self) -> Mapping[str, object]:
        """As `details.rows` holds it."""
        return {
            "id": self.id,
            "question": self.question.text,
            "answer": self.answer.text if self.answer else "",
            "text": self.text,
        }


def claims(document: Document) -> tuple[Claim, ...]:
    """The form, and the answers; a form that holds no answer yields a count of 0."""
    rows = [row for block in document.blocks[:MOST] if (row := _row(block))]
    answered = [row for row in rows if row.answer and row.answer.text.strip()]
    plain = tuple(row.plain() for row in rows)
    answers = Claim(
        "questionnaire.answers", len(answered), Confidence.HIGH, _cited(document, answered), {"rows": plain}
    )
    return (*_form(document), answers)


def _row(block: Block) -> _Row | None:
    question = next((c for c in block.cells if _QUESTION.search(c.header) and not _ANSWER.search(c.header)), None)
    if question is None or not question.text:
        return None
    rest = [c for c in block.cells if c is not question]
    answer = next((c for c in rest if _ANSWER.search(c.header)), None)
    number = next((c.text for c in rest if _ID.match(c.header)), "")
    text = " ".join(c.text for c in rest if c is not answer and _TEXT.search(c.header))
    return _Row(block, number, question, answer, text)


def _cited(document: Document, rows: list[_Row]) -> tuple[Citation, ...]:
    """The rows that speak of training, prompts or logs first: they are what a buyer looks for."""
    telling = re.compile(r"\btrain|prompt|fine-?tun|log\w*\b|retain|retention", re.IGNORECASE)
    first = sorted(rows, key=lambda row: not telling.search(row.question.text))
    spans = [
        (
            min(r.question.start, (r.answer or r.question).start),
            max(r.question.end, (r.answer or r.question).end),
            r.block,
        )
        for r in first[:4]
    ]
    return tuple(cite(document, start, end, block) for start, end, block in spans)


def _form(document: Document) -> tuple[Claim, ...]:
    head = document.text[:3000]
    for name, pattern in _FORMS:
        match = pattern.search(head)
        if match:
            version = _VERSION.search(head)
            value = f"{name}@{version[1]}" if version else name
            block = next((b for b in document.blocks if b.start <= match.start() < max(b.end, b.start + 1)), None)
            return (Claim("questionnaire.form", value, Confidence.MEDIUM, (cite(document, *match.span(), block),)),)
    return ()
