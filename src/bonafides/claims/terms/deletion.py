"""What happens to customer content when the contract ends?"""

import re

from bonafides.claims.terms.wording import days, said
from bonafides.language.sentences import Sentence
from bonafides.model import BlockKind, Claim, Document

TOPIC = "deletion.on-termination"
_END = re.compile(
    r"\b(?:terminat\w+|expir\w+|cancel\w*|cessation|end of (?:the )?(?:provision|services?|agreement|term|contract)|clos(?:e|ure|ing)\w*(?: \w+){0,3} account|account (?:is )?(?:deleted|closed|closure|deletion)|delet\w+ (?:your|the) account)\b",
    re.IGNORECASE,
)
_DELETE = re.compile(r"\b(?:delet|destroy|destruct|eras|return|purg|remov|dispos)\w*\b", re.IGNORECASE)
_DATA = re.compile(r"\b(?:data|content|information|copies|materials)\b", re.IGNORECASE)
_ASK = re.compile(
    r"\b(?:request|choice|option|instruct\w*|discretion of (?:the )?(?:customer|controller)|election|direct(?:ion|s|ed)?)\b",
    re.IGNORECASE,
)


def claim(document: Document, found: list[Sentence]) -> Claim:
    """A number of days, on request, vaguely, or nothing."""
    about = [
        s
        for s in found
        if s.block.kind is not BlockKind.HEADING
        and _DELETE.search(s.text)
        and _DATA.search(s.text)
        and (_END.search(s.whole) or _END.search(s.heading))
    ]
    dated = [s for s in about if days(s.text)]
    asked = [s for s in about if _ASK.search(s.text)]
    if dated:
        length, _ = days(dated[0].text) or (0, "")
        return said(TOPIC, "days", document, dated, days=length)
    if asked:
        return said(TOPIC, "on-request", document, asked)
    return said(TOPIC, "vague" if about else "silent", document, about)
