"""Who bears the claims of third parties over outputs and training data?"""

import re

from bonafides.claims.terms.wording import said
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "indemnity.outputs"
STEMS = ("indemn", "defend", "harmless", "output", "generated", "training data")
_BUYER = r"(?:you|customers?|clients?|users?|subscribers?|licensees?|purchasers?|members?)"
_SHIELD = r"(?:defend|indemnif(?:y|ies)|hold (?:you |customer |us )?harmless|indemnity)"
_BY_BUYER = re.compile(
    rf"\b{_BUYER}\b(?! may)[^.;]{{0,40}}\b(?:shall|will|must|agrees?(?: to)?|hereby)\b[^.;]{{0,60}}\b{_SHIELD}\b",
    re.IGNORECASE,
)
_BY_VENDOR = re.compile(
    rf"\b(?:we|vendor|provider|company|licensor|supplier|[A-Z][\w.&-]+)(?:\s+(?:AI|Inc\.?|Ltd\.?|LLC|GmbH))?,?\s+(?:\w+\s+)?(?:shall|will|agrees? to|must)\b[^.;]{{0,60}}\b{_SHIELD}\b[^.;]{{0,80}}\b(?i:{_BUYER}|its affiliates)\b"
)
_OUTPUT = re.compile(
    r"\b(?:outputs?|generated (?:content|material)|completions?|training data|results generated|responses? generated)\b",
    re.IGNORECASE,
)
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
    text = found
    ours = [s for s in text if _BY_VENDOR.search(s.text) and not _BY_BUYER.search(s.text)]
    theirs = [s for s in text if _BY_BUYER.search(s.text)]
    near = [s for s in text if _indemnity(s) and _OUTPUT.search(s.text)]
    barred = [s for s in near if _EXCLUDES.search(s.text) and not _ALTERED.search(s.text)]
    covered = [s for s in near if s not in barred and s not in theirs and not _EXCLUDES.search(s.text)]
    if barred:
        return said(TOPIC, "excluded", document, barred)
    if ours and covered:
        return said(TOPIC, "covers-outputs", document, [*covered, *ours])
    if ours:
        return said(TOPIC, "service-only", document, ours)
    return said(TOPIC, "customer-only" if theirs else "silent", document, theirs)


def _indemnity(sentence: Sentence) -> bool:
    return bool(_TITLE.search(f"{sentence.heading} {sentence.whole}") or _BY_VENDOR.search(sentence.whole))
