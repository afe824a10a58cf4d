"""The auditor's opinion: what it says, over which period, signed by whom and when."""

import datetime
import re
from dataclasses import dataclass

from bonafides.claims.soc2 import dates
from bonafides.claims.soc2.flow import Flow, block_at, cited, pattern, patterns, sentence
from bonafides.claims.soc2.sections import PHRASES
from bonafides.model import Citation, Claim, Confidence

_OPINION = pattern(r"\bin our opinion\b|\bwe (?:have )?concluded? that\b|\bour opinion is that\b")
_TYPE = re.compile(r"\btype\s{0,3}[-–]?\s{0,3}(ii|i|2|1)\b", re.IGNORECASE)
_AS_OF = re.compile(rf"\bas\s+(?:of|at)\s+({dates.DATE})(?!\d)", re.IGNORECASE)
_OVER = re.compile(r"\b(?:throughout|for|during|over|covering|period)\b[^.]{0,60}$", re.IGNORECASE)
_DATED = re.compile(
    rf"(?:report\s+date|date\s+of\s+(?:this\s+|the\s+)?report|issue(?:d|\s+date)(?:\s+on)?|dated?|signed)\s{{0,3}}[:\-]?\s{{0,3}}({dates.DATE})",
    re.IGNORECASE,
)
_FIRM = re.compile(
    r"(?:[A-Z0-9][\w&.'’-]*,?[ \t\xa0]+(?:(?:&|and|of|de)[ \t\xa0]+)?){1,6}?"
    r"(?:LLP|L\.L\.P\.|PLLC|P\.L\.L\.C\.|PLC|P\.C\.|PC|CPAs?|C\.P\.A\.s?|LLC|PA"
    r"|Certified Public Accountants|Chartered Accountants"
    r"|Wirtschaftspr[uü]fungsgesellschaft|Limited|Ltd\.?|GmbH|AG|Assurance|Advisors|Auditors)(?![a-z])"
)
_AUDITOR = re.compile(
    r"(?:(?:independent\s+)?service\s+auditor|auditor|auditing\s+firm|cpa\s+firm|audit(?:ed)?\s+by|examined\s+by|issued\s+by|prepared\s+by|conducted\s+by|performed\s+by)"
    r"\s{0,3}(?:was|is)?\s{0,2}[:\-|]?\s{0,3}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A reading with its span in the flow it was read from."""

    value: str
    flow: Flow
    start: int
    end: int


def opinion(flow: Flow) -> Claim | None:
    """`soc2.opinion`, read from the words of the opinion itself; None where there is no opinion."""
    for value in ("disclaimer", "adverse", "qualified"):
        for match in patterns(PHRASES, value).finditer(flow.text):
            start, end = sentence(flow, match.start(), match.end())
            if value == "qualified" and pattern(r"\bun-?qualified|prior|previous").search(flow.text, start, end):
                continue
            return _claim("soc2.opinion", value, cited(flow, start, end))
    for match in _OPINION.finditer(flow.text):
        said = flow.text[match.start() : match.start() + 1600]
        if patterns(PHRASES, "unqualified_words").search(said):
            words = patterns(PHRASES, "unqualified_words").search(flow.text, match.start())
            end = words.end() if words else match.end()
            return _claim("soc2.opinion", "unqualified", cited(flow, match.start(), sentence(flow, end, end)[1]))
    return None


def is_cut_off(flow: Flow) -> bool:
    """Whether an opinion begins but never says anything."""
    return bool(_OPINION.search(flow.text)) and opinion(flow) is None


def period(flows: tuple[Flow, ...]) -> Claim | None:
    """`soc2.period`: the interval or the as-of date, from the first flow that states one."""
    for flow in flows:
        over = [p for p in dates.periods(flow.text) if 27 <= (p.last - p.first).days <= 800]
        if over:
            first = next((p for p in over if _OVER.search(flow.text, max(0, p.start - 60), p.start)), over[0])
            days = (first.last - first.first).days + 1
            return _claim("soc2.period", first.interval, cited(flow, first.start, first.end), days=days)
    for flow in flows:
        for match in _AS_OF.finditer(flow.text):
            day = dates.parse(match.group(1))
            if day:
                return _claim("soc2.period", day.isoformat(), cited(flow, match.start(), match.end()), days=1)
    return None


def both_at_once(flow: Flow) -> Citation | None:
    """Words that give the examination an as-of date and a period in one breath."""
    for match in _AS_OF.finditer(flow.text):
        start, end = sentence(flow, match.start(), match.end())
        said = flow.text[start:end]
        if dates.periods(said) and pattern(r"throughout|for the period|during the period").search(said):
            return cited(flow, start, end)
    return None


def type_of(flows: tuple[Flow, ...]) -> Claim | None:
    """`soc2.type` I or II: as named, else as the period or the as-of date shows."""
    for flow in flows:
        for match in _TYPE.finditer(flow.text):
            near = flow.text[max(0, match.start() - 80) : match.end() + 80].lower()
            if "soc" in near or "report" in near or "examination" in near:
                value = "II" if match.group(1).lower() in ("ii", "2") else "I"
                return _claim("soc2.type", value, cited(flow, match.start(), match.end()))
    found = period(flows)
    if found is None:
        return None
    value = "II" if "/" in str(found.value) else "I"
    return Claim("soc2.type", value, Confidence.MEDIUM, found.citations, {"inferred": True})


def report_date(flow: Flow) -> Stated | None:
    """The day the report was signed: the last date of the opinion that stands by itself, or one that says so."""
    alone = [m for m in dates.FOUND.finditer(flow.text) if _stands_alone(flow, m)]
    if alone and (day := dates.parse(alone[-1].group())):
        return Stated(day.isoformat(), flow, alone[-1].start(), alone[-1].end())
    for match in _DATED.finditer(flow.text):
        if day := dates.parse(match.group(1)):
            return Stated(day.isoformat(), flow, match.start(), match.end())
    return None


def auditor(flow: Flow) -> Stated | None:
    """The firm that signs: the last firm on a line of its own in the opinion."""
    signed = [m for m in _FIRM.finditer(flow.text) if _is_signature(flow, m)]
    if signed:
        return Stated(" ".join(signed[-1].group().split()).strip(" ,"), flow, signed[-1].start(), signed[-1].end())
    return None


def named_auditor(flow: Flow) -> Stated | None:
    """The firm called the auditor anywhere in `flow`; weaker than a signature."""
    for match in _AUDITOR.finditer(flow.text):
        firm = _FIRM.match(flow.text, match.end())
        if firm:
            return Stated(" ".join(firm.group().split()).strip(" ,"), flow, firm.start(), firm.end())
    return None


def is_after(day: str, report: str) -> bool:
    """Whether ISO date `day` lies after `report`."""
    return datetime.date.fromisoformat(day) > datetime.date.fromisoformat(report)


def _stands_alone(flow: Flow, match: re.Match[str]) -> bool:
    line = block_at(flow, match.start()).view.text
    if dates.periods(line) or _AS_OF.search(line):
        return False
    if len(line) <= 90:
        return not pattern(r"period|through|effective|year ended").search(line)
    tail = flow.text[match.end() : match.end() + 2]
    return bool(tail[:1] in ("", "\n") and _FIRM.search(flow.text, max(0, match.start() - 120), match.start()))


def _is_signature(flow: Flow, match: re.Match[str]) -> bool:
    line = block_at(flow, match.start()).view.text
    if pattern(r"^\W{0,3}to\b|management of|board of directors|service organi[sz]ation").search(line[:60]):
        return False
    return len(line) <= 120 or "/s/" in line or flow.text[match.end() : match.end() + 1] in ("", "\n")


def _claim(topic: str, value: str, citation: Citation, **details: object) -> Claim:
    return Claim(topic, value, Confidence.HIGH, (citation,), details)
