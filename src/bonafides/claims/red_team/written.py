"""Claims of a red-team or penetration-test report written for people."""

import re

from bonafides.claims.red_team.categories import PHRASES, covered
from bonafides.claims.red_team.figures import Rate, after_fixes, attempts, rates, success_rate
from bonafides.claims.red_team.party import independent_party
from bonafides.claims.red_team.result_table import Counted, attempts_of, counted_table, success_rate_of
from bonafides.claims.red_team.tested_model import tested_model
from bonafides.claims.soc2 import dates
from bonafides.claims.soc2.flow import Flow, cited, flow_of, patterns, sentence
from bonafides.model import MAX_CITATIONS, Citation, Claim, Confidence, Document, cite, fold

_SPAN = re.compile(r"\b([A-Z][a-z]{2,8})\.? (\d{1,2}) ?(?:-|to|through|until) ?(\d{1,2}),? (\d{4})\b")
"""Days of one month, `March 3-14, 2025`."""


def claims_of_text(document: Document) -> tuple[Claim, ...]:
    """Every red-team topic that the text states; whether it is an AI red team and whether it is valid, always."""
    flow = flow_of(document)
    stated = rates(flow)
    counted = counted_table(document.blocks)
    at_first = tuple(r for r in stated if not after_fixes(flow, r))
    most, summed = attempts(flow, at_first), attempts_of(document, counted)
    larger = summed if most and counted and counted.attempts > int(str(most.value)) else most
    figures = [larger or summed]
    # Where the sentences only tell of the retest, the table holds what was found first.
    told = success_rate(flow, stated) if at_first or not counted else None
    figures.append(told or success_rate_of(document, counted))
    found = [kind_of_test(flow), covered(flow), *figures, _date(flow)]
    tested = tested_model(flow)
    found += [tested, independent_party(flow, str(tested.value) if tested else ""), _remediation(flow)]
    known = {c.topic: c for c in found if c is not None}
    known["red-team.valid"] = _valid(flow, stated, known, counted)
    return tuple(known.values())


def kind_of_test(flow: Flow) -> Claim:
    """`red-team.is-ai-red-team`: yes, partly, or no, by what was attacked."""
    ai = _distinct(flow, "ai_attacks")
    web = _distinct(flow, "web_attacks")
    target = patterns(PHRASES, "ai_target").search(flow.text)
    excluded = patterns(PHRASES, "ai_excluded").search(flow.text)
    topic = "red-team.is-ai-red-team"
    if excluded and len(ai) < 6 and len(web) >= len(ai) - 1:
        return Claim(
            topic, "no", Confidence.HIGH, (cited(flow, *sentence(flow, *excluded.span())),), {"excluded": True}
        )
    value = "no"
    if len(ai) >= (3 if target else 4) and len(ai) >= len(web):
        value = "yes"
    elif ai and (target or len(ai) >= 2):
        value = "partly"
    shown = list((ai if value != "no" else web or ai).values())
    citations = tuple(cited(flow, *sentence(flow, *span)) for span in shown[:MAX_CITATIONS])
    details = {"ai_attacks": len(ai), "other_attacks": len(web)}
    return Claim(topic, value, Confidence.HIGH if value == "yes" else Confidence.MEDIUM, citations, details)


def _distinct(flow: Flow, key: str) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for match in patterns(PHRASES, key).finditer(flow.text):
        found.setdefault(fold(match.group()).lower()[:7], match.span())
    return found


def _date(flow: Flow) -> Claim | None:
    for match in patterns(PHRASES, "date").finditer(flow.text):
        found = _day(flow, match.start(), match.end())
        if found:
            return found
    return _day(flow, None, 0)


def _day(flow: Flow, start: int | None, low: int) -> Claim | None:
    """The period, day or month right after `low`, cited from `start` on; without `start`, the first on the cover."""
    near, reach = (flow.text[low : low + 70], 12) if start is not None else (flow.text[:1500], 1500)
    sure = Confidence.LOW if start is None else Confidence.HIGH
    for over in dates.periods(near)[:1]:
        if over.start < reach:
            shown = cited(flow, low + over.start if start is None else start, low + over.end)
            return Claim("red-team.date", over.last.isoformat(), sure, (shown,), {"period": over.interval})
    span = _SPAN.search(near)
    if span and span.start() < reach and (last := dates.parse(f"{span[1]} {span[3]}, {span[4]}")):
        shown = cited(flow, low + span.start() if start is None else start, low + span.end())
        return Claim("red-team.date", last.isoformat(), sure, (shown,))
    day = dates.FOUND.search(near)
    if day and day.start() < reach and (read := dates.parse(day.group())):
        shown = cited(flow, low + day.start() if start is None else start, low + day.end())
        return Claim("red-team.date", read.isoformat(), sure, (shown,))
    month = dates.month_of(near)
    if month and month[1] < reach:
        shown = cited(flow, low + month[1] if start is None else start, low + month[2])
        return Claim("red-team.date", month[0], Confidence.LOW, (shown,))
    return None


def _remediation(flow: Flow) -> Claim | None:
    said = patterns(PHRASES, "remediation").search(flow.text)
    done, still = _retested(flow), patterns(PHRASES, "remediation_open").search(flow.text)
    if said is None and done is None and still is None:
        return None
    value = "open" if still and not done else "partly" if still else "retested" if done else "claimed"
    shown = [m for m in (still, done) if m] or [m for m in (said,) if m]
    citations = tuple(cited(flow, *sentence(flow, *m.span())) for m in shown)
    return Claim("red-team.remediation", value, Confidence.MEDIUM, citations)


def _retested(flow: Flow) -> re.Match[str] | None:
    """Where a retest is told of as done: one that is recommended or planned is none."""
    for match in patterns(PHRASES, "retest_done").finditer(flow.text):
        low, high = sentence(flow, *match.span())
        if not patterns(PHRASES, "not_done").search(flow.text[low:high]):
            return match
    return None


def _valid(flow: Flow, stated: tuple[Rate, ...], known: dict[str, Claim], counted: Counted | None) -> Claim:
    reasons: list[str] = []
    citations: list[Citation] = []
    said = {
        "invalid_errors": "answers were errors, not the model's words",
        "nothing_evaluated": "nothing was evaluated",
        "single": "one attempt for a whole category",
    }
    for key, reason in said.items():
        match = patterns(PHRASES, key).search(flow.text)
        if match:
            reasons.append(reason)
            citations.append(cited(flow, *sentence(flow, *match.span())))
    for rate in stated:
        if not rate.agrees:
            reasons.append("a percentage contradicts its own counts")
            citations.append(cited(flow, rate.start, rate.end))
    if counted and not counted.adds_up:
        reasons.append("the rows of its table do not add up to its total")
        row = counted.rows[-1]
        citations.append(cite(flow.document, row.start, row.end, row))
    runs = [r for r in stated if r.direction == "runs"]
    if runs and "red-team.success-rate" not in known:
        reasons.append("what it calls success counts tests that ran, not attacks that failed")
        citations.append(cited(flow, runs[0].start, runs[0].end))
    if known["red-team.is-ai-red-team"].value != "no" and "red-team.attempts" not in known and not stated:
        reasons.append("states neither how many attempts were made nor how many succeeded")
    found = list(dict.fromkeys(reasons))
    value = "doubtful" if found else "yes"
    return Claim("red-team.valid", value, Confidence.MEDIUM, tuple(citations[:MAX_CITATIONS]), {"reasons": found})
