"""Promises over every clause: it reads in the words of any contract, and is asked for by some check."""

import re

import pytest

from bonafides.catalog.cards import card, check_ids
from bonafides.catalog.clauses import clauses
from bonafides.model import Clause, Terms

SPEAKERS = (
    Terms(),
    Terms("we", "you", "Your Content", "the Services", "these Terms", True),
    Terms("the Company", "Client"),
)
KINDS = {"order-form", "commercial-terms", "data-processing-agreement", "service-level-agreement", "developer-terms",
         "terms-of-service", "privacy-policy", "subprocessor-list"}  # fmt: skip
BROKEN = re.compile(
    r"[{}]|\b[Ww]e (?!shall|may|will|hold)\w+s\b|\b[Yy]ou (?!was|always|figures|credits)\w+s\b|\b(?:by|of|to|for|from) we\b|(?<!independent )\bof us\b(?! in| on)|\bitself\b|\bthe the\b|\bServices (?:\w+s|itself)\b"
    r"|\bthese Terms (?:is|it|itself)\b|\bus's\b|\byou's\b"
)


@pytest.mark.parametrize("clause", clauses().values(), ids=lambda c: c.id)
def test_clause_is_whole(clause: Clause) -> None:
    assert clause.title and clause.belongs_in and set(clause.belongs_in) <= KINDS
    assert clause.problems["silent"].endswith((".", "?"))
    for phrases, problem in clause.wording:
        assert phrases and all(p == p.casefold() for p in phrases) and problem.endswith(".")


@pytest.mark.parametrize("terms", SPEAKERS, ids=["names", "we and you", "the company"])
@pytest.mark.parametrize("clause", clauses().values(), ids=lambda c: c.id)
def test_clause_reads_in_any_contract(clause: Clause, terms: Terms) -> None:
    for text in (clause.text, clause.fallback):
        said = clause.filled(text, terms)
        assert not BROKEN.search(said), BROKEN.search(said)
        assert said[0].isupper() and said.endswith(".")
        assert not re.search(r"[.;] [a-z]\w* shall", said.replace("; ", " ")), said


def test_only_clauses_of_the_library_are_asked_for() -> None:
    asked = {card(check).ask.clause_id for check in check_ids()} - {""}
    assert asked <= set(clauses())


def test_no_clause_lets_anybody_train() -> None:
    zero = clauses()["zero-training"].filled(clauses()["zero-training"].text, Terms())
    assert "never be fed back into any model" in zero and "discarded" in zero and "audit logs" in zero
