"""Where a document names the tool that is bought."""

import re

from bonafides.checks.subjects import words_of
from bonafides.model import Citation, Document, Dossier, cite_view

_COMMON = frozenset(
    "assistant copilot chat chatbot bot platform cloud app api pro enterprise suite studio service services model agent"
    " desk hub online web search answers business team teams plus one assist intelligence engine".split()
)
"""Words of product names that tell no product from another."""


def tool_words(dossier: Dossier) -> set[str]:
    """Words that tell the tool from the vendor and from other products; empty where its name has none."""
    return words_of(dossier.engagement.tool) - words_of(dossier.engagement.vendor) - _COMMON


def speaks_of(text: str, words: set[str]) -> bool:
    """Whether a text holds one of the words as a whole word."""
    return any(re.search(rf"(?<!\w){re.escape(w)}(?!\w)", text, re.IGNORECASE) for w in words)


def naming(document: Document, words: set[str]) -> tuple[Citation, ...]:
    """The first block of the document that holds one of the words, cited; () where none does."""
    for block in document.blocks:
        if speaks_of(block.view.text, words):
            return (cite_view(document, block),)
    return ()
