"""Are those behind the vendor kept from training on what it passes on?"""

import re

from bonafides.claims.terms.speech import buyer_acts
from bonafides.claims.terms.upstream import named_behind
from bonafides.claims.terms.wording import said
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "training.flow-down"
STEMS = ("train", "tun", "improv", "develop")
UNDER = None
_BEHIND = (
    r"(?:sub-?\s?processors?|sub-?contractors?|affiliates?|(?:third[- ]party|upstream|external|underlying|these|those|other|each such|any such) (?:\w+ ){0,2}?(?:providers?|vendors?|partners?|companies|suppliers?|hosts)|(?:such|our|its|any|each|all|the) (?:\w+ ){0,2}?(?:providers|vendors|partners|companies|suppliers)"
    r"|third[- ]party (?:\w+ ){0,2}?(?:models?|services|LLMs?)|third[- ]part(?:y|ies)|(?:model|LLM|AI|foundation[- ]model|GAI) (?:providers?|vendors?|partners?|compan(?:y|ies)|suppliers?|developers?|services)|service providers|^\W*(?:providers|vendors|partners)|(?:these|those|such) (?:AI )?tools|(?:enterprise|private|business|paid)(?:/\w+)? (?:versions?|tiers?|plans?|APIs?|endpoints?)|(?:with|to|by) (?:\w+ ){0,2}?(?:vendors|partners|providers|companies|contractors)|anyone else|others)"
)
_TRAIN = r"(?:(?:re|pre-?)?train(?:s|ed|ing)?\b(?! (?:courses?|materials?|sessions?|programs?|reviewers?|staff|personnel|professionals?|specialists?|service providers?|employees|users))|fine[- ]?tun(?:e|es|ed|ing)\b|(?:improv|develop)\w*\b[^.;]{0,40}\b(?:models?|AI|algorithms?)\b)"
_NOT = r"(?:not|never|nor|neither|cannot|don[’']t|doesn[’']t|won[’']t|no)"
_BARRED = re.compile(
    rf"\b{_NOT} (?:[\w(]+ ){{0,3}}?\(?(?:permit|allow|authori[sz]e|let|enable|grant|share|disclose|provide|transfer|sell|pass)\b[^.;]{{0,90}}\b{_BEHIND}\b[^.;]{{0,120}}\b{_TRAIN}"
    rf"|\b(?:prohibit(?:s|ed|ing)?|forbid(?:s|den|ding)?|bar(?:s|red)?|restrict(?:s|ed)?|prevent(?:s|ed)?)\b(?:(?!\b(?:but|we)\b)[^.;]){{0,120}}\b{_TRAIN}"
    rf"|\b{_NOT} (?:\w+ ){{0,4}}?(?:permitted|allowed|authori[sz]ed|entitled)\b[^.;]{{0,90}}\b{_TRAIN}"
    rf"|\b{_BEHIND}\b[^.;]{{0,60}}\b(?:may|shall|must|will|can)(?: {_NOT}|not)\b[^.;]{{0,120}}\b{_TRAIN}"
    rf"|\b(?:neither|nor)\b[^.;]{{0,60}}\b{_BEHIND}\b[^.;]{{0,60}}\b{_TRAIN}"
    rf"|\b{_TRAIN}[^.;]{{0,90}}\b{_NOT} (?:\w+ ){{0,2}}?(?:permit|allow|authori[sz]e|let|enable)\w* (?:\w+ ){{0,2}}?(?:{_BEHIND})\b[^.;]{{0,30}}\bdo (?:so|this|it)\b"
    rf"|\b(?:requir\w+|oblig\w+|bound|agree[sd]?|commit\w*|undert\w+)\b (?:[\w,]+ ){{0,8}}?(?:not to|to not|never to|to refrain)\b[^.;]{{0,90}}\b{_TRAIN}",
    re.IGNORECASE,
)
_OWN_TERMS = re.compile(
    r"(?:[’']s|\btheir|\bits) (?:own )?(?:[\w-]+ ){0,4}?(?:terms|polic(?:y|ies)|conditions)\b[^.;]{0,40}\b(?:prohibit|forbid|bar|exclud|restrict)",
    re.IGNORECASE,
)
"""The other company's own terms, which it can change."""
_SAID = re.compile(
    rf"\b(?:do(?:es)? not|don[’']t|doesn[’']t|never|will not|won[’']t|without)\b[^.;]{{0,90}}\b{_TRAIN}", re.IGNORECASE
)
"""A statement that somebody does not train."""
_NOT_USED = re.compile(
    rf"(?:\b(?:not|never)|n[’']t)\b (?:be )?used\b[^.;]{{0,60}}\b{_TRAIN}(?![^.;]*\b(?:our|its own)\b)", re.IGNORECASE
)
"""The same in the passive, where others are named beside it."""
_SUBJECT = re.compile(
    r"(?: (?:(?:that|which|whom) )?we (?:use|call|rely on|work with|engage|employ|choose|integrate|access) )?(?![^.;]*\b(?:we|our (?:service|company|product|team|platform|models?)|its own)\b)[^.;]{0,140}$",
    re.IGNORECASE,
)
"""What may stand between those who act and what they do not do."""
_THEY = re.compile(r"\W*(?:they|these|those)\b", re.IGNORECASE)
_OPEN = re.compile(
    rf"\b(?:may|can|right to|licen[cs]e|permit\w*|allow\w*|shar(?:e|es|ed|ing)|disclos\w+|provid\w+|grant)\b[^.;]{{0,160}}\b(?:{_BEHIND})\b[^.;]{{0,160}}\b{_TRAIN}"
    rf"|\b{_BEHIND}\b[^.;]{{0,40}}\b(?:may|can)\b(?! not)[^.;]{{0,90}}\b{_TRAIN}",
    re.IGNORECASE,
)
_OTHERS = re.compile(rf"\b{_BEHIND}\b", re.IGNORECASE)
_TRAINS = re.compile(rf"\b{_TRAIN}", re.IGNORECASE)
_HEDGED = re.compile(
    r"\b(?:unless|except|other than|opt(?:ed|ing)?[- ]?(?:out|in)|not (?:responsible|liable|control)|no (?:control|responsibility|liability)|cannot (?:guarantee|control|ensure)|(?<!under )their own (?:terms|policies)|may use|may be used|reasonable efforts|where possible|by default|to the extent|aim|endeavou?r|seek to|intend|best of our knowledge)\b",
    re.IGNORECASE,
)
_OF_OUTPUTS = re.compile(
    r"\bcompet\w+|\brival\w*|\bscrap\w+|\b(?:our|the) (?:services?|platform|site|website|outputs?|api)\b[^.;]{0,60}\b(?:train|fine-?tun|develop)",
    re.IGNORECASE,
)
"""A rule for whoever would copy the vendor's product."""
_STAFF = re.compile(
    r"\b(?:employees?|personnel|staff)\b[^.;]{0,60}\btrain|\btraining\b[^.;]{0,30}\b(?:for|of|to) (?:its |their )?(?:employees?|personnel|staff)|\bsecurity (?:awareness )?training\b",
    re.IGNORECASE,
)


