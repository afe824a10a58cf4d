"""Is the customer told of new subprocessors, and how long before?

Days between being told and the start of a new one decide over notice without days, and that over a list alone. Days in
which to object are none of the former, but show that notice is given; the customer's consent alone is no notice.
"""

import re

from bonafides.claims.terms.selection import holds
from bonafides.claims.terms.wording import said
from bonafides.language.notice import NOTICE, advance_notice, untold
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "subprocessors.notice"
STEMS = ("processor", "sub-processing", "subprocessing", "subcontract", "sub-contract", "third part", "third-part", "provider", "vendors", "supplier", "notif", "notice", "list of", "listed")  # fmt: skip
_SUB = re.compile(
    r"\bsub-?\s?processors?\b|\bsub-?contractors?\b|\bsub-?processing\b|\b(?:other|another|further|additional|new) processors?\b|\bmodel providers?\b",
    re.IGNORECASE,
)
UNDER = _SUB
_CHANGE = re.compile(
    r"\b(?:new|chang(?:e|es|ed|ing)|add(?:s|ed|ing)?|additions?|additional|replac\w+|engag(?:e|es|ing)|appoint\w*|intend\w*|another|substitut\w+|onboard\w*|before (?:it|they|we)|make use of|further|involv\w+|bring(?:ing)? in|updat(?:e|es|ed|ing)|modif\w+)\b",
    re.IGNORECASE,
)
_SUBSCRIBE = re.compile(
    r"\b(?:subscribe|sign(?:ing)? up|register|mechanism|RSS|mailing list)\b[^.;]{0,80}\b(?:notif\w+|updates?|alerts?|changes?|new|receive)\b|\bnotif\w+[^.;]{0,60}\b(?:subscribe|mailing list|RSS)\b",
    re.IGNORECASE,
)
_OBJECTS = re.compile(r"\bobject(?:s|ions?)?\b[^.;]{0,80}\b(?:new|appoint\w+|engag\w+|chang\w+|replac\w+|addition\w*)\b", re.IGNORECASE)  # fmt: skip
_S = r"(?:sub-?\s?processors?|sub-?contractors)"
_LISTED = re.compile(
    rf"\b(?:lists?|names|identit(?:y|ies)|register) of (?:[\w'’/-]+,? ){{0,6}}?{_S}|{_S}(?: \w+){{0,2}} lists?\b"
    rf"|{_S}\b[^.;]{{0,80}}\b(?:listed|set (?:out|forth)|identified|specified|named|described|published|available|found)\b[^.;]{{0,30}}\b(?:annex|schedule|appendix|exhibit|attachment|at|in|on|here|below|from)\b"
    rf"|\b(?:annex|schedule|appendix|exhibit)\b[^.;]{{0,60}}\b(?:lists|contains|identifies|sets out)\b[^.;]{{0,40}}{_S}"
    rf"|\blist\b[^.;]{{0,120}}\b(?:published|available|maintained|found|posted) (?:at|on|here|in)\b[^.;]{{0,60}}{_S}\b|\bsub-?processor(?: \w+)? (?:register|page|overview|directory)\b|\b(?:see|visit|view|consult)\b(?: (?:our|the))? {_S}\b",
    re.IGNORECASE,
)
_LISTED_THIRD = re.compile(
    r"\b(?:lists?|overview|names) of (?:[\w'’/-]+,? ){0,5}?(?:providers|processors|vendors|suppliers|services|third parties|companies|partners)\b(?=[^.;]{0,120}(?:\bavailable\b|\bhere\b|\bbelow\b|\bhttps?:|\bfound\b|\bvisit\b|\bpage\b|\bat\b|\bannex|\bin\b))"
    r"|\b(?:see|visit|view|refer to|consult|find)\b[^.;]{0,60}\b(?:list of|information about the|who) (?:[\w'’/-]+,? ){0,5}?(?:providers|processors|vendors|suppliers|third parties)\b"
    r"|\b(?:models?|providers|vendors|suppliers)\b[^.;]{0,90}\blisted (?:at|on|in(?! this)|here|below)\b",
    re.IGNORECASE,
)
_NOT_THESE = re.compile(
    r"\b(?:advertis\w+|marketing|cookies?|analytics|SDKs?|resellers?|payment|mobile|device|merchants?|government|credit|data brokers?|shipping|social media|plug-?ins?)\b",
    re.IGNORECASE,
)

