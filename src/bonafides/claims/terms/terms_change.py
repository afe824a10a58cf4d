"""Can the terms themselves be changed without the customer's agreement?"""

import re

from bonafides.claims.terms.speech import BUYER
from bonafides.claims.terms.wording import said
from bonafides.language.definitions import defines
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "terms.change"
STEMS = ("amend", "modif", "chang", "updat", "revis", "continu", "vary", "varied")
UNDER = None
_DOCUMENT = r"(?:these|this|the|our|such|any|its) (?:[\w-]+ ){0,3}?(?:terms|agreement|policy|policies|notice|statement|addendum|dpa|conditions|contract|provisions?|documents?)"
_CHANGE = r"(?:chang\w*|modif\w*|amend\w*|updat\w*|revis\w*|vary|varied|supplement\w*)"
_ABOUT = re.compile(
    rf"\b{_CHANGE}\b(?! in the\b)(?:(?!\b(?:set out|set forth|as set|described|accordance|pursuant|under|specified|provided in|updated in|contained in|referred to)\b)[^.;]){{0,60}}\b{_DOCUMENT}\b|\b{_DOCUMENT}\b[^.;]{{0,60}}\b{_CHANGE}\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    rf"\b(?:changes?|updates?|amendments?|modifications?|revisions?) (?:to|of) {_DOCUMENT}", re.IGNORECASE
)
_CHANGES = re.compile(rf"\b(?:{_CHANGE}|new version)\b", re.IGNORECASE)
_SIGNED = re.compile(
    r"\b(?:signed|executed|agreed)\b[^.;]{0,40}\b(?:by|between)\b[^.;]{0,40}\b(?:both|each|the|authori[sz]ed)\b[^.;]{0,30}\b(?:part(?:y|ies)|representatives?)\b"
    r"|\b(?:in (?:a )?(?:writing|written)|written (?:agreement|amendment|instrument|document))\b[^.;]{0,50}\b(?:signed|executed|agreed|both|mutual)|\bmutual(?:ly)? (?:written )?(?:agree\w*|consent)\b",
    re.IGNORECASE,
)
_POSTED = re.compile(
    r"(?<!not wish to )(?<!not )\bcontinu\w+ (?:to )?(?:us\w+|access\w*)|\bby (?:posting|publishing)|\b(?:upon|when|after) (?:\w+ ){0,3}?post\w*|\bat any time\b|\bfrom time to time\b|\bsole discretion\b|\beffective (?:immediately|upon posting|when)|\bwithout (?:any |prior )*(?:notice|notif\w+)\b",
    re.IGNORECASE,
)
_VENDOR = re.compile(
    r"\b(?:[Ww]e|us|our|[Vv]endor|[Pp]rovider|[Cc]ompany|[Ll]icensor|[Ss]upplier|[Pp]rocessor|reserves? the right|[A-Z]\w+ (?:may|reserves|can|will))\b|\b(?:may|can) be \w+|\bsubject to change\b"
)
_MAY = re.compile(
    rf"\b(?:may|can|might|reserves?|right to|(?:have|need) to|periodically|will)\b[^.;]{{0,80}}\b{_CHANGE}|\bsubject to change\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:notif\w+|inform(?:s|ed|ing)?|announce\w*|alert(?:s|ed)?|let you know|e-?mail\w*)\b|\b(?:prior|advance|reasonable|written|days[’']?|provided?|gives?|giving|with|upon|on|receives?|additional|prominent) (?:\w+ ){0,2}?notice\b",
    re.IGNORECASE,
)
_UNTOLD = re.compile(
    r"\bmay (?:also |choose to )?(?:provide|notify|inform|send|give)\b|\bwithout (?:any |prior )*(?:notice|notif\w+|inform\w+)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(r"\b(?:infring\w+|indemn\w+|fees?|prices?|pricing)\b", re.IGNORECASE)
_BARRED = re.compile(r"\b(?:may not|shall not|cannot|will not|no (?:amendment|modification|change))\b", re.IGNORECASE)
_BY_BUYER = re.compile(
    rf"\byou (?:do not )?notif|\b{BUYER} (?:(?:shall|may|will|can|must|has|have)\b[^.;]{{0,40}})\b{_CHANGE}\b",
    re.IGNORECASE,
)


def claim(document: Document, found: list[Sentence]) -> Claim:
    """`by-posting` before `notice` before `by-agreement`: the loosest way that is named decides."""
    about = sorted((s for s in found if _speaks(s)), key=_aside)
    signed = [s for s in about if _SIGNED.search(s.text) and not _accepts(s)]
    free = [s for s in about if s not in signed and _is_vendors(s.text)]
    told = [s for s in free if _TOLD.search(s.text) and not _UNTOLD.search(s.text)]
    posted = [s for s in free if s not in told and _POSTED.search(s.text)]
    plain = [s for s in free if s not in told and _MAY.search(s.text)]
    accepted = [s for s in found if _accepts(s)]
    if posted or ((plain or (free and accepted)) and not told):
        return said(TOPIC, "by-posting", document, list(dict.fromkeys([*(posted or plain), *accepted])) or free)
    if told:
        return said(TOPIC, "notice", document, told)
    return said(TOPIC, "by-agreement" if signed else "silent", document, signed)


def _speaks(sentence: Sentence) -> bool:
    """Whether it is on changes of a document, which it or its title names."""
    text = sentence.text
    about = _ABOUT.search(text) or (_TITLE.search(sentence.heading) and _CHANGES.search(text))
    return bool(about) and not (_OTHER.search(text) or defines(text))


def _is_vendors(text: str) -> bool:
    """Whether the vendor may change the document, or does."""
    return bool(_VENDOR.search(text)) and not (_BARRED.search(text) or _BY_BUYER.search(text))


def _aside(sentence: Sentence) -> bool:
    """Whether it speaks of another document than the one it stands in; such sentences are cited last."""
    return not re.search(r"\b(?:these (?:\w+ )?terms|this (?:\w+ )?agreement|this dpa)\b", sentence.text, re.IGNORECASE)


def _accepts(sentence: Sentence) -> bool:
    """Use after a change counts as consent to it."""
    return bool(
        re.search(r"(?<!not wish to )(?<!not )\bcontinu\w+ (?:to )?(?:us\w+|access\w*)\b", sentence.text, re.IGNORECASE)
        and re.search(r"\b(?:accept\w*|agree\w*|consent\w*|acknowledg\w*|bound)\b", sentence.text, re.IGNORECASE)
    )
