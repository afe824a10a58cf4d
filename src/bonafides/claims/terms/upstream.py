"""Which AI companies does a contract name as receiving content?"""

import re
from collections import Counter

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


_NAMES = tuple(load("language/upstream_names.yaml")["names"])
STEMS = tuple(name.lower() for name in _NAMES)
UNDER = None
_NAMED = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(_NAMES, key=len, reverse=True))) + r")\b")


def claim(document: Document, found: list[Sentence]) -> Claim:
    """Named in a sentence on providers, models or sharing; the document's own vendor is left out."""
    head = " ".join(b.view.text for b in document.blocks[:12])
    shown: dict[str, Sentence] = {}
    times = Counter(name for s in found for name in _NAMED.findall(s.text))
    for sentence in found:
        if _RECEIVES.search(sentence.whole) or _RECEIVES.search(sentence.heading):
            for name in _NAMED.findall(sentence.text):
                if name not in head and times[name] <= OWN:
                    shown.setdefault(name, sentence)
    return said(TOPIC, "named" if shown else "silent", document, shown.values(), names=tuple(shown))
