"""Claims of a bridge letter: the gap it speaks for, and that it is the vendor's own word."""

from bonafides.claims.soc2 import dates
from bonafides.claims.soc2.flow import cited, flow_of, pattern
from bonafides.model import Claim, Confidence, Document

KINDS = ("bridge-letter",)
_GAP = pattern(r"gap|bridge|since|subsequent|following|no material changes?|not aware|interim|from|between")
_REPORT = pattern(r"report|examination|audit|soc")


def claims(document: Document) -> tuple[Claim, ...]:
    """`bridge-letter.period`, with the period of the report it extends in `details.report`."""
    flow = flow_of(document)
    found = dates.periods(flow.text)
    if not found:
        return ()
    latest = max(found, key=lambda p: (p.last, p.first))
    gap = [p for p in found if p is not latest or len(found) == 1]
    report = next((p for p in gap if p.last <= latest.first and _REPORT.search(flow.text)), None)
    details: dict[str, object] = {"days": (latest.last - latest.first).days + 1, "by": "the vendor itself"}
    near = flow.text[max(0, latest.start - 200) : latest.start]
    sure = Confidence.HIGH if report else Confidence.MEDIUM if _GAP.search(near) else Confidence.LOW
    if report:
        details["report"] = report.interval
        details["uncovered_days"] = max(0, (latest.first - report.last).days - 1)
    return (Claim("bridge-letter.period", latest.interval, sure, (cited(flow, latest.start, latest.end),), details),)
