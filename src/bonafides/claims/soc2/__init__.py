"""Claims of SOC 2 and SOC 3 reports, read after the outline of the auditors' profession."""

from bonafides.claims.soc2.deviations import deviations
from bonafides.claims.soc2.flow import Flow, cited, flow_of
from bonafides.claims.soc2.genuine import genuine
from bonafides.claims.soc2.opinion import Stated, auditor, named_auditor, opinion, period, report_date, type_of
from bonafides.claims.soc2.scope import ai_in_scope, categories, cuecs, subservice
from bonafides.claims.soc2.sections import sections
from bonafides.model import Claim, Confidence, Document

KINDS = ("soc2-report", "soc3-report")


def claims(document: Document) -> tuple[Claim, ...]:
    """One claim per `soc2.*` topic that the report states; deviations, AI in scope and genuineness always."""
    if not document.blocks:
        return ()
    parts = sections(document)
    whole = flow_of(document)
    front = flow_of(document, parts["front"])
    signed = flow_of(document, parts["opinion"]) if parts["opinion"] else whole
    first = (front, signed, whole)
    found = [opinion(signed), period(first), type_of((front, signed)), categories((signed, front, whole))]
    found += [subservice(document), cuecs(document), deviations(document, parts["tests"])]
    found.append(ai_in_scope(document, parts["front"] + parts["opinion"] + parts["description"] + parts["tests"]))
    firm, day = auditor(signed, front), report_date(signed)
    found += [_stated("soc2.auditor", firm or named_auditor(whole), whole, signed, firm), _date(day, signed)]
    known = {c.topic: c for c in found if c is not None}
    known["soc2.genuine"] = genuine(whole, signed, known, firm is not None)
    return tuple(known.values())


def _stated(topic: str, read: Stated | None, whole: Flow, signed: Flow, firm: Stated | None) -> Claim | None:
    if read is None:
        return None
    flow = next((f for f in (signed, whole) if f.text[read.start : read.end].split() == read.value.split()), whole)
    start = read.start if flow.text[read.start : read.end].split() == read.value.split() else flow.text.find(read.value)
    if start < 0:
        return None
    sure = Confidence.HIGH if firm else Confidence.LOW
    citation = cited(flow, start, start + (read.end - read.start))
    return Claim(topic, read.value, sure, (citation,), {"signs": firm is not None})


def _date(read: Stated | None, flow: Flow) -> Claim | None:
    if read is None:
        return None
    return Claim("soc2.report-date", read.value, Confidence.HIGH, (cited(flow, read.start, read.end),))
