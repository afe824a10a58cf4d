"""May the customer test the tool, or do the terms forbid it, and which tests?"""

import re

from bonafides.claims.terms.wording import said
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "testing.right"
STEMS = ("benchmark", "test", "scan", "red team", "red-team", "jailbreak", "probe", "probing", "evaluat", "measure the", "measuring", "competitive", "injection", "adversarial", "monitor")  # fmt: skip
UNDER = None
_PRODUCT = r"(?:(?:the|our|any|its|such|this|these) )?(?:[\w’'-]+ ){0,2}?(?:services?|platform|tools?|models?|software|systems?|apis?|outputs?|answers?|responses?|product|solution)"
_OUR_WORK = re.compile(
    r"\bbenchmark(?:s|ing|ed)?\b|\bcompetitive (?:analysis|evaluation|assessment|intelligence)\b|\bmonitor\w*\b[^.;]{0,25}\b(?:availability|performance|functionality)\b"
    r"|\b(?:performance|accuracy|bias|quality|comparative|comparison) (?:tests?|testing|evaluations?|assessments?|analys[ie]s)\b|\b(?:evaluat|measur)(?:e|es|ing)\b[^.;]{0,20}\b(?:the )?(?:performance|accuracy|quality|bias)\b"
    r"|(?<!penetration )(?<!security )(?<!load )(?<!stress )(?<!vulnerability )\b(?:test|tests|testing|evaluate|evaluating)(?: or [\w-]+)?(?: of)? (?:the |our |any )?(?:services?|platform|tools?|models?|software|outputs?)\b(?![^.;]{0,40}(?:vulnerabilit|security|weakness))",
    re.IGNORECASE,
)
"""Tests of how good the tool is: what a buyer does who measures its answers."""
_KINDS = {
    "security tests": re.compile(
        r"\bpen(?:etration)?[- ]?test\w*|\b(?:security|vulnerability|intrusion|network) (?:tests?|testing|scan\w*|assess\w*|prob\w+|research)\b|\bprob(?:e|es|ing)\b|\bscan(?:s|ning)?\b[^.;]{0,40}\b(?:networks?|systems?|services?|platform|ports?|vulnerabilit\w+|infrastructure|website|servers?|security)\b|\btest(?:s|ing)?\b[^.;]{0,25}\b(?:vulnerabilit\w+|security|defen[cs]es|network)\b",
        re.IGNORECASE,
    ),
    "load tests": re.compile(r"\b(?:load|stress)[- ]test\w*", re.IGNORECASE),
    "attacks by prompt": re.compile(
        r"\bjail-?break\w*|\bred[- ]team\w*|\bprompt[- ]injection\w*|\badversarial (?:prompt\w*|test\w*|attack\w*|input\w*)",
        re.IGNORECASE,
    ),
}
_PUBLISHED = re.compile(
    r"\b(?:publish|disclos|releas|disseminat|communicat|shar|distribut|provid)\w*\b[^.;]{0,60}\b(?:results?|outcomes?|findings|benchmarks?|tests?|evaluations?)\b",
    re.IGNORECASE,
)
_PERMISSION = re.compile(
    r"\bwithout\b[^.;]{0,40}\b(?:consent|permission|approval|authori[sz]ation|agreement)\b|\b(?:except|unless)\b[^.;]{0,60}\b(?:permit\w*|authori[sz]\w*|agree\w*|consent\w*|program\w*|approv\w*)",
    re.IGNORECASE,
)
_BAN = re.compile(
    r"\b(?:you|customers?|clients?|(?:end )?users?|licensees?|subscribers?|developers?|parties|anyone|no one)\b[^.]{0,80}\b(?:may not|shall not|must not|will not|agrees? not|cannot|can[’']t|not to|(?:are|is) not (?:allowed|permitted)|not (?:\w+ ){0,3}use|(?:are|is) (?:prohibited|forbidden) from)\b"
    r"|\b(?:neither|no) (?:the )?(?:customers?|clients?|users?|licensees?|subscribers?)\b[^.]{0,60}\b(?:may|shall|will)\b"
    r"|\b(?:prohibited|restricted|forbidden|unacceptable) (?:use|activit|conduct|act|behavio)|\brestrictions?\b[^.]{0,40}:|\b(?:do not|don[’']t|you(?:[’']re| are)? (?:not|prohibited)|refrain from|(?:is|are) (?:strictly )?(?:prohibited|forbidden))\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:prohibit|restrict|acceptable use|forbidden|abuse|may not|must not|shall not|not permitted|don[’']?t|conduct)\w*",
    re.IGNORECASE,
)
_TESTS = r"(?:tests?|testing|benchmark(?:s|ing)?|evaluat(?:e|es|ing|ions?)|measur(?:e|es|ing|ements?)|red[- ]team(?:ing)?|audit and test|assess(?:ments?)?)"
_GRANT = re.compile(
    rf"\b(?:you|customers?|clients?|subscribers?|licensees?|controllers?)\b(?: and (?:its|your) [\w ]{{3,30}})?,? (?:may|can|(?:is|are) (?:free|permitted|entitled|allowed|authori[sz]ed) to|(?:has|have|shall have) the right to)\b(?! not| only)"
    rf" (?:[\w,-]+ ){{0,5}}?{_TESTS}\b[^.;]{{0,70}}\b{_PRODUCT}\b"
    rf"|\b(?:we|vendor|provider|company|licensor|supplier)\b (?:will |shall |hereby )?(?:permits?|allows?|authori[sz]es?|grants?)\b[^.;]{{0,60}}\b(?:you|customers?|clients?|subscribers?|licensees?)\b[^.;]{{0,60}}\b{_TESTS}\b[^.;]{{0,60}}\b{_PRODUCT}\b",
    re.IGNORECASE,
)
_NARROW = re.compile(
    r"\b(?:new versions?|beta|preview|trials?|free|pre-?release|patch|updates?|limited (?:time|period|functionality)|evaluation (?:purposes|period|licen[cs]e)|decide whether|before (?:buying|purchas\w+|subscrib\w+)|like|dislik\w+|feedback|rate)\b",
    re.IGNORECASE,
)
"""A right to try a release or to give feedback is no right to measure the service."""
_HOSTED = re.compile(
    r"\bwhether\b|\b(?:your|their|own|fine-?tuned|custom) (?:own )?(?:\w+ )?(?:models?|apps?|applications?|prompts?|agents?|bots?|code|workflows?)\b|\bwhere (?:you|users?|customers?) can\b|\b(?:build|deploy|share|host|fine-?tune)\w*,",
    re.IGNORECASE,
)
"""What a product is for, in a list of its functions."""
_STUDY = re.compile(r"\b(?:scores?|results? on|achiev\w+|leaderboard)\b", re.IGNORECASE)
BACK = 600
"""Characters before item (b) of a list that runs on in one paragraph, in which the ban that opens it stands."""


