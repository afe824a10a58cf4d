"""Is the customer told before the model or the service is changed or ended?"""

import re

from bonafides.claims.terms.wording import chosen, said
from bonafides.language.actors import Actor, agent, subject
from bonafides.language.notice import NOTICE, UNTOLD, advance_notice
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "change.notice"
STEMS = ("chang", "modif", "discontinu", "deprecat", "updat", "alter", "retir", "replac", "sunset", "withdraw", "remov", "suspend", "terminat", "stop", "ceas", "upgrad", "limit", "disabl", "end-of-life", "end of life", "adjust", "evol", "restrict", "shut", "phase", "we do so", "if we do", "when we do")  # fmt: skip
_ACT = r"(?:change|modify|discontinue|deprecate|update|alter|retire|replace|sunset|withdraw|remove|upgrade|adjust|revise|refresh|vary|amend|phase out|add)"
_END = r"(?:suspend|terminate|stop|cease|limit|disable|restrict|shut down|end|delete|interrupt)"
_SERVICE = r"(?:services?|models?|features?|functionalit(?:y|ies)|functions?|platforms?|APIs?|products?|sites?|websites?|offerings?|networks?|solutions?|tools?|endpoints?|capabilit(?:y|ies)|plug-?ins?|applications?)"
_ITS_TERMS = r"(?:terms|agreements?|polic(?:y|ies)|notices?|statements?|addend(?:um|a)|DPA|conditions|fees?|prices?|pricing|plans?|rates?|charges|measures|safeguards|your|their|accounts?|access|use|usage|information|data|licen[cs]es?|contacts?|passwords?|settings|cookies?|orders?|quantity|guidelines|documentation|levels?|lists?|invoic\w+|sections?|content|display|links?)"
_GAP = rf"(?:(?!\b{_ITS_TERMS}\b)[^.;:]){{0,80}}?"
_TAIL = r"\b(?! (?:levels?|providers?|data|accounts?|terms|credits?|fees?)\b)"
_CHANGES = re.compile(rf"\b(?P<act>{_ACT}|(?P<end>{_END}))\b(?P<gap>{_GAP})\b{_SERVICE}{_TAIL}|\b(?:your )?accounts? and/or (?:the|our) {_SERVICE}\b", re.IGNORECASE)  # fmt: skip
"""A verb in its base form, as it stands behind `may`, and the service as what it touches."""
_CHANGED = re.compile(
    rf"\b{_SERVICE}\b{_GAP}\b(?:(?:may|can|might|will|could)(?: \w+ly)? (?:be (?:\w+,? ){{0,3}}?(?:changed|modified|discontinued|deprecated|updated|retired|replaced|altered|withdrawn|removed|sunset|suspended or|terminated or)|change|vary|evolve)|(?:is|are) subject to (?:\w+ ){{0,4}}?(?:chang\w+|modif\w+|discontinu\w+|deprecat\w+))\b"
    rf"|\b(?:make|implement|introduce|release|deploy)\b(?: [\w,-]+){{0,4}}? (?:changes?|updates?|modifications?|adjustments?)\b (?:to|in|of) (?:\w+ ){{0,3}}?{_SERVICE}{_TAIL}",
    re.IGNORECASE,
)
_EVENT = re.compile(
    rf"\b(?:changes?|modifications?|updates?|discontinu(?:ation|ance)|deprecations?|retirement|removal|withdrawal|upgrades?|sunset\w*|end[- ]of[- ]life|termination|cessation)\b (?:to|of|in|for|that affect\w*|affecting) (?:[\w’',/-]+ ){{0,7}}?{_SERVICE}{_TAIL}"
    rf"|\b{_SERVICE} (?:changes|deprecations?|retirements?|updates|discontinuations?)\b"
    rf"|\b(?:before|prior to|when|if|whenever|ahead of|in advance of)\b (?:[\w’'-]+ ){{0,6}}?(?:(?:change|modif|discontinu|deprecat|updat|alter|retir|replac|sunset|withdraw|remov|shut)\w*|ceas\w+|stop\w*)\b{_GAP}\b{_SERVICE}{_TAIL}",
    re.IGNORECASE,
)
"""What the customer may be told of."""
_MAY = re.compile(
    r"[’']ll\b|\b(?:may|can|will|shall|might|could|reserves? the right|(?:has|have|retains?) the (?:\w+ )?right|entitled|discretion|constantly|continu\w+|regularly|must|would|agree\w*|commits?|aims?|endeavou?rs?|plan(?:s|ned)?|intends?)\b",
    re.IGNORECASE,
)
_ANY_TIME = re.compile(r"\bat any time\b|\banytime\b|\bfrom time to time\b|\bsole (?:and absolute )?discretion\b|\bfor any (?:or no )?reason\b|\breserves? the right\b|\bsubject to\b", re.IGNORECASE)  # fmt: skip
_SUCH = re.compile(
    r"\b(?:such|these|those|any such|the|this|of) (?:\w+ ){0,2}(?:changes?|modifications?|updates?|discontinu\w+|deprecations?|adjustments?|suspensions?|alterations?|retirements?|terminations?)\b|\bwhen (?:we|it) do(?:es)?\b|\bif we do\b",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"\b(?:if|in the event|in case|where|unless|when) (?:\w+ ){0,3}(?:you|customer|user|your|payment|fail\w*|breach\w*|violat\w+|any|determin\w+|reasonabl\w+|suspect\w*|believ\w*|infring\w*|required)\b|\bbreach\w*|\bviolat\w+|\bfail(?:s|ure)? to pay\b|\binfring\w+|\bpast due\b|\bnon-?payment\b|\bfraud\w*",
    re.IGNORECASE,
)
"""Reasons that lie with the customer."""
_ASIDE = re.compile(
    r"\b(?:sub-?processors?|subcontractors?|marketing|communicat\w+ (?:with )?you|contact you|maintenance|outages?|downtime|interruptions?|uptime|liable|liability for|no guarantee|indemnif\w+|refund\w*|subscri(?:be|ption fee)\w*|feedback|suggest\w+|derivative|reverse engineer\w*|security (?:updates?|patch\w*|measures)|(?:install|download|push|receiv)\w* (?:\w+ ){0,3}(?:updates?|upgrades?)|(?:automatic|over-the-air|software|app) updates?|updates? to (?:our|the|your) (?:software|apps?|application|device)|personal (?:data|information)|the way (?:in which )?we|privacy practices|survive|arbitrat\w+)\b",
    re.IGNORECASE,
)
_LIABILITY = re.compile(r"\bnot (?:be )?(?:liable|responsible)\b|\bno liability\b|\bwithout liability\b|\bhave no (?:obligation|liability)\b", re.IGNORECASE)  # fmt: skip
_GIVES = re.compile(
    r"\b(?:we|company|provider|vendor|[A-Z]\w+)(?: |(?=[’']))(?:[’']ll|will|shall|must|agrees? to)\b[^.;]{0,40}\b(?:give|provide|send|inform|notify)\b"
)
_PURPOSE = re.compile(
    r"^\s*(?:\(?\w{1,3}[.)]\s*)?(?:to|for|in order to) \w+|\b(?:use|uses|using|process\w*|collect\w*)\b[^.;]{0,90}\bto (?:notify|inform|tell|send|alert)\b|\bexamples?\b",
    re.IGNORECASE,
)


