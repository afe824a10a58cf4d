"""Can the terms themselves be changed without the customer's agreement?"""

import re

from bonafides.claims.terms.wording import said
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "terms.change"
STEMS = ("amend", "modif", "chang", "updat", "revis", "continu", "vary", "varied")
UNDER = None
_DOCUMENT = r"(?:these|this|the|our|such|any) (?:[\w-]+ ){0,3}?(?:terms|agreement|policy|policies|addendum|dpa|conditions|contract|provisions?|documents?)"
_CHANGE = r"(?:chang\w*|modif\w*|amend\w*|updat\w*|revis\w*|vary|varied|supplement\w*)"
_ABOUT = re.compile(
    rf"\b{_CHANGE}\b[^.;]{{0,60}}\b{_DOCUMENT}\b|\b{_DOCUMENT}\b[^.;]{{0,60}}\b{_CHANGE}\b", re.IGNORECASE
)
_SIGNED = re.compile(
    r"\b(?:signed|executed|agreed)\b[^.;]{0,40}\b(?:by|between)\b[^.;]{0,40}\b(?:both|each|the|authori[sz]ed)\b[^.;]{0,30}\b(?:part(?:y|ies)|representatives?)\b"
    r"|\b(?:in (?:a )?(?:writing|written)|written (?:agreement|amendment|instrument|document))\b[^.;]{0,50}\b(?:signed|executed|agreed|both|mutual)|\bmutual(?:ly)? (?:written )?(?:agree\w*|consent)\b",
    re.IGNORECASE,
)
_POSTED = re.compile(
    r"\bcontinu\w+ (?:to )?(?:us\w+|access\w*)|\bby (?:posting|publishing)|\b(?:upon|when|after) (?:we )?post\w*|\bat any time\b|\bfrom time to time\b|\bsole discretion\b|\beffective (?:immediately|upon posting|when posted)|\bwithout (?:prior )?notice\b",
    re.IGNORECASE,
)
_VENDOR = re.compile(
    r"\b(?:we|us|our|vendor|provider|company|licensor|reserves? the right|[A-Z]\w+ (?:may|reserves|can|will))\b"
)
_NOTICE = re.compile(r"\b(?:notif\w+|notice|inform\w*|announce\w*)\b", re.IGNORECASE)
_OTHER = re.compile(r"\b(?:infring\w+|indemn\w+|fees?|prices?|pricing)\b", re.IGNORECASE)
_BARRED = re.compile(r"\b(?:may not|shall not|cannot|will not|no (?:amendment|modification|change))\b", re.IGNORECASE)


def claim(document: Document, found: list[Sentence]) -> Claim:
    """`by-posting` before `notice` before `by-agreement`: the loosest way that is named decides."""
    about = sorted((s for s in found if _ABOUT.search(s.text) and not _OTHER.search(s.text)), key=_aside)
    signed = [s for s in about if _SIGNED.search(s.text)]
    free = [s for s in about if s not in signed and _VENDOR.search(s.text) and not _BARRED.search(s.text)]
    posted = [s for s in free if _POSTED.search(s.text)]
    told = [s for s in free if _NOTICE.search(s.text) and re.search(r"\b(?:may|can|reserves?|will)\b", s.text)]
    accepted = [s for s in found if _accepts(s)]
    if posted or (free and accepted):
        return said(TOPIC, "by-posting", document, [*posted, *accepted] or free)
    if told:
        return said(TOPIC, "notice", document, told)
    return said(TOPIC, "by-agreement" if signed else "silent", document, signed)


def _aside(sentence: Sentence) -> bool:
    """Whether it speaks of another document than the one it stands in; such sentences are cited last."""
    return not re.search(r"\b(?:these (?:\w+ )?terms|this (?:\w+ )?agreement|this dpa)\b", sentence.text, re.IGNORECASE)


def _accepts(sentence: Sentence) -> bool:
    """Use after a change counts as consent to it."""
    return bool(
        re.search(r"\bcontinu\w+ (?:to )?(?:us\w+|access\w*)\b", sentence.text, re.IGNORECASE)
        and re.search(r"\b(?:accept\w*|agree\w*|consent\w*|acknowledg\w*|bound)\b", sentence.text, re.IGNORECASE)
    )
