"""Model cards graded: counts, letters, and no letter for what was not read in full."""

from collections.abc import Callable

import pytest

from bonafides.catalog.card_scale import card_scale
from bonafides.decision.card_grade import card_grades
from bonafides.model import Claim


def _claims(make: Callable[..., Claim], present: int, partial: int) -> list[Claim]:
    names = [e.id for e in card_scale().elements]
    values = ["present"] * present + ["partial"] * partial
    return [make(f"model-card.{n}", v, "model-card", "card.md") for n, v in zip(names, values, strict=False)]


@pytest.mark.parametrize(
    ("present", "partial", "letter"), [(14, 0, "A"), (12, 0, "A"), (11, 1, "B"), (7, 0, "C"), (3, 2, "D"), (1, 0, "E")]
)
def test_letters(claim: Callable[..., Claim], present: int, partial: int, letter: str) -> None:
    (grade,) = card_grades(_claims(claim, present, partial), card_scale())
    assert (grade.letter, grade.count("present"), grade.count("partial")) == (letter, present, partial)
    assert sum(grade.count(g) for g in ("present", "partial", "absent")) == 14


def test_a_card_read_in_part_gets_no_letter(claim: Callable[..., Claim]) -> None:
    (grade,) = card_grades(_claims(claim, 14, 0), card_scale(), ["card.md"])
    assert grade.letter == "?"


def test_two_cards_are_two_grades(claim: Callable[..., Claim]) -> None:
    claims = [claim("model-card.contact", "present", "model-card", path) for path in ("b.md", "a.md")]
    assert [g.paths for g in card_grades(claims, card_scale())] == [("a.md",), ("b.md",)]


def test_base_rates_are_counts_of_the_base() -> None:
    scale = card_scale()
    assert all(e.disclosed is None or 0 <= e.disclosed <= scale.base_of for e in scale.elements)
    assert all(bool(e.indicator) == (e.disclosed is not None) for e in scale.elements)
