"""Claims of SOC 2 and SOC 3 reports, read after the outline of the auditors' profession."""

from bonafides.claims.soc2.ai_scope import ai_in_scope
from bonafides.claims.soc2.categories import categories
from bonafides.claims.soc2.cuecs import cuecs
from bonafides.claims.soc2.deviations import deviations
from bonafides.claims.soc2.flow import Flow, flow_of
from bonafides.claims.soc2.genuine import Seen, genuine
from bonafides.claims.soc2.lines import Line, lines_of
from bonafides.claims.soc2.opinion import opinion, stated_opinion
from bonafides.claims.soc2.party import examined_company
from bonafides.claims.soc2.period import period, type_of
from bonafides.claims.soc2.results import shows_tests
from bonafides.claims.soc2.sections import Sections, sections
from bonafides.claims.soc2.signature import Signed, auditor, labelled_date, named_auditor, report_date
from bonafides.claims.soc2.subservice import subservice
from bonafides.model import Claim, Confidence, Document, cite

KINDS = ("soc2-report", "soc3-report")


def claims(document: Document) -> tuple[Claim, ...]:
    """One claim per `soc2.*` topic that the report states; deviations, AI in scope and genuineness always."""
    if not document.blocks:
        return ()
    parts = sections(document)
    whole, front = flow_of(document), flow_of(document, parts["front"])
    signed = flow_of(document, parts["opinion"]) if parts["opinion"] else whole
    every = lines_of(document, document.blocks)
    inside = {id(block) for block in parts["opinion"]}
    lines = tuple(line for line in every if id(line.block) in inside)
    company = examined_company(lines, every)
    firm, date = _signatures(document, lines, every, company)
    known = {c.topic: c for c in _stated(document, parts, (front, signed, whole), company) if c is not None}
    known |= {c.topic: c for c in (firm, date) if c is not None}
    seen = Seen(
        document,
        whole,
        signed,
        front,
        known,
        company,
        signed=firm is not None and firm.details.get("signs") is True,
        tested=known["soc2.deviations"].details.get("counted") is True or shows_tests(parts["tests"]),
        sectioned=bool(parts["opinion"]),
    )
    known["soc2.genuine"] = genuine(seen)
    return tuple(known.values())


def _stated(
    document: Document, parts: Sections, flows: tuple[Flow, Flow, Flow], company: str
) -> tuple[Claim | None, ...]:
    front, signed, whole = flows
    kind = type_of((front, signed, whole))
    named = str(kind.value) if kind and not kind.details.get("inferred") else ""
    described = parts["front"] + parts["opinion"] + parts["assertion"] + parts["description"]
    return (
        opinion(signed) or stated_opinion(whole),
        kind,
        period((signed, front, whole) if parts["opinion"] else (front, whole), named),
        categories((signed, front, whole), parts["tests"]),
        subservice(document, company),
        cuecs(document),
        deviations(document, parts["tests"] or document.blocks, named),
        ai_in_scope(document, described or document.blocks, parts["tests"]),
    )


def _signatures(
    document: Document, lines: tuple[Line, ...], every: tuple[Line, ...], company: str
) -> tuple[Claim | None, Claim | None]:
    """The auditor and the date of the report; labels anywhere (`every` line) count where nobody signs."""
    signs = auditor(lines, company) if lines else None
    firm = signs or named_auditor(every)
    date = report_date(lines, signs) if lines else labelled_date(every)
    return (
        _claim(document, "soc2.auditor", firm, signs is not None),
        _claim(document, "soc2.report-date", date or labelled_date(every), date is not None),
    )


def _claim(document: Document, topic: str, read: Signed | None, signs: bool) -> Claim | None:
    if read is None:
        return None
    sure = Confidence.HIGH if signs else Confidence.LOW
    shown = cite(document, read.start, read.end, read.line.block)
    return Claim(topic, read.value, sure, (shown,), {"signs": signs} if topic == "soc2.auditor" else {})
