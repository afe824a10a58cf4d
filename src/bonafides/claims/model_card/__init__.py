"""What a model card or system card states, partly states, or leaves out: fourteen elements."""

from bonafides.claims.model_card.element import element_claim
from bonafides.claims.model_card.rules import rules
from bonafides.model import Claim, Document

KINDS = ("model-card", "system-card", "data-statement")


def claims(document: Document) -> tuple[Claim, ...]:
    """Exactly one claim per element, `present`, `partial` or `absent`; elements in the order of the catalogue."""
    return tuple(element_claim(document, rule) for rule in rules())
