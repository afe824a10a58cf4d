"""Whether a SOC report looks like one: reasons to doubt it, each with the words that give it."""

from bonafides.claims.soc2.flow import Flow, cited, patterns
from bonafides.claims.soc2.opinion import both_at_once, is_after, is_cut_off
from bonafides.claims.soc2.sections import PHRASES
from bonafides.model import MAX_CITATIONS, Citation, Claim, Confidence

_SAID = {
    "placeholder": "placeholder in place of a name, firm or date",
    "mock": "says that it is a mock, sample, template or illustration",
    "certified": "speaks of a SOC 2 certification, which does not exist",
    "in_progress": "says that the examination is still in progress or the report a draft",
}
Reason = tuple[str, tuple[Citation, ...]]


def genuine(whole: Flow, opinion: Flow, claims: dict[str, Claim], signed: bool) -> Claim:
    """`soc2.genuine` plausible or doubtful, with `details.reasons`; without a read opinion it is never plausible."""
    reasons = [*_worded(whole), *_opinion_reasons(whole, opinion, claims, signed), *_dated(opinion, claims)]
    if not reasons:
        shown = claims["soc2.opinion"].citations
        return Claim("soc2.genuine", "plausible", Confidence.MEDIUM, shown, {"reasons": []})
    citations = [c for _, found in reasons for c in found]
    anchor = citations or list(_start_of(whole))
    details = {"reasons": [text for text, _ in reasons]}
    return Claim("soc2.genuine", "doubtful", Confidence.HIGH, tuple(anchor[:MAX_CITATIONS]), details)


def _worded(whole: Flow) -> list[Reason]:
    found: list[Reason] = []
    for key, reason in _SAID.items():
        match = patterns(PHRASES, key).search(whole.text)
        if match:
            found.append((reason, (cited(whole, match.start(), match.end()),)))
    return found


def _opinion_reasons(whole: Flow, opinion: Flow, claims: dict[str, Claim], signed: bool) -> list[Reason]:
    if "soc2.opinion" not in claims:
        if is_cut_off(opinion):
            return [("the auditor's opinion is cut off", ())]
        vendor = patterns(PHRASES, "vendor_page").search(whole.text)
        if vendor:
            shown = cited(whole, vendor.start(), vendor.end())
            return [("written by the vendor itself; no auditor's opinion is in it", (shown,))]
        return [("no auditor's opinion is in it", ())]
    return [] if signed else [("no service auditor signs it", claims["soc2.opinion"].citations[:1])]


def _dated(opinion: Flow, claims: dict[str, Claim]) -> list[Reason]:
    found: list[Reason] = []
    both = both_at_once(opinion)
    if both:
        found.append(("gives an as-of date and a period at once", (both,)))
    period, date = claims.get("soc2.period"), claims.get("soc2.report-date")
    if period and date and is_after(str(period.value).rsplit("/", 1)[-1], str(date.value)):
        shown = period.citations[:1] + date.citations[:1]
        found.append(("the period was not over on the date of the report", shown))
    kind = claims.get("soc2.type")
    if kind and period and kind.value == "II" and "/" not in str(period.value):
        found.append(("calls itself type II but states an as-of date, no period", period.citations[:1]))
    if kind and period and kind.value == "I" and "/" in str(period.value) and not kind.details.get("inferred"):
        found.append(("calls itself type I but states a period, no as-of date", period.citations[:1]))
    return found


def _start_of(whole: Flow) -> tuple[Citation, ...]:
    return (cited(whole, 0, min(200, len(whole.text))),) if whole.text.strip() else ()
