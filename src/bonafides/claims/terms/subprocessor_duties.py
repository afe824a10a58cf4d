"""Do the vendor's duties reach its subprocessors, and does it answer for them?"""

import re

from bonafides.claims.terms.wording import said
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "subprocessors.obligations"
STEMS = ("processor", "subcontract")
_SUB = re.compile(r"\bsub-?\s?processors?\b|\bsubcontractors?\b", re.IGNORECASE)
UNDER = _SUB
_SAME = re.compile(
    r"\b(?:same|no less|not less|at least (?:as|the same)|equivalent|as protective|no weaker|substantially (?:the same|similar|equivalent)|similar|comparable|identical)\b[^.;]{0,80}\b(?:obligations?|duties|dut(?:y)|terms|protect\w*|restrict\w*|commitments?|requirements?|level|standards?)\b"
    r"|\b(?:obligations?|duties|terms|requirements?|commitments?)\b[^.;]{0,60}\b(?:no less|not less|at least as|equivalent|as protective|same as|consistent with|similar)\b",
    re.IGNORECASE,
)
_WRITTEN = re.compile(
    r"\b(?:impos\w+|written|contract\w*|agreement|bind\w*|bound|enter\w*|flow\w* down|ensure\w*|require\w*|oblig\w+)\b",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"\b(?:fully|remains?(?: \w+)?) (?:liable|responsible)\b|(?<!not )(?<!not be )\b(?:liable|responsible|accountable)\b[^.;]{0,60}\b(?:acts?|omissions?|performance|breach(?:es)?|compliance|sub-?\s?processors?|subcontractors?|failures?|fault)\b",
    re.IGNORECASE,
)
_DISOWNS = re.compile(
    r"\b(?:not (?:be )?(?:liable|responsible)|no (?:liability|responsibility)|disclaims?)\b", re.IGNORECASE
)


def claim(document: Document, found: list[Sentence]) -> Claim:
    """`bound-and-liable`, `same-obligations`, `liable`, or nothing."""
    about = found
    bound = [s for s in about if _SAME.search(s.text) and _WRITTEN.search(s.text)]
    liable = [s for s in about if _ANSWERS.search(s.text) and not _DISOWNS.search(s.text)]
    if bound and liable:
        return said(TOPIC, "bound-and-liable", document, [bound[0], liable[0]])
    if bound:
        return said(TOPIC, "same-obligations", document, bound)
    return said(TOPIC, "liable" if liable else "silent", document, liable)
