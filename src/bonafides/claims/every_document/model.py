"""Which model a card names in its title or in the sentence that says what the model is."""

import re

from bonafides.claims.model_card.names import own_names
from bonafides.model import Claim, Confidence, Document, cite, model_parts

TOPIC = "subject.model"
_TITLE = re.compile(
    r"^(?:the )?(?:model|system|data) card\b(?: (?:for|of))?|[\s:-]+(?:model|system) card$", re.IGNORECASE
)
CARDS = frozenset({"model-card", "system-card", "data-statement"})


def claims(document: Document) -> tuple[Claim, ...]:
    """One claim with the name; left out where the card names none but by the name of its file."""
    if document.kind not in CARDS:
        return ()
    for name in own_names(document)[:-1]:
        block = next((b for b in document.blocks[:60] if name.text in b.view.text), None)
        if block is not None and model_parts(name.text):
            low, high = block.view.span(at := block.view.text.find(name.text), at + len(name.text))
            called = _TITLE.sub("", name.text).strip(" :-()") or name.text
            return (Claim(TOPIC, called, Confidence.MEDIUM, (cite(document, low, high, block),)),)
    return ()
