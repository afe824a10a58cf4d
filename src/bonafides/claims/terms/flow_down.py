"""Are those behind the vendor kept from training on what it passes on?"""

import re

from bonafides.claims.terms.wording import said
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "training.flow-down"
STEMS = ("train", "tun", "improv", "develop")
UNDER = None
_BEHIND = re.compile(
    r"\b(?:sub-?\s?processors?|subcontractors?|affiliates?|(?:third[- ]party|upstream|external|underlying) (?:\w+ ){0,2}?(?:providers?|vendors?|partners?|models?|companies|services|part(?:y|ies))|third[- ]part(?:y|ies)|(?:model|LLM|AI|foundation[- ]model) (?:providers?|vendors?|partners?|companies|suppliers?|developers?)|service providers)\b",
    re.IGNORECASE,
)
_TRAIN = re.compile(
    r"\b(?:(?:re)?train(?:s|ed|ing)?|fine[- ]?tun(?:e|es|ed|ing))\b|\b(?:improv|develop)\w*\b[^.;]{0,40}\b(?:models?|AI|algorithms?)\b",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"\b(?:not (?:to )?(?:\w+ ){0,3}?(?:use|train|permit|allow|retain|fine)|never|nor|neither|prohibit\w*|forbid\w*|barred|may not|shall not|must not|will not|cannot|do(?:es)? not|don[’']t|without (?:using|training))\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:unless|except|other than|opt(?:ed|ing)?[- ]?(?:out|in)|not (?:responsible|liable|control)|no (?:control|responsibility|liability)|cannot (?:guarantee|control|ensure)|their own (?:terms|policies|privacy)|may use|reasonable efforts|subject to)\b",
    re.IGNORECASE,
)
_BUYER = re.compile(
    r"\s*(?:you|customers?|clients?|users?|licensees?|subscribers?)\b[^.;]{0,30}\b(?:shall|may|will|must|agree)",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"\b(?:employees?|personnel|staff)\b[^.;]{0,60}\btrain|\btraining\b[^.;]{0,30}\b(?:for|of|to) (?:its |their )?(?:employees?|personnel|staff)|\bsecurity (?:awareness )?training\b",
    re.IGNORECASE,
)


def claim(document: Document, found: list[Sentence]) -> Claim:
    """`bound` where a sentence bars others from training, `hedged` where it leaves a way round, or nothing."""
    about = [s for s in found if _speaks(s)]
    hedged = [s for s in about if _HEDGED.search(s.text)]
    bound = [s for s in about if s not in hedged]
    if bound and not hedged:
        return said(TOPIC, "bound", document, bound)
    return said(TOPIC, "hedged" if hedged else "silent", document, hedged)


def _speaks(sentence: Sentence) -> bool:
    text = sentence.text
    train, kept = _TRAIN.search(text), _KEPT.search(text)
    return bool(train and kept and _BEHIND.search(text)) and not _BUYER.match(text) and not _STAFF.search(text)
