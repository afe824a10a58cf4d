"""Which published form a questionnaire is, and its version: by its name, else by the ids of its questions."""

import re
from collections.abc import Sequence

from bonafides.catalog.files import load
from bonafides.claims.questionnaire.rows import WORDS, Row
from bonafides.model import Claim, Confidence, Document, cite

_HEAD = 3_000
_VERSION = re.compile(r"(?:\bv(?:ersion|er)?\.? ?)(\d+(?:\.\d+){0,2})\b", re.IGNORECASE)
_BEHIND = re.compile(
    r"[\s:_(-]{0,4}(?:full|lite|core|on-?premise|triage|questionnaire|form)?[\s:_(-]{0,4}(?:v(?:ersion|er)?\.? ?)?(\d+(?:\.\d+){0,2})\b",
    re.IGNORECASE,
)
_IDS = re.compile(r"[A-Z&]{2,4}-\d{2}\.\d{1,2}")
_ENOUGH = 0.6
"""Share of ids of one shape from which the shape tells the form."""


def form(document: Document, rows: Sequence[Row]) -> tuple[Claim, ...]:
    """`questionnaire.form`: name@version, the name alone, or `free-form`; () where nothing is asked."""
    head = document.text[:_HEAD]
    for entry in load(WORDS)["forms"]:
        found = re.search(entry["words"], head, re.IGNORECASE)
        if found:
            version = _BEHIND.match(head, found.end()) or _VERSION.search(head)
            value = f"{entry['name']}@{version[1]}" if version else str(entry["name"])
            block = next((b for b in document.blocks if b.start <= found.start() < max(b.end, b.start + 1)), None)
            return (Claim("questionnaire.form", value, Confidence.MEDIUM, (cite(document, *found.span(), block),)),)
    if not rows:
        return ()
    return (Claim("questionnaire.form", _by_ids(rows), Confidence.LOW, (rows[0].cited(document),)),)


def _by_ids(rows: Sequence[Row]) -> str:
    ids = [row.id for row in rows if row.id]
    shaped = [i for i in ids if _IDS.fullmatch(i)]
    if len(ids) < 5 or len(shaped) < _ENOUGH * len(ids):
        return "free-form"
    return "ai-caiq" if any(i.startswith("MDS-") for i in shaped) else "caiq"
