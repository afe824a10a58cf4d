"""Sentences that sound like a promise not to train and bind nobody: hopes, habits, degrees, manners, other people's vows."""

import re

from bonafides.language.lexicon import normal

_NO = r"(?:not|never|n't|don't|doesn't|isn't|aren't|won't|cannot|no)"
_TRAIN = r"(?:re|fine )?(?:train|tun|learn)\w*"
_HOPE = (
    r"striv\w+|aim\w*|tr(?:y|ies|ying)|seek\w*|hop(?:e|es|ing)|attempt\w*|endeavou?r\w*|effort\w*|goal|intention|prefer\w*|plan\w*|intend\w*"
    r"|expect\w*|wish|steps|measures|consider\w*|decide|choose|elect|ideal|objective|practi[cs]e|policy of|priority"
)
_USUAL = (
    r"typical\w*|general(?:ly)?(?! (?:available|purpose))|usual\w*|normal\w*|ordinar\w+|mostly|largely|rarely|seldom|in most cases|as a (?:general )?rule|in principle|ideally|feasible"
    r"|practicable|possible|to (?:our|the best of our) knowledge|believe|simply|routinely|regularly|as a matter of course"
)
_DEGREE = (
    r"primar(?:y|ily)|main(?:ly)?|directly(?! or indirect)|exclusively|predominantly|chiefly|manually|unduly|excessively|all of|all our|every|more of|most of|in full"
    r"|(?:in|into) (?:a|an|any)? ?(?:\w+ )?(?:form|manner|way|format) (?:that|which|in which)|in (?:identifi\w+|raw|readable|clear|original|unredacted) (?:form|format|text)|as often|longer than|more than|have to|need to|necessarily"
)
_HEDGES = re.compile(
    rf"\b(?:{_HOPE})\b(?! on (?:your|customer))(?: \w+){{0,4}}? (?:to )?(?:{_NO}|avoid|avoiding|exclude|excluding|keep|refrain|prevent|minimi[sz]e|limit)\b"
    rf"|\b{_NO}\b(?: \w+){{0,2}} (?:plans?|planning|intend\w*|intention\w*|practi[cs]e|aim|expect\w*)\b"
    rf"|\b(?:{_USUAL})\b,? (?:\w+,? ){{0,5}}(?:{_NO}|refrain|avoid|exclude)\b|\b{_NO} (?:{_USUAL})\b"
    rf"|\b{_NO} (?:\w+ ){{0,4}}(?:{_DEGREE})\b|\b{_NO} (?:\w+ ){{0,3}}{_TRAIN} (?:\w+ ){{0,6}}(?:{_DEGREE})\b"
    rf"|\b(?:not all|most|some|much|part|portions?) of (?:your|the|our|customer)\b"
    rf"|\bwithout (?:an? |any |appropriate |adequate |proper |suitable |sufficient |due |valid |good )*(?:safeguard|legal basis|lawful basis|reason|purpose|review|clean|protection|precaution|justification|oversight)"
    rf"|\b{_NO} (?:\w+ ){{0,8}}(?:before|prior to|as long as) (?:it|they|we|you|the|your|having|being)\b"
    rf"|\b{_TRAIN} (?:(?!or |and )\w+ ){{0,6}}for (?:advertising|marketing|commercial|third party|unrelated) purposes"
    rf"|\b(?:many|most|some|other|several|all good|responsible) (?:compan\w+|vendors?|providers?|firms|businesses|suppliers)\b"
    rf"|^\W*(?:please )?(?:do not|don't|never) (?:upload|submit|enter|share|provide|post)|\b(?:you|customers?|users?) (?:should|must|may|can|shall)(?: not| wish)? (?:\w+ )?(?:submit|upload|enter|share|avoid)"
    rf"|\b(?:customers?|users?|you|people) (?:\w+ )?(?:ask|request|want|expect|prefer|demand|like)\w* (?:us )?(?:\w+ )?{_NO}\b"
    rf"|\bmay (?:decide|choose|elect|opt|refuse|decline) (?:not )?to\b|\b(?:might|may|could|would) not (?:simply|just|always)\b|\bmight not\b"
)
_VOWS = re.compile(r"\b(?:directly or indirectly|not in any (?:way|form|manner)|in no (?:way|form|manner))\b")


def hedged(text: str) -> bool:
    """Whether a sentence hedges its denial of training, so that nobody can be held to it."""
    return bool(_HEDGES.search(_VOWS.sub(" ", normal(text))))
