"""May people of the vendor read customer content?"""

import re

from bonafides.claims.terms.wording import chosen, said
from bonafides.language.actors import Actor, agent, subject
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "access.human-review"
STEMS = ("review", "monitor", "screen", "moderat", "inspect", "read", "view", "access", "examin", "look at", "looks", "listen", "annotat", "label", "edit", "decrypt", "human", "manual", "do so", "see ")  # fmt: skip
_LOOK = re.compile(
    r"\b(?:(?P<look>review|pre-?screen|screen|moderate|inspect|read|view|examine|looks? (?:at|into)|listens? to|annotate|label|edit|monitor|evaluate manually)|(?P<enter>access|have access to|see|decrypt))(?P<done>s|ed|d|ing|es)?\b",
    re.IGNORECASE,
)
_CONTENT = re.compile(
    r"\b(?:content|contents|inputs|outputs|prompts|(?:your|user|customer|each) (?:input|output|prompt)|conversations?|chats?|transcripts?|(?:customer|user|users[’']|personal|private|controller|client|your|subscriber|profile|workspace|repository) (?:personal )?(?:\w+ )?(?:data|information|content)|submissions?|communications?|messages?|materials|uploads?|uploaded|(?:your|customer) (?:\w+ )?(?:files|documents|images|code|posts)"
    r"|recordings?|(?:voice|audio)(?: \w+)?|some of (?:the|your) data|(?:the )?(?:data|information|files|documents|code) (?:that |which )?you\b|private repositor\w+|(?:such|this|that|the) data)\b",
    re.IGNORECASE,
)
_MAY = re.compile(
    r"\b(?:may|can|could|might|will|shall|do|does|reserves? the right|(?:has|have|with|retains?) the (?:\w+ )?(?:right|ability|discretion)|(?:is|are|be) (?:\w+ )?(?:entitled|permitted|allowed|authori[sz]ed|able|free)|sometimes|occasionally|regularly|routinely|from time to time|discretion to|agree(?:s)? (?:that|to)|consents? (?:that|to)|allow\w*|permit\w*)\b",
    re.IGNORECASE,
)
_HUMAN = re.compile(
    r"\bhuman(?:s)? (?:\w+ ){0,2}?(?:review\w*|moderat\w+|annotat\w+|label\w+|raters?|evaluat\w+|read|look|see)\b|\bmanual(?:ly)? (?:\w+ ){0,1}?(?:review\w*|moderat\w+|inspect\w*|annotat\w+|label\w+|check\w*)\b|\b(?:review|moderation|annotation|labell?ing) by (?:\w+ ){0,3}(?:humans?|people|persons?|staff|employees|personnel|reviewers|team|contractors)\b|\b(?:trained|human|authori[sz]ed|contract) (?:reviewers|annotators|raters|moderators)\b|\b(?:moderators|annotators|reviewers)\b(?=[^.;]{0,40}\b(?:may|can|will|access|see|read|review))",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:cannot|can ?not|not|never|n[’']t|no|nobody|neither|nor|unable to|without|prohibited from|prevent\w* \w+ from|nor (?:can|will|do))\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\b(?:nobody|no[ -]one|none|neither|nor|no (?:person|human|employee|member)) (?:\w+ ){0,4}$", re.IGNORECASE
)
_NO_DUTY = re.compile(
    r"\b(?:no|not|any|without|under no|nor) (?:\w+ ){0,3}(?:obligation|duty|obligat\w+|obliged|required|responsib\w+|responsible)\b|\bnot undertake\b|\bdo(?:es)? not (?:\w+ly )?(?:pre-?screen|screen|monitor|endorse|review)\b",
    re.IGNORECASE,
)
_MAY_DO_SO = re.compile(
    r"\b(?:right|rights|may|entitled|discretion|permitted)\b[^.;]{0,20}\b(?:do so|such (?:review|monitoring))\b",
    re.IGNORECASE,
)
_BUT = re.compile(r"\b(?:but|however|although|though|while|nevertheless|yet|and)\b[^.;]{0,60}\b(?:right|may|entitled|discretion)\b|\breserves? the right\b", re.IGNORECASE)  # fmt: skip
_MAY_BUT = re.compile(r"\b(?:may|rights?|can)\b,?\W{1,3}(?:but|though|without)\b", re.IGNORECASE)
_LAW = re.compile(
    r"\b(?:access|view|review)(?:ed)? and (?:share|disclose)|\b(?:access|view|review|monitor|read)(?:ed|ing)?, (?:\w+,? ){0,6}(?:preserve|retain|retention|disclos\w+|use|share|store|transfer)\b|\baccess(?:ed)? (?:and|or|/) (?:disclos\w+|preserv\w+|retain\w*)\b",
    re.IGNORECASE,
)
"""The formula on handing data to authorities."""
_ELSE = re.compile(
    r"\b(?:automatically|(?:by|using|through|use|uses|via|with) (?:\w+ ){0,2}automated|automated (?:\w+ ){0,2}(?:may|to|that|which|can|will|review\w*|scan\w*)|(?:third[- ]part(?:y|ies)|other) (?:\w+ )?(?:services?|accounts?|apps?|applications?|platforms?|sites?|websites?|users?)|integrations?|connect(?:ed|ing)? (?:\w+ )?(?:accounts?|apps?|services?)|your (?:\w+ )?(?:devices?|contacts|camera|microphone|calendar|location|browser|organi[sz]ation|employer|administrators?)|cookies?|need[- ]to[- ]know|restrict\w* access|limit\w* access|access(?:es)? (?:\w+ ){0,3}(?:is|are|be) (?:restricted|limited)|changes to|audit\w*|background|vulnerab\w+|penetration|unauthori[sz]ed|data subject|publicly|accessible|for any inaccura\w+|(?:usage|use|performance|availability|security|traffic|activity|activities|behaviou?r) of (?:the|our|your))\b",
    re.IGNORECASE,
)
"""Machines, other people's accounts, the customer's own devices, need-to-know rules: no word on who reads."""
_VERB = re.compile(r"\b(?:may|can|could|might|will|shall|must|to|not|never|and|or|cannot|sometimes|ability|also)\b,? (?:\w+ly |only |also |ever )?$", re.IGNORECASE)  # fmt: skip
"""What stands before `access` where it is a verb."""
_BE = re.compile(r"\b(?:be|been|is|are|being)\b(?: not| never| \w+ly| sometimes| also){0,2} $", re.IGNORECASE)
_PERSONS = re.compile(
    r"\b(?:persons|people|employees|personnel|staff|contractors|engineers|reviewers)\b", re.IGNORECASE
)
_NOUN = re.compile(r"\b(?:for|of|the|an?|our|your|its|under|safety|security|policy|quality|legal|further|annual|periodic|this|any|each|in|on|upon|with|by|after|during|code|peer|content)\b $", re.IGNORECASE)  # fmt: skip
"""What stands before `review` where it is a noun."""
_OTHER_OBJECT = re.compile(r"\b(?:policy|notice|statement|terms|website|sites?|services|request|account settings)\b|\bthird[- ]part", re.IGNORECASE)  # fmt: skip
_BY = re.compile(
    r"\bby (?:us|our|the company|(?:\w+ ){0,3}(?:employees|personnel|staff|team|contractors|reviewers|humans?|people|moderators))\b",
    re.IGNORECASE,
)
_IF_ASKED = re.compile(
    r"\bonly (?:with|at|upon|on|after|if|when|where)\b[^.;]{0,60}\b(?:consent|permission|request\w*|instruct\w*|authori[sz]ation|invit\w+|asks?|agree\w*)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:without|unless|except|only|absent|save|other than)\b[^.;]{0,60}\b(?:consent|permission|request\w*|instruct\w*|authori[sz]\w*|agree\w*|ask\w*|invit\w*|direct\w*|approv\w*|law|legal\w*|court)\b",
    re.IGNORECASE,
)
_EXCEPT = re.compile(r"\b(?:except|unless|other than|only (?:as|to|where|when|if|for)|save)\b", re.IGNORECASE)
_FOLLOWING = re.compile(r"\bexcept (?:\w+ ){0,3}(?:following|below|circumstances|cases)|\bexcept[^.;]{0,40}:\s*$|\b(?:to|for|in order to) (?:the extent |the purpose of )?(?:\w+ ){0,3}(?:provid|maint|improv|support|secur|troubleshoot|prevent|investigat|enforc|operat|necessary)\w*", re.IGNORECASE)  # fmt: skip


def claim(document: Document, found: list[Sentence]) -> Claim:
    """Allowed where any sentence lets people look; denied only where one says that they do not, and none allows it."""
    allowed: list[Sentence] = []
    denied: list[Sentence] = []
    before: Sentence | None = None
    for sentence in chosen(found, STEMS):
        if _HUMAN.search(sentence.text) or not _ELSE.search(sentence.text):
            {"allowed": allowed, "denied": denied}.get(_reading(sentence, before), []).append(sentence)
        before = sentence
    if allowed:
        return said(TOPIC, "allowed", document, allowed)
    return said(TOPIC, "denied" if denied else "silent", document, denied)


def _reading(sentence: Sentence, before: Sentence | None) -> str:
    """`allowed`, `denied` or ''."""
    text = sentence.text
    so = _MAY_DO_SO.search(text)
    if (
        so
        and agent(text, so.start()) is not Actor.CUSTOMER
        and before is not None
        and before.block is sentence.block
        and _CONTENT.search(before.text)
    ):
        return "allowed"
    if human := _HUMAN.search(text):
        return _by_humans(sentence, human)
    return next((reading for m in _LOOK.finditer(text) if (reading := _of_look(sentence, m))), "")


def _by_humans(sentence: Sentence, human: re.Match[str]) -> str:
    text = sentence.text
    about = _CONTENT.search(sentence.whole) or _CONTENT.search(sentence.heading)
    customers = agent(text, human.start()) is Actor.CUSTOMER and re.match(r"[^.]{0,80}\b(?:must|should|responsib\w+|shall|are|is|will|agree)\b", text, re.IGNORECASE)  # fmt: skip
    if not about or customers or re.search(r"\bresponsib|\bappropriate\b|\bdecisions?\b", text, re.IGNORECASE):
        return ""
    return (
        "denied"
        if _NOT.search(text[max(0, human.start() - 80) : human.end() + 30]) and not _EXCEPT.search(text)
        else "allowed"
    )


def _of_look(sentence: Sentence, look: re.Match[str]) -> str:
    """What one verb of looking says of content: `allowed`, `denied` or ''."""
    text = sentence.text
    who, since, passive = _looker(sentence, look)
    ahead, behind = text[max(since, look.start() - 120) : look.start()], text[look.end() : look.end() + 90]
    seen = _CONTENT.search(ahead if passive else behind.split(";")[0])
    if not seen or who not in (Actor.VENDOR, Actor.PEOPLE) or _LAW.search(text):
        return ""
    if not passive and not _governs(look, ahead, behind[: seen.start()]):
        return ""
    duty = _NO_DUTY.search(text)
    if duty and not _MAY.search(text, duty.end(), look.start()):
        return "allowed" if _BUT.search(text, duty.end()) or _MAY_BUT.search(text, 0, duty.end()) else ""
    if _NOT.search(ahead) or _NOBODY.search(text[:since]):
        return _denial(text)
    if _IF_ASKED.search(text):
        return "denied"
    return "allowed" if _MAY.search(ahead) or passive or (who is Actor.PEOPLE and look["look"]) else ""


def _looker(sentence: Sentence, look: re.Match[str]) -> tuple[Actor, int, bool]:
    """Who looks, where that is named, and whether the verb is passive, which counts only with the people who do it."""
    text = sentence.text
    be = _BE.search(text[max(0, look.start() - 60) : look.start()])
    by = _BY.search(text, look.end(), look.end() + 90)
    if be and (look["done"] in ("ed", "d") or look[0].lower() == "read"):
        return (Actor.PEOPLE if by else Actor.NOBODY), 0, True
    who, since = (Actor.PEOPLE, 0) if by else subject(text, look.start())
    if text[since : since + 4].lower() == "they" and _PERSONS.search(sentence.block.view.text[: sentence.start][-200:]):
        who = Actor.PEOPLE
    return who, since, False


def _governs(look: re.Match[str], ahead: str, between: str) -> bool:
    """Whether the word is a verb, and content rather than a policy or a website is what it takes."""
    if _OTHER_OBJECT.search(between) or _NOUN.search(ahead):
        return False
    return not look["enter"] or bool(_VERB.search(ahead))


def _denial(text: str) -> str:
    """A promise not to look holds with the customer's consent or by law excepted, not with the vendor's own purposes."""
    if _FOLLOWING.search(text) and _EXCEPT.search(text):
        return "allowed"
    return "denied" if _ASKED.search(text) or not _EXCEPT.search(text) else "allowed"
