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
_NOT_REMOVED = re.compile(
    r"\b(?:no (?:effort|attempt|filter\w*|measures?|steps?)|(?:was|were|is|are|did|do|does|has|have)(?:n[’']t| not)(?: been)?|never|without)\b[^.;]{0,30}\b(?:remov|filter|exclud|redact|scrub|anonymi|de-?identif|mask|strip)\w*",
    re.IGNORECASE,
)
_LEFT_OVER = re.compile(
    r"\b(?:may|might|could|can|some|cannot)\b[^.;]{0,60}\b(?:remain|still|contain|include|guarantee|rule out|left)\b|\b(?:remains?|residual|despite|imperfect|incomplete|not (?:perfect|complete|all))\b",
    re.IGNORECASE,
)
_TASK = re.compile(
    r"\b(?:trained|(?:fine-?)?tuned|designed|able|can|could|helps?|task|used|intended)\b (?:\w+ ){0,3}?(?:detect|redact|mask|identif|recogni[sz]|remov|filter|anonymi)\w*\b(?![^.;]*\b(?:from|before|prior)\b)|\b(?:target|labels?|annotat\w+)\b",
    re.IGNORECASE,
)
"""What a model does with the data of its users, or learns to do."""
_PEOPLE_TAUGHT = re.compile(
    r"\b(?:staff|employees?|personnel|annotators?|contractors?)\b[^.;]{0,40}\btrain|\btrain\w*\b[^.;]{0,30}\b(?:staff|employees?|personnel)\b",
    re.IGNORECASE,
)
_USERS = re.compile(
    r"\b(?:your|users?|customers?) (?:\w+ ){0,2}(?:prompts?|inputs?|content|conversations?)\b|\b(?:do|should|must) not (?:enter|input|submit|use it)\b"
    r"|\b(?:users?|deployers?|developers?|you) (?:\w+ )?(?:should|must|need|can|may|are (?:advised|responsible))\b|\b(?:recommend\w*|advis\w+|encourag\w+)\b[^.;]{0,60}\b(?:remov|filter|exclud|redact|anonymi)|\b(?:that|if) you\b",
    re.IGNORECASE,
)


def claims(document: Document) -> tuple[Claim, ...]:
    """At most one claim: `basis-stated`, `left-out`, `left-out-in-part` or `admitted`; what is not said is left out."""
    about = [s for s in sentences(document.blocks) if s.block.kind is not BlockKind.HEADING and _is_about(s)]
    basis = [s for s in about if _BASIS.search(s.text)]
    spoken = about if document.kind != "privacy-policy" else []
    kept = [s for s in spoken if _NOT_REMOVED.search(s.text)]
    out = [s for s in spoken if s not in kept and _LEFT_OUT.search(s.text) and not _TASK.search(s.text)]
    held = [s for s in spoken if s not in out and (s in kept or _HOLDS.search(s.text))]
    part = [s for s in out if _LEFT_OVER.search(s.text)] or (held and out)
    ranked = (
        ("basis-stated", basis),
        ("left-out-in-part", part and [*out, *held]),
        ("left-out", out),
        ("admitted", held),
    )
    for value, shown in ranked:
        if shown:
            return (said(TOPIC, value, document, shown),)
    return ()


def _is_about(sentence: Sentence) -> bool:
    text = sentence.text
    placed = _TRAINING.search(text) or _TRAINING.search(sentence.heading)
    apart = _USERS.search(text) or _PEOPLE_TAUGHT.search(text)
    return bool(placed and _PERSONAL.search(text)) and not apart
