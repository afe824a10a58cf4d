"""Who is bound in a sentence, and sentences of kinds that promise the customer nothing."""

import re

BUYER = r"(?:you|customers?|clients?|(?:end )?users?|subscribers?|licensees?|purchasers?|members?|controllers?|developers?|data exporter|institution)"
"""The customer, as contracts call it."""
_DUTY = r"(?:shall|must|will|agrees?|undertakes?|is|are|remains?|may|can|should|warrants?|represents?)"
_BUYER_ACTS = re.compile(
    rf"(?:^|[.;:,(]\s*|\b(?:and|or|that|the|each)\s+)(?:the )?{BUYER}\b(?! (?:personal |account )?(?:data|contents?|materials?|information|inputs?|records|property))(?:[’']ll)?\s+(?:\w+\s+|and (?:its|your) \w+\s+){{0,2}}?{_DUTY}\b",
    re.IGNORECASE,
)
_IN_CONFIDENCE = re.compile(
    r"\bconfidential information\b|\b(?:receiving|disclosing|other) party\b|\b(?:recipient|discloser)s?[’']?s?\b|\bneed[- ]to[- ]know\b|\bneeds? to know\b|\beach of us\b|\b(?:each|either) party\b",
    re.IGNORECASE,
)
_LICENCE = re.compile(
    r"\b(?:worldwide|royalty[- ]free|sub-?licen[cs]\w+|non-?exclusive|perpetual)\b[^.;]{0,200}\b(?:licen[cs]e|rights?)\b",
    re.IGNORECASE,
)


def buyer_acts(text: str) -> bool:
    """Whether the customer is who must, may or will do something in `text`."""
    return bool(_BUYER_ACTS.search(text))


def in_confidence(text: str) -> bool:
    """Whether it tells parties to keep each other's secrets, as clauses on confidential information do."""
    return bool(_IN_CONFIDENCE.search(text))


def licenses(text: str) -> bool:
    """Whether it is the grant of a licence: "worldwide" is then where the licence holds, not where data go."""
    return bool(_LICENCE.search(text))
