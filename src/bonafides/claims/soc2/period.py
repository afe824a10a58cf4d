"""Over which period or as of which day controls were examined, and so of which type the report is."""

import re
from collections import Counter

from bonafides.claims.soc2 import dates
from bonafides.claims.soc2.flow import Flow, cited, pattern, patterns, sentence
from bonafides.claims.soc2.opinion import WORDS
from bonafides.model import Citation, Claim, Confidence

_TYPE = re.compile(r"\btype\s{0,3}[-–]?\s{0,3}(ii|[il1|]{2}|i|2|1|l|two|one)(?![\w|])", re.IGNORECASE)
_AS_OF = re.compile(rf"\bas\s+(?:of|at)\s+(?:the\s+)?({dates.DATE})(?!\d)", re.IGNORECASE)
_SHORTEST, _LONGEST = 27, 800


def type_of(flows: tuple[Flow, ...]) -> Claim | None:
    """`soc2.type` I or II: as named, else as the period or the as-of date shows."""
    for flow in flows:
        for match in _TYPE.finditer(flow.text):
            before = flow.text[max(0, match.start() - 60) : match.start()]
            near = flow.text[max(0, match.start() - 80) : match.end() + 80]
            explained = patterns(WORDS, "type_explained").search(before + match.group())
            if patterns(WORDS, "type_near").search(near) and not (explained and len(near) > 100):
                value = "II" if match.group(1).lower() in ("2", "two") or len(match.group(1)) == 2 else "I"
                return Claim("soc2.type", value, Confidence.HIGH, (cited(flow, match.start(), match.end()),))
    found = period(flows, "")
    if found is None:
        return None
    value = "II" if "/" in str(found.value) else "I"
    return Claim("soc2.type", value, Confidence.MEDIUM, found.citations, {"inferred": True})


def period(flows: tuple[Flow, ...], named: str) -> Claim | None:
    """`soc2.period`: the interval, or the as-of date; a report `named` type I is asked for its date first."""
    over, on = _interval(flows), _day(flows)
    return (on or over) if named == "I" else (over or on)


def both_at_once(flow: Flow) -> Citation | None:
    """Words that give the examination an as-of date and a period in one breath."""
    for match in _AS_OF.finditer(flow.text):
        start, end = sentence(flow, match.start(), match.end())
        said = flow.text[start:end]
        if dates.periods(said) and pattern(r"throughout|for the (?:\w+ )?period|during the period").search(said):
            return cited(flow, start, end)
    return None


def _interval(flows: tuple[Flow, ...]) -> Claim | None:
    for flow in flows:
        over = [p for p in dates.periods(flow.text) if _SHORTEST <= p.days - 1 <= _LONGEST]
        if over:
            named = [p for p in over if patterns(WORDS, "over").search(flow.text, max(0, p.start - 60), p.start)]
            said = Counter(p.interval for p in named or over)
            most = max(said.values())
            first = next(p for p in named or over if said[p.interval] == most)
            shown = cited(flow, first.start, first.end)
            return Claim("soc2.period", first.interval, Confidence.HIGH, (shown,), {"days": first.days})
    return None


def _day(flows: tuple[Flow, ...]) -> Claim | None:
    for flow in flows:
        for match in _AS_OF.finditer(flow.text):
            day = dates.parse(match.group(1))
            if day:
                shown = cited(flow, match.start(), match.end())
                return Claim("soc2.period", day.isoformat(), Confidence.HIGH, (shown,), {"days": 1})
    return None
