"""What several topics of terms share: claims that cite sentences, and the cheap look before any pattern is tried."""

import re
from collections.abc import Iterable

from bonafides.language.sentences import Sentence
from bonafides.model import Citation, Claim, Confidence, Document, Value, cite_view

OPENS_LIST = re.compile(r"\b(?:we|[A-Z]\w+)\b[^.;]{0,40}\b(?:may|will|can|right to|rights?|able to)(?: also)?\s*:\s*$")
"""A list of what the vendor may do."""


def said(topic: str, value: Value, document: Document, shown: Iterable[Sentence], **details: object) -> Claim:
    """A claim that cites up to four sentences, each once however often the document repeats it."""
    citations: list[Citation] = []
    # A question that stands as a heading only asks; what answers it is shown first.
    for sentence in sorted(shown, key=lambda s: s.text.rstrip().endswith("?")):
        cited = cite_view(document, sentence.block, sentence.start, sentence.end)
        if cited.quote and all(cited.quote != other.quote for other in citations):
            citations.append(cited)
    confidence = Confidence.MEDIUM if citations else Confidence.HIGH
    kept = {k: v for k, v in details.items() if v not in (None, (), {}, "")}
    return Claim(topic, value, confidence, tuple(citations[:4]), kept)
