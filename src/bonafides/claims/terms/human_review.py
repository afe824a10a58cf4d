"""May people of the vendor read customer content?"""

import re

from bonafides.claims.terms.wording import CUSTOMER_BAN, said
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "access.human-review"
_WHO = r"\b(?:we|our (?:\w+ ){0,3}(?:employees?|personnel|staff|teams?|contractors?|reviewers?|moderators?|providers?)|employees?|personnel|staff|contractors?|human reviewers?|moderators?|annotators?|(?i:the (?:company|provider|processor))|[A-Z][a-z]+(?: personnel| employees| staff)?)"
_LOOK = r"(?:review|monitor|screen|moderate|inspect|read|view|access|examine|look at|listen to|annotate|label)(?:s|ed|ing)?\b"
_WHAT = r"\b(?:content|inputs?|outputs?|prompts?|conversations?|chats?|(?:customer|user|personal|controller|your|profile) (?:data|information|content)|submissions?|communications?|messages?|materials|files|recordings)\b"
_ALLOWED = re.compile(
    _WHO
    + r"[^.;]{0,40}\b(?:may|can|will|reserves? the right to|has the right to|have the right to|(?:are|is) (?:authori[sz]ed|permitted) to|might)\b[^.;]{0,40}\b"
    + _LOOK
    + r"[^.;]{0,60}"
    + _WHAT
    + r"|(?i:\bhuman reviewers?\b[^.;]{0,80}\b(?:review|read|see|look|annotate)\b)|\bright to do so\b"
    + r"|\b(?:human(?:s)?|manual(?:ly)?) (?:\w+ ){0,2}(?:review|moderat|annotat|label)\w*[^.;]{0,60}"
    + _WHAT
    + r"|"
    + _WHAT
    + r"[^.;]{0,40}\b(?:may|can|will|might) be (?:\w+ ){0,3}(?:reviewed|read|viewed|accessed|monitored|inspected)\b[^.;]{0,30}\bby\b",
)
_DENIED = re.compile(
    r"\b(?:cannot|can not|do(?:es)? not|don[’']t|will not|won[’']t|shall not|never|no|not have the ability to|not be able to|unable to)\b[^.;]{0,40}\b(?:access|read|view|review|look at|inspect)(?:ed|ing|s)?\b[^.;]{0,50}"
    + _WHAT
    + r"|"
    + _WHAT
    + r"[^.;]{0,30}\b(?:is|are|will) (?:not|never) (?:be )?(?:\w+ )?(?:accessed|read|viewed|reviewed)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:we|our|us|employees?|personnel|staff|contractors?|humans?|people|nobody|no one|persons|they|They|processor|provider)\b|\b[A-Z]\w+ (?:cannot|does not|will not|shall not|never)\b"
)
_NOT_PEOPLE = re.compile(
    r"\bno longer\b|\bundertake\b|\bon your behalf\b|\ballows? you\b|\byou will give\b|\bthird parties \(|\b(?:sync|connect|link|integrat)\w*\b[^.;]{0,60}\baccounts?\b|\bonly (?:access|process)\b|\bability to access\b|\bmaintenance\b|\byour device\b|\blocal files\b|\byou (?:cannot|will not|may not|do not)\b|\bif you (?:do not|don[’']t)\b",
    re.IGNORECASE,
)
"""A feature that loses access, or a customer who has none, is no promise that people stay away."""
_UNRELATED = re.compile(
    r"\b(?:no obligation|not (?:obligated|obliged|required|responsible)|without (?:our|the))\b|\bprivacy policy\b|\bchanges to\b|\bremove or disable\b",
    re.IGNORECASE,
)


def claim(document: Document, found: list[Sentence]) -> Claim:
    """Allowed where any sentence lets people look; denied only where one says that they do not, and none allows it."""
    about = [s for s in found if not _by_customer(s) and not _NOT_PEOPLE.search(s.text)]
    denied = [s for s in about if _DENIED.search(s.text) and _PEOPLE.search(s.text) and not _UNRELATED.search(s.text)]
    allowed = [s for s in about if s not in denied and _ALLOWED.search(s.text) and not _only_disclaims(s.text)]
    if allowed:
        return said(TOPIC, "allowed", document, allowed)
    return said(TOPIC, "denied" if denied else "silent", document, denied)


def _only_disclaims(text: str) -> bool:
    """A sentence that denies a duty to look gives a right to look only where it says so."""
    return bool(_UNRELATED.search(text)) and not re.search(
        r"right to (?:\w+ ){0,2}(?:review|monitor|access|edit)|for the purpose", text
    )


def _by_customer(sentence: Sentence) -> bool:
    return bool(
        re.match(r"\s*(?:you|customer|users?)\b", sentence.text, re.IGNORECASE) or CUSTOMER_BAN.search(sentence.whole)
    )
