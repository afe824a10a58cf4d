"""What a model card states, element by element: present, partial or absent, with the words."""

from collections.abc import Callable, Mapping

from bonafides.claims.model_card import (
    biases,
    contact,
    cutoff,
    hallucination,
    intended_use,
    licence,
    limitations,
    out_of_scope_use,
    red_teaming,
    safety_numbers,
    training_data,
    version_date,
)
from bonafides.claims.model_card.card import Card, card_of
from bonafides.claims.model_card.judgement import Judgement, claim
from bonafides.model import Claim, Document

KINDS = ("model-card", "system-card", "data-statement")

ELEMENTS: Mapping[str, Callable[[Card], Judgement]] = {
    "intended-use": intended_use.judge,
    "out-of-scope-use": out_of_scope_use.judge,
    "limitations": limitations.judge,
    "training-data-described": training_data.described,
    "training-data-sources-named": training_data.sources,
    "training-data-cutoff": cutoff.judge,
    "known-biases": biases.known,
    "bias-evaluation-numbers": biases.measured,
    "hallucination-rate": hallucination.judge,
    "safety-evaluation-numbers": safety_numbers.judge,
    "red-teaming-described": red_teaming.judge,
    "version-date": version_date.judge,
    "contact": contact.judge,
    "licence": licence.judge,
}


def claims(document: Document) -> tuple[Claim, ...]:
    """One claim per element, in the order of `ELEMENTS`."""
    card = card_of(document)
    return tuple(claim(card, element, judge(card)) for element, judge in ELEMENTS.items())
