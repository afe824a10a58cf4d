"""Answers on what a buyer compares with the contract, one claim a subject: a claim of the vendor's, never evidence."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bonafides.catalog.files import load
from bonafides.claims.questionnaire.rows import WORDS, Row
from bonafides.model import MAX_CITATIONS, Claim, Confidence, Document

_TURN = {"yes": "no", "no": "yes"}


def subjects(document: Document, rows: Sequence[Row]) -> Iterator[Claim]:
    """`questionnaire.<subject>` yes, no, partly or unclear; questions put the other way round are turned."""
    for subject in load(WORDS)["subjects"]:
        found = [(row, _meant(row, subject)) for row in rows if row.said and _asks(row, subject)]
        told = [(row, value) for row, value in found if value in ("yes", "no", "partly")]
        chosen = told or found
        if not chosen:
            continue
        values = list(dict.fromkeys(value for _, value in chosen))
        value = values[0] if len(values) == 1 else "contradictory"
        cited = tuple(row.cited(document) for row, _ in chosen[:MAX_CITATIONS])
        details = {"rows": [dict(row.plain()) for row, _ in chosen[:MAX_CITATIONS]]}
        yield Claim(str(subject["topic"]), value, Confidence.MEDIUM, cited, details)


def _asks(row: Row, subject: Mapping[str, Any]) -> bool:
    if any(re.fullmatch(i, row.id) for i in subject.get("ids", ())):
        return True
    if any(re.search(u, row.question.text, re.IGNORECASE) for u in subject.get("unless", ())):
        return False
    return all(re.search(group, row.question.text, re.IGNORECASE) for group in subject["asks"])


def _meant(row: Row, subject: Mapping[str, Any]) -> str:
    """The answer to the plain question; an answer in words, or to a question of what or how, is unclear."""
    said = row.said
    if said not in ("yes", "no", "partly"):
        return "unclear"
    turned = any(re.search(t, row.question.text, re.IGNORECASE) for t in subject["turned"])
    return _TURN.get(said, said) if turned else said
