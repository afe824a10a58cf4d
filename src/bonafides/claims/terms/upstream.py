"""Which AI companies does a contract name as receiving content?"""

import re
from collections import Counter
from functools import cache

from bonafides.catalog.files import load
from bonafides.claims.terms.wording import said
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "upstream.models"
OWN = 8
"""A name that a document mentions more often than this is its vendor's own product, not somebody behind it."""
_RECEIVES = re.compile(
    r"\b(?:third[- ]part\w+|sub-?processors?|providers?|models?|powered by|apis?|share|sent|send|transmit\w*|process\w*|partners?|vendors?|LLMs?)\b",
    re.IGNORECASE,
)


@cache
def _names() -> re.Pattern[str]:
    names = sorted(map(re.escape, load("language/upstream_names.yaml")["names"]), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(names) + r")\b")


def claim(document: Document, found: list[Sentence]) -> Claim:
    """Named in a sentence on providers, models or sharing; the document's own vendor is left out."""
    head = " ".join(b.view.text for b in document.blocks[:12])
    shown: dict[str, Sentence] = {}
    times = Counter(match for s in found for match in _names().findall(s.text))
    for sentence in found:
        for match in _names().finditer(sentence.text):
            if (
                match[0] not in head
                and times[match[0]] <= OWN
                and (_RECEIVES.search(sentence.whole) or _RECEIVES.search(sentence.heading))
            ):
                shown.setdefault(match[0], sentence)
    return said(TOPIC, "named" if shown else "silent", document, shown.values(), names=tuple(shown))