def claim(document: Document, found: list[Sentence]) -> Claim:
    """`bound` where others are barred from training; `permitted` or `hedged` where some may, or a way round is left.

    `stated` is a sentence that others do not train, without one that binds them.
    """
    about = [s for s in found if _TRAINS.search(s.text) and not _elsewhere(s)]
    of_others = [s for s in about if _OTHERS.search(s.whole) or named_behind(document, s.text)]
    barred = [s for s in of_others if _BARRED.search(s.text) and not _OWN_TERMS.search(s.text)]
    open_ = [s for s in of_others if s not in barred and _OPEN.search(s.text) and not _SAID.search(s.text)]
    stated = [s for s in about if s not in barred and s not in open_ and _says_of_others(document, s)]
    hedged = [s for s in [*barred, *stated] if _HEDGED.search(s.text)]
    if open_:
        return said(TOPIC, "hedged" if barred else "permitted", document, [*open_[:2], *barred])
    if hedged:
        return said(TOPIC, "hedged", document, hedged)
    return said(TOPIC, "bound" if barred else "stated" if stated else "silent", document, barred or stated)


def _says_of_others(document: Document, sentence: Sentence) -> bool:
    """Whether those who do not train, as it says, are others than the vendor, by kind or by name."""
    text = sentence.text
    if _OTHERS.search(text) and _OWN_TERMS.search(text):
        return True
    if _NOT_USED.search(text) and (_OTHERS.search(text) or named_behind(document, text)):
        return True
    said_of = _SAID.search(text)
    if said_of is None:
        return False
    if _THEY.match(text) and _OTHERS.search(sentence.lead):
        return True
    ends = [m.end() for m in _OTHERS.finditer(text, 0, said_of.start())]
    ends += [end for end in named_behind(document, text) if end <= said_of.start()]
    return bool(ends) and bool(_SUBJECT.fullmatch(text, max(ends), said_of.start()))


def _elsewhere(sentence: Sentence) -> bool:
    """Whether it is a duty of the customer, of whoever would copy the product, or on courses for people."""
    text = sentence.text
    return bool(buyer_acts(sentence.whole) or _OF_OUTPUTS.search(text) or _STAFF.search(text))
