"""Is anything promised about how good answers are, or only that servers answer?"""

import re

from bonafides.claims.terms.wording import said
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "service.levels"
STEMS = ("%", "percent", "per cent", "as is", "as available", "guarantee", "warrant")
UNDER = None
_SHARE = re.compile(r"\b\d{1,3}(?:[.,]\d+)?\s?(?:%|per ?cent\b)", re.IGNORECASE)
_UP = re.compile(r"\b(?:up ?time|availab\w+|operational|accessible)\b", re.IGNORECASE)
_GOOD = re.compile(
    r"\b(?:accura\w+|hallucinat\w+|fabricat\w+|invented|factual\w*|quality of (?:the )?(?:answers?|outputs?|responses?)|(?:answer|output|response) quality|wrong answers?|incorrect (?:answers?|outputs?|responses?)|unsupported (?:statements?|claims?))\b",
    re.IGNORECASE,
)
_PROMISE = re.compile(
    r"\b(?:shall|will|must|commits?|guarantee[sd]?|warrants?|target|at least|no more than|not exceed|below|above|level|credits?)\b",
    re.IGNORECASE,
)
_SERVICE = re.compile(
    r"\b(?:services?|platform|software|apis?|site|app|outputs?|models?|as is|as available)\b(?! to you by)(?!.*\bofferings?\b)",
    re.IGNORECASE,
)
_DISCLAIMS = re.compile(
    r"\b(?:no|not|without|disclaim\w*|cannot)\b[^.;]{0,60}\b(?:guarantee\w*|warrant\w*|represent\w*|promise\w*)|\bas is\b|\bas available\b",
    re.IGNORECASE,
)


def claim(document: Document, found: list[Sentence]) -> Claim:
    """`quality` where a level for answers is promised, `availability`, `none` where it is disclaimed, or nothing."""
    shares = [s for s in found if _SHARE.search(s.text) and not _DISCLAIMS.search(s.text)]
    good = [s for s in shares if _GOOD.search(s.text) and _PROMISE.search(s.text)]
    up = [s for s in shares if _UP.search(f"{s.whole} {s.heading}")]
    if good:
        return said(TOPIC, "quality", document, good)
    if up:
        return said(TOPIC, "availability", document, up)
    disclaimed = [
        s
        for s in found
        if _SERVICE.search(s.text) and _DISCLAIMS.search(s.text) and (_UP.search(s.text) or _GOOD.search(s.text))
    ]
    return said(TOPIC, "none" if disclaimed else "silent", document, disclaimed)
