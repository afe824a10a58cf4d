"""Answered questionnaires: which form, and row by row what was asked and answered. A "yes" is a claim, never evidence."""

import re
from collections import Counter
from collections.abc import Sequence

from bonafides.claims.questionnaire import card
from bonafides.claims.questionnaire.form import form
from bonafides.claims.questionnaire.rows import Row, rows_of
from bonafides.claims.questionnaire.subjects import subjects
from bonafides.model import MAX_CITATIONS, Citation, Claim, Confidence, Document, Read

KINDS = ("questionnaire-answers",)
INDEX = "fmti"
"""The form whose rows a developer fills with what it discloses of its model."""

_TELLING = re.compile(r"\btrain|prompt|fine-?tun|log\w*\b|retain|retention", re.IGNORECASE)
"""What a buyer looks for first."""


def claims(document: Document) -> tuple[Claim, ...]:
    """The form, the answers, and the subjects a contract is held against; a form that holds no answer counts 0."""
    rows = list(rows_of(document))
    answered = [row for row in rows if row.said]
    said = Counter(row.said for row in answered)
    details: dict[str, object] = {"rows": tuple(row.plain() for row in rows), "asked": len(rows), **_counts(said)}
    # Answers may stand in check boxes that could not be told.
    if rows and not answered and document.read is Read.FULL:
        details["template"] = True
    answers = Claim("questionnaire.answers", len(answered), Confidence.HIGH, _cited(document, answered), details)
    forms = form(document, rows)
    carded = card.claims(document, answered) if any(str(c.value).startswith(INDEX) for c in forms) else ()
    return (*forms, answers, *subjects(document, answered), *carded)


def _counts(said: Counter[str]) -> dict[str, int]:
    """How often each of the deciding words was the answer, in a fixed order."""
    return {name: said[name] for name in ("yes", "no", "na", "partly", "text")}


def _cited(document: Document, rows: Sequence[Row]) -> tuple[Citation, ...]:
    first = sorted(rows, key=lambda row: not _TELLING.search(row.question.text))
    return tuple(row.cited(document) for row in first[:MAX_CITATIONS])
