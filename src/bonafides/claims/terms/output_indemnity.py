"""Who bears the claims of third parties over outputs and training data?"""

import re

from bonafides.claims.terms.wording import said
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "indemnity.outputs"
STEMS = ("indemn", "defend", "harmless", "output", "generated", "training data")
_BUYER = r"(?:you|customers?|clients?|users?|subscribers?|licensees?|purchasers?|members?|developers?|partners?|merchants?|participants?|resellers?|institutions?|publishers?)"
_SHIELD = r"(?:defend|indemnif(?:y|ies)|hold (?:you |customer |us )?harmless|indemnity)"
_BY_BUYER = re.compile(
    rf"\b{_BUYER}(?:[’']ll\b|\b(?! may)[^.;]{{0,40}}\b(?:shall|will|must|agrees?(?: to)?|hereby)\b)[^.;]{{0,60}}\b{_SHIELD}\b",
    re.IGNORECASE,
)
_BY_VENDOR = re.compile(
    rf"\b(?:we|[Vv]endor|[Pp]rovider|[Cc]ompany|[Ll]icensor|[Ss]upplier|[A-Z][\w.&-]+)(?:\s+(?:AI|Inc\.?|Ltd\.?|LLC|GmbH))?,?\s+(?:\w+\s+)?(?:shall|will|agrees? to|must)\b[^.;]{{0,60}}\b{_SHIELD}\b[^.;]{{0,80}}\b(?i:{_BUYER}|its affiliates)\b"
)
_CLAIMS = re.compile(
    r"\b(?:infring\w+|misappropriat\w+|intellectual|copyrights?|patents?|trade secrets?|claims?\b[^.;]{0,40}\bthird|third[- ]part(?:y|ies)\b[^.;]{0,40}\b(?:claims?|rights?|suits?)|any claims?)\b",
    re.IGNORECASE,
)
_OUTPUT = re.compile(
    r"\b(?:outputs?|generated (?:content|material)|completions?|training data|results generated|responses? generated|data [^.;]{0,30}\bused to train)\b",
    re.IGNORECASE,
)
_COVERS = re.compile(
    r"\b(?:indemnit(?:y|ies)|indemnification|obligations?|defen[cs]e|protection|cover(?:age)?)\b[^.;]{0,50}\b(?:covers?|includes?|applies|apply|extends?)\b|[“\"][^”\"]{0,40}[Cc]laims?[”\"][^.;]{0,10}\bmeans?\b",
    re.IGNORECASE,
)
"""Where the reach of an indemnity is told, and where the claims it answers are defined."""
_BUYERS = re.compile(rf"\b(?:{_BUYER}[’']?s?|your|its) (?:\w+ )?(?:indemn\w+|obligations?|defen[cs]e)\b", re.IGNORECASE)
_EXCLUDES = re.compile(
    r"\b(?:(?:does|do|shall|will) not (?:apply|cover|extend|include)|exclud\w+|no (?:obligation|liability|indemnity)|not (?:be )?(?:liable|responsible|obligated))\b",
    re.IGNORECASE,
)
_TITLE = re.compile(r"indemni", re.IGNORECASE)
UNDER = _TITLE
_ALTERED = re.compile(
    r"\b(?:modif\w+|alter\w+|combin\w+|knew|knowing\w*|intent\w*|disabled?|ignor\w+|trademark)\b", re.IGNORECASE
)
"""An exclusion for misuse of an output supposes that outputs are covered otherwise."""


def claim(document: Document, found: list[Sentence]) -> Claim:
    """`covers-outputs`, `service-only`, `excluded`, `customer-only`, or nothing."""
    theirs = [s for s in found if _BY_BUYER.search(s.whole)]
    ours = [s for s in found if s not in theirs and _BY_VENDOR.search(s.whole) and _of_third_parties(s)]
    near = [
        s
        for s in found
        if _OUTPUT.search(s.text)
        and s not in theirs
        and (s in ours or _COVERS.search(s.text) or _no_claims(s.text) or _TITLE.search(_around(s)))
    ]
    barred = [s for s in near if s not in ours and _EXCLUDES.search(s.whole) and not _ALTERED.search(s.text)]
    covered = [s for s in near if _reaches(s, ours)]
    if ours and covered:
        return said(TOPIC, "covers-outputs", document, [*covered, *ours])
    if barred and ours:
        return said(TOPIC, "excluded", document, barred)
    if ours:
        return said(TOPIC, "service-only", document, ours)
    return said(TOPIC, "customer-only" if theirs else "silent", document, theirs)


def _no_claims(text: str) -> bool:
    return bool(_EXCLUDES.search(text) and re.search(r"\bclaims?\b", text, re.IGNORECASE))


def _around(sentence: Sentence) -> str:
    return f"{sentence.heading} {sentence.whole}"


def _of_third_parties(sentence: Sentence) -> bool:
    """Whether claims of third parties are meant, not fines or the vendor's own breaches."""
    return bool(_CLAIMS.search(sentence.whole) or re.search(r"\bClaims?\b", sentence.text))


def _reaches(sentence: Sentence, ours: list[Sentence]) -> bool:
    """Whether outputs are in the vendor's own promise, or in a sentence that tells how far it reaches."""
    if sentence in ours:
        output, excludes = _OUTPUT.search(sentence.text), _EXCLUDES.search(sentence.text)
        return output is not None and (excludes is None or output.start() < excludes.start())
    return bool(_COVERS.search(sentence.text)) and not (
        _EXCLUDES.search(sentence.text) or _BUYERS.search(sentence.text)
    )
