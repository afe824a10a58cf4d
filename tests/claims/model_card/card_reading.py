"""Read a card written in a test."""

from dataclasses import replace

from bonafides.claims import model_card
from bonafides.documents.reading import read
from bonafides.model import Claim, Document, fold


def card(text: str, path: str = "card.md") -> Document:
    """The document of a card."""
    return replace(read(path, text.encode()), kind="model-card")


def claims(text: str, path: str = "card.md") -> dict[str, Claim]:
    """Claims by element; every citation is checked against the text."""
    document = card(text, path)
    found = model_card.claims(document)
    topics = [c.topic for c in found]
    assert len(set(topics)) == len(topics) == 14
    for claim in found:
        assert claim.value in ("present", "partial", "absent")
        assert claim.value == "absent" or claim.citations
        assert len(claim.citations) <= 4
        for c in claim.citations:
            assert fold(document.text[c.start : c.end]) == c.quote
            assert len(c.quote) <= 400
    return {c.topic.removeprefix("model-card."): c for c in found}
