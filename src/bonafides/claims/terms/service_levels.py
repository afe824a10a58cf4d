"""Is anything promised about how good answers are, or only that servers answer?"""

import re

from bonafides.claims.terms.speech import buyer_acts
from bonafides.claims.terms.wording import said
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "service.levels"
STEMS = (
    "%",
    "percent",
    "per cent",
    "as is",
    "as-is",
    "as available",
    "guarantee",
    "warrant",
    "available",
    "availability",
)
UNDER = None
_SHARE = re.compile(r"\b\d{1,3}(?:[.,]\d+)?\s?(?:%|per ?cent\b)", re.IGNORECASE)
_UP = re.compile(r"\b(?:up ?time|down ?time|availab\w+|operational|accessible)\b", re.IGNORECASE)
_WORKS = re.compile(r"\b(?:up ?time|availab\w+|operational|accessible|uninterrupted|error[- ]?free|interrupt\w+)\b", re.IGNORECASE)  # fmt: skip
_GOOD = r"(?:accura\w+|hallucinat\w+|fabricat\w+|invented|factual\w*|quality of (?:the )?(?:answers?|outputs?|responses?)|(?:answer|output|response) quality|(?:wrong|incorrect|correct|right) (?:answers?|outputs?|responses?)|unsupported (?:statements?|claims?)|word error)"
_ABOUT_ANSWERS = re.compile(rf"\b{_GOOD}\b", re.IGNORECASE)
_LEVEL = re.compile(
    rf"\b{_GOOD}\b[^.;]{{0,70}}?\b(?:shall|will|must|at least|no more than|not exceed|below|above|minimum|maximum|target|guarantee[sd]?|of)\b[^.;]{{0,30}}?{_SHARE.pattern}"
    rf"|{_SHARE.pattern}[^.;]{{0,40}}\b(?:of (?:all |the )?(?:answers?|outputs?|responses?|questions)|{_GOOD})\b",
    re.IGNORECASE,
)
_PROMISE = re.compile(
    r"\b(?:shall|will|must|commits?|commitment|guarantees?|guaranteed|warrants?|agrees?|undertakes?)\b", re.IGNORECASE
)
_UPTIME = re.compile(
    r"\b(?:shall|will|must|commits?|commitment|guarantee[sd]?|warrants?|target\w*|at least|efforts|level|credits?|minimum|objective)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\bservice[- ]levels?|\bSLA\b|\bup ?time|\bavailability", re.IGNORECASE)
_GUARANTEED = re.compile(
    r"\b(?:guarantees?|warrants?|commits? to)\b(?: you| customers?)?(?: the)? (?:\w+ ){0,2}?(?:availability|uptime)\b|\bservice credits?\b[^.;]{0,80}\b(?:unavailab|downtime|interrupt|availab|uptime)",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"\b(?:may not|might not|cannot|can[’']t|not (?:guarantee|warrant|represent|promise|responsible)|no (?:guarantee|warrant\w+)|may (?:vary|achieve|reach|be)|up to|striv\w+|aims?|aim to|not (?:be )?an? (?:commitment|guarantee|promise)|typical\w*|approximate\w*|historic\w*|on average|secure|security|goals?|fees? (?:paid|payable)|amount|price|voting|ownership|interest)\b",
    re.IGNORECASE,
)
"""A figure that is no promise, or one of money and shares."""
_SERVICE = re.compile(
    r"\b(?:services?|platform|software|apis?|site|app|outputs?|models?|editor|access|as is|as available)\b(?! to you by)(?!.*\bofferings?\b)",
    re.IGNORECASE,
)
_DISCLAIMS = re.compile(
    r"\b(?:no|not|without|disclaim\w*|cannot|nor)\b[^.;]{0,60}\b(?:guarantee\w*|warrant\w*|represent\w*|promise\w*)|\bas[- –]{1,2}is\b|\bas[- ]available\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\b(?:is|are|be)? ?provided\b[^.;]{0,60}\bas[- –]{1,2}is\b", re.IGNORECASE)


def claim(document: Document, found: list[Sentence]) -> Claim:
    """`quality` where a level for answers is promised, `availability`, `none` where it is disclaimed, or nothing."""
    shares = [s for s in found if _SHARE.search(s.text)]
    good = [s for s in shares if _LEVEL.search(s.text) and _PROMISE.search(s.whole) and _is_promise(s.text)]
    up = [s for s in found if (_keeps_up(s) or _GUARANTEED.search(s.text)) and _is_promise(s.text)]
    if good:
        return said(TOPIC, "quality", document, good)
    if up:
        return said(TOPIC, "availability", document, up)
    disclaimed = [s for s in found if _disclaims(s.text)]
    return said(TOPIC, "none" if disclaimed else "silent", document, disclaimed)


def _is_promise(text: str) -> bool:
    """Whether its figure is neither disclaimed nor loose, nor one that the customer has to meet."""
    return not (_DISCLAIMS.search(text) or _LOOSE.search(text) or buyer_acts(text))


def _keeps_up(sentence: Sentence) -> bool:
    """Whether a share of the time is promised, or stands under a title of service levels."""
    if not _SHARE.search(sentence.text):
        return False
    around = f"{sentence.whole} {sentence.above}"
    return bool(_UP.search(around)) and bool(_UPTIME.search(around) or _TITLE.search(around))


def _disclaims(text: str) -> bool:
    works = _WORKS.search(text) or _ABOUT_ANSWERS.search(text) or _WHOLE.search(text)
    return bool(works and _SERVICE.search(text) and _DISCLAIMS.search(text))