_GOES_ON = re.compile(
    r"\b(?:such|these|those|this|the|any|each|every|all|of|intended|planned|proposed) (?:\w+ ){0,2}?(?:changes?|additions?|replacements?|updates?|list|appointments?|engagements?|third part(?:y|ies)|compan(?:y|ies)|provider)\b|\bobject\b|\bthird parties\b",
    re.IGNORECASE,
)
_BY_CUSTOMER = re.compile(
    r"\b(?:customer|controller|you|client|exporter)\b (?:shall|must|may|will|should|is required to|agrees to|can|undertakes to)\b(?! (?:\w+ )?be\b| receive)[^.;]{0,40}\b(?:notif|inform|give|provide|send)",
    re.IGNORECASE,
)
"""The customer's own notices, of objections as a rule."""
_KEPT_UP = re.compile(
    r"\bupdat\w+ (?:this|our|the) (?:page|list)\b|\bfollowing (?:\w+ ){0,3}(?:providers|companies|vendors|third parties)\b",
    re.IGNORECASE,
)
"""Under a heading on subprocessors: the page is the list."""
_LISTS = ("list", "overview", "names of", "information about", " who ")
_TOLD = ("notif", "notice", "inform", "announc", "advis", "advance", "tell", "let ", "mail", "alert", "updat", "publish", "post", "subscribe", "object")  # fmt: skip
_GIVEN = re.compile(
    r"\b(?:provided|made available|given|supplied|communicated)\b[^.;]{0,60}\b(?:before|prior to|in advance|ahead)\b"
    r"|\b(?:updat|publish|post|amend)\w*\b[^.;]{0,60}\b(?:before|prior to|in advance of|ahead of)\b[^.;]{0,30}\b(?:new|additional|chang\w+|engag\w+|appoint\w+)\b",
    re.IGNORECASE,
)
_POSTED = re.compile(r"\bupdat\w+|\bpublish\w*|\bpost(?:s|ed|ing)?\b", re.IGNORECASE)
_INCIDENT = re.compile(r"\b(?:breach|incident|data subject|authority|audit|court)\b", re.IGNORECASE)


def claim(document: Document, found: list[Sentence]) -> Claim:
    """A stated number of days before, notice without one, a list alone, or nothing."""
    told = [s for s in found if _tells(s)]
    dated = [(s, period) for s in told if (period := advance_notice(s.text))]
    if dated:
        first = dated[0][1]
        return said(TOPIC, "advance-days", document, [s for s, _ in dated], days=first.least, business=first.business)
    if told:
        return said(TOPIC, "notice-no-period", document, told)
    listed = [s for s in found if _lists(s)]
    return said(TOPIC, "list-only" if listed else "silent", document, listed)


def _tells(sentence: Sentence) -> bool:
    """Whether the vendor tells the customer of a new subprocessor; a window to object shows that it does."""
    text = sentence.text
    if not (_SUB.search(text) or _SUB.search(sentence.lead) or _follows(sentence)):
        return False
    given = NOTICE.search(text) or _GIVEN.search(text)
    if not (given or _POSTED.search(text)) or not (_CHANGE.search(text) or _SUBSCRIBE.search(text)):
        return False
    if untold(text):
        return False
    if _SUBSCRIBE.search(text):
        return True
    if _BY_CUSTOMER.search(text) or not given:
        return bool(_POSTED.search(text) and advance_notice(text))
    return not _INCIDENT.search(text)


def _follows(sentence: Sentence) -> bool:
    """Whether subprocessors are spoken of in what stands before it in its block, or in its heading, and this goes on."""
    if not holds(sentence.text, _TOLD):
        return False
    before = sentence.block.view.text[max(0, sentence.start - 300) : sentence.start]
    return bool((_SUB.search(before) or _SUB.search(sentence.heading)) and _GOES_ON.search(sentence.text))


def _lists(sentence: Sentence) -> bool:
    text = sentence.text
    if holds(text, ("processor", "contractor")) and _LISTED.search(text):
        return True
    if _SUB.search(sentence.heading) and _KEPT_UP.search(text):
        return True
    return holds(text, _LISTS) and bool(_LISTED_THIRD.search(text)) and not _NOT_THESE.search(text)
