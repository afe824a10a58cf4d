"""Whether a SOC report looks like one: reasons to doubt it, each with the words that give it."""

from dataclasses import dataclass

from bonafides.claims.soc2.dates import parse
from bonafides.claims.soc2.flow import Flow, cited, patterns
from bonafides.claims.soc2.marks import marks
from bonafides.claims.soc2.opinion import is_cut_off
from bonafides.claims.soc2.party import is_same_company
from bonafides.claims.soc2.period import both_at_once
from bonafides.model import MAX_CITATIONS, Citation, Claim, Confidence, Document, Read

WORDS = "soc2/genuine.yaml"
_SAID = {
    "placeholder": "placeholder in place of a name, firm or date",
    "mock_said": "says that it is a mock, sample, template or illustration",
    "draft": "says that it is a draft",
    "self_made": "says that the vendor itself made it",
}
_SAID_UP_FRONT = {
    "mock": "says that it is a mock, sample, template or illustration",
    "certified": "speaks of a SOC 2 certification, which does not exist",
    "in_progress": "says that the examination is still in progress",
}
"""Said of others in a description (a data centre that is certified) these are no reason to doubt the report."""
Reason = tuple[str, tuple[Citation, ...]]


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read of a report before its genuineness is judged."""

    document: Document
    whole: Flow
    opinion: Flow
    """The auditor's report; the whole document where it has no such section."""
    front: Flow
    claims: dict[str, Claim]
    company: str
    signed: bool
    """Whether a firm signs the auditor's report."""
    tested: bool
    """Whether tests of controls and their results were found."""
    sectioned: bool
    """Whether there is a section with the auditor's report."""


def genuine(seen: Seen) -> Claim:
    """`soc2.genuine` plausible or doubtful, with `details.reasons`; without a read opinion it is never plausible."""
    reasons = [*_worded(seen), *_marked(seen), *_opinion_reasons(seen), *_firm_reasons(seen), *_dated(seen)]
    if not reasons:
        shown = seen.claims["soc2.opinion"].citations
        return Claim("soc2.genuine", "plausible", Confidence.MEDIUM, shown, {"reasons": []})
    citations = [c for _, found in reasons for c in found]
    anchor = citations or list(_start_of(seen.whole))
    details = {"reasons": list(dict.fromkeys(text for text, _ in reasons))}
    return Claim("soc2.genuine", "doubtful", Confidence.HIGH, tuple(anchor[:MAX_CITATIONS]), details)


def _worded(seen: Seen) -> list[Reason]:
    has_opinion = _has_opinion(seen)
    found: list[Reason] = []
    for words, flows in ((_SAID, (seen.whole,)), (_SAID_UP_FRONT, (seen.front, seen.opinion))):
        for key, reason in words.items():
            for flow in flows if has_opinion else (seen.whole,):
                match = patterns(WORDS, key, flow.text).search(flow.text)
                if match and not patterns(WORDS, "not_mock").search(
                    flow.text[max(0, match.start() - 90) : match.start()]
                ):
                    found.append((reason, (cited(flow, match.start(), match.end()),)))
                    break
    return found


def _marked(seen: Seen) -> list[Reason]:
    """Words stamped over or along the pages: `DRAFT`, `SAMPLE`."""
    shown = marks(seen.document)
    return [("is marked as a draft, sample or template", shown)] if shown else []


def _has_opinion(seen: Seen) -> bool:
    claim = seen.claims.get("soc2.opinion")
    return claim is not None and not claim.details.get("only_named")


def _opinion_reasons(seen: Seen) -> list[Reason]:
    if _has_opinion(seen):
        shown = seen.claims["soc2.opinion"].citations[:1]
        if not seen.sectioned:
            return [("no section holds an auditor's report", shown)]
        return [] if seen.signed else [("no service auditor signs it", shown)]
    if is_cut_off(seen.opinion):
        return [("the auditor's opinion is cut off", ())]
    if seen.document.read is not Read.FULL:
        return [("no auditor's opinion is in the pages that could be read", ())]
    vendor = patterns(WORDS, "vendor_page", seen.whole.text).search(seen.whole.text)
    if vendor:
        shown = (cited(seen.whole, vendor.start(), vendor.end()),)
        return [("written by the vendor itself; no auditor's opinion is in it", shown)]
    return [("no auditor's opinion is in it", ())]


def _firm_reasons(seen: Seen) -> list[Reason]:
    firm = seen.claims.get("soc2.auditor")
    if firm is None:
        return []
    found: list[Reason] = []
    name = str(firm.value)
    if patterns(WORDS, "placeholder_name").fullmatch(name):
        found.append(("placeholder in place of a name, firm or date", firm.citations))
    if seen.company and is_same_company(name, seen.company):
        found.append(("the auditor is the vendor itself, or bears its name", firm.citations))
    return found


def _dated(seen: Seen) -> list[Reason]:
    found: list[Reason] = []
    claims = seen.claims
    both = both_at_once(seen.opinion)
    if both:
        found.append(("gives an as-of date and a period at once", (both,)))
    period, date, kind = (claims.get(f"soc2.{name}") for name in ("period", "report-date", "type"))
    if period and date and _is_after(str(period.value).rsplit("/", 1)[-1], str(date.value)):
        shown = period.citations[:1] + date.citations[:1]
        found.append(("the period was not over on the date of the report", shown))
    if kind and period and not kind.details.get("inferred"):
        found += _typed(str(kind.value), period)
    whole = seen.document.read is Read.FULL and seen.document.kind != "soc3-report" and _has_opinion(seen)
    if whole and kind and kind.value == "II" and not seen.tested:
        found.append(("a type II report without tests of controls and their results", kind.citations[:1]))
    return found


def _typed(kind: str, period: Claim) -> list[Reason]:
    over = "/" in str(period.value)
    if kind == "II" and not over:
        return [("calls itself type II but states an as-of date, no period", period.citations[:1])]
    if kind == "I" and over:
        return [("calls itself type I but states a period, no as-of date", period.citations[:1])]
    return []


def _is_after(day: str, report: str) -> bool:
    last, signed = parse(day), parse(report)
    return last is not None and signed is not None and last > signed


def _start_of(whole: Flow) -> tuple[Citation, ...]:
    return (cited(whole, 0, min(200, len(whole.text))),) if whole.text.strip() else ()
