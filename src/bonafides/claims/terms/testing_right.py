"""May the customer test the tool, or do the terms forbid it?"""

import re

from bonafides.claims.terms.wording import said
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "testing.right"
STEMS = (
    "benchmark",
    "test",
    "scan",
    "red team",
    "red-team",
    "red teaming",
    "jailbreak",
    "probe",
    "evaluat",
    "measure",
    "competitive",
)
UNDER = None
_TEST = (
    r"(?:benchmark\w*|penetration[- ]test\w*|(?:vulnerability|security|load|stress|performance|adversarial|accuracy|bias) (?:scan\w*|test\w*|assess\w*|evaluat\w*)"
    r"|red[- ]team\w*|jailbreak\w*|(?:probe|scan|test) (?:the |any )?(?:vulnerabilit\w+|security|services?|system|models?)|competitive (?:analysis|benchmark\w*|purposes)|test(?:s|ing)? of (?:the|our) (?:services?|models?))"
)
_NAMED = re.compile(rf"\b{_TEST}\b", re.IGNORECASE)
_BAN = re.compile(
    r"\b(?:not|never|prohibited|restricted|forbidden|refrain|without (?:our|the|prior|express|\w+[’']s))\b",
    re.IGNORECASE,
)
_GRANT = re.compile(
    rf"\b(?:you|customers?|clients?|subscribers?|licensees?|controllers?)\b[^.;]{{0,40}}\b(?:may|can|(?:is|are) (?:free|permitted|entitled|allowed)|(?:has|have) the right)\b(?! not)[^.;]{{0,80}}\b(?:{_TEST}|test(?:s|ing)?|evaluat\w+|measure)\b",
    re.IGNORECASE,
)
_CUSTOMER_BAN = re.compile(
    r"\b(?:you|customers?|users?|end users|licensee|developers?)\b[^.]{0,80}\b(?:may not|shall not|must not|will not|agree not|cannot|not to|are not (?:allowed|permitted)|not (?:\w+ ){0,3}use)\b"
    r"|\b(?:prohibited|restricted|forbidden) (?:use|activit|conduct)|\brestrictions?\b[^.]{0,40}:|\byou(?:[’']re| are)? (?:not|prohibited)\b",
    re.IGNORECASE,
)
_NARROW = re.compile(r"\b(?:new version|beta|preview|trial|free|pre-?release|patch|update)\b", re.IGNORECASE)
"""A right to try a release is no right to measure the service."""
_STUDY = re.compile(r"\b(?:scores?|results? (?:on|of)|achiev\w+|leaderboard)\b", re.IGNORECASE)


def claim(document: Document, found: list[Sentence]) -> Claim:
    """`banned` where a ban on the customer names testing, `allowed` where a right does, or nothing."""
    named = [s for s in found if _NAMED.search(s.text)]
    banned = [s for s in named if _forbids(s) and not _STUDY.search(s.text)]
    allowed = [
        s
        for s in found
        if _GRANT.search(s.text) and not _CUSTOMER_BAN.search(s.text) and not _NARROW.search(s.text) and s not in banned
    ]
    if banned:
        return said(TOPIC, "banned", document, banned)
    return said(TOPIC, "allowed" if allowed else "silent", document, allowed)


def _forbids(sentence: Sentence) -> bool:
    """Whether a ban on the customer reaches the sentence, also as item (b) of a list that runs on in one paragraph."""
    item = re.match(r"\s*\(\w{1,4}\)", sentence.text)
    before = sentence.block.view.text[max(0, sentence.start - 600) : sentence.start] if item else ""
    whole = f"{before} {sentence.whole}"
    return bool(_CUSTOMER_BAN.search(whole) and _BAN.search(whole))
