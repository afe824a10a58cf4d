"""Own sentences in many wordings, each with who acts, whether it is negated, on which data and on what condition."""

from pathlib import Path

import pytest

from bonafides.claims.terms.training import read_statements
from bonafides.claims.terms.training.roles import Role, role_of
from bonafides.documents.reading import read
from bonafides.language.meaning import Statement
from bonafides.language.sentences import sentences

LINES = [
    [column.strip() for column in line.split("|", maxsplit=4)]
    for line in Path(__file__).with_name("annotated.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
TRAINING = frozenset({"train", "improve-models"})
OF_THE_VENDOR = frozenset({"vendor", "unsaid"})
"""A passive without an agent binds the vendor as well."""


def _statements(sentence: str) -> list[Statement]:
    return read_statements(sentences(read("terms.md", f"# Terms\n\n{sentence}\n".encode()).blocks))


def test_there_are_enough() -> None:
    assert len(LINES) >= 150
    assert len({line[-1] for line in LINES}) == len(LINES)


@pytest.mark.parametrize("line", [line for line in LINES if line[0] != "none"], ids=lambda line: line[-1][:60])
def test_sentence(line: list[str]) -> None:
    act, actor, data, conditions, text = line
    actions = TRAINING if act[1:] in TRAINING else {act[1:]}
    actors = OF_THE_VENDOR if actor in OF_THE_VENDOR else {actor}
    found = [s for s in _statements(text) if s.action in actions]
    right = [s for s in found if s.negated is (act[0] == "-") and s.actor in actors and set(data.split(",")) <= s.data]
    assert right, found
    named = {condition for s in _statements(text) for condition in s.conditions}
    assert set(filter(None, conditions.split(","))) <= named
    assert not [s for s in found if s.actor == actor and s.negated is not (act[0] == "-") and not s.conditions]


@pytest.mark.parametrize("text", [line[-1] for line in LINES if line[0] == "none"])
def test_nothing_about_training_on_what_customers_enter(text: str) -> None:
    assert [s for s in _statements(text) if s.action in TRAINING and role_of(s) is not Role.NOTHING] == []


def test_a_span_is_the_deciding_clause_of_a_long_sentence() -> None:
    filler = "in accordance with the schedule of fees and the plan that was chosen at the time of the order, " * 6
    (statement,) = _statements(f"Customer pays {filler}and we may use Customer Data to train our models.")
    quote = statement.sentence.block.view.text[statement.start : statement.end]
    assert len(quote) <= 350
    assert "we may use Customer Data to train our models" in quote
