"""Claims of SOC 2 and SOC 3 reports, read after the outline of the auditors' profession."""

from bonafides.claims.soc2.deviations import deviations
from bonafides.claims.soc2.flow import cited, flow_of
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
    firm = auditor(signed)
    found += [_auditor(firm or named_auditor(whole), firm is not None), _date(report_date(signed))]
    known = {c.topic: c for c in found if c is not None}
    known["soc2.genuine"] = genuine(whole, signed, known, firm is not None)
    return tuple(known.values())


def _auditor(read: Stated | None, signs: bool) -> Claim | None:
    if read is None:
        return None
    sure = Confidence.HIGH if signs else Confidence.LOW
    return Claim("soc2.auditor", read.value, sure, (cited(read.flow, read.start, read.end),), {"signs": signs})


def _date(read: Stated | None) -> Claim | None:
    if read is None:
        return None
    return Claim("soc2.report-date", read.value, Confidence.HIGH, (cited(read.flow, read.start, read.end),))
