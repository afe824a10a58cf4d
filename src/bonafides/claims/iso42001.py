"""Claims of ISO/IEC 42001 certificates and statements of applicability."""

import re
from collections import Counter

from bonafides.claims.soc2 import dates
from bonafides.claims.soc2.flow import Flow, block_at, cited, flow_of, patterns
from bonafides.model import MAX_CITATIONS, BlockKind, Claim, Confidence, Document, cite, fold

KINDS = ("iso42001-certificate", "iso42001-soa")
WORDS = "iso42001.yaml"
_ANNEX = re.compile(r"A\.(?:[2-9]|10)\.\d{1,2}(?:\.\d{1,2})?")
"""Annex A of ISO/IEC 42001:2023 runs from A.2 to A.10."""
_LINE = re.compile(r"[^\n]{3,200}")
_PIPES = re.compile(r"^\W{0,4}(A\.\d{1,2}(?:\.(?:\d{1,2}|x))?)\b", re.IGNORECASE)


def claims(document: Document) -> tuple[Claim, ...]:
    """Whether it is a certificate; then scope, end of validity and certification body; and the controls listed."""
    if not document.blocks:
        return ()
    flow = flow_of(document)
    found = [_certificate(flow), _scope(flow), _until(flow), _body(flow), _controls(document)]
    return tuple(c for c in found if c is not None)


def _certificate(flow: Flow) -> Claim:
    denied = patterns(WORDS, "not_certificate").search(flow.text)
    standard = patterns(WORDS, "standard").search(flow.text)
    said = patterns(WORDS, "certificate").search(flow.text)
    until, body = _until(flow), _body(flow)
    reasons = [f"it says: {fold(denied.group())}"] if denied else []
    reasons += [] if standard else ["ISO/IEC 42001 is not named"]
    reasons += [] if said else ["nothing in it certifies"]
    reasons += [] if body else ["no certification body is named"]
    details: dict[str, object] = {"reasons": reasons, "valid_until_stated": until is not None}
    accredited = patterns(WORDS, "accreditation").search(flow.text)
    details["accreditation_named"] = bool(accredited)
    shown = [m for m in ((denied,) if denied else (said, standard)) if m is not None]
    citations = tuple(cited(flow, m.start(), m.end()) for m in shown)
    sure = Confidence.HIGH if denied or until else Confidence.MEDIUM
    return Claim("iso42001.certificate", "no" if reasons else "yes", sure, citations, details)


def _after(flow: Flow, key: str) -> tuple[str, int, int] | None:
    for match in patterns(WORDS, key).finditer(flow.text):
        start = match.end()
        line = _LINE.match(flow.text, start if flow.text[start : start + 1] != "\n" else start + 1)
        if (
            line
            and re.search(r"[A-Za-z]{3}", line.group())
            and block_at(flow, match.start()).kind is not BlockKind.CODE
        ):
            return fold(line.group()), line.start(), line.end()
    return None


def _scope(flow: Flow) -> Claim | None:
    read = _after(flow, "scope")
    return None if read is None else _text_claim(flow, "iso42001.scope", *read)


def _body(flow: Flow) -> Claim | None:
    read = _after(flow, "body")
    return None if read is None else _text_claim(flow, "iso42001.certification-body", *read)


def _text_claim(flow: Flow, topic: str, value: str, start: int, end: int) -> Claim:
    return Claim(topic, value.strip(" |.:"), Confidence.MEDIUM, (cited(flow, start, end),))


def _until(flow: Flow) -> Claim | None:
    for match in patterns(WORDS, "valid_until").finditer(flow.text):
        day = dates.FOUND.search(flow.text, match.end(), match.end() + 40)
        if day and (read := dates.parse(day.group())):
            shown = cited(flow, match.start(), day.end())
            return Claim("iso42001.valid-until", read.isoformat(), Confidence.HIGH, (shown,))
    return None


def _controls(document: Document) -> Claim | None:
    rows = [(b, found) for b in document.blocks if (found := _PIPES.match(_first(b.view.text, b.cells)))]
    if not rows:
        return None
    shown = tuple(cite(document, b.start, b.end, b) for b, _ in rows[:MAX_CITATIONS])
    ids = tuple(dict.fromkeys(found.group(1) for _, found in rows))
    strange = [i for i in ids if not _ANNEX.fullmatch(i)]
    empty = sum(1 for b, _ in rows if re.search(r"no evidence|missing|\btbd\b", b.view.text, re.IGNORECASE))
    status = Counter(_status(b.view.text) for b, _ in rows)
    details = {
        "ids": list(ids),
        "not_in_annex_a": strange,
        "without_evidence": empty,
        "status": dict(sorted(status.items())),
    }
    sure = Confidence.MEDIUM if strange or empty else Confidence.HIGH
    return Claim("iso42001.soa-controls", len(ids), sure, shown, details)


def _first(text: str, cells: tuple[object, ...]) -> str:
    return text if not cells else fold(text)


def _status(text: str) -> str:
    found = re.search(
        r"not implemented|implemented|partial(?:ly)?|planned|excluded|not applicable|missing", text, re.IGNORECASE
    )
    return found.group().lower() if found else "not stated"
