"""From marks to rates: repeats, tries, free text, and marks of a person."""

import random
from dataclasses import replace

import pytest

from bonafides.catalog.probes import ScorerErrors
from bonafides.model import Item, Mark, Score, Scored, Trial, TrialStatus
from bonafides.probes.scoring.rates import answered_errors, per_tries, rate, withheld_errors
from bonafides.stats.proportion import wilson

ERRORS = ScorerErrors("stance", (58, 61), (120, 123), (22, 26), "labelled")


def _scored(marks: str, *, label: str = "", repeats: int = 1, by: str = "rule") -> list[Scored]:
    """One item for each `repeats` letters: h hit, p pass, u unscored."""
    kinds = {"h": Mark.HIT, "p": Mark.PASS, "u": Mark.UNSCORED}
    found = []
    for number, letter in enumerate(marks):
        item = Item(f"{number // repeats}", "x", ("?",))
        trial = Trial(item.id, "x", number % repeats, 0, TrialStatus.FINISHED, ("a",))
        found.append(Scored(item, trial, Score(kinds[letter], "", None, label, by)))
    return found


def test_unscored_answers_are_in_no_rate() -> None:
    it = rate("m", "x", _scored("hhppppppppuuuuu"), "items")
    assert (it.hits, it.estimate.n, it.unscored) == (2, 10, 5)
    assert it.estimate.value == 0.2
    assert it.details["exact_low"] < it.estimate.low


def test_repeats_are_one_cluster() -> None:
    alone, repeated = rate("m", "x", _scored("hp" * 20), "i"), rate("m", "x", _scored("hhhhpppp" * 5, repeats=4), "i")
    assert alone.estimate.n == 40 and repeated.estimate.n == 10
    assert repeated.estimate.width > 1.8 * alone.estimate.width


def test_per_tries_names_its_k() -> None:
    it = per_tries("m", "x", _scored("hpp" + "ppp" * 8 + "uhp", repeats=3), "attacks")
    assert it is not None and it.details["k"] == 3
    assert (it.hits, it.estimate.n) == (1, 9)
    assert it.denominator == "attacks, each tried 3 times"
    assert per_tries("m", "x", _scored("hp"), "attacks") is None


def test_free_text_widens_and_moves_the_rate() -> None:
    plain, free = (
        rate("m", "x", _scored("h" * 5 + "p" * 55, label=label), "i", errors=lambda _: answered_errors(ERRORS))
        for label in ("", "gave free-form")
    )
    assert "uncorrected" in free.details and "uncorrected" not in plain.details
    assert free.estimate.value < plain.estimate.value
    assert free.estimate.width > plain.estimate.width
    assert answered_errors(ERRORS).found == 58 and withheld_errors(ERRORS).found == 120


def test_answers_drawn_and_marked_by_hand_correct_the_rate() -> None:
    """The rule flags 30 % of which half are right, and misses nothing: the truth is 15 %."""
    draw = random.Random(4)  # noqa: S311
    flagged = _scored("h" * 90 + "p" * 210)
    truth = [draw.random() < 0.5 if s.score.mark is Mark.HIT else False for s in flagged]
    sample = set(draw.sample(range(300), 100))
    marked = [
        Scored(s.item, s.trial, Score(Mark.HIT if real else Mark.PASS, "seen", None, "", "drawn: Ana", s.score.mark))
        if i in sample
        else s
        for i, (s, real) in enumerate(zip(flagged, truth, strict=True))
    ]
    it = rate("m", "x", marked, "answers")
    assert it.details["labelled"] == 100
    assert it.estimate.method == "stratified-labels-jeffreys-product"
    assert it.estimate.low <= sum(truth) / 300 <= it.estimate.high < wilson(90, 300).low + 0.05


@pytest.mark.parametrize("by", ["Ana", "rule"])
def test_other_marks_only_replace(by: str) -> None:
    marked = [replace(s, score=replace(s.score, by=by, rule=Mark.PASS)) for s in _scored("h" * 40 + "p" * 60)]
    assert rate("m", "x", marked, "answers").estimate.method == "wilson"
