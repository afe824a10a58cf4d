"""Which data a sentence speaks of: what the customer enters, personal data in general, or data of other kinds."""

import re
from enum import StrEnum

from bonafides.language.sentences import Sentence

SPECIFIC = re.compile(
    r"\b(?:prompts?|inputs?|outputs?|completions?|conversations?|chats?|(?:chat|conversation|prompt|search) (?:histor(?:y|ies)|logs?)|transcripts?|transcriptions?|recordings?|uploads?|uploaded|user[- ]generated content|creations|generations|submissions|source code"
    r"|(?:customer|client|user|end[- ]user|subscriber|controller|member|tenant|company|business)(?:[’']s|s[’'])? (?:personal )?(?:data|content|materials?|information|code|knowledge|workspace)"
    r"|(?:your|user|all|this|such|any) (?:\w+ )?content|your (?:\w+ )?(?:activity|projects?|workspace|code|works?|notes?|entries|files|documents|images|photos|videos|messages|recordings|posts|materials)|content (?:of|that|which)? ?(?:you|your|users|customers?)\b|(?:relevant|processed|hosted|inputted|submitted) (?:personal )?(?:data|information)|(?:text|results?|anything|everything|questions?) (?:that |which )?(?:you|users|customers)\b|generated (?:results?|images?|text|content|videos?)|API (?:data|inputs|requests|calls|traffic|content))\b",
    re.IGNORECASE,
)
"""What is entered into the product or comes out of it."""
MADE = re.compile(
    r"\b(?:quer(?:y|ies)|files|documents|images|photos|videos|audio|messages|posts|notes|repositor(?:y|ies)|materials|letters|copies|content)\b",
    re.IGNORECASE,
)
"""Things people make; content of the product where the sentence names no data of another kind."""
GENERAL = re.compile(
    r"\b(?:personal(?:ly identifiable)? (?:data|information|details)|(?:your|user|users[’']|private) (?:\w+ ){0,2}(?:data|information|details)|(?:the |all |any )?(?:data|information|content) (?:that |which )?(?:we|you|is|are|has been|have been|about)\b"
    r"|(?:data|information|details) (?:about|on|of|relating to|concerning) you|(?:keep|kept|retain|store|hold|delete)(?:s|d|ed|ing)? (?:the |any |all )?(?:data|information)|(?:such|this|that|these|those|the|all|any|collected|most|account) (?:data|information|content))\b",
    re.IGNORECASE,
)
"""Personal data and information at large, of which customer content is a part."""
OTHER = re.compile(
    r"\b(?:cookies?|billing|invoices?|payments?|transactions?|credit cards?|card|financial|accounting|tax|applicants?|candidates?|recruit\w*|employment|resumes?|job|marketing|newsletters?|advertising|ads?|earnings|orders?|purchases?"
    r"|(?:server|security|access|audit|system|log|event)[- ](?:logs?|files|data|records)|logs|logging|log (?:data|information)|usage (?:data|information|statistics)|analytics|telemetry|(?<!associated )(?<!related )metadata|device|IP address(?:es)?|diagnostic\w*|browsing"
    r"|back-?ups?|correspondence|survey|feedback|webinars?|events?|visitors?|CCTV|biometric\w*|identity (?:document|verification)\w*|verification|telephone|calls|passwords?|certificates?|records|suppression"
    r"|credentials|tokens?|support (?:tickets?|requests?|messages)|inquir(?:y|ies)|enquir(?:y|ies)|aggregated?|anonymi[sz]ed|de-?identified|statistical|(?:some|certain|limited|basic|other|minimal) (?:\w+ )?(?:data|information|details|records))\b",
    re.IGNORECASE,
)
"""Data of other kinds, and parts of the data that stand for no whole."""
PARTIES = re.compile(r"\bconfidential information\b", re.IGNORECASE)
"""What each party of a contract tells the other in confidence."""


_POINTS_BACK = re.compile(r"\W*(?:they|it|these|those|this)\b", re.IGNORECASE)


class Scope(StrEnum):
    """Of what the sentence speaks."""

    SPECIFIC = "specific"
    GENERAL = "general"
    OTHER = "other"
    NONE = ""


def scope(sentence: Sentence, about: re.Pattern[str] | None = None) -> Scope:
    """The kind of data named in the sentence, in what its `They` points back to, in its lead-in; under a heading that
    matches `about`, general."""
    texts = [sentence.text, sentence.lead]
    if _POINTS_BACK.match(sentence.text):
        texts.insert(1, sentence.block.view.text[max(0, sentence.start - 200) : sentence.start])
    for text in texts:
        if found := _kind(text):
            return found
    titled = about is not None and (about.search(sentence.above) or about.search(sentence.text[:40]))
    return Scope.GENERAL if titled else Scope.NONE


def _kind(text: str) -> Scope:
    if SPECIFIC.search(text):
        return Scope.SPECIFIC
    general, other = GENERAL.search(text), OTHER.search(text)
    if other and not (general and general.end() < other.start()):
        return Scope.OTHER
    if general:
        return Scope.GENERAL
    return Scope.SPECIFIC if MADE.search(text) else Scope.NONE
