"""May the customer look for itself, or only at reports?"""

import re

from bonafides.claims.terms.wording import said
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "audit.right"
STEMS = ("audit", "inspect", "examin")
UNDER = None
_AUDIT = (
    r"(?:audit(?:s|ed|ing)?(?! (?:logs?|trails?|committee|records))|inspect(?:s|ion|ions|ing)?|examin(?:e|ation)s?)\b"
)
_CUSTOMER = r"(?:you|customers?|clients?|controllers?|subscribers?|licensees?|data exporter|institution|(?:its|their|an?) (?:\w+ ){0,3}auditors?|auditors? (?:appointed|mandated|chosen|designated))"
_GRANTED = re.compile(
    rf"\b{_CUSTOMER}\b[^.;]{{0,90}}\b(?:may|can|shall be (?:entitled|allowed|permitted)|(?:has|have) (?:the|a) right|(?:is|are) entitled|shall have (?:the|a) right|right to|reserves? the right)\b[^.;]{{0,60}}\b{_AUDIT}"
    rf"|\b(?:allow|permit|enable|submit to|contribute to|cooperate with|co-operate with|consent to)\b[^.;]{{0,50}}\b(?:for and )?[^.;]{{0,40}}\b{_AUDIT}"
    rf"|\b{_AUDIT}[^.;]{{0,40}}\b(?:by|conducted by|carried out by|on behalf of) (?:the )?{_CUSTOMER}\b",
    re.IGNORECASE,
)
_VENDORS = re.compile(
    rf"\b(?:we|us|vendor|provider|company|licensor|supplier)\b[^.;]{{0,60}}\b(?:may|can|right to|reserves?|entitled)\b[^.;]{{0,60}}\b{_AUDIT}[^.;]{{0,60}}\b(?:your|customer[’']?s?|client[’']?s?|usage|use|compliance|account|books)\b"
    r"|\baudit(?:s|ing)? (?:your|customer[’']s|the customer[’']s) (?:use|usage|account|compliance|books)\b",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    rf"\b{_AUDIT}[^.;]{{0,90}}\b(?:satisf\w+|fulfil\w*|discharged?|met|exercis\w+|limited|solely|in lieu|instead|by (?:providing|reviewing|making available))\b[^.;]{{0,80}}\b(?:reports?|certificat\w+|attestations?|summar\w+|questionnaire)"
    r"|\b(?:in lieu of|instead of|rather than|in satisfaction of)\b[^.;]{0,40}\b(?:audit|inspection)"
    r"|\b(?:provide|make available|furnish|share)\b[^.;]{0,60}\b(?:SOC ?2|audit reports?|third[- ]party (?:audit|assessment|certification)s?|summary of (?:its|the|our) (?:audit|report))[^.;]{0,60}\b(?:request|annual|year)",
    re.IGNORECASE,
)
_DENIED = re.compile(
    rf"\b{_CUSTOMER}\b[^.;]{{0,40}}\b(?:shall not|may not|will not|(?:has|have|shall have) no right|waives?|not (?:be )?(?:entitled|permitted|allowed))\b[^.;]{{0,60}}\b{_AUDIT}"
    rf"|\bno\b[^.;]{{0,30}}\bright(?:s)? (?:to|of) {_AUDIT}",
    re.IGNORECASE,
)


def claim(document: Document, found: list[Sentence]) -> Claim:
    """`granted`, `reports-only`, `denied`, or nothing; a bar decides before reports, and reports before a grant."""
    about = [s for s in found if not _VENDORS.search(s.text)]
    denied = [s for s in about if _DENIED.search(s.text)]
    reports = [s for s in about if _REPORTS.search(s.text) and s not in denied]
    granted = [s for s in about if _GRANTED.search(s.whole) and s not in denied and s not in reports]
    instead = [
        s
        for s in reports
        if re.search(r"satisf|lieu|instead|rather|limited|solely|fulfil|discharg", s.text, re.IGNORECASE)
    ]
    if denied:
        return said(TOPIC, "denied", document, denied)
    if instead:
        return said(TOPIC, "reports-only", document, instead)
    if granted:
        return said(TOPIC, "granted", document, granted)
    return said(TOPIC, "reports-only" if reports else "silent", document, reports)
