"""Is the customer told of an incident, and within which time?"""

import re

from bonafides.claims.terms.wording import said
from bonafides.language.periods import Period, number, periods
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "incident.notice"
STEMS = ("incident", "breach", "unauthori", "compromise")
UNDER = None
_INCIDENT = re.compile(
    r"\b(?:(?:personal |customer |confidential )?(?:data|information|security|privacy|cyber ?security|AI|model|safety)[ -](?:security )?(?:breach|incident|event)(?:e?s)?"
    r"|breach(?:es)? of (?:security|personal data|customer data|confidential\w*|data)|incidents?|unauthori[sz]ed (?:or unlawful )?(?:access|disclosure|use|processing|acquisition)|security compromise)\b",
    re.IGNORECASE,
)
_TELL = re.compile(
    r"\b(?:notif(?:y|ies|ied|ication)|inform(?:s|ed)?|report(?:s|ed)?|alert(?:s|ed)?|notice|tell)\b", re.IGNORECASE
)
_CUSTOMER_TELLS = re.compile(
    r"\b(?:you|customers?|clients?|users?|subscribers?|licensees?|controllers?)\s+(?:\w+\s+){0,3}?(?:shall|must|will|should|agrees? to|(?:is|are) (?:required|responsible))\b[^.;]{0,60}\b(?:notify|inform|report|alert)"
    r"|\b(?:notify|inform|report\b[^.;]{0,60}\bto|contact|alert|e-?mail) (?:us|vendor|provider|company|the company)\b|\blet us know\b|\bplease (?:notify|contact|report)\b",
    re.IGNORECASE,
)
_UNRELATED = re.compile(r"\b(?:copyright|infring\w+|abuse|violat\w+ of (?:these|this|our)|insurance)\b", re.IGNORECASE)
_HEDGED = re.compile(
    r"\b(?:no obligation|not (?:obliged|obligated|required) to|may, (?:but|at)|may choose to|where we (?:choose|elect))\b",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"\b(?:within|later than|(?:less|more|longer|sooner) than|at most|under|exceed(?:ing)?)\b[^.;]{0,25}$",
    re.IGNORECASE,
)


def claim(document: Document, found: list[Sentence]) -> Claim:
    """`within-time` with `details.hours`, `no-period` where only haste is promised, or nothing."""
    about = [s for s in found if _tells(s)]
    timed = [(hours, s) for s in about if (hours := _hours(s.text))]
    if timed:
        # Where several times are promised (to us, to an authority) the longest is what can be relied on.
        longest, sentence = max(timed, key=lambda pair: pair[0])
        return said(TOPIC, "within-time", document, [sentence, *(s for _, s in timed)], hours=longest)
    return said(TOPIC, "no-period" if about else "silent", document, about)


def _tells(sentence: Sentence) -> bool:
    text = sentence.text
    return bool(
        _INCIDENT.search(text)
        and _TELL.search(text)
        and not _CUSTOMER_TELLS.search(text)
        and not _UNRELATED.search(text)
        and not _HEDGED.search(text)
        and re.search(
            r"\b(?:you|customers?|clients?|controllers?|subscribers?|us(?:ers?)|licensees?|data exporter|institution)\b",
            sentence.whole,
            re.IGNORECASE,
        )
        and re.search(
            r"\b(?:shall|will|must|agrees? to|undertakes?|commits?|notif(?:y|ies)|informs?|reports?)\b",
            text,
            re.IGNORECASE,
        )
    )


def _hours(text: str) -> int | None:
    """The longest time limit of the sentence, in hours."""
    limits = [p for p in periods(text) if _LIMIT.search(text[max(0, p.start - 60) : p.start])]
    return max((_length(p) for p in limits), default=None)


def _length(period: Period) -> int:
    if "hour" in period.words.casefold():
        return round(number(re.split(r"\s|-(?=hour)", period.words)[0]))
    return period.days * 24
