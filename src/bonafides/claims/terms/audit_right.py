"""May the customer look for itself, or only at reports?"""

import re

from bonafides.claims.terms.speech import BUYER, in_confidence
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
    rf"|\b(?:allow|permit|enable|grant\b[^.;]{{0,60}}\baccess|submit to|contribute to|cooperate with|co-operate with|consent to)\b[^.;]{{0,50}}\b(?:for and )?[^.;]{{0,40}}\b{_AUDIT}"
    rf"|\b(?:right of audit|audit rights?)\b[^.;]{{0,30}}\b(?:of|for) (?:the )?{_CUSTOMER}\b"
    rf"|\b{_AUDIT}[^.;]{{0,40}}\b(?:by|conducted by|carried out by|on behalf of) (?:the )?{_CUSTOMER}\b",
    re.IGNORECASE,
)
_VENDORS = re.compile(
    rf"\b(?:we|us|vendor|provider|company|licensor|supplier)\b[^.;]{{0,60}}\b(?:may|can|right to|reserves?|entitled)\b[^.;]{{0,60}}\b{_AUDIT}[^.;]{{0,60}}\b(?:your|customer[’']?s?|client[’']?s?|usage|use|compliance|account|books)\b"
    r"|\baudit(?:s|ing)? (?:your|customer[’']s|the customer[’']s) (?:use|usage|account|compliance|books)\b",
    re.IGNORECASE,
)
_OF_BUYER = re.compile(
    rf"\b{BUYER}\b (?:(?:shall|will|must|agrees? to|hereby|undertakes? to|and its \w+) ){{1,3}}[^.;]{{0,30}}\b(?:allow|permit|enable|submit|contribute|co-?operate|consent|grant)\b"
    r"|\b(?:allow|permit|enable)\b (?:us|vendor|provider|licensor|company|supplier|the company)\b",
    re.IGNORECASE,
)
"""The customer lets itself be audited."""
_SELF_SERVICE = re.compile(
    rf"\b{_AUDIT} (?:and \w+ )?(?:(?:the|your|any|all|its|their) )?(?:usage|activity|access|user|account|event|changes|data collected)\b|\binspect(?:ion)? (?:the |your )?(?:data|information|content|code|goods|source)\b",
    re.IGNORECASE,
)
"""What a customer can look up in the product."""
_TERMED = re.compile(
    rf"\b(?:entitled to|conduct|request|perform|carry out|exercise)\b[^.;]{{0,30}}\b(?:more than|up to|at most|one|once)\b[^.;]{{0,40}}\b{_AUDIT}|"
    r"\b(?:on-?site )?(?:audits?|inspections?)\b[^.;]{0,60}\b(?:shall|will|must|may) (?:only )?be\b[^.;]{0,80}\b(?:notice|subject to|limited to|more than|once (?:per|a|in|every)|business hours|at (?:your|(?:the )?(?:customer|controller|client)[’']s) (?:own )?(?:cost|expense))\b",
    re.IGNORECASE,
)
"""How an audit is to be done supposes that one may be."""
_LIMITED = re.compile(
    r"\b(?:more (?:than|often|frequently)|except|unless|other than|outside|during|without|until|access to|physical)\b",
    re.IGNORECASE,
)
"""A ban on more than one audit a year grants that one."""
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


_STILL = re.compile(
    r"\b(?:may|shall|can) still\b|\bwithout (?:prejudice|limiting)\b|\bregardless\b|\bin addition to\b", re.IGNORECASE
)
"""Reports first, and an audit where they do not suffice."""


def claim(document: Document, found: list[Sentence]) -> Claim:
    """`granted`, `reports-only`, `denied`, or nothing; a bar decides before reports, and reports before a grant."""
    theirs = [s for s in found if _VENDORS.search(s.text) or _OF_BUYER.search(s.whole)]
    about = [s for s in found if s not in theirs and not (_SELF_SERVICE.search(s.text) or in_confidence(s.text))]
    denied = [s for s in about if (bar := _DENIED.search(s.text)) and not _LIMITED.search(s.text, bar.start())]
    reports = [s for s in about if _REPORTS.search(s.text) and s not in denied]
    instead = [
        s
        for s in reports
        if not _STILL.search(s.text)
        and re.search(r"satisf|lieu|instead|rather|limited|solely|fulfil|discharg", s.text, re.IGNORECASE)
    ]
    granted = [s for s in about if _grants(s, bool(theirs)) and s not in denied and s not in instead]
    if denied:
        return said(TOPIC, "denied", document, denied)
    if instead:
        return said(TOPIC, "reports-only", document, instead)
    if granted:
        return said(TOPIC, "granted", document, granted)
    return said(TOPIC, "reports-only" if reports else "silent", document, reports)


def _grants(sentence: Sentence, of_buyer: bool) -> bool:
    """Whether the customer may examine, or it is told how it is to; `of_buyer`: other sentences audit the customer."""
    termed = _TERMED.search(sentence.text) and not of_buyer
    return bool(_GRANTED.search(sentence.whole) or termed)
