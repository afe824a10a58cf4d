"""May people of the vendor read customer content?"""

import re

from bonafides.claims.terms.wording import CONTENT, CUSTOMER_BAN, NEGATION, said
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "access.human-review"
_REVIEW = re.compile(
    r"\b(?:human(?:s)? (?:\w+ ){0,2}(?:review|read|annotat|moderat|label)\w*|(?:review|monitor|screen|moderate|inspect|read|view|access)(?:s|ed|ing)?\b[^.;]{0,50}\b(?:content|inputs?|outputs?|prompts?|conversations?|chats?|customer data|user data|submissions?|communications))",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:we|us|our|employees?|personnel|staff|contractors?|reviewers?|humans?|team|annotators?|provider|company|processor)\b",
    re.IGNORECASE,
)
_MAY = re.compile(r"\b(?:may|can|will|right to|reserve|authori[sz]ed|might|could)\b", re.IGNORECASE)
_OBLIGED = re.compile(
    r"\b(?:no obligation|not (?:obligated|obliged|required|under (?:any|an) obligation))\b", re.IGNORECASE
)


def claim(document: Document, found: list[Sentence]) -> Claim:
    """Allowed where any sentence lets people look; denied only where one says that they do not, and none allows it."""
    about = [s for s in found if _REVIEW.search(s.text) and _PEOPLE.search(s.text) and not _by_customer(s)]
    denied = [s for s in about if NEGATION.search(s.text) and not _OBLIGED.search(s.text) and CONTENT.search(s.text)]
    allowed = [s for s in about if s not in denied and _MAY.search(_OBLIGED.sub("", s.text))]
    if allowed:
        return said(TOPIC, "allowed", document, allowed)
    return said(TOPIC, "denied" if denied else "silent", document, denied)


def _by_customer(sentence: Sentence) -> bool:
    return bool(
        re.match(r"\s*(?:you|customer|users?)\b", sentence.text, re.IGNORECASE) or CUSTOMER_BAN.search(sentence.whole)
    )