def claim(document: Document, found: list[Sentence]) -> Claim:
    """Without notice before days before notice before at any time: what frees the vendor outright decides first."""
    about: list[Sentence] = []
    last: Sentence | None = None
    for sentence in chosen(found, STEMS):
        if _speaks(sentence) or (last is not None and last in about[-1:] and _goes_on(sentence, last)):
            about.append(sentence)
        last = sentence
    untold = [s for s in about if UNTOLD.search(s.text)]
    if untold:
        return said(TOPIC, "at-any-time", document, untold)
    dated = [(s, period) for s in about if (period := advance_notice(s.text))]
    if dated:
        return said(TOPIC, "advance-days", document, [s for s, _ in dated], days=dated[0][1].least)
    told = [s for s in about if NOTICE.search(s.text)]
    if told:
        return said(TOPIC, "notice-no-period", document, told)
    return said(TOPIC, "at-any-time" if about else "silent", document, about)


def _speaks(sentence: Sentence) -> bool:
    """Whether the vendor may change or end the service itself, or is bound to tell of it."""
    text = sentence.text
    if _ASIDE.search(text) or _PURPOSE.search(sentence.whole):
        return False
    passive = _CHANGED.search(text)
    if passive is not None and agent(text, passive.start()) is not Actor.CUSTOMER:
        return True
    told = NOTICE.search(text)
    if told and _EVENT.search(text) and _bound(text, told):
        return True
    return any(_free(sentence, m) for m in _CHANGES.finditer(text))


def _bound(text: str, told: re.Match[str]) -> bool:
    """Whether it is the vendor that tells, or the customer that is told."""
    who, since = subject(text, told.start())
    if re.search(r"\b(?:be|is|are) (?:\w+ )?$", text[: told.start()][-30:]) or _GIVES.search(text):
        return True
    tells = re.fullmatch(r"(?:notifies|notify|informs?|announces?|tells?)", told[0], re.IGNORECASE)
    return who is not Actor.CUSTOMER and bool(tells or _MAY.search(text[since : told.start()]))


def _free(sentence: Sentence, change: re.Match[str]) -> bool:
    """Whether the vendor may do it: the verb is governed by a `may` of the vendor's, and no fault of the customer's is its reason."""
    text = sentence.text
    who, since = subject(text, change.start())
    ahead = text[: change.start()]
    again = re.search(r"\b(?:or|and) to $", ahead) and re.search(r"\b(?:reserves?|has|have) the right\b", ahead)
    if who is not Actor.VENDOR or not (again or _MAY.search(ahead[since:])):
        return False
    if not change["end"]:
        return True
    return not _CAUSE.search(sentence.whole) and bool(
        _ANY_TIME.search(text) or UNTOLD.search(text) or NOTICE.search(text) or re.search(rf"\b{_ACT}\b", text)
    )


def _goes_on(sentence: Sentence, last: Sentence) -> bool:
    """Whether the sentence tells of notice of what the one before it allowed."""
    return last.block is sentence.block and bool(_SUCH.search(sentence.text) and NOTICE.search(sentence.text))
