"""Is the customer told before the model or the service is changed or ended?"""

import re

from bonafides.claims.terms.wording import days, said
from bonafides.language.sentences import Sentence
from bonafides.model import BlockKind, Claim, Document

TOPIC = "change.notice"
_CHANGE = re.compile(
    r"\b(?:chang|modif|discontinu|deprecat|updat|alter|retir|replac|sunset|withdraw|add or remove|stop (?:providing|offering))\w*\b[^.;]{0,45}\b(?:services?|models?|features?|functionalit\w+|platform|apis?|software|products?|site|offerings?)\b"
    r"|\b(?:services?|models?|features?|apis?|platform)\b[^.;]{0,60}\b(?:may (?:be )?(?:chang|modif|discontinu|deprecat|updat|evolv)\w*|deprecat\w+|discontinu\w+)",
    re.IGNORECASE,
)
_VENDOR = re.compile(
    r"\b(?:we|us|our|company|provider|reserves?)\b|\b[A-Z][a-z]+ (?:may|reserves|will|shall|must|notifies|informs|gives|provides|announces)\b"
)
_FREE = re.compile(
    r"\b(?:at any time|without (?:prior |advance |any )?(?:notice|liability)|from time to time|sole discretion|for any reason|with or without notice|reserves? the right)\b",
    re.IGNORECASE,
)
_UNASKED = re.compile(r"\bwithout (?:\w+ ){0,2}notice\b|\bat any time\b", re.IGNORECASE)
_UNRELATED = re.compile(
    r"\b(?:breach|fails? to pay|violat\w+|past due|sub-?processors?|subcontractors?|security measures|safeguards|objection|cookies?|the way (?:in which )?we (?:use|collect))\b|^\s*(?:to|for) |\b(?:communicat\w+|contact(?:ing)? you|telephone)\b",
    re.IGNORECASE,
)
_NOTICE = re.compile(r"\b(?:notif\w+|notice|inform you|announce|let you know|advance)\b", re.IGNORECASE)
_TERMS = re.compile(
    r"\b(?:these|this|the|our) (?:\w+ ){0,2}(?:terms|agreement|policy|privacy|dpa|addendum|notice)\b", re.IGNORECASE
)


def claim(document: Document, found: list[Sentence]) -> Claim:
    """Changes of the service, not of the document: advance days, notice, at any time, or nothing."""
    about = [
        s
        for s in found
        if s.block.kind is not BlockKind.HEADING
        and _CHANGE.search(s.text)
        and _VENDOR.search(s.whole)
        and not _of_terms(s)
    ]
    about = [s for s in about if not _UNRELATED.search(s.text)]
    unasked = [s for s in about if _UNASKED.search(s.text)]
    if unasked:
        return said(TOPIC, "at-any-time", document, unasked)
    dated = [s for s in about if _NOTICE.search(s.text) and days(s.text)]
    free = [s for s in about if _FREE.search(s.text) and not dated]
    told = [
        s for s in about if _NOTICE.search(s.text) and not re.search(r"without (?:\w+ )?notice", s.text, re.IGNORECASE)
    ]
    if dated:
        length, _ = days(dated[0].text) or (0, "")
        return said(TOPIC, "advance-days", document, dated, days=length)
    if free:
        return said(TOPIC, "at-any-time", document, free)
    return said(TOPIC, "notice-no-period" if told else "silent", document, told)


def _of_terms(sentence: Sentence) -> bool:
    change = _CHANGE.search(sentence.text)
    terms = _TERMS.search(sentence.text)
    own = re.match(r"\s*(?:you|customer)\b", sentence.text, re.IGNORECASE)
    return bool(own) or bool(
        terms
        and change
        and terms.start() < change.end() + 10
        and not re.search(r"\b(?:discontinu|deprecat)", sentence.text, re.IGNORECASE)
    )
