"""Patterns of wording that several topics share; all gaps are bounded."""

import re
from collections.abc import Iterable

from bonafides.language.sentences import Sentence
from bonafides.model import Citation, Claim, Confidence, Document, Value, cite_view

CONTENT = re.compile(
    r"\b(?:customer|client|user|end[- ]user|your|subscriber|member)(?:[’']s|s[’'])?\s+(?:\w+\s+){0,2}?(?:data|content|inputs?|outputs?|prompts?|information|materials?|submissions?|queries|files|uploads?|conversations?|chats?|messages|code|interactions?)\b"
    r"|\b(?:inputs?|outputs?|prompts?|completions?|conversations?|chats?|uploads?|user[- ]generated content|personal (?:data|information)|content you (?:\w+ ){0,2}(?:submit|upload|provide|create|post|input)|information (?:we|that we) collect|(?:such|this|that|the|these|collected) (?:data|information|content)|materials you|data (?:relating|related) to (?:your|customer[’']?s?) use)\b"
    r"|\b(?:data|content|information)\b(?= (?:you|that you|submitted|provided|processed))",
    re.IGNORECASE,
)
NEGATION = re.compile(
    r"\b(?:do(?:es)? not|don[’']t|doesn[’']t|will not|won[’']t|shall not|must not|may not|cannot|can[’']t|never|neither|nor|is not|are not|isn[’']t|aren[’']t|not be|not been|no longer|not to|not use|not train|prohibit\w*|refrain\w*|without using)\b",
    re.IGNORECASE,
)
OURSELVES = re.compile(r"\b(?:we|us|our|ours)\b", re.IGNORECASE)
CUSTOMER_BAN = re.compile(
    r"\b(?:you|customers?|users?|end users|licensee|developers?)\b[^.]{0,80}\b(?:may not|shall not|must not|will not|agree not|cannot|not to|are not (?:allowed|permitted)|not (?:\w+ ){0,3}use)\b"
    r"|\b(?:prohibited|restricted|forbidden) (?:use|activit|conduct)|\brestrictions?\b[^.]{0,40}:|\byou(?:[’']re| are)? (?:not|prohibited)\b",
    re.IGNORECASE,
)


def said(topic: str, value: Value, document: Document, shown: Iterable[Sentence], **details: object) -> Claim:
    """A claim that cites up to four sentences."""
    citations: list[Citation] = []
    for sentence in shown:
        cited = cite_view(document, sentence.block, sentence.start, sentence.end)
        if cited.quote and cited not in citations:
            citations.append(cited)
    confidence = Confidence.MEDIUM if citations else Confidence.HIGH
    kept = {k: v for k, v in details.items() if v not in (None, (), {}, "")}
    return Claim(topic, value, confidence, tuple(citations[:4]), kept)
