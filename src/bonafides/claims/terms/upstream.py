"""Which AI companies does a contract name as receiving content?"""

import re
from collections import Counter

from bonafides.catalog.files import load
from bonafides.claims.every_document import vendor
from bonafides.claims.terms.wording import said
from bonafides.language.sentences import Sentence
from bonafides.model import BlockKind, Claim, Document

TOPIC = "upstream.models"
OWN = 8
"""A name that a document mentions more often than this is its vendor's own product, not somebody behind it."""
_RECEIVES = re.compile(
    r"\b(?:third[- ]part\w+|sub-?processors?|providers?|models?|powered by|apis?|share|sent|send|transmit\w*|process\w*|partners?|vendors?|LLMs?)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\bsub-?processors?\b|\b(?:service|model|AI|third[- ]party) (?:providers|vendors)\b", re.IGNORECASE
)
"""Above a heading that is a company's name: one section a company."""
_ELSEWHERE = re.compile(
    r"\b(?:trademarks?|log ?in|sign(?:ed|ing)? (?:in|up)|single sign-on|social media|analytics|advertis\w+|cookies?|app store|maps|calendar|drive|workspace|community|example\.com|your (?:own )?(?:API )?keys?|API keys for)\b",
    re.IGNORECASE,
)
"""Where a company is named for something else than its models."""
_FORMS = frozenset("inc ltd llc gmbh limited corp corporation company pbc cloud terms service services privacy policy data processing agreement addendum the and for".split())  # fmt: skip
_NAMES = tuple(load("language/upstream_names.yaml")["names"])
STEMS = tuple(name.lower() for name in _NAMES)
_NAMED = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(_NAMES, key=len, reverse=True))) + r")\b")
UNDER = _NAMED


def claim(document: Document, found: list[Sentence]) -> Claim:
    """Named in a sentence on providers, models or sharing; the document's own vendor and its products are left out."""
    named = [(s, _NAMED.findall(s.text)) for s in found]
    times = Counter(name for _, names in named for name in names)
    behind: dict[str, Sentence] = {}
    for sentence, names in named:
        for name in names or _of_section(sentence):
            if name not in behind and times[name] <= OWN and _receives(sentence):
                behind[name] = sentence
    own = _own(document) if behind else frozenset()
    shown = {
        name: sentence
        for name, sentence in behind.items()
        if not _words(name) & own and not any(name in longer for longer in behind if longer != name)
    }
    return said(TOPIC, "named" if shown else "silent", document, shown.values(), names=tuple(shown))


def named_behind(document: Document, text: str) -> list[int]:
    """The places in `text` where the name of an AI company ends that is not the vendor of this document."""
    found = [m for m in _NAMED.finditer(text) if document.text.count(m[0]) <= OWN]
    own = _own(document) if found else frozenset()
    return [m.end() for m in found if not _words(m[0]) & own]


def _of_section(sentence: Sentence) -> list[str]:
    """The company that the section is about, among sections on those behind the vendor."""
    names = _NAMED.findall(sentence.heading)
    return names if names and _BEHIND.search(" ".join(sentence.block.path[:-1])) else []


def _receives(sentence: Sentence) -> bool:
    around = (sentence.whole, *sentence.block.path)
    return any(map(_RECEIVES.search, around)) and not _ELSEWHERE.search(sentence.text)


def _own(document: Document) -> frozenset[str]:
    """Words of the vendor's name and of the document's title."""
    title = next((b.view.text for b in document.blocks if b.kind is BlockKind.HEADING), "")
    return _words(" ".join([title, *(str(c.value) for c in vendor.claims(document))]))


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z0-9]{3,}", name.casefold())) - _FORMS
