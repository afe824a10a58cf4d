"""How long is customer content kept?"""

import re

from bonafides.claims.terms.wording import CONTENT, days, said
from bonafides.language.sentences import Sentence
from bonafides.model import BlockKind, Claim, Document

TOPIC = "retention.customer-content"
_KEEP = re.compile(r"\b(?:retain|retention|store|stored|keep|kept|delet)\w*\b", re.IGNORECASE)
_ZERO = re.compile(
    r"\b(?:zero (?:data )?retention|(?:not|never) (?:\w+ ){0,2}(?:retain|store|keep)\w*|immediately (?:deleted|discarded)|no (?:data )?retention)\b",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    r"\b(?:as long as|so long as|for the (?:period|time|duration|length)|only (?:for )?as|longer than|no longer|time period|until)\b[^.;]{0,80}\b(?:necess|need|reasonabl|requir|account|fulfil|purpose|provide|use (?:our|the)|legitimate)\w*",
    re.IGNORECASE,
)
_USER = re.compile(
    r"\b(?:until (?:you|the (?:user|customer)|customer)\b[^.;]{0,40}\b(?:delet|remov)\w*|you (?:can|may) (?:\w+ ){0,2}(?:delete|remove)\b[^.;]{0,60}\b(?:content|data|conversations?|chats?|history|account|information))",
    re.IGNORECASE,
)
_NOT_CONTENT = re.compile(
    r"\bcookies?\b|\bbilling\b|\binvoice|\bpayment\b|\bapplicants?\b|\bterminat\w+|\bexpir\w+", re.IGNORECASE
)


def claim(document: Document, found: list[Sentence]) -> Claim:
    """`as-long-as-needed` before a fixed period before deletion by the user: the loosest that is said decides."""
    about = [s for s in found if s.block.kind is not BlockKind.HEADING and _KEEP.search(s.whole) and _on_content(s)]
    needed = [s for s in about if _NEEDED.search(s.text)]
    zero = [s for s in about if _ZERO.search(s.text) and not _NEEDED.search(s.text)]
    fixed = [
        s
        for s in about
        if days(s.text)
        and not _NOT_CONTENT.search(s.text)
        and re.search(r"\b(?:retain|retention|stor|kept|keep|delet)", s.text, re.IGNORECASE)
    ]
    user = [s for s in about if _USER.search(s.text)]
    if needed:
        return said(TOPIC, "as-long-as-needed", document, needed)
    if fixed:
        length, period = days(fixed[0].text) or (0, "")
        return said(TOPIC, "fixed", document, fixed, days=length, period=period)
    if zero:
        return said(TOPIC, "zero", document, zero)
    return said(TOPIC, "until-deleted-by-user" if user else "silent", document, user)


def _on_content(sentence: Sentence) -> bool:
    return bool(
        CONTENT.search(sentence.whole)
        or re.search(r"\bretention|\bhow long|\bstor(?:e|age)", sentence.heading, re.IGNORECASE)
    )
