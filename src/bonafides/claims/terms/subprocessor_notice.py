"""Is the customer told of new subprocessors, and how long before?"""

import re

from bonafides.claims.terms.wording import days, said
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "subprocessors.notice"
_SUB = re.compile(r"\bsub-?\s?processors?\b|\bsubcontractors?\b|\bsub-?processing\b", re.IGNORECASE)
_NOTICE = re.compile(r"\b(?:notif\w+|notice|inform\w*|announc\w+|update\w*)\b", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:new|chang\w+|add\w*|replac\w+|engag\w+|appoint\w+|intended|before|prior|advance|modif\w+|subscribe)\b",
    re.IGNORECASE,
)
_LIST = re.compile(r"\b(?:list|available at|set out|annex|schedule|appendix|website|page|found at)\b", re.IGNORECASE)


def claim(document: Document, found: list[Sentence]) -> Claim:
    """A stated number of days before, notice without one, a list alone, or nothing."""
    about = [s for s in found if _SUB.search(s.whole) or _SUB.search(s.heading)]
    told = [
        s
        for s in about
        if _NOTICE.search(s.text) and _CHANGE.search(s.text) and (_SUB.search(s.text) or "notif" in s.text.casefold())
    ]
    dated = [s for s in told if days(s.text) and re.search(r"prior|advance|before|least|notice", s.text, re.IGNORECASE)]
    listed = [s for s in about if _LIST.search(s.text) and _SUB.search(s.text)]
    if dated:
        length, _ = days(dated[0].text) or (0, "")
        return said(TOPIC, "advance-days", document, dated, days=length)
    if told:
        return said(TOPIC, "notice-no-period", document, told)
    return said(TOPIC, "list-only" if listed else "silent", document, listed)
