"""An ISO/IEC 42001 certificate: whether it is one, who issued it, for what, until when."""

import re

from bonafides.claims.iso42001.labels import WORDS, labelled
from bonafides.claims.soc2 import dates
from bonafides.claims.soc2.flow import Flow, cited, flow_of, patterns
from bonafides.claims.soc2.lines import Line
from bonafides.claims.soc2.marks import marks
from bonafides.claims.soc2.party import is_same_company
from bonafides.model import MAX_CITATIONS, Claim, Confidence, Document, cite, fold

_NAME = re.compile(r"[A-Z0-9ÄÖÜ][\w&.'’-]*(?:[ ,]+(?:(?:of|and|&)[ ]+)?[A-Z0-9ÄÖÜ][\w&.'’-]*){0,7}")
_NOT_VALUE = re.compile(r"^(?:and|or|of|the certificate)\b|^\d+$", re.IGNORECASE)


def certificate(document: Document, lines: tuple[Line, ...], until: Claim | None, issuer: Claim | None) -> Claim:
    """`iso42001.certificate` yes or no; no with every reason, in doubt no."""
    statement = is_statement(document)
    flow = flow_of(document)
    standard = patterns(WORDS, "standard").search(flow.text)
    said = patterns(WORDS, "certificate").search(flow.text)
    denied = _denied(flow)
    aligned = None if said else patterns(WORDS, "aligned").search(flow.text)
    blank = patterns(WORDS, "placeholder").search(flow.text)
    stamped = marks(document)
    reasons = ["it is a statement of applicability"] if statement else []
    reasons += [f"it says: {fold(m.group())}" for m in (denied, aligned) if m]
    reasons += ["it holds placeholders or is a template"] if blank or stamped else []
    reasons += [] if standard else ["ISO/IEC 42001 is not named"]
    reasons += [] if said else ["nothing in it certifies"]
    reasons += [] if issuer else ["no certification body is named"]
    issued = patterns(WORDS, "unaccredited").search(flow.text)
    accredited = None if issued else next(iter(sorted(_accreditors(flow), key=lambda m: not any(m.groups()))), None)
    number = labelled(lines, "label_number")
    details: dict[str, object] = {
        "reasons": reasons,
        "valid_until_stated": until is not None,
        "accreditation_named": accredited is not None,
        "accreditation": _accreditor(accredited),
        "standard": fold(standard.group()) if standard else "",
        "edition": (standard.group(1) or "") if standard else "",
        "number": number[0] if number else "",
        "valid_from": _day(labelled(lines, "label_from")),
    }
    shown = [m for m in (denied or aligned or blank, said, standard) if m is not None]
    citations = tuple(cited(flow, m.start(), m.end()) for m in shown)[:MAX_CITATIONS]
    sure = Confidence.HIGH if denied or (until and issuer) else Confidence.MEDIUM
    return Claim("iso42001.certificate", "no" if reasons else "yes", sure, citations, details)


def is_statement(document: Document) -> bool:
    """Whether the document is a statement of applicability, by its kind or its title."""
    head = " ".join(b.view.text for b in document.blocks[:4])[:300].casefold()
    return document.kind == "iso42001-soa" or "statement of applicability" in head


def _denied(flow: Flow) -> re.Match[str] | None:
    """Words that deny a certificate; `unless it is withdrawn` denies nothing."""
    for match in patterns(WORDS, "denied").finditer(flow.text):
        if not patterns(WORDS, "conditional").search(flow.text[max(0, match.start() - 60) : match.start()]):
            return match
    return None


def _accreditors(flow: Flow) -> list[re.Match[str]]:
    return list(patterns(WORDS, "accreditation").finditer(flow.text))


def _accreditor(match: re.Match[str] | None) -> str:
    if match is None:
        return ""
    return next((fold(group) for group in match.groups() if group), fold(match.group()))


def scope(document: Document, lines: tuple[Line, ...]) -> Claim | None:
    """`iso42001.scope`, as written behind its label."""
    return _text(document, "iso42001.scope", labelled(lines, "label_scope"))


def body(document: Document, lines: tuple[Line, ...]) -> Claim | None:
    """`iso42001.certification-body`: as labelled, else the line of a firm that certifies and is not the one certified."""
    found = labelled(lines, "label_body")
    if found and not _NOT_VALUE.match(found[0]):
        return _text(document, "iso42001.certification-body", found)
    held = holder(flow_of(document), lines)
    for line in lines:
        named = patterns(WORDS, "firm").fullmatch(line.text) and _NAME.match(line.text)
        plain = len(line.text) < 90 and line.text[-1] not in ".;:" and not patterns(WORDS, "not_firm").search(line.text)
        if named and plain and not is_same_company(line.text, held):
            says = re.search(r"\s+(?:hereby|certif|has|confirms|attests)", line.text)
            name = line.text[: says.start()] if says else line.text
            return _text(document, "iso42001.certification-body", (name, line, 0), Confidence.LOW)
    return None


def holder(flow: Flow, lines: tuple[Line, ...]) -> str:
    """The organisation certified, as written; '' where none is told."""
    found = labelled(lines, "label_holder")
    if found:
        return found[0]
    for match in patterns(WORDS, "holder").finditer(flow.text):
        name = _NAME.match(flow.text, match.end())
        if name:
            return name.group()
    return ""


def valid_until(document: Document, lines: tuple[Line, ...]) -> Claim | None:
    """`iso42001.valid-until`: the last day of validity, behind its label or in a sentence that gives it."""
    found = labelled(lines, "label_until")
    if found and (read := _last_day(found[0])):
        return _text(document, "iso42001.valid-until", (read, found[1], found[2]), Confidence.HIGH)
    flow = flow_of(document, (b for b in document.blocks if not b.cells))
    for match in patterns(WORDS, "label_until").finditer(flow.text):
        near = flow.text[match.end() : match.end() + 60].split("\n")[0]
        day = dates.FOUND.search(near)
        if day and (said := _last_day(near)):
            shown = cited(flow, match.start(), match.end() + day.end())
            return Claim("iso42001.valid-until", said, Confidence.HIGH, (shown,))
    for over in dates.periods(flow.text):
        if "valid" in flow.text[max(0, over.start - 40) : over.start].casefold():
            shown = cited(flow, over.start, over.end)
            return Claim("iso42001.valid-until", over.last.isoformat(), Confidence.HIGH, (shown,))
    return None


def _last_day(text: str) -> str:
    """The last day of the period in `text`, else its first date; '' when none stands near its beginning."""
    over = dates.periods(text)
    if over:
        return over[0].last.isoformat()
    day = dates.FOUND.search(text)
    read = dates.parse(day.group()) if day and day.start() < 40 else None
    return read.isoformat() if read else ""


def _day(found: tuple[str, Line, int] | None) -> str:
    day = dates.FOUND.search(found[0]) if found else None
    read = dates.parse(day.group()) if day else None
    return read.isoformat() if read else ""


def _text(
    document: Document, topic: str, found: tuple[str, Line, int] | None, sure: Confidence = Confidence.MEDIUM
) -> Claim | None:
    if found is None:
        return None
    value, line, at = found
    exact = len(line.text) == line.end - line.start
    shown = cite(document, line.start + (at if exact else 0), line.end, line.block)
    return Claim(topic, value, sure, (shown,))
