"""Is personal data in the data that the model was made from, and with what right?"""

import re

from bonafides.claims.terms.wording import said
from bonafides.language.sentences import Sentence, sentences
from bonafides.model import BlockKind, Claim, Document

KINDS = ("model-card", "system-card", "data-statement", "privacy-policy")
TOPIC = "training-data.personal-data"
_PERSONAL = re.compile(
    r"\b(?:personal(?:ly)?[- ](?:identif(?:iable|ying) )?(?:data|information|details)|PII|private (?:data|information)|personal identifiers)\b",
    re.IGNORECASE,
)
_TRAINING = re.compile(
    r"\b(?:(?:pre-?)?train(?:ed|ing)?|fine-?tun\w+|corpus|corpora|data ?sets?|crawl\w*)\b", re.IGNORECASE
)
_LEFT_OUT = re.compile(
    r"\b(?:remov\w*|filter\w*|exclud\w*|redact\w*|scrub\w*|anonymi\w*|de-?identif\w*|mask\w*|strip\w*|pseudonymi\w*)\b"
    r"|\b(?:no|not|without|never|free of|devoid of)\b[^.;]{0,40}\b(?:personal|PII|private)",
    re.IGNORECASE,
)
_BASIS = re.compile(
    r"\blegitimate interests?\b|\b(?:lawful|legal) bas[ie]s\b|\b(?:on the basis of|with|obtained|explicit) (?:\w+ ){0,3}consent\b|\bart(?:icle|\.)? ?6\b",
    re.IGNORECASE,
)
_HOLDS = re.compile(r"\b(?:contains?|includ\w+|comprises?|may (?:have|hold)|present in|collect\w*)\b", re.IGNORECASE)
_USERS = re.compile(
    r"\b(?:your|users?|customers?) (?:\w+ ){0,2}(?:prompts?|inputs?|content|conversations?)\b|\b(?:do|should|must) not (?:enter|input|submit|use it)\b"
    r"|\b(?:users?|deployers?|developers?) (?:should|must|need)\b",
    re.IGNORECASE,
)


def claims(document: Document) -> tuple[Claim, ...]:
    """At most one claim: `basis-stated`, `left-out` or `admitted`; what is not said is left out."""
    about = [s for s in sentences(document.blocks) if s.block.kind is not BlockKind.HEADING and _is_about(s)]
    basis = [s for s in about if _BASIS.search(s.text)]
    out = [s for s in about if _LEFT_OUT.search(s.text) and document.kind != "privacy-policy"]
    held = [s for s in about if _HOLDS.search(s.text) and s not in out and document.kind != "privacy-policy"]
    for value, shown in (("basis-stated", basis), ("left-out", out), ("admitted", held)):
        if shown:
            return (said(TOPIC, value, document, shown),)
    return ()


def _is_about(sentence: Sentence) -> bool:
    text = sentence.text
    placed = _TRAINING.search(text) or _TRAINING.search(sentence.heading)
    return bool(placed and _PERSONAL.search(text)) and not _USERS.search(text)
