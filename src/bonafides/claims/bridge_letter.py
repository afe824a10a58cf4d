"""Claims of a bridge letter: the days it speaks for, the report before them, and who gives the word."""

import datetime
import re

from bonafides.claims.soc2 import dates
from bonafides.claims.soc2.flow import Flow, cited, flow_of, patterns
from bonafides.claims.soc2.lines import Line, lines_of
from bonafides.claims.soc2.signature import dates_alone
from bonafides.model import MAX_CITATIONS, Citation, Claim, Confidence, Document, cite

KINDS = ("bridge-letter",)
WORDS = "bridge_letter.yaml"
LONGEST = 100
"""Days: about three months, beyond which a bridge letter is no longer usual and says little."""
_DAY = datetime.timedelta(days=1)


def claims(document: Document) -> tuple[Claim, ...]:
    """`bridge-letter.period`; `details`: the report it extends, days nobody speaks for, who signs, reasons to doubt."""
    flow = flow_of(document)
    lines = lines_of(document, document.blocks)
    written = _written(lines)
    report, gap = _periods(flow, written)
    if gap is None:
        return ()
    signer = _signer(lines)
    told = patterns(WORDS, "no_change").search(flow.text)
    changed = patterns(WORDS, "changed").search(flow.text)
    details: dict[str, object] = {
        "days": gap.days,
        "by": "an audit firm" if signer[0] == "auditor" else "the vendor itself",
        "signed_by": signer[0],
        "signatory": signer[1].text if signer[1] else "",
        "letter_date": written.isoformat() if written else "",
        "longer_than_three_months": gap.days > LONGEST,
        "says_no_material_change": bool(told) and not changed,
        "reasons": _reasons(flow, gap, written, signer[0]),
    }
    if report:
        details["report"] = report.interval
        details["uncovered_days"] = max(0, (gap.first - report.last).days - 1)
    sure = Confidence.HIGH if report and signer[0] != "nobody" else Confidence.MEDIUM
    return (Claim("bridge-letter.period", gap.interval, sure, _shown(document, flow, gap, told, signer[1]), details),)


def _written(lines: tuple[Line, ...]) -> datetime.date | None:
    """The date of the letter: the first that stands on a line of its own."""
    for index in dates_alone(lines):
        day = dates.FOUND.search(lines[index].text)
        if day and (read := dates.parse(day.group())):
            return read
    return None


def _periods(flow: Flow, written: datetime.date | None) -> tuple[dates.Period | None, dates.Period | None]:
    """(period of the report, days the letter speaks for)."""
    found = dates.periods(flow.text)
    report = next((p for p in found if _is_report(flow, p)), None)
    later = [p for p in found if report is None or p.first >= report.last]
    if report is None and len(later) > 1:
        earliest = min(later, key=lambda p: p.first)
        rest = [p for p in later if p.first >= earliest.last]
        report, later = (earliest, rest) if rest else (None, later)
    if later:
        return report, max(later, key=lambda p: (p.last, p.first))
    return report, _open(flow, report, written)


def _is_report(flow: Flow, period: dates.Period) -> bool:
    before = flow.text[max(0, period.start - 200) : period.start]
    sentence = before.rpartition(".")[2]
    bridged = patterns(WORDS, "bridged").search(sentence)
    covered = patterns(WORDS, "covered").search(sentence)
    return covered is not None and not (bridged and bridged.start() > covered.start())


def _open(flow: Flow, report: dates.Period | None, written: datetime.date | None) -> dates.Period | None:
    """Days told by their beginning only: since the end of the report until a day named or the date of the letter."""
    for match in patterns(WORDS, "since").finditer(flow.text):
        day = dates.FOUND.match(flow.text, match.end())
        first = dates.parse(day.group()) if day else None
        if day is None or first is None or (report and first < report.last):
            continue
        rest = flow.text[day.end() : day.end() + 160]
        named = dates.FOUND.search(rest)
        last = (
            dates.parse(named.group()) if named else written if patterns(WORDS, "to_date").search(flow.text) else None
        )
        if last and last > first:
            begin = first + _DAY if report and first == report.last else first
            return dates.Period(begin, last, match.start(), day.end() + (named.end() if named else 0))
    to_date = patterns(WORDS, "to_date").search(flow.text)
    if report and written and to_date and written > report.last:
        return dates.Period(report.last + _DAY, written, to_date.start(), to_date.end())
    return None


def _signer(lines: tuple[Line, ...]) -> tuple[str, Line | None]:
    """(`vendor`, `auditor` or `nobody`, the line): told by the titles in the last lines."""
    last = lines[-8:]
    for kind, key in (("vendor", "management"), ("auditor", "auditors")):
        for line in reversed(last):
            if len(line.text) < 110 and not line.text.endswith(".") and patterns(WORDS, key).search(line.text):
                return kind, line
    return "nobody", None


def _reasons(flow: Flow, gap: dates.Period, written: datetime.date | None, signer: str) -> list[str]:
    reasons = []
    if gap.days > LONGEST:
        reasons.append("speaks for more than about three months")
    if written and written < gap.last:
        reasons.append("was written before the days it speaks for were over")
    if signer == "auditor":
        reasons.append("is signed by an audit firm; such letters are the vendor's own word")
    if signer == "nobody":
        reasons.append("nobody signs it")
    if patterns(WORDS, "unsigned").search(flow.text):
        reasons.append("holds placeholders or is a draft")
    return reasons


def _shown(
    document: Document, flow: Flow, gap: dates.Period, told: re.Match[str] | None, signer: Line | None
) -> tuple[Citation, ...]:
    shown = [cited(flow, gap.start, gap.end)]
    shown += [cited(flow, told.start(), told.end())] if told else []
    shown += [cite(document, signer.start, signer.end, signer.block)] if signer else []
    return tuple(shown[:MAX_CITATIONS])
