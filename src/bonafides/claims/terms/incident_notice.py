"""Is the customer told of an incident, and within which time?"""

import re

from bonafides.claims.terms.speech import in_confidence
from bonafides.claims.terms.wording import said
from bonafides.language.definitions import defines
from bonafides.language.periods import Period, number, periods
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "incident.notice"
STEMS = ("incident", "breach", "unauthori", "compromise", "notify ", "inform ")
UNDER = re.compile(r"\b(?:incident|breach)", re.IGNORECASE)
_INCIDENT = re.compile(
    r"\b(?:(?:personal |customer |confidential )?(?:data|information|security|privacy|cyber ?security|AI|model|safety)[ -](?:security )?(?:breach|incident|event)(?:e?s)?"
    r"|(?:of|discover\w*|detect\w*|suspect\w*) (?:a|any|such|each|the) (?:\w+ )?breach(?:es)?(?! of (?:these|this|the|its|your|their|any|contract|section|warrant))|breach(?:es)? (?:of (?:security|personal data|customer data|confidential\w*|data)|affecting)|incidents?|unauthori[sz]ed (?:or \w+ )?(?:access|disclosure|use|acquisition)|security compromise)\b",
    re.IGNORECASE,
)
_TELL = re.compile(
    r"\b(?:notif(?:y|ies|ied|ying|ication)|inform(?:s|ed|ing)?|report(?:s|ed|ing)?|alert(?:s|ed|ing)?|notice|tell)\b",
    re.IGNORECASE,
)
_CUSTOMER_TELLS = re.compile(
    r"\b(?:you|customers?|clients?|users?|subscribers?|licensees?|controllers?)(?:[’']ll)?\s+(?:\w+\s+){0,3}?(?:shall|must|will|should|agrees? to|(?:is|are) (?:required|responsible))\b[^.;]{0,60}\b(?:notify|inform|report|alert)"
    r"|\b(?:notify|inform|report\b[^.;]{0,60}\bto|contact|alert|e-?mail) (?:us|vendor|provider|company|the company)\b|\blet us know\b|\bplease (?:notify|contact|report)\b",
    re.IGNORECASE,
)
_UNRELATED = re.compile(
    r"\b(?:copyright|infring\w+|abuse|violat\w+ of (?:these|this|our)|insurance|material(?:ly)? breach\w*|terminat\w+|cure)\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:no obligation|not (?:obliged|obligated|required) to|may, (?:but|at)|may (?:choose to |also )?(?:notify|inform|report|alert)|where we (?:choose|elect)|(?:no(?:t|r) be|not) (?:construed|deemed|considered|an ack\w+)|designed to|procedures? (?:for|to))\b",
    re.IGNORECASE,
)
_ASSISTS = re.compile(
    rf"^(?:(?!{_TELL.pattern})[^.;])*\bassist\w*\b[^.;]{{0,140}}\b(?:notif|report|inform)", re.IGNORECASE
)
"""Help with the customer's own notices, and none of its own before it."""
_TOLD = re.compile(
    r"\b(?:you|your|customers?|clients?|controllers?|subscribers?|us(?:ers?)|licensees?|data exporter|institution|affected (?:\w+ )?(?:parties|hosts|individuals|organi[sz]ations|accounts|companies|schools|merchants|tenants|members))\b",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"\b(?:shall|will|must|agrees? to|undertakes?|commits?|notif(?:y|ies)|informs?|reports?)\b", re.IGNORECASE
)
_LIMIT = re.compile(
    r"\b(?:within|later than|(?:less|more|longer|sooner) than|at most|under|exceed(?:ing)?)\b[^.;]{0,25}$",
    re.IGNORECASE,
)
_AIM = re.compile(
    r"\b(?:where|when|if|as far as|insofar as|to the extent) (?:reasonably )?(?:feasible|possible|practicable),?\s+(?:and )?(?:within|no later|not later|in)\b|\bhours,? (?:where|when|if|to the extent) (?:reasonably )?(?:feasible|possible|practicable)\b|\b(?:endeavou?r|aims?|target|try|strives?|efforts|intends?|generally|typically|normally)\b",
    re.IGNORECASE,
)
_AUTHORITY = re.compile(
    r"\b(?:authorit(?:y|ies)|regulators?|commissioner|ICO|DPAs?|agenc(?:y|ies)|board|law enforcement)\b", re.IGNORECASE
)
NEAR = 80
"""Characters behind a limit that opens its sentence, in which stands who is told."""


def claim(document: Document, found: list[Sentence]) -> Claim:
    """`within-time` with `details.hours`, `no-period` where only haste (or, with `details.aim`, an aim) is promised."""
    about = [s for s in found if _tells(s)]
    timed = [(hours, s) for s in about if (hours := _hours(s.text))]
    firm = [(hours, s) for hours, s in timed if not _AIM.search(s.text)]
    if firm:
        # Where several times are promised (to us, to an authority) the longest is what can be relied on.
        longest, sentence = max(firm, key=lambda pair: pair[0])
        return said(TOPIC, "within-time", document, [sentence, *(s for _, s in firm)], hours=longest)
    aim = max((hours for hours, _ in timed), default=None)
    shown = [*(s for _, s in timed), *about]
    return said(TOPIC, "no-period" if about else "silent", document, shown, aim=aim)


def _tells(sentence: Sentence) -> bool:
    text, whole = sentence.text, sentence.whole
    if not (_INCIDENT.search(whole) and _TELL.search(text) and _TOLD.search(whole) and _DUTY.search(whole)):
        return False
    unbound = (
        defines(text) or in_confidence(text) or _UNRELATED.search(text) or _HEDGED.search(text) or _ASSISTS.search(text)
    )
    return not (unbound or _CUSTOMER_TELLS.search(whole) or _only_to_authority(text))


def _only_to_authority(text: str) -> bool:
    return bool(_AUTHORITY.search(text)) and not _TOLD.search(text)


def _hours(text: str) -> int | None:
    """The longest time limit of the sentence, in hours, that is not one for telling an authority alone."""
    limits = [p for p in periods(text) if _LIMIT.search(text[max(0, p.start - 60) : p.start])]
    return max((_length(p) for p in limits if not _for_authority(text, p)), default=None)


def _for_authority(text: str, period: Period) -> bool:
    """Whether those told by then are authorities, while the customer is told at another time."""
    tells = [m.end() for m in _TELL.finditer(text, 0, period.start)]
    told = text[tells[-1] : period.start] if tells else text[period.end : period.end + NEAR]
    return _only_to_authority(told)


def _length(period: Period) -> int:
    if "hour" in period.words.casefold():
        return round(number(re.split(r"\s|-(?=hour)", period.words)[0]))
    return period.days * 24
