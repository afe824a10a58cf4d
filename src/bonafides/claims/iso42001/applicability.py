"""A statement of applicability: which controls of Annex A are included, excluded, or left to be filled in."""

import re
from collections import Counter

from bonafides.claims.iso42001.labels import WORDS
from bonafides.claims.soc2.flow import flow_of, patterns
from bonafides.model import MAX_CITATIONS, Block, Claim, Confidence, Document, cite, fold

_ID = re.compile(r"^\W{0,4}(A\.\d{1,2}(?:\.(?:\d{1,2}|x)){0,2})\b", re.IGNORECASE)
_PATTERN = re.compile(r"^\W{0,4}A\.\d{1,2}\.x\b", re.IGNORECASE)
_FRONT = 600
"""Characters in which a file's own head stands."""
_GROUP = re.compile(r"A\.(?:[2-9]|10)(?:\.\d{1,2}){1,2}")
_RANGES = {"A.2": (2, 4), "A.3": (2, 3), "A.4": (2, 6), "A.5": (2, 5), "A.6.1": (2, 3), "A.6.2": (2, 8),
           "A.7": (2, 6), "A.8": (2, 5), "A.9": (2, 4), "A.10": (2, 4)}  # fmt: skip
ANNEX_A = tuple(f"{group}.{n}" for group, (low, high) in _RANGES.items() for n in range(low, high + 1))
"""The 38 controls of Annex A of ISO/IEC 42001:2023."""


def controls(document: Document) -> Claim | None:
    """`iso42001.soa-controls`: how many are listed; `details` tell which are included, excluded, unfilled, missing."""
    listed = [(b, found.group(1)) for b in document.blocks if (found := _ID.match(b.view.text))]
    listed = [(b, name) for b, name in listed if "." in name[2:]]
    if not listed:
        return None
    ids = tuple(dict.fromkeys(name for _, name in listed))
    said = [(name, _applies(block)) for block, name in listed]
    status = Counter(_status(block) for block, _ in listed)
    known = set(ANNEX_A)
    details: dict[str, object] = {
        "ids": list(ids),
        "included": [name for name, applies in said if applies == "included"],
        "excluded": [name for name, applies in said if applies == "excluded"],
        "excluded_without_reason": [n for b, n in listed if _applies(b) == "excluded" and not _reasoned(b)],
        "not_in_annex_a": [i for i in ids if not _GROUP.fullmatch(i)],
        "missing": [name for name in ANNEX_A if name not in ids] if known & set(ids) else [],
        "without_evidence": sum(1 for b, _ in listed if _lacks_evidence(b)),
        "status": dict(sorted(status.items())),
    }
    details["template"] = _is_template(document, [block for block, _ in listed])
    shown = tuple(cite(document, b.start, b.end, b) for b, _ in listed[:MAX_CITATIONS])
    unsure = details["not_in_annex_a"] or details["without_evidence"] or details["template"]
    return Claim("iso42001.soa-controls", len(ids), Confidence.MEDIUM if unsure else Confidence.HIGH, shown, details)


def _cell(block: Block, key: str) -> str | None:
    """The text of the cell under a head of this kind; None where there is no such column."""
    for cell in block.cells:
        if cell.header and patterns(WORDS, key).fullmatch(fold(cell.header)):
            return fold(cell.text)
    return None


def _applies(block: Block) -> str:
    told = _cell(block, "applicable_header")
    if told is not None:
        if patterns(WORDS, "empty").fullmatch(told):
            return "unfilled"
        return "excluded" if patterns(WORDS, "no").fullmatch(told) else "included"
    said = fold(block.view.text)
    if re.search(r"\b(?:not applicable|excluded|out of scope)\b", said, re.IGNORECASE):
        return "excluded"
    return "included" if re.search(r"\b(?:applicable|included|yes|implemented)\b", said, re.IGNORECASE) else "unfilled"


def _reasoned(block: Block) -> bool:
    told = _cell(block, "reason_header")
    if told is None:
        return len(fold(block.view.text)) > 90
    return not patterns(WORDS, "empty").fullmatch(told)


def _lacks_evidence(block: Block) -> bool:
    return bool(re.search(r"no evidence|missing|\btb[dc]\b", block.view.text, re.IGNORECASE))


def _status(block: Block) -> str:
    found = patterns(WORDS, "status").search(_cell(block, "status_header") or block.view.text)
    said = found.group(1).lower() if found else "not stated"
    return "partial" if said.startswith("partial") else said


def _is_template(document: Document, rows: list[Block]) -> bool:
    """Whether it was not filled in: most answers are empty or placeholders, ids are patterns such as `A.7.x`, it tells
    how to fill it in, or says that it is a template, be it in its front matter or its name.
    """
    unfilled = sum(
        1 for row in rows if _applies(row) == "unfilled" or patterns(WORDS, "placeholder").search(row.view.text)
    )
    head = flow_of(document, document.blocks[:8]).text
    around = f"{document.text[:_FRONT]} {document.evidence.path}".replace("_", " ")
    told = patterns(WORDS, "template").search(head) or re.search(r"\btemplate\b", around, re.IGNORECASE)
    tail = flow_of(document, document.blocks[-3:]).text
    told = told or patterns(WORDS, "instruction").search(tail) or patterns(WORDS, "instruction").search(head)
    return unfilled * 2 > len(rows) or bool(told) or any(_PATTERN.match(row.view.text) for row in rows)
