"""Training that ends when the customer says so: "if you object, we will no longer use your prompts to train".

What is promised for the time after a request, or is said to stop, goes on until then: as a promise it would comfort wrongly.
"""

import re

from bonafides.language.lexicon import normal
from bonafides.language.meaning import Condition, Statement

BEFORE = 260
"""Characters before a sentence in which a choice stands whose outcome it tells."""
_WHO = r"(?:you|customers?|users?|clients?|subscribers?|members?|they|who|your request)"
_SAYS_NO = (
    r"(?:object(?:s|ed|ing|ions?)?|oppos(?:e|es|ed)|withdr[ae]w(?:s|n|al|ing)?|revoke[sd]?|opt(?:s|ed)? out"
    r"|ask(?:s|ed)? (?:us|for)|request(?:s|ed)?|tell us|writes? to us|contact(?:s|ed)? us|says? no)\b"
)
_IF_NO = re.compile(
    rf"(?<!unless )(?<!only )\b(?:if|where|when|whenever|once|after) {_WHO} (?:\w+ ){{0,2}}?{_SAYS_NO}(?! (?:us )?to (?:do|use|train)\b)"
    rf"|(?<!except )(?<!only )(?<!unless )\b(?:up)?(?:on|at|after|following) (?:your|their|a|the (?:customer|user)'?s|customer'?s?|user'?s?) (?:\w+ )?(?:requests?|objections?|opt ?out|withdrawal)\b"
)
"""The customer's no as the condition of the clause itself."""
_FROM_THEN = re.compile(
    r"\b(?:then|afterwards?|thereafter|once|after (?:that|this|doing|which|you)|from (?:then|that|this)|in (?:that|this|such) (?:case|event)|if so|no longer)\b"
)
_NO_LONGER = re.compile(r"\bno longer\b")
_WHEN = re.compile(rf"\b(?:if|when|once|after) {_WHO}\b")
_WAY = re.compile(
    r"\b(?:opt(?:ing|ed)? out|object|(?:turn|switch)\w* (?:\w+ ){0,3}off|disable|untick|uncheck|be excluded|ask us|contact us|request|write to us|e ?mail us"
    r"|withdr[ae]w\w*|revoke)\b"
)
_CONSENT_ENDS = re.compile(r"\bwithdr[ae]w\w* (?:of )?(?:your |their |the |its |this )?consent (?:to|for)\b")
_STOPS = re.compile(
    r"\b(?:stop|cease|discontinue)(?:s|ping|ing)? (?:\w+ly )?(?:us|process|shar|plac|feed|includ|train|add|tun|improv)\w*"
)


def until_told(statement: Statement) -> bool:
    """Whether a statement on training tells what follows from the customer's no."""
    text = normal(statement.sentence.text)
    if not statement.negated:
        return bool(_STOPS.search(text) or _CONSENT_ENDS.search(text))
    if Condition.OBJECT in statement.conditions:
        return True
    said = _IF_NO.search(text)
    if said and said[0] not in statement.exceptions:
        return True
    if _NO_LONGER.search(text) and _WHEN.search(text):
        return True
    return bool(_FROM_THEN.search(text)) and bool(_WAY.search(_before(statement)))


def _before(statement: Statement) -> str:
    sentence = statement.sentence
    return normal(sentence.block.view.text[max(0, sentence.start - BEFORE) : sentence.start])
