"""How long before an event somebody is told of it: "at least 30 days before", "ten business days' prior written notice"."""

import re

from bonafides.language.periods import Period, periods

NOTICE = re.compile(
    r"\b(?:notif(?:y|ies|ied|ication|ications|ying)|notices?|inform(?:s|ed|ing)?\b(?! (?:decision|choice|consent))|announc\w+|advis(?:e|es|ed) (?:you|customers?)"
    r"|let (?:you|customers?|users?) know|(?:in )?advance|tell(?:ing)? you|e-?mail(?:ing)? (?:you|customers?)|alert(?:s|ing)? (?:you|customers?))\b",
    re.IGNORECASE,
)
"""Words of telling."""
UNTOLD = re.compile(
    r"\b(?:with(?:out| no)|(?:with )?(?:or|nor) without|not (?:be )?(?:required|obliged|obligated) to (?:give|provide)|no (?:obligation|duty) to)\b"
    r"[^.;]{0,25}\b(?:notice|notif\w+|inform(?:ing)?|announcement|warning)\b",
    re.IGNORECASE,
)
"""Words that free from telling."""
NOT_UNTOLD = re.compile(
    r"\b(?:will|shall|may|do|does) not\b(?:(?!liab|responsib|oblig|requir)[^.;]){0,120}\bwithout\b[^.;]{0,30}\b(?:notice|notif\w+|inform(?:ing)?)\b",
    re.IGNORECASE,
)
"""What is not done without notice is told."""
_BEHIND = re.compile(
    r"[’']?s?\W{0,3}(?:(?:or more|in writing|written|email|e-mail|reasonable|advanced?)\W{1,2}){0,2}"
    r"(?:in advance\b|prior\b|advanced?\b|before\b|ahead\b|notice\b|notification\b|warning\b|written notice\b|earlier\b)",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"\b(?:notif\w+|notices?|inform(?:s|ed|ing)?|announce\w*|updat\w+|publish\w*|post\w*|advance|give|provide)\b[^.;]{0,160}$",
    re.IGNORECASE,
)
_NOTICE_OF = re.compile(
    r"\bnotice (?:period )?of (?:at least |(?:not|no) (?:less|fewer) than |a minimum of )?$", re.IGNORECASE
)
_AFTERWARDS = re.compile(
    r"[’']?s?\W{0,3}(?:of|after|from|following|to object|in which)\b|[’']?s?\W{0,3}(?:to|for) (?:object|review|raise)",
    re.IGNORECASE,
)
_REPLY = re.compile(
    r"\b(?:object\w*|terminat\w+|refus\w+|withh[eo]ld\w*|cure|remed\w+|respond|resolv\w+|oppos\w+|disput\w+)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
"""What the person told may do afterwards; a period behind these is theirs."""


def untold(text: str) -> bool:
    """Whether `text` frees from telling; "will not ... without notice" promises it."""
    return UNTOLD.search(text) is not None and NOT_UNTOLD.search(text) is None


def advance_notice(text: str) -> Period | None:
    """The first period in `text` that lies between being told and what is told of; windows to object are none."""
    return next((p for p in periods(text) if _before_the_event(text, p)), None)


def _before_the_event(text: str, period: Period) -> bool:
    behind, ahead = text[period.end : period.end + 60], text[max(0, period.start - 180) : period.start]
    if _NOTICE_OF.search(ahead):
        return True
    if _BEHIND.match(behind):
        return not _REPLY.search(ahead[-40:])
    if _AFTERWARDS.match(behind) or _REPLY.search(ahead):
        return False
    return bool(_LEAD.search(ahead)) and not re.search(r"\bwithin\s*$", ahead, re.IGNORECASE)