def claim(document: Document, found: list[Sentence]) -> Claim:
    """`banned` where measuring the tool is forbidden, `restricted` where only the tests in `details.kinds` are, `allowed`.

    `details.with_permission` tells of a ban that permission lifts.
    """
    banned = [s for s in found if _tested(s.text) and _forbids(s) and not _STUDY.search(s.text)]
    measuring = [s for s in banned if "measuring" in _tested(s.text)]
    if banned:
        shown = measuring or banned
        kinds = tuple(dict.fromkeys(kind for s in banned for kind in _tested(s.text)))
        lifted = all(_PERMISSION.search(s.text) for s in shown)
        value = "banned" if measuring else "restricted"
        return said(TOPIC, value, document, shown, kinds=kinds, with_permission=lifted or None)
    allowed = [s for s in found if _grants(s)]
    return said(TOPIC, "allowed" if allowed else "silent", document, allowed)


def _tested(text: str) -> tuple[str, ...]:
    """The kinds of tests that are spoken of: "measuring" for those of quality, else those of `_KINDS`."""
    kinds = [kind for kind, words in _KINDS.items() if words.search(text)]
    work, published = _OUR_WORK.search(text), _PUBLISHED.search(text)
    if work and published:
        kinds.append("publishing results")
    if work and (published is None or work.start() < published.start()):
        kinds.append("measuring")
    return tuple(kinds)


def _grants(sentence: Sentence) -> bool:
    text = sentence.text
    return bool(_GRANT.search(text)) and not (_BAN.search(text) or _NARROW.search(text) or _HOSTED.search(text))


def _forbids(sentence: Sentence) -> bool:
    """Whether a ban on the customer reaches the sentence: its own, its lead-in's, its title's or its paragraph's."""
    if _BAN.search(sentence.whole):
        return True
    if re.match(r"\s*\(\w{1,4}\)", sentence.text):
        before = sentence.block.view.text[max(0, sentence.start - BACK) : sentence.start]
        return bool(_BAN.search(before))
    gerund = re.match(r"\W*(?:\(?\w{1,3}[.)] )?(?:[\w ]{3,30}: ?)?(?:attempt|conduct|perform|engag|us|jailbreak|prob|scan|test|benchmark|run)\w*", sentence.text, re.IGNORECASE)  # fmt: skip
    return bool(gerund and _TITLE.search(sentence.heading))
