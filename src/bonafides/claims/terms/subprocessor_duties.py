"""Do the vendor's duties reach its subprocessors, and does it answer for them?"""

import re

from bonafides.claims.terms.speech import BUYER, in_confidence
from bonafides.claims.terms.wording import said
from bonafides.language.definitions import defines
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "subprocessors.obligations"
STEMS = ("processor", "subcontract", "sub-contract")
_SUB = re.compile(r"\bsub-?\s?processors?\b|\bsub-?contractors?\b", re.IGNORECASE)
UNDER = re.compile(r"\bsub-?\s?process\w+|\bsub-?contract\w+", re.IGNORECASE)
_SAME = re.compile(
    r"\b(?:same|no less|not less|at least (?:as|the same)|equivalent|as protective|no weaker|substantially (?:the same|similar|equivalent)|similar|comparable|identical|no more permissive)\b[^.;]{0,80}\b(?:obligations?|duties|dut(?:y)|terms|protect\w*|restrict\w*|commitments?|requirements?|level|standards?|conditions|provisions)\b"
    r"|\b(?:obligations?|duties|terms|requirements?|commitments?|standards?|level of protection)\b[^.;]{0,60}\b(?:no less|not less|at least as|equivalent|as protective|same as|consistent with|similar|comply with this)\b",
    re.IGNORECASE,
)
_WRITTEN = re.compile(
    r"\b(?:impos\w+|written|contract\w*|agreement|agree|bind\w*|bound|enter\w*|flow\w* down|ensure\w*|requir\w+|oblig\w+|subject to)\b",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"\b(?:fully|remains?(?: \w+)?) (?:liable|responsible)\b|(?<!not )(?<!not be )\b(?:liable|responsible|responsibility|accountable|answers?)\b[^.;]{0,140}\b(?:acts?|omissions?|performance|breach(?:es)?|compliance|sub-?\s?processors?|sub-?contractors?|failures?|fault)\b",
    re.IGNORECASE,
)
_BY_BUYER = re.compile(
    rf"\b{BUYER}\b (?:(?:is|are|shall|will|must|remains?|agrees?|be|solely|fully|to|alone) ){{1,5}}(?:liable|responsible|accountable)\b",
    re.IGNORECASE,
)
_DISOWNS = re.compile(
    r"\b(?:not (?:be )?(?:held )?(?:liable|responsible)|no (?:liability|responsibility)|disclaims?|neither)\b",
    re.IGNORECASE,
)


def claim(document: Document, found: list[Sentence]) -> Claim:
    """`bound-and-liable`, `same-obligations`, `liable`, or nothing."""
    about = [s for s in found if not (in_confidence(s.text) or defines(s.text))]
    bound = [s for s in about if _SAME.search(s.text) and _WRITTEN.search(s.whole) and _of_them(s)]
    liable = [s for s in about if _answers(s)]
    if bound and liable:
        return said(TOPIC, "bound-and-liable", document, [bound[0], liable[0]])
    if bound:
        return said(TOPIC, "same-obligations", document, bound)
    return said(TOPIC, "liable" if liable else "silent", document, liable)


def _of_them(sentence: Sentence) -> bool:
    """Whether subprocessors are named in it, in its lead-in or right above it."""
    return bool(_SUB.search(sentence.whole) or UNDER.search(sentence.heading))


def _answers(sentence: Sentence) -> bool:
    text = sentence.text
    answers = _ANSWERS.search(text) and _of_them(sentence)
    return bool(answers) and not (_DISOWNS.search(text) or _BY_BUYER.search(text))
